import {
  documentIdBytes,
  documentId,
  DocumentDescriptor,
  type CommonsDocumentId,
} from "@commonshelf/documents"
import { sha256, toHex, utf8 } from "@commonshelf/identity"
import { z } from "zod"
import type { SessionSocket } from "../session/session-socket.ts"
import { parseJson } from "../session/introduction.ts"
import { headsFingerprint, type CommonsStore } from "../store/commons-store.ts"

/**
 * The exchange of indexes: before any document is opened, two nodes compare fingerprints of what they hold, bucket by
 * bucket, and name to each other only the documents of buckets that differ. So a reconnect costs about two kilobytes
 * when nothing changed, and whoever tells of a document tells what it is about, so that its id can be checked [D1].
 */
const BUCKETS = 64

const IndexMessage = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("fingerprints"),
    buckets: z.array(z.string().max(16)).length(BUCKETS),
  }),
  z.strictObject({
    type: z.literal("documents"),
    documents: z
      .array(z.strictObject({ descriptor: DocumentDescriptor, heads: z.string().max(16) }))
      .max(1000),
  }),
])
type IndexMessage = z.infer<typeof IndexMessage>

export interface IndexExchange {
  /** A session is open: tell it the fingerprints, and listen. */
  begin(session: SessionSocket): void
  /** Documents changed here: tell every open session. Calls that follow each other closely become one message. */
  changed(documents: Iterable<CommonsDocumentId>): void
  /** Whether the peer of that session holds the same as this node, as far as the two have told each other. */
  inStep(session: SessionSocket): boolean
  close(): void
}

export interface IndexExchangeOptions {
  readonly store: CommonsStore
  /** Opens a document whose heads differ from a peer's, so that automerge-repo brings it in step. */
  readonly openDocument: (id: CommonsDocumentId) => void
  /** A peer said something that is not an index message. */
  readonly onMalformed: (message: Uint8Array, session: SessionSocket) => void
}

/** Changes are told after this long, together with those that come in the meantime. */
const TELL_AFTER_MS = 20

export function createIndexExchange({
  store,
  openDocument,
  onMalformed,
}: IndexExchangeOptions): IndexExchange {
  const theirBuckets = new Map<SessionSocket, readonly string[]>()
  const changedIds = new Set<CommonsDocumentId>()
  let ours = fingerprints(store)
  let timer: ReturnType<typeof setTimeout> | undefined

  function tellFingerprints(session: SessionSocket): void {
    send(session, { type: "fingerprints", buckets: [...ours] })
  }

  function tellDocuments(session: SessionSocket, ids: readonly CommonsDocumentId[]): void {
    const documents = ids.flatMap((id) => {
      const descriptor = store.descriptorOf(id)
      const heads = headsFingerprint(store.headsOf(id))
      return descriptor === undefined || heads === "" ? [] : [{ descriptor, heads }]
    })
    for (let i = 0; i < documents.length; i += 1000) {
      send(session, { type: "documents", documents: documents.slice(i, i + 1000) })
    }
  }

  function hear(message: IndexMessage, session: SessionSocket): void {
    if (message.type === "fingerprints") {
      theirBuckets.set(session, message.buckets)
      const differing = ours.flatMap((bucket, index) => (bucket === message.buckets[index] ? [] : [index]))
      const ids = store
        .documents()
        .flatMap(({ id, descriptor }) => (differing.includes(bucketOf(descriptor)) ? [id] : []))
      tellDocuments(session, ids)
      return
    }
    const differing = message.documents.filter(
      ({ descriptor, heads }) => headsFingerprint(store.headsOf(documentId(descriptor))) !== heads,
    )
    const ids = store.durably(() => differing.map(({ descriptor }) => store.registerDocument(descriptor)))
    for (const id of ids) openDocument(id)
  }

  function tellChanges(): void {
    timer = undefined
    const ids = [...changedIds]
    changedIds.clear()
    ours = fingerprints(store)
    for (const session of theirBuckets.keys()) {
      tellDocuments(session, ids)
      tellFingerprints(session)
    }
  }

  return {
    begin(session) {
      theirBuckets.set(session, [])
      session.once("close", () => theirBuckets.delete(session))
      session.on("index", (bytes) => {
        const message = IndexMessage.safeParse(parseJson(bytes))
        if (message.success) hear(message.data, session)
        else onMalformed(bytes, session)
      })
      tellFingerprints(session)
    },
    changed(documents) {
      for (const id of documents) changedIds.add(id)
      timer ??= setTimeout(tellChanges, TELL_AFTER_MS)
    },
    inStep(session) {
      const theirs = theirBuckets.get(session) ?? []
      return changedIds.size === 0 && ours.every((bucket, index) => bucket === theirs[index])
    },
    close: () => clearTimeout(timer),
  }
}

/** One fingerprint per bucket of documents: equal exactly when both sides hold the same in it. */
function fingerprints(store: CommonsStore): readonly string[] {
  const lines: string[][] = Array.from({ length: BUCKETS }, () => [])
  for (const { id, descriptor } of store.documents()) {
    const heads = headsFingerprint(store.headsOf(id))
    if (heads !== "") lines[bucketOf(descriptor)]?.push(`${id} ${heads}`)
  }
  return lines.map((bucket) =>
    bucket.length === 0 ? "" : toHex(sha256(utf8(bucket.join("\n"))).slice(0, 8)),
  )
}

function bucketOf(descriptor: DocumentDescriptor): number {
  return (documentIdBytes(descriptor)[0] ?? 0) % BUCKETS
}

function send(session: SessionSocket, message: IndexMessage): void {
  session.sendJson("index", message)
}
