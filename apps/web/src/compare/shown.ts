import type { ComparisonTable, MetricColumn, Ranking, Weights } from "@commonshelf/comparison"

/** What both views of the comparison show: the ranking holds the suppliers that were searched for. */
export interface Shown {
  readonly table: ComparisonTable
  readonly ranking: Ranking
  readonly weights: Weights
  /** In the order of the survey. */
  readonly columns: readonly MetricColumn[]
}
