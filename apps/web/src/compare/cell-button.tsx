import type { Cell, MetricColumn, SupplierRow } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"
import { cellInWords } from "./cell-words.ts"
import { MarkNotes } from "./marks.tsx"
import styles from "./cell.module.css"

/** One answer, or why there is none; opens everything behind it. */
export function CellButton({ row, column }: { readonly row: SupplierRow; readonly column: MetricColumn }) {
  const words = useWords()
  const [, choose] = useRoute()
  const cell: Cell = row.cells[column.key] ?? { state: "not-asked" }
  const { main, notes } = cellInWords(cell, column, words)
  return (
    <button
      type="button"
      className={styles.cell}
      data-state={cell.state}
      data-step={cell.step}
      aria-haspopup="dialog"
      onClick={() => choose({ supplier: row.supplier, metric: column.key })}
    >
      <span className={styles.mark} aria-hidden="true" />
      <span className={styles.main}>
        <bdi>{main}</bdi>
      </span>
      {notes.map((note) => (
        <span key={note} className={styles.note}>
          <bdi>{note}</bdi>
        </span>
      ))}
      <span className={styles.marks}>
        <MarkNotes marks={cell.marks} />
      </span>
    </button>
  )
}
