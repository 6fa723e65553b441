export type { AdmittedText, DocumentText } from "./gate/gate.ts"
export type { Origin, Verdict } from "./gate/verdict.ts"
export { openReplica, type PeerState, type Replica, type ReplicaOptions } from "./replica.ts"
export { parseInviteLink, type InviteLink } from "./session/invite-link.ts"
export type { CallFailure } from "./session/reception-desk.ts"
export type { Arrival } from "./store/arrival-store.ts"
export {
  DamagedRowError,
  openCommonsStore,
  type CommonsStore,
  type StoredText,
} from "./store/commons-store.ts"
export { CARE, type Care, type CareStore } from "./store/care-store.ts"
export {
  checkDatabase,
  DamagedFileError,
  DatabaseLockedError,
  HomeVersionError,
  prepareDatabase,
} from "./store/database.ts"
export { openNodeStore } from "./store/node-store.ts"
export type { KnownPeer } from "./store/peer-store.ts"
export { contentText, type Quarantine, type QuarantineItem } from "./store/quarantine-store.ts"
