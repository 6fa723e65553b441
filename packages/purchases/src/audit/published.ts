import { type ReleaseCell } from "@commonshelf/documents"
import { type ReleaseLine } from "../release/line.ts"

/** A published figure and the lines that it was made of. Private: it joins what is public with what is not. */
export interface AuditedCell {
  /** The month or the quarter that it was published for. */
  readonly period: string
  readonly cell: Omit<ReleaseCell, "members">
  /** How far, in thousandths, the published quantity may be from the true one, less one thousandth [R6]. */
  readonly roundingBase: number
  readonly lines: readonly ReleaseLine[]
  /** Whether it is about to be published, and may still be given up. */
  readonly isNew: boolean
}

/**
 * What was published of the purchases of some months, and all the lines that count in them. Cells may overlap: the
 * audit believes nothing of how they came about.
 */
export interface AuditedMonths {
  readonly cells: readonly AuditedCell[]
  /** Every line of the members who take part, published or not: they are the true total of the shop. */
  readonly lines: readonly ReleaseLine[]
  /** The periods in which a member's amount is sought, each a month or a quarter of these months. */
  readonly periods: readonly string[]
}

/** What an amount is counted in: thousandths of the unit, or minor units of the currency. */
export type Measure = "quantity" | "value"

/** What somebody knows besides what is published and the true total of the shop in each month. */
export type Knowledge =
  | {
      /** A supplier knows what the shop sold of each of its products in each month [R5]. */
      readonly kind: "supplier"
      readonly maker: string
    }
  | {
      /** Two members tell each other everything that they bought [T10]. */
      readonly kind: "members"
      readonly members: readonly string[]
    }
  | {
      /** Whoever knows how many members bought how many products of a cell, and that nobody buys half a piece [T4]. */
      readonly kind: "counting"
    }
