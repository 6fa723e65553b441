import { DocumentDescriptor, documentId, headsDigest, isDocumentId } from "@commonshelf/documents"
import { canonicalJson, err, isDigest, ok, type Digest, type Result } from "@commonshelf/identity"
import { z } from "zod"
import { byDescriptor, FORK_FORMAT } from "./layout.ts"

const Hash = z.string().regex(/^[0-9a-f]{64}$/)

/** A document of a fork: what it is about, and the heads by which it is pinned. */
export const LockedDocument = z.strictObject({
  id: z.string().refine(isDocumentId),
  ...DocumentDescriptor.shape,
  /** How many statements and log entries it holds. */
  changes: z.int().min(1),
  /** The hashes of the canonical changes that nothing depends on, sorted [D4]. */
  heads: z.array(Hash).min(1),
})
export type LockedDocument = z.infer<typeof LockedDocument>

/** What a fork holds, pinned [F3]. Nothing in it depends on who made it, where, or when. */
export const Lock = z.strictObject({
  format: z.literal(FORK_FORMAT),
  /** One digest over the heads of all documents, the same that every node tells of itself. */
  heads: z.custom<Digest>((value) => typeof value === "string" && isDigest(value)),
  changes: z.int().min(0),
  documents: z.array(LockedDocument),
})
export type Lock = z.infer<typeof Lock>

/** The lock of documents given in their order. */
export function lockOf(documents: readonly LockedDocument[]): Lock {
  return {
    format: FORK_FORMAT,
    heads: headsDigest(documents),
    changes: documents.reduce((sum, { changes }) => sum + changes, 0),
    documents: [...documents],
  }
}

/** The one text of a lock: a document a line, so that two forks can be compared by any tool for text. */
export function lockText({ documents, format, heads, changes }: Lock): string {
  const head = `{"format":${JSON.stringify(format)},"heads":${JSON.stringify(heads)},"changes":${changes},"documents":[`
  return `${head}\n${documents.map((document) => canonicalJson(document)).join(",\n")}\n]}\n`
}

/** Reads a lock; the error is a sentence. Whether its heads are those of the statements is for `verifyFork`. */
export function parseLock(text: string): Result<Lock, string> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return err("it is not JSON")
  }
  const format = typeof value === "object" && value !== null && "format" in value ? value.format : undefined
  if (typeof format === "string" && format !== FORK_FORMAT)
    return err(`it has the format ${format.slice(0, 60)}, and this program reads ${FORK_FORMAT}`)
  const lock = Lock.safeParse(value)
  if (!lock.success) {
    const [issue] = lock.error.issues
    return err(`${issue?.path.join(".") ?? "it"}: ${issue?.message ?? "not as it should be"}`)
  }
  const { documents } = lock.data
  const wrong = documents.find((document) => documentId(document) !== document.id)
  if (wrong !== undefined) return err(`${wrong.id} is not the id of that type, owner and name [D1]`)
  if (documents.some((document, i) => i > 0 && byDescriptor(documents[i - 1] ?? document, document) >= 0))
    return err("its documents are not each named once, in their order")
  return lockText(lock.data) === text ? ok(lock.data) : err("it is not written in its one form")
}
