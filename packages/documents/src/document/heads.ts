import { canonicalJson, digestBytes, utf8, type Digest } from "@commonshelf/identity"
import type { ChangeHash } from "./canonical-change.ts"
import type { CommonsDocumentId } from "./descriptor.ts"

/** A document with the hashes that nothing in it depends on, sorted. */
export interface DocumentHeads {
  readonly id: CommonsDocumentId
  readonly heads: readonly ChangeHash[]
}

/**
 * One digest over the heads of all documents that hold statements, in whatever order they are given: equal exactly when
 * the same statements are held.
 */
export function headsDigest(documents: Iterable<DocumentHeads>): Digest {
  const lines = [...documents]
    .filter(({ heads }) => heads.length > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, heads }) => [id, ...heads])
  return digestBytes(utf8(canonicalJson(lines)))
}
