import type { RankedSupplier } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"
import { hasMustHave } from "./order.ts"
import styles from "./ranked-list.module.css"
import type { Shown } from "./shown.ts"
import { SupplierCard } from "./supplier-card.tsx"

const GROUPS = ["meets", "cannot-tell", "does-not-meet"] as const

/** The suppliers in the order of the member's weights, by whether they meet the must-haves [M1]. */
export function RankedList(shown: Shown) {
  const { say } = useWords()
  const { ranking, weights, columns } = shown
  return (
    <>
      {ranking.unweighted ? <p className={styles.hint}>{say("list.unweighted")}</p> : <Key />}
      {GROUPS.map((group) => {
        const rows = ranking.rows.filter((row) => row.group === group)
        if (rows.length === 0) return null
        return (
          <section key={group} className={styles.group}>
            <h2>
              {say(hasMustHave(columns, weights) ? `group.${group}` : "group.all", { count: rows.length })}
            </h2>
            <Cards {...shown} rows={rows} />
          </section>
        )
      })}
    </>
  )
}

function Cards({ rows, ...shown }: Shown & { readonly rows: readonly RankedSupplier[] }) {
  return (
    <ol className={styles.cards}>
      {rows.map((ranked) => {
        const row = shown.table.rows.find(({ supplier }) => supplier === ranked.supplier)
        if (row === undefined) return null
        return (
          <li key={ranked.supplier}>
            <SupplierCard {...shown} ranked={ranked} row={row} />
          </li>
        )
      })}
    </ol>
  )
}

/** What the patterns of the bars mean. */
function Key() {
  const { say } = useWords()
  return (
    <ul className={styles.key} aria-label={say("key.label")}>
      <li className={styles.keyChecked}>{say("key.checked")}</li>
      <li className={styles.keySays}>{say("key.says")}</li>
      <li className={styles.keyUnanswered}>{say("key.unanswered")}</li>
      <li className={styles.keyShort}>{say("key.short")}</li>
    </ul>
  )
}
