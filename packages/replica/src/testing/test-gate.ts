import { DatabaseSync, type DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { createGate, type AdmittedText, type Gate } from "../gate/gate.ts"
import { createIdentityRegistry, type IdentityRegistry } from "../gate/identity-registry.ts"
import { Protection, type ProtectionSettings } from "../limits/protection.ts"
import { openCommonsStore, type CommonsStore } from "../store/commons-store.ts"
import { openNodeStore } from "../store/node-store.ts"
import type { Quarantine } from "../store/quarantine-store.ts"
import { TEST_NOW } from "./test-node.ts"

/** A gate with what stands behind it, in memory and without a network. */
export interface TestGate {
  readonly gate: Gate
  readonly store: CommonsStore
  readonly quarantine: Quarantine
  readonly identities: IdentityRegistry
  readonly protection: Protection
  /** Peers that are to be asked again. */
  readonly later: readonly string[]
  /** What was told to be new, in its order. */
  readonly admitted: readonly AdmittedText[]
  /** Held because a database that nobody holds is closed by the garbage collector, under its statements' feet. */
  readonly databases: readonly Database[]
}

/** Opens a gate before an empty commons. */
export function openTestGate(settings: ProtectionSettings = {}): TestGate {
  const databases = [new DatabaseSync(":memory:"), new DatabaseSync(":memory:")] as const
  const store = openCommonsStore(databases[0])
  const { peers, quarantine } = openNodeStore(databases[1])
  const later: string[] = []
  const protection = new Protection(settings, peers, {
    self: { scid: "", role: "cooperative" },
    texts: () => store.texts(),
    clockMs: () => 0,
    onStanding: () => {},
    onLater: (peer) => void later.push(peer),
  })
  const identities = createIdentityRegistry(store)
  const admitted: AdmittedText[] = []
  const gate = createGate({
    store,
    quarantine,
    identities,
    admission: protection.admission,
    now: () => TEST_NOW,
    onAdmitted: (changes) => admitted.push(...changes),
  })
  return { gate, store, quarantine, identities, protection, later, admitted, databases }
}
