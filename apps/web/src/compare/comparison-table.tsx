import { importanceOf, type MetricColumn, type SupplierRow } from "@commonshelf/comparison"
import { useState } from "react"
import { formatPercent } from "../messages/format.ts"
import { useWords } from "../messages/words.tsx"
import { Wording } from "../shell/text.tsx"
import { CellButton } from "./cell-button.tsx"
import styles from "./comparison-table.module.css"
import type { Shown } from "./shown.ts"
import { sortRows, type SortedBy, type TableRow } from "./sort-rows.ts"

/** Suppliers by metrics: every answer beside the others, every cell in words. */
export function ComparisonTable(shown: Shown) {
  const { locale, say } = useWords()
  const [sortedBy, setSortedBy] = useState<SortedBy>("place")
  const rows = sortRows(rowsOf(shown), sortedBy, locale)
  const head = { sortedBy, onSort: setSortedBy }
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} role="region" aria-label={say("table.caption")} tabIndex={0}>
      <table className={styles.table}>
        <caption>{say("table.caption")}</caption>
        <thead>
          <tr>
            <SortHead by="name" direction="ascending" {...head} />
            <SortHead by="place" direction="descending" {...head} />
            <SortHead by="answered" direction="descending" {...head} />
            {shown.columns.map((column) => (
              <MetricHead key={column.key} column={column} shown={shown} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ranked, row }) => (
            <tr key={row.supplier}>
              <th scope="row">
                <Wording of={row.name} />
              </th>
              <td>{shown.ranking.unweighted ? "–" : formatPercent(locale, ranked.proven)}</td>
              <td>{say("table.answeredOf", { ...row.openness })}</td>
              <AnswerCells columns={shown.columns} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function rowsOf({ table, ranking }: Shown): readonly TableRow[] {
  return ranking.rows.flatMap((ranked) => {
    const row = table.rows.find(({ supplier }) => supplier === ranked.supplier)
    return row === undefined ? [] : [{ ranked, row }]
  })
}

function AnswerCells({ columns, row }: { readonly columns: readonly MetricColumn[]; readonly row: SupplierRow }) {
  return columns.map((column) => (
    <td key={column.key} className={styles.answer}>
      <CellButton row={row} column={column} />
    </td>
  ))
}

function SortHead(props: {
  readonly by: SortedBy
  readonly direction: "ascending" | "descending"
  readonly sortedBy: SortedBy
  readonly onSort: (by: SortedBy) => void
}) {
  const { say } = useWords()
  const { by, direction, sortedBy, onSort } = props
  const isSorted = by === sortedBy
  return (
    <th scope="col" aria-sort={isSorted ? direction : "none"}>
      <button type="button" className={styles.sort} onClick={() => onSort(by)}>
        {say(`table.${by}`)}
        <span aria-hidden="true">{isSorted ? (direction === "ascending" ? " ▲" : " ▼") : " ⇅"}</span>
      </button>
    </th>
  )
}

function MetricHead({ column, shown }: { readonly column: MetricColumn; readonly shown: Shown }) {
  const { say } = useWords()
  return (
    <th scope="col" className={styles.metric}>
      <Wording of={column.title} />
      <small>
        {say(`importance.${importanceOf(shown.weights, column.key)}`)} · {say("table.version", { version: column.version })}
      </small>
    </th>
  )
}
