import { documentIdBytes, type CommonsDocumentId, type DocumentDescriptor } from "@commonshelf/documents"
import { sha256, toHex, utf8 } from "@commonshelf/identity"
import { headsFingerprint, type CommonsStore } from "../store/commons-store.ts"

/** Documents are compared in this many buckets, by the first byte of their id. */
export const BUCKETS = 64

/**
 * One fingerprint per bucket of documents, equal on two nodes exactly when both hold the same in it. Only buckets that
 * were touched are computed again.
 */
export class Fingerprints {
  readonly #store: CommonsStore
  readonly #idsByBucket: readonly Set<CommonsDocumentId>[] = Array.from({ length: BUCKETS }, () => new Set())
  readonly #fingerprints: (string | undefined)[] = Array.from({ length: BUCKETS }, () => undefined)

  constructor(store: CommonsStore) {
    this.#store = store
    for (const { id, descriptor } of store.documents()) this.#idsByBucket[bucketOf(descriptor)]?.add(id)
  }

  /** The heads of a document changed. */
  touch(id: CommonsDocumentId): void {
    const descriptor = this.#store.descriptorOf(id)
    if (descriptor === undefined) return
    const bucket = bucketOf(descriptor)
    this.#idsByBucket[bucket]?.add(id)
    this.#fingerprints[bucket] = undefined
  }

  /** The fingerprints of all buckets: 16 hexadecimal characters each, empty for a bucket without statements. */
  all(): readonly string[] {
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#fingerprints[bucket] ??= this.#compute(bucket)
    return this.#fingerprints.map((fingerprint) => fingerprint ?? "")
  }

  /** Whether another node with these fingerprints holds the same as this one of a document that has statements. */
  holdSame(id: CommonsDocumentId, theirs: readonly string[]): boolean {
    const descriptor = this.#store.descriptorOf(id)
    if (descriptor === undefined) return false
    const ours = this.all()[bucketOf(descriptor)]
    return ours !== "" && ours === theirs[bucketOf(descriptor)]
  }

  /** The documents of the buckets in which another node's fingerprints differ. */
  differing(theirs: readonly string[]): readonly CommonsDocumentId[] {
    return this.all().flatMap((ours, bucket) =>
      ours === theirs[bucket] ? [] : [...(this.#idsByBucket[bucket] ?? [])],
    )
  }

  #compute(bucket: number): string {
    const lines = [...(this.#idsByBucket[bucket] ?? [])].toSorted().flatMap((id) => {
      const heads = headsFingerprint(this.#store.headsOf(id))
      return heads === "" ? [] : [`${id} ${heads}`]
    })
    return lines.length === 0 ? "" : toHex(sha256(utf8(lines.join("\n"))).slice(0, 8))
  }
}

function bucketOf(descriptor: DocumentDescriptor): number {
  return (documentIdBytes(descriptor)[0] ?? 0) % BUCKETS
}
