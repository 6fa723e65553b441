import type { ComparisonTable, Spending } from "@commonshelf/dataset"
import { assess } from "./assess.ts"
import { add, divide, multiply, ONE, toDecimal, toPercent, ZERO, type Fraction } from "./fraction.ts"
import type { Weights } from "./weights.ts"

/*
 * How much of what is spent goes to proven answers [MB4]. Every amount counts with what its supplier has proven by the
 * weights, from 0 to 1. What stands for no known supplier counts 0 in what is proven and 1 in what is possible; nothing
 * is guessed. Currencies are never added.
 */

/** The index of one currency. */
export interface SpendingIndex extends SpendingShares {
  readonly currency: string
  /** In the order of time. */
  readonly periods: readonly (SpendingShares & { readonly period: string })[]
  /** Those at whom most was spent first. */
  readonly suppliers: readonly SupplierSpending[]
}

export interface SpendingShares {
  /** In major units, a decimal. */
  readonly spent: string
  /** How much of it was spent on products of suppliers that are known here, in percent, rounded down. */
  readonly mapped: number
  readonly proven: number
  readonly possible: number
}

export interface SupplierSpending {
  /** SCID. */
  readonly supplier: string
  readonly spent: string
  /** By its answers, as in a comparison. */
  readonly proven: number
  readonly possible: number
}

type Places = ReadonlyMap<string, { readonly proven: Fraction; readonly possible: Fraction }>

/** The index of each currency, by currency. @param table of all suppliers */
export function spendingIndex(
  table: ComparisonTable,
  weights: Weights,
  spending: readonly Spending[],
): readonly SpendingIndex[] {
  const places: Places = new Map(table.rows.map((row) => [row.supplier, assess(table.metrics, row, weights)]))
  const currencies = [...new Set(spending.map(({ currency }) => currency))].toSorted(byText)
  return currencies.map((currency) => {
    const own = spending.filter((part) => part.currency === currency)
    const periods = [...new Set(own.map(({ period }) => period))].toSorted(byText)
    return {
      currency,
      ...sharesOf(own, places),
      periods: periods.map((period) => ({
        period,
        ...sharesOf(
          own.filter((part) => part.period === period),
          places,
        ),
      })),
      suppliers: suppliersOf(own, places),
    }
  })
}

function sharesOf(spending: readonly Spending[], places: Places): SpendingShares {
  const spent = sumOf(spending, () => ONE)
  const share = (part: Fraction) => (spent.n === 0n ? 0 : toPercent(divide(part, spent)))
  const placeOf = ({ supplier }: Spending) => (supplier === undefined ? undefined : places.get(supplier))
  return {
    spent: printed(spent),
    mapped: share(sumOf(spending, (part) => (placeOf(part) === undefined ? ZERO : ONE))),
    proven: share(sumOf(spending, (part) => placeOf(part)?.proven ?? ZERO)),
    possible: share(sumOf(spending, (part) => placeOf(part)?.possible ?? ONE)),
  }
}

function suppliersOf(spending: readonly Spending[], places: Places): readonly SupplierSpending[] {
  return [...places]
    .map(([supplier, { proven, possible }]) => {
      const spent = sumOf(
        spending.filter((part) => part.supplier === supplier),
        () => ONE,
      )
      return { supplier, exact: spent, proven: toPercent(proven), possible: toPercent(possible) }
    })
    .filter(({ exact }) => exact.n > 0n)
    .toSorted(
      (a, b) => Number(b.exact.n * a.exact.d - a.exact.n * b.exact.d) || byText(a.supplier, b.supplier),
    )
    .map(({ exact, ...supplier }) => ({ ...supplier, spent: printed(exact) }))
}

function sumOf(spending: readonly Spending[], factorOf: (part: Spending) => Fraction): Fraction {
  return spending.reduce((sum, part) => add(sum, multiply(part.amount, factorOf(part))), ZERO)
}

function printed(amount: Fraction): string {
  return toDecimal(amount, 6).text
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
