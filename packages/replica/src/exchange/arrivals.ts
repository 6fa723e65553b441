import type { CommonsDocumentId } from "@commonshelf/documents"
import type { ArrivalStore } from "../store/arrival-store.ts"
import type { CommonsStore } from "../store/commons-store.ts"

/** What the record of arrivals works on. */
export interface ArrivalsOptions {
  readonly store: CommonsStore
  readonly arrivals: ArrivalStore
  /** The keys that sign this node's own statements: each is a feed in every document. */
  readonly ownFeeds: () => readonly string[]
  /** The present instant. */
  readonly now: () => string
  /** Told when a peer turned out to hold more of this node's own statements. */
  readonly onArrived: () => void
}

/**
 * Learns which peers hold this node's own statements [E1]: a peer that tells of a document with the very heads that
 * this node has holds every statement in it, on disk, since a node tells of nothing that is not. Never inferred from
 * having sent something.
 */
export class Arrivals {
  readonly #options: ArrivalsOptions
  /** Documents in which this node's party has said something. */
  #ownDocuments: Set<CommonsDocumentId> | undefined

  constructor(options: ArrivalsOptions) {
    this.#options = options
  }

  /** Something was admitted to these documents. */
  changed(documents: Iterable<CommonsDocumentId>): void {
    if (this.#ownDocuments === undefined) return
    for (const id of documents) if (this.#lasts(id).length > 0) this.#ownDocuments.add(id)
  }

  /** A peer told of documents; `holdsSame` says of one of them whether it holds exactly what this node holds. */
  heard(peer: string, holdsSame: (id: CommonsDocumentId) => boolean): void {
    const { arrivals, now, onArrived } = this.#options
    let news = false
    for (const document of this.#own()) {
      const fresh = this.#lasts(document).filter(
        ({ feed, sequence }) => arrivals.upTo(peer, document, feed) < sequence,
      )
      if (fresh.length === 0 || !holdsSame(document)) continue
      news = true
      for (const { feed, sequence } of fresh) arrivals.arrived({ peer, document, feed, sequence, at: now() })
    }
    if (news) onArrived()
  }

  #own(): ReadonlySet<CommonsDocumentId> {
    this.#ownDocuments ??= new Set(
      this.#options.store
        .documents()
        .map(({ id }) => id)
        .filter((id) => this.#lasts(id).length > 0),
    )
    return this.#ownDocuments
  }

  #lasts(document: CommonsDocumentId): readonly { readonly feed: string; readonly sequence: number }[] {
    const { store, ownFeeds } = this.#options
    return ownFeeds().flatMap((feed) => {
      const last = store.lastOfFeed(document, feed)
      return last === undefined ? [] : [{ feed, sequence: last.sequence }]
    })
  }
}
