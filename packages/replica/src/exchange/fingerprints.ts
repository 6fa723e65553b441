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
  /** In which buckets documents of an owner are. */
  readonly #bucketsByOwner = new Map<string, Set<number>>()
  readonly #fingerprints: (string | undefined)[] = Array.from({ length: BUCKETS }, () => undefined)

  constructor(store: CommonsStore) {
    this.#store = store
    for (const { id, descriptor } of store.documents()) this.#place(id, descriptor)
  }

  /** The heads of a document changed. */
  touch(id: CommonsDocumentId): void {
    const descriptor = this.#store.descriptorOf(id)
    if (descriptor === undefined) return
    this.#fingerprints[this.#place(id, descriptor)] = undefined
  }

  /**
   * The fingerprints of all buckets: 16 hexadecimal characters each, empty for a bucket without statements.
   *
   * @param except SCIDs of owners whose documents are left out
   */
  all(except: readonly string[] = []): readonly string[] {
    for (let bucket = 0; bucket < BUCKETS; bucket++) this.#fingerprints[bucket] ??= this.#compute(bucket)
    const touched = new Set(except.flatMap((owner) => [...(this.#bucketsByOwner.get(owner) ?? [])]))
    return this.#fingerprints.map((fingerprint, bucket) =>
      touched.has(bucket) ? this.#compute(bucket, except) : (fingerprint ?? ""),
    )
  }

  /** Whether another node with these fingerprints holds the same as this one of a document that has statements. */
  holdSame(id: CommonsDocumentId, theirs: readonly string[]): boolean {
    const descriptor = this.#store.descriptorOf(id)
    if (descriptor === undefined) return false
    const ours = this.all()[bucketOf(descriptor)]
    return ours !== "" && ours === theirs[bucketOf(descriptor)]
  }

  /** The documents of the buckets in which another node's fingerprints differ. */
  differing(theirs: readonly string[], except: readonly string[] = []): readonly CommonsDocumentId[] {
    return this.all(except).flatMap((ours, bucket) =>
      ours === theirs[bucket] ? [] : [...(this.#idsByBucket[bucket] ?? [])],
    )
  }

  #place(id: CommonsDocumentId, descriptor: DocumentDescriptor): number {
    const bucket = bucketOf(descriptor)
    this.#idsByBucket[bucket]?.add(id)
    const buckets = this.#bucketsByOwner.get(descriptor.owner) ?? new Set()
    this.#bucketsByOwner.set(descriptor.owner, buckets.add(bucket))
    return bucket
  }

  #compute(bucket: number, except: readonly string[] = []): string {
    const lines = [...(this.#idsByBucket[bucket] ?? [])].toSorted().flatMap((id) => {
      if (except.includes(this.#store.descriptorOf(id)?.owner ?? "")) return []
      const heads = headsFingerprint(this.#store.headsOf(id))
      return heads === "" ? [] : [`${id} ${heads}`]
    })
    return lines.length === 0 ? "" : toHex(sha256(utf8(lines.join("\n"))).slice(0, 8))
  }
}

function bucketOf(descriptor: DocumentDescriptor): number {
  return (documentIdBytes(descriptor)[0] ?? 0) % BUCKETS
}
