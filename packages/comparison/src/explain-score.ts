import type { ComparisonTable } from "@commonshelf/dataset"
import { assess, contribution, type Group, type Step } from "./assess.ts"
import { formatFraction, toPercent, type Fraction } from "./fraction.ts"
import { importanceOf, type Importance, type Weights } from "./weights.ts"

/** The arithmetic behind one supplier's place, step by step. Fractions are texts such as `3/5`, percents 0 to 100. */
export interface ScoreExplanation {
  readonly supplier: string
  readonly group: Group
  /** One for every weighted metric that can be scored, in the order of the table's columns. */
  readonly steps: readonly ScoreStep[]
  /** The factors of the steps that apply, added. */
  readonly weight: string
  /** The contributions, added. */
  readonly provenSum: string
  /** The same when every unknown contributes its whole factor. */
  readonly possibleSum: string
  /** `provenSum / weight`. */
  readonly proven: ExactShare
  readonly possible: ExactShare
}

export interface ScoreStep {
  readonly key: string
  readonly importance: Importance
  /** How often it counts: 1 or 2. */
  readonly factor: number
  readonly kind: Step["kind"]
  /** The score of the answer, from 0 to 1; absent when there is none that counts. */
  readonly score?: ExactShare
  /** Factor times score; 0 when unknown. Absent when the metric does not apply. */
  readonly contribution?: string
  /** What a must-have asks for. */
  readonly minimum?: ExactShare
}

export interface ExactShare {
  readonly fraction: string
  /** With at most one decimal, rounded down. */
  readonly percent: number
}

/** Shows how one supplier was measured; undefined when the table has no such supplier. */
export function explainScore(
  table: ComparisonTable,
  weights: Weights,
  supplier: string,
): ScoreExplanation | undefined {
  const row = table.rows.find((candidate) => candidate.supplier === supplier)
  if (row === undefined) return undefined
  const { group, steps, weight, provenSum, possibleSum, proven, possible } = assess(
    table.metrics,
    row,
    weights,
  )
  return {
    supplier,
    group,
    steps: steps.map((step) => scoreStep(step, weights)),
    weight: formatFraction(weight),
    provenSum: formatFraction(provenSum),
    possibleSum: formatFraction(possibleSum),
    proven: exactShare(proven),
    possible: exactShare(possible),
  }
}

function scoreStep(step: Step, weights: Weights): ScoreStep {
  return {
    key: step.column.key,
    importance: importanceOf(weights, step.column.key),
    factor: Number(step.factor.n),
    kind: step.kind,
    ...(step.kind === "scored" && { score: exactShare(step.score) }),
    ...(step.kind !== "not-applicable" && { contribution: formatFraction(contribution(step)) }),
    ...(step.minimum !== undefined && { minimum: exactShare(step.minimum) }),
  }
}

function exactShare(share: Fraction): ExactShare {
  return { fraction: formatFraction(share), percent: toPercent(share) }
}
