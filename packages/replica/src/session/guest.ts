import type { SessionPeer, SessionSocket } from "./session-socket.ts"

/** A peer in a session, as a guest sees it. */
export interface GuestPeer {
  readonly scid: string
  readonly send: (message: Uint8Array) => void
  /** It said what breaks the rules: counted as `peer.refused`. */
  readonly misbehaves: () => void
  /** Whether it may be answered with so many bytes more today. */
  readonly mayTake: (bytes: number) => boolean
}

/**
 * What else nodes speak about in their sessions beside the commons, such as drafts. A guest hears only peers that are
 * proven and accepted, within the limits of every message, and nothing that it takes in becomes part of the commons.
 */
export interface SessionGuest {
  opened(peer: GuestPeer): void
  heard(peer: GuestPeer, message: Uint8Array): void
  closed(peer: GuestPeer): void
}

/** What a guest may count for a peer. */
export interface GuestLimits {
  uses(name: "peer.refused" | "peer.draft-bytes", scid: string, amount?: number): boolean
}

/** Lets a guest speak over a session that is open. */
export function seatGuest(
  guest: SessionGuest,
  session: SessionSocket,
  { scid }: Pick<SessionPeer, "scid">,
  limits: GuestLimits,
): void {
  const peer: GuestPeer = {
    scid,
    send: (message) => session.sendAs("draft", message),
    misbehaves: () => void limits.uses("peer.refused", scid),
    mayTake: (bytes) => limits.uses("peer.draft-bytes", scid, bytes),
  }
  session.on("draft", (message) => guest.heard(peer, message))
  session.once("close", () => guest.closed(peer))
  guest.opened(peer)
}
