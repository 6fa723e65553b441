import type { DocumentDescriptor, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Revocation } from "../trust/identity-facts.ts"

/** A statement as it was signed. */
export interface ExplainedStatement {
  readonly digest: Digest
  readonly kind: string
  /** The canonical text: exactly the bytes that the digest is of, proof included [S1, S4]. */
  readonly text: string
  /** `name` is absent when the profile of the party is not here. */
  readonly signedBy: {
    readonly scid: string
    readonly did: string
    /** The multikey that signed. */
    readonly key: string
    readonly name?: LanguageText
  }
  /** The instant that the signer claims. */
  readonly signedAt: string
  readonly document: DocumentDescriptor
  readonly documentUrl: string
  readonly sequence: number
  readonly previousDigest?: Digest
  /** Absent where nothing was judged. */
  readonly time?: ExplainedTime
  /** What contradicts it and is not settled [S12, R7]. */
  readonly contradicts?: readonly Digest[]
}

/** What is known of when a statement was said, beside what its signer claims [S11]. */
export interface ExplainedTime {
  /** The instant at which a quorum of the trusted cooperatives had seen it. */
  readonly anchoredAt?: string
  /** The trusted cooperatives that have seen it, earliest first. */
  readonly seenBy: readonly { readonly scid: string; readonly name?: LanguageText; readonly at: string }[]
  /** The signer's party disowns the key from `revokedAt` on, and said so at `repudiatedAt`. */
  readonly revocation?: Revocation
  readonly unproven: boolean
  /** The signer claims a time more than five minutes after a quorum had seen it: its clock was wrong. */
  readonly clockAhead: boolean
}
