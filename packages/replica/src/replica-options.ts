import type { SessionGuest } from "./session/guest.ts"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import type { AdmittedText } from "./gate/gate.ts"
import type { ProtectionSettings } from "./limits/protection.ts"
import type { Self } from "./session/reception-desk.ts"

/** What a replica is opened over, and whom it tells. */
export interface ReplicaOptions {
  /** The commons, in a file that this process alone uses. */
  readonly commons: Database
  /** Peers, invites and quarantine: what stays on this node. */
  readonly node: Database
  /** Who the node is; its identity log stands in the commons, unless it is told: of one that only reads it does not. */
  readonly self: Omit<Self, "log" | "proofs"> & Partial<Pick<Self, "log">>
  /** The present instant, as a statement writes it. */
  readonly now: () => string
  /** Told of everything new in the commons, wherever it came from, after it is on disk. */
  readonly onAdmitted?: (changes: readonly AdmittedText[]) => void
  /** Told when other parties are accepted than before, by a new peer or by who vouches for whom [G5]. */
  readonly onTrust?: () => void
  /** Told when a peer turned out to hold more of what this node's party said. */
  readonly onArrived?: () => void
  /** How this node protects itself; `configure` changes it later. */
  readonly protection?: ProtectionSettings
  /** Milliseconds of a clock that only goes forward; that of the process by default. */
  readonly clockMs?: () => number
  /** Told when a session with a peer began or ended, and when a peer came in step or fell out of it. */
  readonly onPeer?: () => void
  /** Who else speaks with peers in their sessions, while this node listens. */
  readonly guest?: SessionGuest
}
