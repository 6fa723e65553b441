import { documentId, type CommonsDocumentId, type DocumentDescriptor } from "@commonshelf/documents"
import type { CommonsStore } from "../store/commons-store.ts"

/** So many documents that a peer told of wait until there is room; what is beyond is asked for again. */
const MAX_QUEUED = 20_000

/** What the documents that peers tell of work on. */
export interface ToldOptions {
  /** Whether anything of it may enter [G5]. */
  readonly isWanted: (document: DocumentDescriptor) => boolean
  /** Whether its owner's own statements may enter: else it may well stay empty [G5]. */
  readonly isExpected: (document: DocumentDescriptor) => boolean
  /** Whether a peer may tell of one more new document today. */
  readonly mayRegister: (peer: string) => boolean
  /** The most documents of one peer that may be open and empty at a time. */
  readonly mostEmpty: () => number
  /** So many documents of a peer are open and empty, and whether more wait for their turn. */
  readonly onEmpty: (peer: string, count: number, moreWait: boolean) => void
  /** Whether something waits in quarantine for a document. */
  readonly isWaitedFor: (id: CommonsDocumentId) => boolean
}

/**
 * The documents that one peer told of in one session and that are still empty here [G4]. Only so many are opened at a
 * time, the others wait their turn; so a peer that tells of documents without end fills neither memory nor disk, and one
 * that brings what it told of is never held up. What stays empty is forgotten with the session.
 *
 * Party documents have turns of their own: the others are opened only when their owner's identity is here.
 */
export class ToldDocuments {
  readonly #peer: string
  readonly #store: CommonsStore
  readonly #options: ToldOptions
  readonly #parties = new Turns()
  readonly #others = new Turns()
  #overflowed = false

  constructor(peer: string, store: CommonsStore, options: ToldOptions) {
    this.#peer = peer
    this.#store = store
    this.#options = options
  }

  /** The peer holds something else of these documents. Gives those to open now, which are registered. */
  tell(documents: readonly DocumentDescriptor[]): readonly CommonsDocumentId[] {
    const filled: CommonsDocumentId[] = []
    for (const document of documents) {
      const id = documentId(document)
      if (this.#store.holdsAny(id)) filled.push(id)
      else if (this.#options.isWanted(document)) this.#enqueue(id, document)
    }
    return [...filled, ...this.#openSome()]
  }

  /** Something was admitted to these documents. Gives those to open in the room that this made. */
  changed(documents: ReadonlySet<CommonsDocumentId>): readonly CommonsDocumentId[] {
    const filled: CommonsDocumentId[] = []
    for (const id of documents) {
      for (const turns of [this.#parties, this.#others]) {
        turns.empty.delete(id)
        if (turns.queue.delete(id)) filled.push(id)
      }
    }
    return [...filled, ...this.#openSome()]
  }

  /** Whether a document waits for its turn. */
  has(id: CommonsDocumentId): boolean {
    return this.#parties.queue.has(id) || this.#others.queue.has(id)
  }

  /** Whether a document is open here and still empty. */
  holdsEmpty(id: CommonsDocumentId): boolean {
    return this.#parties.empty.has(id) || this.#others.empty.has(id)
  }

  /** Whether the peer is to be asked anew, since it told of more than could be remembered; once. */
  takeOverflow(): boolean {
    const drained = this.#overflowed && this.#parties.queue.size + this.#others.queue.size === 0
    if (drained) this.#overflowed = false
    return drained
  }

  /** The session has ended: what it left empty is forgotten, unless another session or something waiting needs it. */
  end(isNeeded: (id: CommonsDocumentId) => boolean): void {
    for (const { empty, queue } of [this.#parties, this.#others]) {
      for (const id of empty) if (!isNeeded(id) && !this.#options.isWaitedFor(id)) this.#store.forgetEmpty(id)
      empty.clear()
      queue.clear()
    }
  }

  #enqueue(id: CommonsDocumentId, document: DocumentDescriptor): void {
    const { empty, queue } = document.type === "party" ? this.#parties : this.#others
    if (empty.has(id)) return
    if (queue.size < MAX_QUEUED || queue.has(id)) queue.set(id, document)
    else this.#overflowed = true
  }

  #openSome(): readonly CommonsDocumentId[] {
    const opened = [this.#parties, this.#others].flatMap((turns) => this.#openOf(turns))
    const [parties, others] = [this.#parties, this.#others]
    const moreWait = parties.queue.size + others.queue.size > 0
    this.#options.onEmpty(this.#peer, Math.max(parties.empty.size, others.empty.size), moreWait)
    return opened
  }

  #openOf({ queue, empty }: Turns): readonly CommonsDocumentId[] {
    const { isExpected, mayRegister, mostEmpty } = this.#options
    const opened: CommonsDocumentId[] = []
    for (const [id, document] of queue) {
      if (empty.size >= mostEmpty()) break
      if (this.#store.descriptorOf(id) === undefined && !mayRegister(this.#peer)) break
      queue.delete(id)
      this.#store.registerDocument(document)
      if (isExpected(document)) empty.add(id)
      opened.push(id)
    }
    return opened
  }
}

/** Documents that are open and empty, and those that wait until one of them is filled. */
class Turns {
  readonly empty = new Set<CommonsDocumentId>()
  readonly queue = new Map<CommonsDocumentId, DocumentDescriptor>()
}
