import type { Arrivals } from "./exchange/arrivals.ts"
import type { Gate } from "./gate/gate.ts"
import type { Standing } from "./limits/conduct.ts"
import type { Protection } from "./limits/protection.ts"
import type { SessionGuest } from "./session/guest.ts"
import type { Desk } from "./session/reception-desk.ts"
import type { CommonsStore } from "./store/commons-store.ts"
import type { Quarantine } from "./store/quarantine-store.ts"

/** How one peer is reached now. */
export interface Reach {
  readonly state: "connected" | "offline"
  /** Whether both hold the same, as far as they have told each other. */
  readonly inStep: boolean
  /** Why the last call did not reach it, or why it no longer listens. */
  readonly lastFailure: string | undefined
  /** By how many milliseconds its clock was ahead of this one's when its last session began, to about two seconds [H7]. */
  readonly clockAheadMs: number | undefined
  /** Whether this node listens to it. */
  readonly standing: Standing["kind"]
}

/** What the network works on. */
export interface NetworkOptions {
  readonly desk: Desk
  readonly store: CommonsStore
  readonly gate: Gate
  readonly arrivals: Arrivals
  readonly quarantine: Quarantine
  readonly protection: Protection
  /** Milliseconds of the clock of `protection`. */
  readonly clockMs: () => number
  /** Told when a session began or ended, or a peer told what it holds. */
  readonly onPeer: () => void
  /** Who else speaks in the sessions. */
  readonly guest?: SessionGuest
}
