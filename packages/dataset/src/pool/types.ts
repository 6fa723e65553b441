import type { LanguageText, PoolCall, PoolNode } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Interval } from "../demand/interval.ts"

/** A figure that parts add up to [PO10]. */
export interface PooledFigure {
  /** As the parts add up, each rounded by itself. */
  readonly shown: string
  /** What the true quantity lies between: so many bases to either side as there are parts. */
  readonly quantity: Interval
  /** Mean price of one unit in minor units of the currency, three significant digits. */
  readonly unitPriceMinor: string
}

/** A node that a call asks for, and what came of it. */
export interface PoolNodeStanding extends PoolNode {
  /** How many have a part, where it comes out, else 0; absent as long as no party has said its part. */
  readonly parts?: number
  /** Of a complete pool. */
  readonly figure?: PooledFigure
  /** Whether what was said cannot be the sum of honest parts. */
  readonly garbled?: true
}

export type PoolStepName = "key" | "count" | "part"

/** A party of a pool, with what stands of what it said. */
export interface PoolParty {
  readonly scid: string
  readonly did: string
  readonly name?: LanguageText
  readonly said: { readonly [Step in PoolStepName]?: Digest }
  /** Steps that it said in several ways: only one of them can stand. */
  readonly repeated: readonly PoolStepName[]
  /** Steps that it said resting on something else than what the others rest on. */
  readonly differs: readonly PoolStepName[]
  readonly left?: { readonly on: string; readonly reason?: LanguageText }
}

/** Why a pool did not come about [PO9]; `strangers` are no members of the federation, `one-key` said another's key. */
export type PoolEnd = "strangers" | "left" | "one-key" | "late"

/** How far a pool is. `waitsFor` and `because` name parties by SCID. */
export type PoolState =
  | { readonly kind: "gathering-keys" | "counting" | "gathering-parts"; readonly waitsFor: readonly string[] }
  | { readonly kind: "complete"; readonly completedOn: string }
  | { readonly kind: "over"; readonly reason: PoolEnd; readonly because: readonly string[] }

/** A pool at an instant: all of it follows from the statements. */
export interface Pool extends Pick<
  PoolCall,
  "charter" | "period" | "leastMembers" | "leastParts" | "roundingBase" | "until"
> {
  readonly call: Digest
  /** What the federation was called then; absent where its charter was not here. */
  readonly federation?: LanguageText
  readonly caller: string
  readonly calledOn: string
  readonly parties: readonly PoolParty[]
  readonly nodes: readonly PoolNodeStanding[]
  readonly state: PoolState
  readonly statements: readonly Digest[]
}
