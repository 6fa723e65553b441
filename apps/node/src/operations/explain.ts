import { explainScore, type Weights } from "@commonshelf/comparison"
import { explainCell, type CellOfTable, type ComparisonTable, type Dataset } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findParty } from "./find.ts"
import { notReceived } from "./not-received.ts"
import { compareSays } from "../messages/compare.ts"

/** The cell that a person names as `SUPPLIER/METRIC`, down to the signed bytes. */
export function explainNamedCell(
  { dataset, replica }: CommonsNode,
  named: string,
  table: Pick<CellOfTable, "category" | "asOf" | "subject">,
) {
  const slash = named.lastIndexOf("/")
  if (slash < 1)
    throw new Failure(EXIT.usage, "bad-cell", compareSays.noCellNamed({ named }), {
      hint: compareSays.writeCell(),
    })
  const supplier = findParty(dataset, named.slice(0, slash)).scid
  const metric = named.slice(slash + 1)
  const why = explainCell(dataset, { supplier, metric, ...table })
  const missing = notReceived(replica, supplier)
  if (why !== undefined) return { why, ...(missing > 0 && { notReceived: missing }) }
  throw new Failure(EXIT.failed, "not-found", compareSays.noCell({ category: table.category, metric }))
}

/** The whole arithmetic behind the place of one supplier [M1]. */
export function explainPlace(dataset: Dataset, table: ComparisonTable, weights: Weights, named: string) {
  const { scid, name } = findParty(dataset, named)
  const score = explainScore(table, weights, scid)
  if (score !== undefined) return { name, score }
  throw new Failure(EXIT.failed, "not-found", compareSays.noRow({ category: table.category }), {
    hint: compareSays.otherCategory(),
  })
}
