import { utf8, type Digest } from "@commonshelf/identity"
import type { GuestPeer, SessionGuest } from "@commonshelf/replica"
import { takesPart } from "../circle/circle.ts"
import type { Drafts, KnownDraft } from "../drafts.ts"
import { missingFrom, newestOf, packed } from "./differences.ts"
import { readDraftMessage, type DraftMessage } from "./message.ts"

/**
 * Brings drafts in step with their participants, and with nobody else [DR7]: over the sessions that nodes have anyway,
 * whose peer is proven. What is said about a draft to who takes no part in it is nothing, whether the draft is here or not.
 */
export class DraftExchange implements SessionGuest {
  readonly #drafts: Drafts
  readonly #peers = new Map<string, GuestPeer>()
  /** Of which drafts a session has been told that its peer or this node has left. */
  readonly #parted = new WeakMap<GuestPeer, Set<Digest>>()

  constructor(drafts: Drafts) {
    this.#drafts = drafts
    drafts.onChange((id) => this.#changed(id))
  }

  opened(peer: GuestPeer): void {
    this.#peers.set(peer.scid, peer)
    for (const draft of this.#drafts.list()) this.#greet(draft, peer)
  }

  closed(peer: GuestPeer): void {
    if (this.#peers.get(peer.scid) === peer) this.#peers.delete(peer.scid)
  }

  heard(peer: GuestPeer, bytes: Uint8Array): void {
    const message = readDraftMessage(bytes)
    if (message === undefined) return peer.misbehaves()
    if (message.type === "tell") return this.#told(message, peer)
    const draft = this.#drafts.get(message.draft)
    if (draft === undefined) return
    switch (message.type) {
      case "ask":
        if (isShared(draft, peer, this.#drafts)) this.#answer(draft, message.have, peer)
        return
      case "changes":
        if (isShared(draft, peer, this.#drafts)) this.#take(draft, message, peer)
        return
      case "leave":
        return this.#letGo(draft, peer.scid)
      case "gone":
        if (peer.scid === draft.founding.owner && draft.standing === "here")
          this.#drafts.end(draft, "removed")
    }
  }

  #greet(draft: KnownDraft, peer: GuestPeer): void {
    const parted = this.#parted.get(peer) ?? new Set()
    this.#parted.set(peer, parted)
    const parting = partingOf(draft, peer, this.#drafts)
    if (parting === undefined) parted.delete(draft.id)
    else if (!parted.has(draft.id)) send(peer, { type: parting, draft: draft.id })
    if (parting !== undefined) parted.add(draft.id)
    this.#tell(draft, peer)
  }

  #tell(draft: KnownDraft, peer: GuestPeer): void {
    if (!isShared(draft, peer, this.#drafts)) return
    const { heads } = this.#drafts.history(draft.id)
    send(peer, { type: "tell", ...draft.signed, heads: heads.slice(0, 1_000) })
  }

  #told({ founding, circle, heads }: Extract<DraftMessage, { type: "tell" }>, peer: GuestPeer): void {
    // Who tells of a draft in which it takes no part says nothing that matters; a circle counts by its signature alone.
    const draft = this.#drafts.told(founding, circle)
    if (draft === undefined) return undefined
    if (!isShared(draft, peer, this.#drafts)) {
      const parting = partingOf(draft, peer, this.#drafts)
      if (parting !== undefined) send(peer, { type: parting, draft: draft.id })
      return undefined
    }
    const history = this.#drafts.history(draft.id)
    if (heads.some((head) => !history.has(head)))
      send(peer, { type: "ask", draft: draft.id, have: [...newestOf(history)] })
    return undefined
  }

  #answer(draft: KnownDraft, have: readonly Digest[], peer: GuestPeer): void {
    const messages = packed(missingFrom(this.#drafts.history(draft.id), have))
    for (const [index, changes] of messages.entries()) {
      if (!peer.mayTake(changes.reduce((sum, { text }) => sum + text.length, 0))) return
      const more = index < messages.length - 1
      send(peer, { type: "changes", draft: draft.id, changes: [...changes], more })
    }
  }

  #take(
    draft: KnownDraft,
    { changes, more }: Extract<DraftMessage, { type: "changes" }>,
    peer: GuestPeer,
  ): void {
    const admissions = this.#drafts.admit(draft, changes, peer.scid)
    for (const { kind } of admissions) if (kind === "refused") peer.misbehaves()
    const progress = admissions.some(({ kind }) => kind === "admitted")
    const waits = admissions.some(({ kind }) => kind === "waits")
    if (!more && progress && waits)
      send(peer, { type: "ask", draft: draft.id, have: [...newestOf(this.#drafts.history(draft.id))] })
  }

  #letGo(draft: KnownDraft, scid: string): void {
    const { circle, founding } = draft
    if (founding.owner !== this.#drafts.self.scid || scid === founding.owner || !takesPart(circle, scid))
      return
    this.#drafts.renew(draft, {
      participants: circle.participants.filter((participant) => participant !== scid),
      former: [...circle.former, scid],
    })
  }

  #changed(id: Digest): void {
    const draft = this.#drafts.get(id)
    if (draft !== undefined) for (const peer of this.#peers.values()) this.#greet(draft, peer)
  }
}

/** Whether both this node and a peer take part in a draft now. */
function isShared({ circle, standing }: KnownDraft, { scid }: GuestPeer, { self }: Drafts): boolean {
  return standing === "here" && takesPart(circle, self.scid) && takesPart(circle, scid)
}

/** What is said once to a peer that a draft has parted from: by the owner to who was taken out, and to it by who left. */
function partingOf(
  { founding, circle, standing }: KnownDraft,
  { scid }: GuestPeer,
  { self }: Drafts,
): "gone" | "leave" | undefined {
  if (founding.owner === self.scid) return circle.former.includes(scid) ? "gone" : undefined
  return standing === "left" && scid === founding.owner ? "leave" : undefined
}

function send(peer: GuestPeer, message: DraftMessage): void {
  peer.send(utf8(JSON.stringify(message)))
}
