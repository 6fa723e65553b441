import type { DemandCell } from "@commonshelf/comparison"
import { useAnswer } from "../api/use-answer.ts"
import { MarkNotes } from "../compare/marks.tsx"
import { periodInWords } from "../messages/period.ts"
import { formatDecimal, formatPrice } from "../messages/format.ts"
import { useWords } from "../messages/words.tsx"
import { Awaited } from "../shell/awaited.tsx"
import { CategorySelect, EVERYTHING } from "../shell/category-select.tsx"
import shell from "../shell/shell.module.css"
import { Figure, Wording } from "../shell/text.tsx"
import { useRoute } from "../use-route.ts"

/** What do our cooperatives need? Released summaries only: nobody's purchases can be found in them [R0–R8]. */
export function NeedsPage() {
  const { say } = useWords()
  const [route, choose] = useRoute()
  const category = route.choices["category"] ?? EVERYTHING
  const demand = useAnswer("demand", category === EVERYTHING ? {} : { category })
  return (
    <>
      <h1 tabIndex={-1}>{say("needs.title")}</h1>
      <p>{say("needs.privacy")}</p>
      <div className={shell.tools}>
        <CategorySelect value={category} onChange={(next) => choose({ category: next })} />
      </div>
      <Awaited resource={demand}>
        {({ cells }) => (cells.length === 0 ? <p>{say("needs.none")}</p> : <NeedsTable cells={cells} />)}
      </Awaited>
    </>
  )
}

function NeedsTable({ cells }: { readonly cells: readonly DemandCell[] }) {
  const { say } = useWords()
  return (
    // A region that scrolls must be reachable by keyboard (WCAG 2.1.1).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className={shell.scroll} aria-label={say("needs.caption")} tabIndex={0}>
      <table className={shell.table}>
        <caption>{say("needs.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{say("needs.node")}</th>
            <th scope="col">{say("needs.quantity")}</th>
            <th scope="col">{say("needs.price")}</th>
            <th scope="col">{say("needs.members")}</th>
            <th scope="col">{say("needs.cooperative")}</th>
            <th scope="col">{say("needs.period")}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <NeedRow key={`${cell.release} ${cell.node} ${cell.unit} ${cell.other}`} cell={cell} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function NeedRow({ cell }: { readonly cell: DemandCell }) {
  const words = useWords()
  const { locale, say } = words
  return (
    <tr>
      <th scope="row">
        <NodePath cell={cell} />
        <MarkNotes marks={cell.marks} />
      </th>
      <td>
        <Figure>
          {formatDecimal(locale, cell.quantity)} {cell.unit}
        </Figure>
      </td>
      <td>
        <bdi>
          {say("value.per", { money: formatPrice(locale, cell.unitPrice, cell.currency), per: cell.unit })}
        </bdi>
      </td>
      <td>
        <Figure>{cell.members.replace("-", "–")}</Figure>
      </td>
      <td>
        <Wording of={cell.cooperativeName} />
      </td>
      <td>{periodInWords(cell.period, words)}</td>
    </tr>
  )
}

/** The last step of the path first, because it is what the reader looks for; the way to it after. */
function NodePath({ cell }: { readonly cell: DemandCell }) {
  const { say, show } = useWords()
  const path = cell.node === EVERYTHING ? [] : cell.node.split(" > ")
  const last = path.at(-1)
  const name = last === undefined ? say("needs.wholeShop") : <bdi dir="auto">{last}</bdi>
  return (
    <>
      {cell.other ? show("needs.rest", { name }) : name}
      {path.length < 2 ? null : (
        <small>
          <bdi dir="auto">{path.slice(0, -1).join(" › ")}</bdi>
        </small>
      )}
    </>
  )
}
