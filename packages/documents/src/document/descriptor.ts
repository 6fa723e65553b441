import { base58Decode, isMultihash, sha256, utf8 } from "@commonshelf/identity"
import { createBase58check } from "@scure/base"
import { z } from "zod"

/** The types of documents, one folder of this package each [D1]. */
export const DOCUMENT_TYPES = [
  "party",
  "supplier",
  "metric",
  "consumption",
  "agreement",
  "checkpoint",
  "board",
  "federation",
] as const

/**
 * What a document is about [D1]: its type, the SCID of its owner and a name within these. Whoever tells of a document
 * tells these three, so that its id can be checked.
 */
export const DocumentDescriptor = z.strictObject({
  type: z.enum(DOCUMENT_TYPES),
  owner: z.string().refine(isMultihash, "a SCID"),
  name: z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9._-]*$/, "letters, digits, dot, dash and underscore"),
})
export type DocumentDescriptor = z.infer<typeof DocumentDescriptor>
export type DocumentType = DocumentDescriptor["type"]

/** The id of a document in automerge-repo's form: base58check of 16 bytes. */
export type CommonsDocumentId = string & { readonly __brand: "CommonsDocumentId" }

const ID_BYTES = 16
const base58check = createBase58check(sha256)

/**
 * The 16 bytes of a document's id [D1]: the first of
 * `SHA-256("commonshelf-document/1" ‖ 00 ‖ type ‖ 00 ‖ owner ‖ 00 ‖ name)`.
 */
export function documentIdBytes({ type, owner, name }: DocumentDescriptor): Uint8Array {
  return sha256(utf8(["commonshelf-document/1", type, owner, name].join("\0"))).slice(0, ID_BYTES)
}

/** The id of a document [D1], the same on every node. */
export function documentId(descriptor: DocumentDescriptor): CommonsDocumentId {
  // base58check of 16 bytes is the form the type stands for.
  return base58check.encode(documentIdBytes(descriptor)) as CommonsDocumentId
}

/** The Automerge URL of a document, as a statement names it [S3]. */
export function documentUrl(descriptor: DocumentDescriptor): string {
  return `automerge:${documentId(descriptor)}`
}

/** Whether a text has the form of a document id; says nothing about what it is the id of. */
export function isDocumentId(text: string): text is CommonsDocumentId {
  if (text.length > 40 || base58Decode(text) === undefined) return false
  try {
    return base58check.decode(text).length === ID_BYTES
  } catch {
    return false
  }
}
