export type { AdmittedText, DocumentText } from "./gate/gate.ts"
export type { Origin, Verdict } from "./gate/verdict.ts"
export { openReplica } from "./open-replica.ts"
export type { PeerState, Replica } from "./replica.ts"
export type { ReplicaOptions } from "./replica-options.ts"
export { parseInviteLink, type InviteFault, type InviteLink } from "./session/invite-link.ts"
export type { GuestPeer, SessionGuest } from "./session/guest.ts"
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
export {
  contentText,
  type DroppedItem,
  type Quarantine,
  type QuarantineItem,
} from "./store/quarantine-store.ts"
export {
  DEFAULT_LIMITS,
  LIMIT_NAMES,
  LIMITS,
  limitWords,
  type LimitName,
  type LimitSettings,
} from "./limits/limits.ts"
export type { LimitState } from "./limits/meter.ts"
export type { ProtectionSettings } from "./limits/protection.ts"
export type { Ground, TrustPolicy, TrustSettings } from "./trust/acceptance.ts"
