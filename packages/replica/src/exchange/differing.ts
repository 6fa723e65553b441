import type { PeerId } from "@automerge/automerge-repo"
import type { CommonsDocumentId } from "@commonshelf/documents"

/** Which documents each connected peer holds otherwise, or held when its session began. */
export class Differing {
  readonly #idsByPeer = new Map<PeerId, Set<string>>()

  has(peer: PeerId, id: string | undefined): boolean {
    return id !== undefined && this.#idsByPeer.get(peer)?.has(id) === true
  }

  /** Whether any of them is new. */
  add(peer: PeerId, ids: readonly CommonsDocumentId[]): boolean {
    const differing = this.#idsByPeer.get(peer) ?? new Set()
    const known = differing.size
    for (const id of ids) differing.add(id)
    this.#idsByPeer.set(peer, differing)
    return differing.size > known
  }

  /** The peer's session has ended. */
  end(peer: PeerId): void {
    this.#idsByPeer.delete(peer)
  }
}
