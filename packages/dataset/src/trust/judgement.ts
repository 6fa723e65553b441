import type { Digest } from "@commonshelf/identity"
import type { Contradiction } from "../contradictions.ts"
import type { Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import type { IdentityFacts, Revocation } from "./identity-facts.ts"
import type { ReceiptReader } from "./receipts.ts"
import type { Trust } from "./trust.ts"

/** What a verifier with a trusted list found of the statements that time may decide about [S11]. */
export interface Judgement extends ReceiptReader {
  readonly trust: Trust
  /** All that was said, also what does not count. */
  readonly everything: Dataset
  /** How many statements revoked keys have signed: with none, the trusted list has decided nothing. */
  readonly judged: number
  /** Signed by a revoked key, and no quorum had seen it before that: shown, never counted. */
  readonly unproven: ReadonlySet<Digest>
  /** Says when the key that signed a statement is disowned from, if it is. */
  readonly revocationOf: (said: Said) => Revocation | undefined
  readonly factsOf: (scid: string) => IdentityFacts | undefined
  /** The contradictions in `everything`, found once. */
  readonly contradictions: () => readonly Contradiction[]
}
