import {
  explainScore,
  type ComparisonTable,
  type RankedSupplier,
  type Weights,
} from "@commonshelf/comparison"

/** The parts of a supplier's bar, in percent of the weights that count for it. What is left is short of the best. */
export interface Shares {
  /** Shown, and checked by a cooperative. */
  readonly checked: number
  /** Shown, on the supplier's word or with a document. */
  readonly says: number
  /** Without an answer that counts: what is possible above what is proven. */
  readonly unanswered: number
}

/** Splits what a supplier has shown by whether a cooperative checked it. */
export function sharesOf(table: ComparisonTable, weights: Weights, ranked: RankedSupplier): Shares {
  const steps = explainScore(table, weights, ranked.supplier)?.steps ?? []
  const shown = steps.map(({ key, factor, score }) => ({ key, points: factor * (score?.percent ?? 0) }))
  const isChecked = ({ key }: { readonly key: string }) =>
    ["checked", "certified"].includes(ranked.cells[key]?.step ?? "")
  const sum = (some: typeof shown) => some.reduce((total, { points }) => total + points, 0)
  const all = sum(shown)
  const checked = all === 0 ? 0 : (ranked.proven * sum(shown.filter(isChecked))) / all
  return { checked, says: ranked.proven - checked, unanswered: ranked.possible - ranked.proven }
}
