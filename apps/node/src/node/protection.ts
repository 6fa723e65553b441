import {
  LIMIT_NAMES,
  type LimitSettings,
  type ProtectionSettings,
  type TrustPolicy,
} from "@commonshelf/replica"
import type { Config } from "../home/config.ts"
import { FORGIVE_AFTER, LIMIT_KEYS, TRUST_PARTIES, TRUST_POLICY } from "../home/config-keys.ts"

/** How the replica of a node protects itself, by its settings. */
export function protectionSettings(config: Config): ProtectionSettings {
  const limits = Object.fromEntries(
    LIMIT_NAMES.map((name) => [name, config.value(LIMIT_KEYS[name])]),
  ) as LimitSettings // one for each name
  return {
    limits,
    forgiveAfterMs: config.value(FORGIVE_AFTER) * 1000,
    trust: { policy: policyOf(config.value(TRUST_POLICY)), parties: config.value(TRUST_PARTIES) },
  }
}

function policyOf(text: string): TrustPolicy {
  const [kind, by] = text.split(":")
  if (kind === "vouched") return { kind, by: Number(by) }
  return kind === "known" ? { kind } : { kind: "everything" }
}
