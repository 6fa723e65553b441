import { multiply, parseDecimal, ZERO, type Fraction } from "@commonshelf/documents/measure"
import { demandCells, type DemandCell, type DemandQuestion } from "../demand/demand-cells.ts"
import { listProducts } from "../product/products.ts"
import type { Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"

/** An amount that members spent, and at which supplier, where that is known. */
export interface Spending {
  /** A month or a quarter. */
  readonly period: string
  readonly currency: string
  /** In major units of the currency, exactly. */
  readonly amount: Fraction
  /** SCID; absent for what no supplier's product stands for. */
  readonly supplier?: string
}

/** What published releases of all cooperatives, or of some by SCID, say was spent [MB4]: each cell once, quantity times mean price as published. */
export function publishedSpending(
  dataset: Dataset,
  { cooperatives, ...time }: Omit<DemandQuestion, "category"> & { readonly cooperatives?: readonly string[] },
): readonly Spending[] {
  const supplierOf = supplierByGtin(dataset)
  return demandCells(dataset, time)
    .filter((cell) => cooperatives === undefined || cooperatives.includes(cell.cooperative))
    .map((cell) => {
      const supplier = supplierOf(productKeyOf(cell))
      const { period, currency, quantity, unitPrice } = cell
      return {
        period,
        currency,
        amount: multiply(parseDecimal(quantity) ?? ZERO, parseDecimal(unitPrice) ?? ZERO),
        ...(supplier !== undefined && { supplier }),
      }
    })
}

/**
 * The supplier whose product a till's key such as `gtin:07290000000015` stands for; undefined where no supplier has
 * such a product, or several say that they do. A till's own codes stand for nobody's product.
 */
export function supplierByGtin(dataset: Dataset): (productKey: string) => string | undefined {
  const coded = listProducts(dataset).flatMap(({ supplier, product: { gtin } }) =>
    gtin === undefined ? [] : [{ supplier, key: `gtin:${gtin.padStart(14, "0")}` }],
  )
  const suppliers = new Map(
    [...groupBy(coded, ({ key }) => key)].map(([key, products]) => [
      key,
      new Set(products.map(({ supplier }) => supplier)),
    ]),
  )
  return (productKey) => {
    const [only, second] = suppliers.get(productKey) ?? []
    return second === undefined ? only : undefined
  }
}

function productKeyOf({ level, node }: DemandCell): string {
  return level === "product" ? (node.split(" > ").at(-1) ?? "") : ""
}
