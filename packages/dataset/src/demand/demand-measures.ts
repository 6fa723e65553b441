import type { LanguageText, Product } from "@commonshelf/documents"
import { categoryNames } from "../product/category.ts"
import { listProducts } from "../product/products.ts"
import type { Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import { askedCategory, askedProduct, type Asked } from "./asked-of-demand.ts"
import { demandSeries, type DemandSeries } from "./demand-series.ts"
import { publishedShops, type PublishedShop } from "./published-cells.ts"
import { shopFigures } from "./shop-figures.ts"
import { timeFilter } from "./time-filter.ts"

/** What is published about one category or product, in one unit: trees of other units are never added. */
export interface DemandMeasure {
  /** A category as a path or one name; of a product, the category that it is measured in. `all` for everything. */
  readonly category: string
  /** The own product, by its id and the number under its barcode. */
  readonly product?: { readonly id: string; readonly name: LanguageText; readonly gtin: string }
  readonly unit: string
  readonly together: DemandSeries
  readonly cooperatives: readonly (DemandSeries & {
    readonly cooperative: string
    readonly cooperativeName: LanguageText
  })[]
}

/** A product of the supplier about which there is nothing to say, and why. */
export interface UnmeasuredProduct {
  readonly id: string
  readonly name: LanguageText
  /** `no-gtin`: tills name it by a code of their own. `not-shown`: no cooperative shows it by itself. */
  readonly reason: "no-gtin" | "not-shown"
}

export interface DemandMeasures {
  readonly measures: readonly DemandMeasure[]
  readonly unmeasured: readonly UnmeasuredProduct[]
}

export interface MeasureQuestion {
  readonly category?: string
  /** The SCID of a supplier: its products, and the categories that they stand in. */
  readonly supplier?: string
  readonly from?: string
  readonly to?: string
  /** What somebody holds, to be told for how long it lasts. */
  readonly stock?: { readonly amount: string; readonly unit: string }
}

/**
 * What published cells tell of a demand over time [DE12]: sums of cells and what they leave open, nothing else. Of a
 * supplier each product that is shown and each category that it stands in, else the category asked for.
 */
export function demandMeasures(dataset: Dataset, question: MeasureQuestion): DemandMeasures {
  const shops = publishedShops(dataset)
  const { supplier, category = "" } = question
  if (supplier === undefined)
    return { measures: categoryMeasures(shops, categoryNames(category), question), unmeasured: [] }
  const products = listProducts(dataset, { supplier }).map(({ product }) => product)
  const read = products.map((product) => productMeasures(shops, product, question))
  const categories = new Set(read.flatMap(({ measures }) => measures.map((measure) => measure.category)))
  const widest =
    category === "" ? products.flatMap((product) => shownCategory(shops, product) ?? []) : [category]
  for (const name of widest) categories.add(name)
  return {
    measures: [
      ...read.flatMap(({ measures }) => measures),
      ...[...categories]
        .toSorted(compareText)
        .flatMap((name) => categoryMeasures(shops, categoryNames(name), question)),
    ],
    unmeasured: read.flatMap(({ unmeasured }) => unmeasured ?? []),
  }
}

function productMeasures(
  shops: readonly PublishedShop[],
  product: Product,
  question: MeasureQuestion,
): { readonly measures: readonly DemandMeasure[]; readonly unmeasured?: UnmeasuredProduct } {
  const { id, name, gtin } = product
  if (gtin === undefined) return { measures: [], unmeasured: { id, name, reason: "no-gtin" } }
  const inside = askedProduct(`gtin:${gtin.padStart(14, "0")}`, shops)
  const category = question.category ?? shownCategory(shops, product) ?? ""
  const around = askedCategory(categoryNames(category), shops)
  const of = { category: category === "" ? "all" : category, product: { id, name, gtin } }
  const measures = measuresOf(shops, { inside, around }, of, question)
  if (measures.length > 0) return { measures }
  return { measures, unmeasured: { id, name, reason: "not-shown" } }
}

function categoryMeasures(
  shops: readonly PublishedShop[],
  names: readonly string[],
  question: MeasureQuestion,
): readonly DemandMeasure[] {
  const asked = { inside: askedCategory(names, shops), around: askedCategory([], shops) }
  return measuresOf(shops, asked, { category: names.length === 0 ? "all" : names.join(" > ") }, question)
}

/** One measure for each unit in which anything of it is shown. */
function measuresOf(
  shops: readonly PublishedShop[],
  asked: { readonly inside: Asked; readonly around: Asked },
  of: Pick<DemandMeasure, "category" | "product">,
  question: MeasureQuestion,
): readonly DemandMeasure[] {
  const { stock } = question
  const inTime = timeFilter(question)
  const shown = shops.flatMap(({ cells }) => cells.filter(asked.inside.isInside))
  const units = new Set(shown.filter(({ quarter }) => inTime(quarter)).map(({ unit }) => unit))
  return [...units].toSorted(compareText).map((unit) => {
    const held = stock?.unit === unit ? stock.amount : undefined
    const figures = shops.map((shop) =>
      shop.quarters.filter(inTime).map((quarter) => shopFigures(shop, quarter, unit, asked)),
    )
    return {
      ...of,
      unit,
      together: demandSeries(figures.flat(), held),
      cooperatives: figures.flatMap((own) => {
        const [first] = own
        if (first === undefined || own.every(({ shows }) => shows === "none")) return []
        const { scid, name } = first.shop
        return [{ cooperative: scid, cooperativeName: name, ...demandSeries(own, held) }]
      }),
    }
  })
}

/** The narrowest category of a product of which some cooperative shows anything, in lower case. */
function shownCategory(shops: readonly PublishedShop[], { category }: Product): string | undefined {
  return category
    .map((name) => name.normalize("NFC").toLowerCase())
    .toReversed()
    .find((name) => shops.some(({ cells }) => cells.some(({ path }) => path.includes(name))))
}
