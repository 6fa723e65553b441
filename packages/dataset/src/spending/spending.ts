import { multiply, parseDecimal, ZERO, type Fraction } from "@commonshelf/documents/measure"
import { demandCells, type DemandCell, type DemandQuestion } from "../demand/demand-cells.ts"
import { readProductsByTillKey } from "../demand/till-keys.ts"
import { partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"

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

/** What is asked of spending: of all cooperatives, or of some by SCID; products as they are matched at an instant. */
export interface SpendingQuestion extends Omit<DemandQuestion, "category"> {
  readonly asOf: string
  readonly cooperatives?: readonly string[]
}

/** What published releases say was spent [MB4]: each cell once, quantity times mean price as published. */
export function publishedSpending(
  dataset: Dataset,
  { cooperatives, asOf, ...time }: SpendingQuestion,
): readonly Spending[] {
  const supplierOf = supplierByTillKey(dataset, asOf)
  return demandCells(dataset, time)
    .filter((cell) => cooperatives === undefined || cooperatives.includes(cell.cooperative))
    .map((cell) => {
      const supplier = supplierOf(productKeyOf(cell), cell.cooperative)
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
 * The supplier whose product a key of a cooperative's till stands for: `gtin:07290000000015` for the one that has it, and
 * `local:77` where that cooperative says whose product its code is [DI14]. Undefined where no supplier has such a product,
 * or several do.
 *
 * @returns of a key and the SCID of the cooperative
 */
export function supplierByTillKey(
  dataset: Dataset,
  asOf: string,
): (productKey: string, cooperative: string) => string | undefined {
  const productsOf = readProductsByTillKey(dataset, asOf)
  return (productKey, cooperative) => {
    const suppliers = new Set(
      productsOf(productKey, cooperative)
        .map(({ supplier }) => supplier)
        .filter((scid) => partyOf(dataset, scid)?.role === "supplier"),
    )
    const [only, second] = suppliers
    return second === undefined ? only : undefined
  }
}

function productKeyOf({ level, node }: DemandCell): string {
  return level === "product" ? (node.split(" > ").at(-1) ?? "") : ""
}
