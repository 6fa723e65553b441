import { Wording } from "@commonshelf/page"
import type { ComparisonTable, MetricColumn, SupplierRow } from "@commonshelf/comparison"
import { useId, useLayoutEffect, useRef } from "react"
import { useAnswer } from "../api/use-answer.ts"
import { useWords } from "../messages/words.ts"
import { Awaited } from "../shell/awaited.tsx"
import { useRoute } from "../route.ts"
import { WhyPanel } from "./why-panel.tsx"
import styles from "./why.module.css"

/** Everything behind the answer that the address names, over the page; going back closes it. */
export function WhyDialog({ table }: { readonly table: ComparisonTable }) {
  const [route, choose] = useRoute()
  const row = table.rows.find(({ supplier }) => supplier === route.choices["supplier"])
  const column = table.metrics.find(({ key }) => key === route.choices["metric"])
  if (row === undefined || column === undefined) return null
  const close = () => choose({ supplier: "", metric: "" }, "replace")
  return <Dialog row={row} column={column} category={table.category} onClose={close} />
}

function Dialog(props: {
  readonly row: SupplierRow
  readonly column: MetricColumn
  readonly category: string
  readonly onClose: () => void
}) {
  const { say } = useWords()
  const { row, column, category, onClose } = props
  const dialog = useRef<HTMLDialogElement>(null)
  const title = useId()
  const why = useAnswer("why", { supplier: row.supplier, metric: column.key, category })
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // Closing, not only removing, gives the focus back to the cell it came from.
    return () => shown?.close()
  }, [])
  const closed = () => {
    // The event comes late: by then the dialog may be gone or shown again.
    if (dialog.current?.open === false) onClose()
  }
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={title} onClose={closed}>
      <header className={styles.head}>
        <h2 id={title}>
          <Wording of={row.name} /> · <Wording of={column.title} />
        </h2>
        <button type="button" onClick={() => dialog.current?.close()}>
          {say("why.close")}
        </button>
      </header>
      <Awaited resource={why}>
        {({ why: explained, notReceived = 0 }) => <WhyPanel why={explained} notReceived={notReceived} />}
      </Awaited>
    </dialog>
  )
}
