import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import type { LimitSettings } from "../limits/limits.ts"
import { ARRIVAL_SCHEMA, openArrivalStore, type ArrivalStore } from "./arrival-store.ts"
import { CARE_SCHEMA, openCareStore, type CareStore } from "./care-store.ts"
import { prepareDatabase } from "./database.ts"
import { LIMIT_SCHEMA, openLimitStore, type LimitStore } from "./limit-store.ts"
import { openPeerStore, PEER_SCHEMA, type PeerStore } from "./peer-store.ts"
import { openReaderLogStore, READER_LOG_SCHEMA, type ReaderLogStore } from "./reader-log-store.ts"
import { DROPPED_SCHEMA, openQuarantine, QUARANTINE_SCHEMA, type Quarantine } from "./quarantine-store.ts"

const NODE_STORE_VERSION = 3

/** What the second version added. */
const SECOND = ARRIVAL_SCHEMA + READER_LOG_SCHEMA + CARE_SCHEMA + DROPPED_SCHEMA

const SCHEMA = PEER_SCHEMA + QUARANTINE_SCHEMA + SECOND + LIMIT_SCHEMA

/** From each version to the next. */
const MIGRATIONS = [SECOND, LIMIT_SCHEMA]

/**
 * What stays on this node: whom it accepted, which invites are open, what it refused, what arrived where, who reads,
 * and what others used of their limits.
 */
export interface NodeStore {
  readonly peers: PeerStore
  readonly quarantine: Quarantine
  readonly arrivals: ArrivalStore
  readonly readerLogs: ReaderLogStore
  readonly care: CareStore
  readonly limits: LimitStore
}

/**
 * @param limits those of quarantine, as they are now
 * @throws DamagedFileError, HomeVersionError, DatabaseLockedError
 */
export function openNodeStore(db: Database, limits?: () => LimitSettings): NodeStore {
  prepareDatabase(db, "node", NODE_STORE_VERSION, SCHEMA, MIGRATIONS)
  return {
    peers: openPeerStore(db),
    quarantine: openQuarantine(db, limits),
    arrivals: openArrivalStore(db),
    readerLogs: openReaderLogStore(db),
    care: openCareStore(db),
    limits: openLimitStore(db),
  }
}
