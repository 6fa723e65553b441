import type { LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { periodBounds } from "@commonshelf/statement"
import { demandCells, type DemandCell } from "../demand/demand-cells.ts"
import type { TillKey } from "../demand/asked-of-demand.ts"
import { readTillKeys } from "../demand/till-keys.ts"
import { columnSources, type ColumnSource } from "../metric/columns.ts"
import type { Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import {
  partiesIn,
  resolveCell,
  type SupplierInCategory,
  type TableState,
} from "../table/comparison-table.ts"
import type { Cell, PartyName, ProductSummary } from "../table/types.ts"
import { readMarks, type Marks } from "../trust/marks.ts"
import type { PriceFlows } from "./flows.ts"
import { productPrices, type ChainPrice, type PricePart } from "./prices.ts"

/** What a product costs members, beside what those who make it live on. Two questions, and no sum of them [DI21]. */
export interface PricesBeside {
  readonly supplier: PartyName
  readonly product: ProductSummary
  /** What members paid: the newest that each cooperative published of each of its codes for the product. */
  readonly paid: readonly PaidPrice[]
  /** What cooperatives ask for it now, and how much of that reaches the farm, where it is told. */
  readonly asked: readonly (PricePart & Pick<PriceFlows, "farmGate">)[]
  /** What is answered about whether its price is reasonable. */
  readonly price: readonly BesideAnswer[]
  /** What is answered about what people earn by it. */
  readonly living: readonly BesideAnswer[]
}

/** A mean price that a cooperative published, in major units of the currency. */
export interface PaidPrice extends Pick<DemandCell, "period" | "unit" | "unitPrice" | "currency"> {
  readonly cooperative: PartyName
  readonly release: Digest
  readonly marks?: Marks
}

/** A question and what is said to it; without a column nobody measures by it. */
export interface BesideAnswer {
  /** The name of the metric's family. */
  readonly name: string
  readonly column?: string
  readonly title?: LanguageText
  readonly cell?: Cell
}

/** Prices are reasonable or not by every metric of this topic. */
const OF_PRICES = "economy.prices"
/** The families that say whether those who make it earn a living. */
const OF_LIVING: readonly string[] = ["living-wage-ratio", "farm-gate-share"]

/**
 * The products of a category, by supplier and id: nothing is ranked, scored, converted or filled in.
 *
 * @param question.category as in `comparisonTable`
 */
export function pricesBeside(
  dataset: Dataset,
  { category, asOf }: { readonly category: string; readonly asOf: string },
): readonly PricesBeside[] {
  const sources = columnSources(dataset)
  const state = { asOf, marks: readMarks(dataset) }
  const paid = readPaid(dataset, asOf)
  return partiesIn(dataset, category, "suppliers").flatMap((inCategory) =>
    inCategory.products.map((product): PricesBeside => {
      const { supplier } = inCategory
      const of = { supplier: supplier.scid, product: product.id, asOf }
      const answers = (asked: readonly Asked[]) =>
        asked.map((question) => answerOf(dataset, question, { ...inCategory, products: [product] }, state))
      return {
        supplier: { scid: supplier.scid, name: supplier.name },
        product,
        paid: paid(supplier.scid, product.id),
        asked: productPrices(dataset, of).chains.map(askedPrice),
        price: answers(sources.filter(({ column }) => column.topic === OF_PRICES)),
        living: answers(OF_LIVING.flatMap((name) => familyOf(sources, name))),
      }
    }),
  )
}

type Asked = ColumnSource | string

/** The columns of a family; its name alone where nobody measures by it. */
function familyOf(sources: readonly ColumnSource[], name: string): readonly Asked[] {
  const asked = sources.filter(({ version }) => version.name === name)
  return asked.length === 0 ? [name] : asked
}

function answerOf(dataset: Dataset, asked: Asked, of: SupplierInCategory, state: TableState): BesideAnswer {
  if (typeof asked === "string") return { name: asked }
  const { version, column } = asked
  const { cell } = resolveCell(dataset, of, asked, state)
  return { name: version.name, column: column.key, title: column.title, cell }
}

function askedPrice({ reseller, flows }: ChainPrice): PricesBeside["asked"][number] {
  return { ...reseller, ...(flows?.farmGate !== undefined && { farmGate: flows.farmGate }) }
}

/** What releases say was paid for a product, by the keys under which tills know it. */
function readPaid(dataset: Dataset, asOf: string): (supplier: string, id: string) => readonly PaidPrice[] {
  const tillKeys = readTillKeys(dataset, asOf)
  const cells = groupBy(
    demandCells(dataset).filter(({ level }) => level === "product"),
    ({ node }) => node.split(" > ").at(-1)?.toLowerCase(),
  )
  const paidFor = (keys: readonly TillKey[]) => {
    const own = keys.flatMap(({ key, cooperative }) =>
      (cells.get(key) ?? []).filter((cell) => cooperative === undefined || cell.cooperative === cooperative),
    )
    const inTime = own.toSorted((a, b) => compareText(lastDayOf(a), lastDayOf(b)))
    const newest = new Map(
      inTime.map((cell) => [`${cell.cooperative} ${cell.node} ${cell.unit} ${cell.currency}`, cell]),
    )
    return [...newest].toSorted(([a], [b]) => compareText(a, b)).map(([, cell]) => paidPrice(cell))
  }
  // Products that count as one have one list of keys.
  const paidByKeys = new Map<readonly TillKey[], readonly PaidPrice[]>()
  return (supplier, id) => {
    const keys = tillKeys(supplier, id)
    const paid = paidByKeys.get(keys) ?? paidFor(keys)
    paidByKeys.set(keys, paid)
    return paid
  }
}

/** A quarter ends with its last month, and holds what the months did not show. */
function lastDayOf({ period }: DemandCell): string {
  return periodBounds(period)?.last ?? ""
}

function paidPrice({ cooperative, cooperativeName, period, ...cell }: DemandCell): PaidPrice {
  const { unit, unitPrice, currency, release, marks } = cell
  return {
    cooperative: { scid: cooperative, name: cooperativeName },
    period,
    unit,
    unitPrice,
    currency,
    release,
    ...(marks !== undefined && { marks }),
  }
}
