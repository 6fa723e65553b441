import { Figure, formatDecimal, formatPrice, periodInWords } from "@commonshelf/page"
import shell from "@commonshelf/page/shell.module.css"
import { useEffect, useState } from "react"
import type { Demand, DemandCell } from "../../protocol/answers.ts"
import { useDesktop } from "../host/desktop.tsx"
import { useWords } from "../messages/words.ts"
import { useRoute } from "../route.ts"

/** What do cooperatives need from my category? Published figures only [R0–R8]. */
export function NeedsPage() {
  const { say } = useWords()
  const { ask } = useDesktop()
  const [{ choices }, choose] = useRoute()
  const [demand, setDemand] = useState<Demand>()
  useEffect(() => {
    void ask({ ask: "demand" }).then(setDemand)
  }, [ask])
  const wanted = choices["category"] ?? ""
  const cells = demand?.cells ?? []
  const categories = [...new Set(cells.map(({ node }) => node[0] ?? "").filter((name) => name !== ""))]
  const shown = cells.filter(({ node }) => wanted === "" || node[0] === wanted)
  return (
    <>
      <h1 tabIndex={-1}>{say("title.needs")}</h1>
      <p>{say("needs.small")}</p>
      {categories.length < 2 ? null : (
        <div className={shell.tools}>
          <label className={shell.field}>
            <span>{say("needs.category")}</span>
            <select value={wanted} onChange={({ target }) => choose({ category: target.value }, "replace")}>
              <option value="">{say("needs.everything")}</option>
              {categories.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
        </div>
      )}
      {demand === undefined ? (
        <output>{say("loading")}</output>
      ) : shown.length === 0 ? (
        <p>{say("needs.none")}</p>
      ) : (
        <NeedsTable cells={shown} />
      )}
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
            <th scope="col">{say("needs.what")}</th>
            <th scope="col">{say("needs.quantity")}</th>
            <th scope="col">{say("needs.price")}</th>
            <th scope="col">{say("needs.members")}</th>
            <th scope="col">{say("needs.cooperative")}</th>
            <th scope="col">{say("needs.period")}</th>
          </tr>
        </thead>
        <tbody>
          {cells.map((cell) => (
            <NeedRow
              key={[cell.cooperative, cell.period, cell.unit, cell.other, ...cell.node].join(" > ")}
              cell={cell}
            />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function NeedRow({ cell }: { readonly cell: DemandCell }) {
  const words = useWords()
  const { locale, say, show } = words
  const last = cell.node.at(-1)
  const name = last === undefined ? say("needs.wholeShop") : <bdi dir="auto">{last}</bdi>
  const money = formatPrice(locale, cell.unitPrice, cell.currency)
  return (
    <tr>
      <th scope="row">
        {cell.other ? show("needs.otherOf", { name }) : name}
        {cell.node.length < 2 ? null : (
          <small>
            <bdi dir="auto">{cell.node.slice(0, -1).join(" › ")}</bdi>
          </small>
        )}
      </th>
      <td>
        <Figure>
          {formatDecimal(locale, cell.quantity)} {cell.unit}
        </Figure>
      </td>
      <td>
        <bdi>{say("needs.per", { money, per: cell.unit })}</bdi>
      </td>
      <td>
        <Figure>{cell.members.replace("-", "–")}</Figure>
      </td>
      <td>
        <bdi dir="auto">{cell.cooperative}</bdi>
      </td>
      <td>{periodInWords(cell.period, words)}</td>
    </tr>
  )
}
