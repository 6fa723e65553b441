import type { Cell, MetricColumn, SupplierRow } from "@commonshelf/dataset"
import {
  add,
  compare,
  divide,
  fraction,
  multiply,
  ONE,
  parseDecimal,
  ZERO,
  type Fraction,
} from "./fraction.ts"
import { isScorable, scoreOf } from "./score.ts"
import { factorOf, minimumOf, type Weights } from "./weights.ts"

/** Whether a supplier meets every must-have. */
export type Group = "meets" | "cannot-tell" | "does-not-meet"

/**
 * What one weighted metric does for one supplier. An unknown one counts 0 in what is proven and 1 in what is possible;
 * one that does not apply is left out of both.
 */
export type Step = {
  readonly column: MetricColumn
  readonly factor: Fraction
  /** The least score of a must-have. */
  readonly minimum?: Fraction
} & ({ readonly kind: "scored"; readonly score: Fraction } | { readonly kind: "unknown" | "not-applicable" })

/** What the steps of one supplier add up to. */
export interface Sums {
  /** The factors of all steps that apply, added. */
  readonly weight: Fraction
  /** Factor times score, added. */
  readonly provenSum: Fraction
  /** The same, with 1 for the score of every unknown. */
  readonly possibleSum: Fraction
}

/** What places one supplier among others. */
export interface Standing {
  readonly group: Group
  /** From 0 to 1: `provenSum / weight`, or 0 when nothing applies. */
  readonly proven: Fraction
  readonly possible: Fraction
}

/** A supplier measured by a member's weights, exactly. */
export interface Assessment extends Sums, Standing {
  readonly steps: readonly Step[]
}

/** Measures one supplier [M1]: silence never wins. */
export function assess(columns: readonly MetricColumn[], row: SupplierRow, weights: Weights): Assessment {
  const steps = columns.flatMap((column) => stepOf(column, row.cells[column.key], weights) ?? [])
  const sums = steps.reduce(addStep, NOTHING)
  return { group: groupOf(steps), steps, ...sums, ...sharesOf(sums) }
}

const NOTHING: Sums = { weight: ZERO, provenSum: ZERO, possibleSum: ZERO }

/** The sums with one step more. */
export function addStep({ weight, provenSum, possibleSum }: Sums, step: Step): Sums {
  if (step.kind === "not-applicable") return { weight, provenSum, possibleSum }
  return {
    weight: add(weight, step.factor),
    provenSum: add(provenSum, contribution(step)),
    possibleSum: add(possibleSum, step.kind === "unknown" ? step.factor : contribution(step)),
  }
}

/** What is proven and what is possible, of what applies. */
export function sharesOf({ weight, provenSum, possibleSum }: Sums): Pick<Standing, "proven" | "possible"> {
  if (weight.n === 0n) return { proven: ZERO, possible: ZERO }
  return { proven: divide(provenSum, weight), possible: divide(possibleSum, weight) }
}

/** What a step adds to what is proven. */
export function contribution(step: Step): Fraction {
  return step.kind === "scored" ? multiply(step.factor, step.score) : ZERO
}

/** Undefined for what has no weight and for what cannot be scored by design. */
export function stepOf(column: MetricColumn, cell: Cell | undefined, weights: Weights): Step | undefined {
  const factor = fraction(factorOf(weights, column.key))
  if (factor.n === 0n || !isScorable(column)) return undefined
  const minimum = parseDecimal(minimumOf(weights, column.key) ?? "")
  const weighed = { column, factor, ...(minimum !== undefined && { minimum }) }
  if (cell?.state === "not-applicable" || cell?.notAskedBecause !== undefined)
    return { ...weighed, kind: "not-applicable" }
  const score = cell && scoreOf(column, cell)
  return score === undefined ? { ...weighed, kind: "unknown" } : { ...weighed, kind: "scored", score }
}

/** A must-have that does not apply asks for nothing. One that is missed decides, whatever else is unknown. */
export function groupOf(steps: readonly Step[]): Group {
  const mustHaves = steps.filter((step) => step.minimum !== undefined)
  const missed = (step: Step) => step.kind === "scored" && compare(step.score, step.minimum ?? ONE) < 0
  if (mustHaves.some(missed)) return "does-not-meet"
  return mustHaves.some((step) => step.kind === "unknown") ? "cannot-tell" : "meets"
}
