import { PROGRAM_VERSION } from "../program-version.ts"
import type { Check } from "./check.ts"

/**
 * What may be sent to somebody who helps [H7]: states, numbers and words of the program. Findings are left out, for they
 * name parties, folders and addresses.
 */
export function redactedBundle(checks: readonly Check[], writtenAt: string): object {
  return {
    schema: "commonshelf/doctor-bundle/1",
    writtenAt,
    program: PROGRAM_VERSION,
    node: process.versions.node,
    platform: process.platform,
    arch: process.arch,
    checks: checks.map(({ check, state, facts }) => ({
      check,
      state,
      ...(facts !== undefined && { facts }),
    })),
  }
}
