import type { Digest } from "@commonshelf/identity"

/** A trusted cooperative's earliest word that it has seen something. */
export interface Receipt {
  /** The SCID of the cooperative. */
  readonly party: string
  /** The `validFrom` of its checkpoint. */
  readonly at: string
  readonly checkpoint: Digest
}

/** Reads who has seen what, and since when. */
export interface ReceiptReader {
  /** The receipts of trusted cooperatives, one each, earliest first. */
  readonly receiptsOf: (digest: Digest) => readonly Receipt[]
  /** The instant at which a quorum had seen it [S11]; undefined when none has. */
  readonly anchoredAt: (digest: Digest) => string | undefined
}
