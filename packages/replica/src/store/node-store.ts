import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { openArrivalStore, type ArrivalStore } from "./arrival-store.ts"
import { prepareDatabase } from "./database.ts"
import { openPeerStore, PEER_SCHEMA, type PeerStore } from "./peer-store.ts"
import { openQuarantine, QUARANTINE_SCHEMA, type Quarantine } from "./quarantine-store.ts"

const NODE_STORE_VERSION = 1

/** What stays on this node: whom it accepted, which invites are open, what it refused, what arrived where. */
export interface NodeStore {
  readonly peers: PeerStore
  readonly quarantine: Quarantine
  readonly arrivals: ArrivalStore
}

/** @throws DamagedFileError, HomeVersionError, DatabaseLockedError */
export function openNodeStore(db: Database): NodeStore {
  prepareDatabase(db, "node", NODE_STORE_VERSION, PEER_SCHEMA + QUARANTINE_SCHEMA)
  return { peers: openPeerStore(db), quarantine: openQuarantine(db), arrivals: openArrivalStore(db) }
}
