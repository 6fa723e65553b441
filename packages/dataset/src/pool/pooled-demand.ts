import type { LanguageText, PoolNode } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { DemandQuestion } from "../demand/demand-cells.ts"
import { readTillKeys } from "../demand/till-keys.ts"
import { timeFilter } from "../demand/time-filter.ts"
import { partyOf } from "../party/parties.ts"
import { categoryNames, isInCategory } from "../product/category.ts"
import { listProducts } from "../product/products.ts"
import type { Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import { completedFigures, type CompletedFigure } from "./pooled-figures.ts"
import type { PooledFigure } from "./types.ts"

/** What the members of several cooperatives needed together, where none of them may show its own. */
export interface PooledDemand extends PooledFigure {
  /** The call of the pool. */
  readonly pool: Digest
  readonly charter: Digest
  readonly period: string
  /** The path joined with ` > `. */
  readonly node: string
  readonly level: PoolNode["level"]
  readonly unit: string
  readonly currency: string
  readonly parts: number
  /** Who may have a part: nobody is told who has. */
  readonly cooperatives: readonly { readonly scid: string; readonly name?: LanguageText }[]
}

/** Of a category and time, or of what a supplier sells: its products, and groups of products in which they stand. */
export function pooledDemand(
  dataset: Dataset,
  question: DemandQuestion & { readonly supplier?: string; readonly asOf: string },
): readonly PooledDemand[] {
  const names = categoryNames(question.category ?? "")
  const inTime = timeFilter(question)
  const isSold =
    question.supplier === undefined ? () => true : soldBy(dataset, question.supplier, question.asOf)
  return completedFigures(dataset)
    .filter((figure) => inTime(figure.period) && isInCategory(figure.node, names) && isSold(figure))
    .map(({ call, charter, period, node, level, unit, currency, parts, parties, figure }) => ({
      pool: call,
      charter,
      period,
      node: node.join(" > "),
      level,
      unit,
      currency,
      parts,
      ...figure,
      cooperatives: parties.map((scid) => {
        const party = partyOf(dataset, scid)
        return { scid, ...(party !== undefined && { name: party.name }) }
      }),
    }))
    .toSorted((a, b) => compareText(sortKey(a), sortKey(b)))
}

function sortKey({ period, node, unit, currency, pool }: PooledDemand): string {
  return JSON.stringify([period, node, unit, currency, pool])
}

function soldBy(dataset: Dataset, supplier: string, asOf: string): (figure: CompletedFigure) => boolean {
  const products = listProducts(dataset, { supplier }).map(({ product }) => product)
  const tillKeys = readTillKeys(dataset, asOf)
  const lists = new Set(products.map(({ id }) => tillKeys(supplier, id)))
  const keys = new Set([...lists].flatMap((list) => list.map(({ key }) => key)))
  const groups = new Set(products.flatMap(({ category }) => category.map((name) => name.toLowerCase())))
  return ({ level, node }) => {
    const name = (node.at(-1) ?? "").toLowerCase()
    return level === "product" ? keys.has(name) : groups.has(name)
  }
}
