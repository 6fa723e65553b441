import { existsSync, readdirSync } from "node:fs"
import { askNode } from "../api/reach.ts"
import { lastPorts } from "../api/serving.ts"
import { EXIT, Failure } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"
import { PROGRAM_VERSION } from "../program-version.ts"
import { inspectHome } from "../repair/inspect-home.ts"
import { fail, ok, type Check } from "./check.ts"
import { Health } from "./health.ts"
import { checkDisk, checkNodeVersion, checkPorts, checkRights } from "./machine-checks.ts"
import { nodeChecks } from "./node-checks.ts"
import { checkPage, checkPeerAddress } from "./reach-check.ts"
import { homeSays } from "../messages/home.ts"
import { doctorSays } from "../messages/doctor.ts"

/** Addresses under which the world reaches the node, where it has any. */
export interface PublicAddresses {
  readonly page?: string
  readonly peers?: string
}

/**
 * Looks at everything about a node that can be wrong [H7]: works while it serves, while it does not, and on a home that
 * is too damaged to open.
 *
 * @throws Failure when there is no home at all
 */
export async function examine(paths: HomePaths, addresses: PublicAddresses): Promise<readonly Check[]> {
  if (!existsSync(paths.root) || readdirSync(paths.root).length === 0) {
    throw new Failure(EXIT.notInitialised, "not-initialised", homeSays.noNode({ root: paths.root }), {
      hint: homeSays.makeOne(),
    })
  }
  const health = await askHealth(paths)
  return [
    ok("program", doctorSays.program({ version: PROGRAM_VERSION }), { program: PROGRAM_VERSION }),
    checkNodeVersion(process.versions.node, new Date().toISOString().slice(0, 10)),
    checkDisk(paths),
    ...checkRights(paths),
    ...(health instanceof Failure ? closedChecks(paths, health) : nodeChecks(health)),
    ...(health instanceof Failure || !health.serving ? [await checkPorts(portsOf(paths))] : []),
    ...(addresses.page === undefined ? [] : [await checkPage(addresses.page)]),
    ...(addresses.peers === undefined ? [] : [await checkPeerAddress(addresses.peers)]),
  ]
}

async function askHealth(paths: HomePaths): Promise<Health | Failure> {
  try {
    return Health.parse(await askNode(paths, "health", {}))
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
}

/** The node cannot be asked: what its files show from outside. */
function closedChecks(paths: HomePaths, failure: Failure): readonly Check[] {
  const states = inspectHome(paths).map(({ file, state, finding }) =>
    state === "whole"
      ? ok(file, doctorSays.fileWhole({ file }), { state })
      : fail(file, doctorSays.fileDamaged({ detail: finding ?? state }), doctorSays.repairDryRun(), {
          state,
        }),
  )
  return [
    fail("open", failure.sentence, failure.hintSentence ?? doctorSays.status(), { code: failure.code }),
    ...states,
  ]
}

function portsOf(paths: HomePaths): readonly number[] {
  const ports = lastPorts(paths)
  return ports === undefined ? [] : [ports.http, ports.sync]
}
