import {
  defaultWeights,
  rankSuppliers,
  type ComparisonTable as Table,
  type Ranking,
} from "@commonshelf/comparison"
import { useMemo } from "react"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import styles from "./compare.module.css"
import { ComparisonTable } from "./comparison-table.tsx"
import { orderColumns, matchesSearch } from "./order.ts"
import { RankedList } from "./ranked-list.tsx"
import type { Shown } from "./shown.ts"
import { Survey } from "./survey.tsx"
import { useWeights } from "./use-weights.ts"
import { ViewSwitch } from "./view-switch.tsx"
import { WhyDialog } from "./why-dialog.tsx"

/** The suppliers of a category, ranked here in the browser by the member's own weights [M1, M2]. */
export function Comparison({ table, search }: { readonly table: Table; readonly search: string }) {
  const { say } = useWords()
  const [route] = useRoute()
  const presets = useMemo(() => defaultWeights(table), [table])
  const columns = useMemo(() => orderColumns(table, presets), [table, presets])
  const inForce = useWeights(table, presets)
  const { weights } = inForce
  const ranking = rankSuppliers(table, weights)
  const shown: Shown = { table, ranking: searched(table, ranking, search), weights, columns }
  return (
    <div className={styles.columns}>
      <Survey columns={columns} weights={inForce} />
      <section className={styles.results} aria-label={say("compare.results")}>
        <ViewSwitch weights={weights} />
        {shown.ranking.rows.length === 0 ? <p>{say("compare.none")}</p> : null}
        {route.choices["view"] === "table" ? <ComparisonTable {...shown} /> : <RankedList {...shown} />}
      </section>
      <WhyDialog table={table} />
    </div>
  )
}

function searched(table: Table, ranking: Ranking, search: string): Ranking {
  const found = new Set(table.rows.filter((row) => matchesSearch(row, search)).map((row) => row.supplier))
  return { ...ranking, rows: ranking.rows.filter((row) => found.has(row.supplier)) }
}
