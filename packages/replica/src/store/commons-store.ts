import { sha256, toHex, utf8, type Digest } from "@commonshelf/identity"
import {
  documentId,
  changeHash,
  DocumentDescriptor,
  GENESIS_CHANGE,
  headsDigest,
  readCanonicalChange,
  type ChangeHash,
  type CommonsDocumentId,
  type Place,
} from "@commonshelf/documents"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { COMMONS_SCHEMA, prepareStatements } from "./commons-tables.ts"
import { logsOnGenesis } from "./logs-on-genesis.ts"
import { asStorageError, DamagedFileError, inOneStep, prepareDatabase } from "./database.ts"

/** The version of the tables below; a home of a newer one is refused, never guessed at. */
const STORE_VERSION = 2

/** A change that passed the gate, with where it stands. */
export interface AdmittedChange {
  readonly document: CommonsDocumentId
  readonly hash: ChangeHash
  readonly dependency: ChangeHash
  readonly digest: Digest
  readonly sequence: number
  /** The feed it belongs to: the key that signed, or `log` for an identity log [D3, D7]. */
  readonly feed: string
  readonly bytes: Uint8Array
}

/** A statement or log entry as it was admitted. */
export interface StoredText {
  readonly document: CommonsDocumentId
  readonly digest: Digest
  readonly text: string
}

/**
 * All that the gate has admitted, and nothing else: one row per canonical change [A2], in one SQLite file. It is the
 * truth; Automerge documents, heads and indexes are made from it. A change is durable here before any document, peer
 * or person learns of it, so what was acknowledged survives a crash.
 */
export interface CommonsStore {
  /** Remembers a document that statements may be inserted into, and gives its id. */
  registerDocument(descriptor: DocumentDescriptor): CommonsDocumentId
  descriptorOf(id: CommonsDocumentId): DocumentDescriptor | undefined
  /** Forgets a document that holds no statement; one that holds any stays. */
  forgetEmpty(id: CommonsDocumentId): void
  /** Every known document, those still without statements too, sorted by id. */
  documents(): readonly { readonly id: CommonsDocumentId; readonly descriptor: DocumentDescriptor }[]
  /** Runs `work` as one durable step: all of it is on disk when this returns, or none of it happened. */
  durably<T>(work: () => T): T
  append(change: AdmittedChange): void
  hasChange(hash: ChangeHash): boolean
  /** Where the statement with this digest stands. */
  placeOf(digest: Digest): Place | undefined
  textOf(digest: Digest): StoredText | undefined
  /** How many texts stand at one place of a feed: more than one contradict each other, or are twins. */
  countAt(document: CommonsDocumentId, feed: string, sequence: number): number
  /** The text carried by a change. */
  textOfChange(hash: ChangeHash): StoredText | undefined
  /** All texts of a document, or of all documents, in the order of admission. */
  texts(document?: CommonsDocumentId): Iterable<StoredText>
  /**
   * Some texts of a document in the order of admission, of those admitted after one position and up to another, and the
   * position of the last. What was admitted up to a position never changes, so pages of one `upTo` belong together.
   */
  page(
    document: CommonsDocumentId,
    between: { readonly after: number; readonly upTo: number },
  ): { readonly texts: readonly string[]; readonly last: number }
  /** How far admission has come; it only grows. */
  position(): number
  /** The genesis and all changes of a document, each after what it depends on. */
  changesOf(document: CommonsDocumentId): readonly Uint8Array[]
  /** The last place of a feed, or undefined when it is empty [D3]. */
  lastOfFeed(
    document: CommonsDocumentId,
    feed: string,
  ): { readonly sequence: number; readonly digest: Digest } | undefined
  /** The hashes that nothing in the document depends on, sorted; empty while it has no statements. */
  headsOf(document: CommonsDocumentId): readonly ChangeHash[]
  /** Whether a document holds any statement; unlike its heads, known without looking at all of them. */
  holdsAny(document: CommonsDocumentId): boolean
  counts(): { readonly documents: number; readonly statements: number }
}

/** Opens the store in a database that this process alone uses. @throws HomeVersionError, DamagedFileError */
export function openCommonsStore(db: Database): CommonsStore {
  prepareDatabase(db, "commons", STORE_VERSION, COMMONS_SCHEMA, [logsOnGenesis])
  try {
    return new SqliteCommonsStore(db)
  } catch (error) {
    throw asStorageError(error, "commons")
  }
}

/** One digest over the heads of all documents that hold statements: equal on two nodes exactly when they hold the same. */
export function storeHeads(store: CommonsStore): Digest {
  return headsDigest(store.documents().map(({ id }) => ({ id, heads: store.headsOf(id) })))
}

/** A short fingerprint of the heads of one document: 16 hexadecimal characters, empty without statements. */
export function headsFingerprint(heads: readonly ChangeHash[]): string {
  return heads.length === 0 ? "" : toHex(sha256(utf8(heads.join("\n"))).slice(0, 8))
}

class SqliteCommonsStore implements CommonsStore {
  readonly #db: Database
  readonly #statements
  /** What each document is about: asked for with every change, and never altered. */
  readonly #descriptors = new Map<CommonsDocumentId, DocumentDescriptor>()
  /** Heads are asked for at every exchange; they change only by `append`. */
  readonly #headsByDocument = new Map<CommonsDocumentId, readonly ChangeHash[]>()

  constructor(db: Database) {
    this.#db = db
    this.#statements = prepareStatements(db)
    this.#loadDescriptors()
  }

  registerDocument(descriptor: DocumentDescriptor): CommonsDocumentId {
    const id = documentId(descriptor)
    if (this.#descriptors.has(id)) return id
    this.#statements.register.run(id, descriptor.type, descriptor.owner, descriptor.name)
    this.#descriptors.set(id, descriptor)
    return id
  }

  descriptorOf(id: CommonsDocumentId): DocumentDescriptor | undefined {
    return this.#descriptors.get(id)
  }

  forgetEmpty(id: CommonsDocumentId): void {
    if (this.holdsAny(id)) return
    this.#statements.forget.run(id)
    this.#descriptors.delete(id)
    this.#headsByDocument.delete(id)
  }

  documents() {
    const known = [...this.#descriptors].map(([id, descriptor]) => ({ id, descriptor }))
    return known.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  }

  durably<T>(work: () => T): T {
    try {
      return inOneStep(this.#db, work)
    } catch (error) {
      this.#headsByDocument.clear()
      this.#loadDescriptors()
      throw error
    }
  }

  #loadDescriptors(): void {
    this.#descriptors.clear()
    for (const row of this.#statements.documents.all()) {
      const { id, ...columns } = rowOf<{ id: CommonsDocumentId }>(row)
      const descriptor = DocumentDescriptor.safeParse(columns)
      if (!descriptor.success || documentId(descriptor.data) !== id) throw new DamagedFileError("commons")
      this.#descriptors.set(id, descriptor.data)
    }
  }

  append({ document, hash, dependency, digest, feed, sequence, bytes }: AdmittedChange): void {
    this.#statements.append.run(document, hash, dependency, digest, feed, sequence, bytes)
    this.#headsByDocument.delete(document)
  }

  hasChange(hash: ChangeHash): boolean {
    return this.#statements.has.get(hash) !== undefined
  }

  placeOf(digest: Digest): Place | undefined {
    const row = this.#statements.place.get(digest)
    return row === undefined ? undefined : { ...rowOf<Place>(row) }
  }

  textOf(digest: Digest): StoredText | undefined {
    const row = this.#statements.byDigest.get(digest)
    return row === undefined ? undefined : storedText(row)
  }

  countAt(document: CommonsDocumentId, feed: string, sequence: number): number {
    return rowOf<{ count: number }>(this.#statements.countAt.get(document, feed, sequence) ?? {}).count
  }

  textOfChange(hash: ChangeHash): StoredText | undefined {
    const row = this.#statements.byHash.get(hash)
    return row === undefined ? undefined : storedText(row)
  }

  *texts(document?: CommonsDocumentId): Iterable<StoredText> {
    const rows =
      document === undefined ? this.#statements.all.all() : this.#statements.ofDocument.all(document)
    for (const row of rows) yield storedText(row)
  }

  page(document: CommonsDocumentId, { after, upTo }: { readonly after: number; readonly upTo: number }) {
    const rows = this.#statements.page.all(document, after, upTo)
    const last = rows.at(-1)
    return {
      texts: rows.map((row) => storedText(row).text),
      last: last === undefined ? upTo : rowOf<{ position: number }>(last).position,
    }
  }

  position(): number {
    return rowOf<{ position: number }>(this.#statements.position.get() ?? {}).position
  }

  changesOf(document: CommonsDocumentId): readonly Uint8Array[] {
    return [GENESIS_CHANGE, ...this.#statements.ofDocument.all(document).map(storedChange)]
  }

  lastOfFeed(document: CommonsDocumentId, feed: string) {
    const row = this.#statements.lastOfFeed.get(document, feed)
    return row === undefined ? undefined : { ...rowOf<{ sequence: number; digest: Digest }>(row) }
  }

  headsOf(document: CommonsDocumentId): readonly ChangeHash[] {
    const cached = this.#headsByDocument.get(document)
    if (cached !== undefined) return cached
    const heads = this.#statements.heads.all(document).map((row) => rowOf<{ hash: ChangeHash }>(row).hash)
    this.#headsByDocument.set(document, heads)
    return heads
  }

  holdsAny(document: CommonsDocumentId): boolean {
    return this.#statements.any.get(document) !== undefined
  }

  counts() {
    return { ...rowOf<{ documents: number; statements: number }>(this.#statements.counts.get() ?? {}) }
  }
}

type ChangeRow = Pick<AdmittedChange, "document" | "hash" | "digest" | "bytes">

function storedText(row: unknown): StoredText {
  const { document, hash, digest, bytes } = rowOf<ChangeRow>(row)
  const change = readCanonicalChange(bytes)
  if (!change.ok || change.value.hash !== hash) throw new DamagedRowError(digest)
  return { document, digest, text: change.value.text }
}

function storedChange(row: unknown): Uint8Array {
  const { hash, digest, bytes } = rowOf<ChangeRow>(row)
  if (changeHash(bytes) !== hash) throw new DamagedRowError(digest)
  return bytes
}

/** Rows come from tables that this module alone writes, with the columns that its queries name. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller names what its query selects
function rowOf<T>(row: unknown): T {
  return row as T
}

/** A stored change no longer is what was admitted: the disk changed it. */
export class DamagedRowError extends Error {
  override readonly name = "DamagedRowError"
  constructor(digest: string) {
    super(`The stored change of statement ${digest} is damaged: its bytes are not those that were admitted`)
  }
}
