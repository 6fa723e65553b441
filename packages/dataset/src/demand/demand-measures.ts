import type { LanguageText, Product } from "@commonshelf/documents"
import { categoryNames } from "../product/category.ts"
import { listProducts } from "../product/products.ts"
import type { Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import {
  askedCategory,
  askedProduct,
  indexCells,
  type Asked,
  type CellIndex,
  type TillKey,
} from "./asked-of-demand.ts"
import { demandSeries, type DemandSeries } from "./demand-series.ts"
import { publishedShops, type PublishedShop } from "./published-cells.ts"
import { shopFigures } from "./shop-figures.ts"
import { readTillKeys } from "./till-keys.ts"
import { timeFilter } from "./time-filter.ts"

/** What is published about one category or product, in one unit: trees of other units are never added. */
export interface DemandMeasure {
  /** A category as a path or one name; of a product, the category that it is measured in. `all` for everything. */
  readonly category: string
  /** The own product, and the codes by which tills name it. */
  readonly product?: { readonly id: string; readonly name: LanguageText; readonly codes: readonly string[] }
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
  /** `no-code`: nobody says how tills name it. `not-shown`: no cooperative shows it by itself. */
  readonly reason: "no-code" | "not-shown"
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
  readonly asOf: string
}

/**
 * What published cells tell of a demand over time [DE12]: sums of cells and what they leave open, nothing else. Of a
 * supplier each product that is shown and each category that it stands in, else the category asked for.
 */
export function demandMeasures(dataset: Dataset, question: MeasureQuestion): DemandMeasures {
  const steps = demandMeasureSteps(dataset, question)
  for (;;) {
    const step = steps.next()
    if (step.done === true) return step.value
  }
}

/**
 * The same, a product or a category in each step, so that whoever asks may do something else between. What the dataset is
 * asked is asked in the first step: what comes to it later is not in the answer.
 */
export function* demandMeasureSteps(
  dataset: Dataset,
  question: MeasureQuestion,
): Generator<undefined, DemandMeasures, undefined> {
  const published = readPublished(dataset)
  const { supplier, category = "" } = question
  const products =
    supplier === undefined ? [] : listProducts(dataset, { supplier }).map(({ product }) => product)
  const keys = supplier === undefined ? [] : tillKeysOf(dataset, supplier, products, question.asOf)
  const measures: DemandMeasure[] = []
  const unmeasured: UnmeasuredProduct[] = []
  for (const [place, product] of products.entries()) {
    yield
    const read = productMeasures(published, product, keys[place] ?? [], question)
    measures.push(...read.measures)
    if (read.unmeasured !== undefined) unmeasured.push(read.unmeasured)
  }
  const isOfProducts = supplier !== undefined && category === ""
  const categories = isOfProducts
    ? products.flatMap((product) => published.shownCategory(product) ?? [])
    : [category]
  for (const name of [...new Set(categories)].toSorted(compareText)) {
    yield
    measures.push(...categoryMeasures(published, categoryNames(name), question))
  }
  return { measures, unmeasured }
}

function tillKeysOf(
  dataset: Dataset,
  supplier: string,
  products: readonly Product[],
  asOf: string,
): readonly (readonly TillKey[])[] {
  const tillKeys = readTillKeys(dataset, asOf)
  return products.map(({ id }) => tillKeys(supplier, id))
}

/** What is published, and how to ask it. */
interface Published {
  readonly shops: readonly PublishedShop[]
  readonly index: CellIndex
  /** A category, looked for once. */
  readonly category: (names: readonly string[]) => Asked
  /** The narrowest category of a product of which some cooperative shows anything, in lower case. */
  readonly shownCategory: (product: Product) => string | undefined
}

function readPublished(dataset: Dataset): Published {
  const shops = publishedShops(dataset)
  const index = indexCells(shops)
  const names = new Set(index.byName.keys())
  const categories = new Map<string, Asked>()
  return {
    shops,
    index,
    category(wanted) {
      const key = wanted.join(" > ")
      const asked = categories.get(key) ?? askedCategory(wanted, index)
      categories.set(key, asked)
      return asked
    },
    shownCategory: ({ category }) =>
      category
        .map((name) => name.normalize("NFC").toLowerCase())
        .toReversed()
        .find((name) => names.has(name)),
  }
}

function productMeasures(
  published: Published,
  product: Product,
  keys: readonly TillKey[],
  question: MeasureQuestion,
): { readonly measures: readonly DemandMeasure[]; readonly unmeasured?: UnmeasuredProduct } {
  const { id, name } = product
  const { shops, index } = published
  // A supplier's own code is in no till.
  const known = keys.filter(
    ({ cooperative: owner }) => owner === undefined || shops.some(({ scid }) => scid === owner),
  )
  if (known.length === 0) return { measures: [], unmeasured: { id, name, reason: "no-code" } }
  const category = question.category ?? published.shownCategory(product) ?? ""
  const asked = {
    inside: askedProduct(known, index),
    around: published.category(categoryNames(category)),
  }
  const of = {
    category: category === "" ? "all" : category,
    product: { id, name, codes: known.map(({ key }) => key) },
  }
  const measures = measuresOf(shops, asked, of, question)
  if (measures.length > 0) return { measures }
  return { measures, unmeasured: { id, name, reason: "not-shown" } }
}

function categoryMeasures(
  { shops, category }: Published,
  names: readonly string[],
  question: MeasureQuestion,
): readonly DemandMeasure[] {
  const asked = { inside: category(names), around: category([]) }
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
  const shown = [...asked.inside.inside.bySlot.values()].flatMap(([first]) => first ?? [])
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
