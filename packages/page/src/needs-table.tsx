import type { LanguageText } from "@commonshelf/documents"
import { amountInWords, unitInWords } from "@commonshelf/documents/measure"
import type { ReactNode } from "react"
import { formatDecimal, formatPrice } from "./format.ts"
import { periodInWords, type PeriodKey } from "./period.ts"
import { ScrollRegion } from "./scroll-region.tsx"
import shell from "./shell.module.css"
import { Figure, Wording } from "./text.tsx"
import type { Words } from "./words.tsx"

/** The sentences that a page needs to show what members need. */
export type NeedsKey =
  | PeriodKey
  | "needs.caption"
  | "needs.cooperative"
  | "needs.members"
  | "needs.node"
  | "needs.period"
  | "needs.price"
  | "needs.quantity"
  | "needs.rest"
  | "needs.wholeShop"
  | "value.per"

/** One published figure: what a group of members bought. */
export interface Need {
  readonly cooperative: LanguageText | string
  readonly period: string
  /** From the widest to the finest; empty for the whole shop. */
  readonly node: readonly string[]
  /** Of a product: its name, where the commons knows it by the code in which the path ends. */
  readonly product?: LanguageText | string
  /** Whether it is what is left of that node after what is published of it more finely. */
  readonly other: boolean
  readonly quantity: string
  readonly unit: string
  readonly unitPrice: string
  readonly currency: string
  readonly members: string
  /** What a reader must know before relying on it; stands under the node's name. */
  readonly notes?: ReactNode
}

/** Published figures, one a row [R0–R8]. */
export function NeedsTable(props: { readonly needs: readonly Need[]; readonly words: Words<NeedsKey> }) {
  const { needs, words } = props
  const { say } = words
  return (
    <ScrollRegion className={shell.scroll} label={say("needs.caption")}>
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
          {needs.map((need, at) => (
            // oxlint-disable-next-line react/no-array-index-key -- figures have no identity of their own, and the table is made anew as a whole
            <NeedRow key={at} need={need} words={words} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  )
}

function NeedRow({ need, words }: { readonly need: Need; readonly words: Words<NeedsKey> }) {
  const { locale, say } = words
  const { quantity, unit } = need
  const money = formatPrice(locale, need.unitPrice, need.currency)
  return (
    <tr>
      <th scope="row">
        <NodePath need={need} words={words} />
        {need.notes}
      </th>
      <td>
        <bdi>{amountInWords(quantity, unit, locale, formatDecimal(locale, quantity))}</bdi>
      </td>
      <td>
        <bdi>{say("value.per", { money, per: unitInWords(unit, locale) })}</bdi>
      </td>
      <td>
        <Figure>{need.members.replace("-", "–")}</Figure>
      </td>
      <td>
        <Wording of={need.cooperative} />
      </td>
      <td>{periodInWords(need.period, words)}</td>
    </tr>
  )
}

/** The last step of the path first, because it is what the reader looks for; the way to it after, a named product's code with it. */
function NodePath({ need, words }: { readonly need: Need; readonly words: Words<NeedsKey> }) {
  const { say, show } = words
  const { node, product } = need
  const last = node.at(-1)
  const name = last === undefined ? say("needs.wholeShop") : <Wording of={product ?? last} />
  const way = product === undefined ? node.slice(0, -1) : node
  return (
    <>
      {need.other ? show("needs.rest", { name }) : name}
      {way.length === 0 ? null : (
        <small>
          <bdi dir="auto">{way.join(" › ")}</bdi>
        </small>
      )}
    </>
  )
}
