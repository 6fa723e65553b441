import type { MetricContent } from "@commonshelf/documents"
import { columnSources, type ColumnSource } from "../metric/columns.ts"
import { triedOn } from "../metric/trials.ts"
import { partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { subjectCell } from "./cell.ts"
import { answerSubjects, productSummaries } from "./comparison-table.ts"
import type { Cell, MetricColumn, PartyName, ProductSummary } from "./types.ts"

/** A question as it is asked of one subject: the supplier itself, or one of its products. */
export interface AskedQuestion {
  readonly column: MetricColumn
  /** The whole metric, which a form is made from. */
  readonly content: MetricContent
  /** The supplier itself without. */
  readonly product?: ProductSummary
  /** What the supplier says to it. */
  readonly cell: Cell
  /** Of a metric that is only tried: by whom, and the last day [ME8]. */
  readonly trial?: { readonly by: readonly PartyName[]; readonly until: string }
}

/**
 * What is asked of a party: every metric that a cooperative measures by, of the party or of each of its products,
 * but for those that are not for what it does or for its size; then the metrics that are tried on it by name [ME8]. The
 * ones that most cooperatives ask stand first. None of a party that has no profile.
 *
 * @param supplier SCID, of a supplier or of a cooperative
 */
export function askedQuestions(
  dataset: Dataset,
  { supplier: scid, asOf }: { readonly supplier: string; readonly asOf: string },
): readonly AskedQuestion[] {
  const supplier = partyOf(dataset, scid)
  if (supplier === undefined) return []
  const products = productSummaries(dataset, scid)
  const ask = (source: ColumnSource, trial?: AskedQuestion["trial"]): AskedQuestion[] =>
    answerSubjects(source, { supplier, products }).flatMap((subject) => {
      const product = products.find(({ id }) => id === subject)
      const { cell } = subjectCell(dataset, subject, { supplier, source, asOf })
      if (cell.notAskedBecause !== undefined && trial === undefined) return []
      return [
        {
          column: source.column,
          content: source.version.content,
          ...(product !== undefined && { product }),
          cell,
          ...(trial !== undefined && { trial }),
        },
      ]
    })
  return [
    ...columnSources(dataset).flatMap((source) => ask(source)),
    ...triedOn(dataset, scid, asOf).flatMap(({ source, by, until }) => ask(source, { by, until })),
  ]
}
