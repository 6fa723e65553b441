import { documentId, type CommonsDocumentId, type DocumentDescriptor } from "@commonshelf/documents"
import { isReader, type SessionSocket } from "../session/session-socket.ts"
import type { Self } from "../session/reception-desk.ts"
import { headsFingerprint, type CommonsStore } from "../store/commons-store.ts"
import { Fingerprints } from "./fingerprints.ts"
import { readIndexMessage, type IndexMessage } from "./index-message.ts"
import { ToldDocuments, type ToldOptions } from "./told-documents.ts"

/**
 * The exchange of indexes: before any document is opened, two nodes compare fingerprints of what they hold, bucket by
 * bucket, and name to each other only the documents of buckets that differ; later they tell what changes. So a
 * reconnect costs about two kilobytes when nothing changed, and whoever tells of a document tells what it is about, so
 * that its id can be checked [D1].
 */
export interface IndexExchange {
  /** A session is open: tell it the fingerprints, and listen. */
  begin(session: SessionSocket): void
  /** Documents changed here: tell every open session. Calls that follow each other closely become one message. */
  changed(documents: ReadonlySet<CommonsDocumentId>): void
  /** Whether the peer of that session holds the same as this node, as far as the two have told each other. */
  inStep(session: SessionSocket): boolean
  /** Whether a peer told of a document that is looked at later [G4]. */
  isToldOf(id: CommonsDocumentId): boolean
  close(): void
}

export interface IndexExchangeOptions {
  readonly store: CommonsStore
  /** Who this node is. */
  readonly self: Pick<Self, "scid" | "role">
  readonly told: ToldOptions
  /** Whether a peer may ask for so many documents to be told to it again. */
  readonly mayAskAgain: (peer: string, documents: number) => boolean
  /** Opens a document whose heads differ from a peer's, so that automerge-repo brings it in step. */
  readonly openDocument: (id: CommonsDocumentId) => void
  /** The peer of a session holds something else of these documents than this node. */
  readonly onDiffering: (ids: readonly CommonsDocumentId[], session: SessionSocket) => void
  /** A peer told what it holds: of which documents that is exactly what this node holds. */
  readonly onTold: (session: SessionSocket, holdsSame: (id: CommonsDocumentId) => boolean) => void
  /** What this node and the peer of a session hold may have become the same. */
  readonly onCompared: (session: SessionSocket) => void
  /** A peer said something that is not an index message. */
  readonly onMalformed: (message: Uint8Array, session: SessionSocket) => void
}

/** Changes are told after this long, together with those that come in the meantime. */
const TELL_AFTER_MS = 20

/** Fingerprints, which only say whether all is told, follow after this long. */
const FINGERPRINTS_AFTER_MS = 150

/** So many documents are opened in one turn of the event loop: a large join must not keep the node from answering. */
const OPENED_PER_TURN = 4

/** The exchange over all sessions of a node. */
export function createIndexExchange(options: IndexExchangeOptions): IndexExchange {
  return new SessionIndexExchange(options)
}

class SessionIndexExchange implements IndexExchange {
  readonly #options: IndexExchangeOptions
  readonly #fingerprints: Fingerprints
  readonly #theirBuckets = new Map<SessionSocket, readonly string[]>()
  readonly #told = new Map<SessionSocket, ToldDocuments>()
  /** Sessions that have asked for the documents of differing buckets. */
  readonly #compared = new WeakSet<SessionSocket>()
  readonly #changedIds = new Set<CommonsDocumentId>()
  readonly #toOpen = new Set<CommonsDocumentId>()
  #opening: ReturnType<typeof setImmediate> | undefined
  #telling: ReturnType<typeof setTimeout> | undefined
  #fingerprinting: ReturnType<typeof setTimeout> | undefined

  constructor(options: IndexExchangeOptions) {
    this.#options = options
    this.#fingerprints = new Fingerprints(options.store)
  }

  begin(session: SessionSocket): void {
    this.#theirBuckets.set(session, [])
    this.#told.set(
      session,
      new ToldDocuments(session.peer?.scid ?? "", this.#options.store, this.#options.told),
    )
    session.once("close", () => this.#end(session))
    session.on("index", (bytes) => {
      if (!this.#told.has(session)) return
      const message = readIndexMessage(bytes)
      if (message === undefined) this.#options.onMalformed(bytes, session)
      else this.#hear(message, session)
    })
    this.#tellFingerprints(session, true)
  }

  changed(documents: ReadonlySet<CommonsDocumentId>): void {
    for (const id of documents) {
      this.#changedIds.add(id)
      this.#fingerprints.touch(id)
    }
    for (const [session, told] of this.#told) this.#openLater(told.changed(documents), session)
    this.#telling ??= setTimeout(() => this.#tellChanges(), TELL_AFTER_MS)
    this.#fingerprinting ??= setTimeout(() => {
      this.#fingerprinting = undefined
      for (const session of [...this.#theirBuckets.keys()]) {
        this.#tellFingerprints(session, false)
        this.#options.onCompared(session)
      }
    }, FINGERPRINTS_AFTER_MS)
  }

  inStep(session: SessionSocket): boolean {
    const theirs = this.#theirBuckets.get(session) ?? []
    return this.#fingerprints.all(this.#leftOut(session)).every((bucket, index) => bucket === theirs[index])
  }

  isToldOf(id: CommonsDocumentId): boolean {
    return [...this.#told.values()].some((told) => told.has(id))
  }

  close(): void {
    clearTimeout(this.#telling)
    clearTimeout(this.#fingerprinting)
    clearImmediate(this.#opening)
    // Now, while the store is open: a socket may tell that it is closed long after.
    for (const session of [...this.#told.keys()]) this.#end(session)
  }

  #hear(message: IndexMessage, session: SessionSocket): void {
    if (message.type === "documents") return this.#hearDocuments(message.documents, session)
    const { buckets } = message
    this.#theirBuckets.set(session, buckets)
    this.#options.onTold(session, (id) => this.#fingerprints.holdSame(id, buckets))
    if (message.compare) this.#compare(session, buckets)
    this.#options.onCompared(session)
  }

  /** Once in a session this is how it begins; a peer that asks again and again makes much out of little [G1]. */
  #compare(session: SessionSocket, buckets: readonly string[]): void {
    const differing = this.#fingerprints.differing(buckets, this.#leftOut(session))
    const asksAgain = this.#compared.has(session)
    this.#compared.add(session)
    if (asksAgain && !this.#options.mayAskAgain(session.peer?.scid ?? "", differing.length)) return
    this.#tellDocuments(session, differing)
  }

  /** Whoever only reads speaks in no commons but its own: its documents are no part of what the two compare. */
  #leftOut({ peer }: SessionSocket): readonly string[] {
    const { self } = this.#options
    return [self, ...(peer === undefined ? [] : [peer])].filter(isReader).map(({ scid }) => scid)
  }

  /** What is told of is worth comparing, unless a reader tells of what is its own or what nobody here has told of. */
  #concerns({ owner, ...document }: DocumentDescriptor, session: SessionSocket): boolean {
    if (this.#leftOut(session).includes(owner)) return false
    if (session.peer === undefined || !isReader(session.peer)) return true
    return this.#options.store.holdsAny(documentId({ owner, ...document }))
  }

  #hearDocuments(
    told: Extract<IndexMessage, { type: "documents" }>["documents"],
    session: SessionSocket,
  ): void {
    const { store, onTold } = this.#options
    const isSame = ({ descriptor, heads }: (typeof told)[number]) =>
      headsFingerprint(store.headsOf(documentId(descriptor))) === heads
    const same = new Set(told.filter(isSame).map(({ descriptor }) => documentId(descriptor)))
    if (same.size > 0) onTold(session, (id) => same.has(id))
    const differing = told.filter(
      ({ descriptor }) => !same.has(documentId(descriptor)) && this.#concerns(descriptor, session),
    )
    if (differing.length === 0) return
    const documents = differing.map(({ descriptor }) => descriptor)
    this.#openLater(store.durably(() => this.#told.get(session)?.tell(documents)) ?? [], session)
  }

  #openLater(ids: readonly CommonsDocumentId[], session: SessionSocket): void {
    if (this.#told.get(session)?.takeOverflow() === true) this.#tellFingerprints(session, true)
    if (ids.length === 0) return
    this.#options.onDiffering(ids, session)
    for (const id of ids) this.#toOpen.add(id)
    this.#opening ??= setImmediate(() => this.#openSome())
  }

  #end(session: SessionSocket): void {
    const told = this.#told.get(session)
    if (told === undefined) return
    this.#told.delete(session)
    this.#theirBuckets.delete(session)
    told.end((id) => [...this.#told.values()].some((other) => other.holdsEmpty(id)))
  }

  #openSome(): void {
    this.#opening = undefined
    for (const id of firstOf(this.#toOpen, OPENED_PER_TURN)) {
      this.#toOpen.delete(id)
      this.#options.openDocument(id)
    }
    if (this.#toOpen.size > 0) this.#opening = setImmediate(() => this.#openSome())
  }

  #tellChanges(): void {
    this.#telling = undefined
    const ids = [...this.#changedIds]
    this.#changedIds.clear()
    for (const session of this.#theirBuckets.keys()) this.#tellDocuments(session, ids)
  }

  #tellDocuments(session: SessionSocket, ids: readonly CommonsDocumentId[]): void {
    const { store } = this.#options
    const leftOut = this.#leftOut(session)
    const documents = ids.flatMap((id) => {
      const descriptor = store.descriptorOf(id)
      const heads = headsFingerprint(store.headsOf(id))
      const isLeftOut = descriptor === undefined || leftOut.includes(descriptor.owner)
      return isLeftOut || heads === "" ? [] : [{ descriptor, heads }]
    })
    for (let i = 0; i < documents.length; i += 1000) {
      send(session, { type: "documents", documents: documents.slice(i, i + 1000) })
    }
  }

  #tellFingerprints(session: SessionSocket, compare: boolean): void {
    send(session, {
      type: "fingerprints",
      buckets: [...this.#fingerprints.all(this.#leftOut(session))],
      compare,
    })
  }
}

function firstOf<T>(items: ReadonlySet<T>, count: number): readonly T[] {
  const first: T[] = []
  for (const item of items) {
    if (first.length === count) break
    first.push(item)
  }
  return first
}

function send(session: SessionSocket, message: IndexMessage): void {
  session.sendJson("index", message)
}
