import { Wording, formatDay, formatPercent } from "@commonshelf/page"
import { importanceOf, isScorable, type RankedSupplier, type SupplierRow } from "@commonshelf/comparison"
import { useWords } from "../messages/words.ts"
import { CellButton } from "./cell-button.tsx"
import { allMarks, MarkNotes } from "./marks.tsx"
import { newestDay } from "./order.ts"
import styles from "./ranked-list.module.css"
import { sharesOf } from "./shares.ts"
import type { Shown } from "./shown.ts"
import { StandingLine } from "./standing.tsx"

type CardProps = Shown & { readonly ranked: RankedSupplier; readonly row: SupplierRow }

/** One supplier in the list: what it has shown, what is unknown, and how much it answers, which is another thing. */
export function SupplierCard(props: CardProps) {
  const { say, show } = useWords()
  const { ranking, ranked, row } = props
  return (
    <article className={styles.card}>
      <h3>
        <Wording of={row.name} />
      </h3>
      <MarkNotes marks={allMarks(row)} />
      {row.foreign === undefined ? null : (
        <p className={styles.foreign}>{show("card.foreign", { source: <bdi>{row.foreign.name}</bdi> })}</p>
      )}
      <p className={styles.identity}>
        <StandingLine standing={row.standing} />
      </p>
      {ranking.unweighted ? null : <Score {...props} />}
      <Openness row={row} />
      {ranked.of === 0 ? null : (
        <details className={styles.why}>
          <summary>{say("card.why", { count: ranked.of })}</summary>
          <Reasons {...props} />
        </details>
      )}
    </article>
  )
}

function Score({ table, weights, ranked, row }: CardProps) {
  const { locale, say, show } = useWords()
  const proven = formatPercent(locale, ranked.proven)
  const possible = formatPercent(locale, ranked.possible)
  const isRange = ranked.possible > ranked.proven
  const { checked, says, unanswered } = sharesOf(table, weights, ranked)
  const part = (share: number) => ({ inlineSize: `${share}%` })
  const parts = {
    checked: formatPercent(locale, checked),
    says: formatPercent(locale, says),
    unanswered: formatPercent(locale, unanswered),
  }
  return (
    <>
      <p className={styles.verdict}>
        {isRange ? say("card.range", { proven, possible }) : say("card.shown", { proven })}
      </p>
      <div className={styles.bar} aria-hidden="true">
        <span className={styles.checked} style={part(checked)} />
        <span className={styles.says} style={part(says)} />
        <span className={styles.unanswered} style={part(unanswered)} />
      </div>
      <p className={styles.twin}>
        {row.foreign === undefined
          ? say("card.parts", parts)
          : show("card.partsForeign", { ...parts, source: <bdi>{row.foreign.name}</bdi> })}
      </p>
    </>
  )
}

function Openness({ row }: { readonly row: SupplierRow }) {
  const { locale, say } = useWords()
  const newest = newestDay(row)
  return (
    <p className={styles.openness}>
      <span>{say("card.answered", { ...row.openness })}</span>
      {newest === undefined ? null : <span>{say("card.newest", { day: formatDay(locale, newest) })}</span>}
    </p>
  )
}

/** The answers behind the place: everything that has a weight, what is missing included. */
function Reasons({ columns, weights, row }: CardProps) {
  const { say } = useWords()
  const weighed = columns.filter(
    (column) => isScorable(column) && importanceOf(weights, column.key) !== "not",
  )
  return (
    <ul className={styles.reasons}>
      {weighed.map((column) => (
        <li key={column.key}>
          <p>
            <Wording of={column.title} />
            <small>{say(`importance.${importanceOf(weights, column.key)}`)}</small>
          </p>
          <CellButton row={row} column={column} />
        </li>
      ))}
    </ul>
  )
}
