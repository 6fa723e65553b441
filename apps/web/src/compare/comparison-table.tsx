import { ScrollRegion, Wording, formatPercent } from "@commonshelf/page"
import { importanceOf, type MetricColumn } from "@commonshelf/comparison"
import { useState } from "react"
import { useWords } from "../messages/words.ts"
import { CellButton } from "./cell-button.tsx"
import styles from "./comparison-table.module.css"
import { MarkNotes } from "./marks.tsx"
import { hasMustHave } from "./order.ts"
import type { Shown } from "./shown.ts"
import { sortRows, type SortedBy, type TableRow } from "./sort-rows.ts"

/** Suppliers by metrics: every answer beside the others, every cell in words. */
export function ComparisonTable(shown: Shown) {
  const { locale, say } = useWords()
  const [sortedBy, setSortedBy] = useState<SortedBy>("place")
  const rows = sortRows(rowsOf(shown), sortedBy, locale)
  const head = { sortedBy, onSort: setSortedBy }
  return (
    <ScrollRegion className={styles.scroll} label={say("table.caption")}>
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
          {rows.map((supplier) => (
            <SupplierCells key={supplier.row.supplier} {...shown} {...supplier} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function rowsOf({ table, ranking }: Shown): readonly TableRow[] {
  return ranking.rows.flatMap((ranked) => {
    const row = table.rows.find(({ supplier }) => supplier === ranked.supplier)
    return row === undefined ? [] : [{ ranked, row }]
  })
}

function SupplierCells({ ranked, row, ...shown }: Shown & TableRow) {
  const { say } = useWords()
  return (
    <tr>
      <th scope="row">
        <Wording of={row.name} />
        <MarkNotes marks={row.marks} />
      </th>
      <td className={styles.fact}>
        {shown.ranking.unweighted ? "–" : <Place {...shown} ranked={ranked} row={row} />}
      </td>
      <td className={styles.fact}>{say("table.answeredOf", { ...row.openness })}</td>
      {shown.columns.map((column) => (
        <td key={column.key} className={styles.answer}>
          <CellButton row={row} column={column} />
        </td>
      ))}
    </tr>
  )
}

function Place({ ranked, columns, weights }: Shown & TableRow) {
  const { locale, say } = useWords()
  const possible = formatPercent(locale, ranked.possible)
  return (
    <>
      {formatPercent(locale, ranked.proven)}
      {ranked.possible > ranked.proven ? <small>{say("table.upTo", { possible })}</small> : null}
      {hasMustHave(columns, weights) ? <small>{say(`verdict.${ranked.group}`)}</small> : null}
    </>
  )
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
        {say(`importance.${importanceOf(shown.weights, column.key)}`)} ·{" "}
        {say("table.version", { version: column.version })}
      </small>
    </th>
  )
}
