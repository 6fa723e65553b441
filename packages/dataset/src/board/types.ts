import type { LanguageText, Need, Offer, Pledge } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Marks } from "../trust/marks.ts"
import type { CriterionResult } from "./criteria.ts"
import type { Settled } from "./settle.ts"

/** What every line of the board tells: who said it, in which statement. */
interface OnBoard {
  /** The SCID of the party that says it. */
  readonly party: string
  readonly partyName: LanguageText
  readonly digest: Digest
  readonly saidOn: string
  readonly marks?: Marks
}

/** A need with what suppliers promised towards it. */
export interface BoardNeed extends OnBoard, Settled, Omit<Need, "type" | "v"> {
  readonly pledges: readonly BoardPledge[]
}

/** An offer or a capacity, with what cooperatives promised to take of it. */
export interface BoardOffer extends OnBoard, Settled, Omit<Offer, "type" | "v"> {
  readonly pledges: readonly BoardPledge[]
  /**
   * Of a capacity: what its supplier has promised towards needs of the category, unit and time; and how much that is
   * beyond what it says it could make.
   */
  readonly committed?: { readonly amount: string; readonly rest: string; readonly over?: string }
}

/** Why a pledge stands and does not count. */
export type PledgeFault = "not-here" | "wrong-side" | "other-unit" | "other-time"

/** A pledge, and whether it counts towards what it names. */
export interface BoardPledge extends OnBoard, Omit<Pledge, "type" | "v"> {
  readonly fault?: PledgeFault
  /** What it is towards was said anew since: it counts towards the new wording. */
  readonly isOfEarlierWording?: true
  /** Of a supplier's pledge towards a need that has criteria. */
  readonly criteria?: readonly CriterionResult[]
}

/**
 * What is needed, promised and could be made, all suppliers together, of exactly one category, unit and time: periods of
 * other length are not divided.
 */
export interface BoardTotal {
  /** The path joined with ` > `. */
  readonly category: string
  readonly unit: string
  readonly period: string
  /** What there is money for. */
  readonly needed: string
  /** What suppliers promised of it. */
  readonly promised: string
  /** What is left of it. */
  readonly rest: string
  /** Promised beyond what single needs ask for. */
  readonly over?: string
  /** What there is no money for, and what suppliers promised of it. */
  readonly unfunded: string
  readonly unfundedPromised: string
  /** What suppliers say that they could make, and how many of them say so. */
  readonly capacity: string
  readonly suppliers: number
}

/** The board: by quantity only, the same for everybody who looks [DE4]. */
export interface Board {
  readonly needs: readonly BoardNeed[]
  /** What is needed and there is no money for: never added to the funded ones. */
  readonly unfunded: readonly BoardNeed[]
  readonly offers: readonly BoardOffer[]
  readonly capacities: readonly BoardOffer[]
  readonly totals: readonly BoardTotal[]
}

export interface BoardQuestion {
  /** A segment of the path or a path, in any case; `all`, an empty text or nothing for everything. */
  readonly category?: string
  /** A period: what ends before it is left out. */
  readonly from?: string
  /** A period: what begins after it is left out. */
  readonly to?: string
  readonly asOf: string
}
