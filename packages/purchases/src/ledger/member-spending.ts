import { fraction, majorUnits, type Fraction } from "@commonshelf/documents/measure"
import { consentOf } from "./consent.ts"
import { storeOf, type Ledger } from "./ledger.ts"

/** What one member spent on one product in a month. Private: for that member's eyes [MB5]. */
export interface MemberSpending {
  readonly month: string
  readonly currency: string
  /** In major units. */
  readonly amount: Fraction
  /** The key of the product; absent where the member allows totals only. */
  readonly product?: string
}

/**
 * What a member spent, for the member's own mirror [MB5]: by product where the member allows items, by month where it
 * is totals, nothing where it is none. Nothing else gives out what one member bought. What came back is taken off, and
 * what comes to nothing is left out.
 */
export function memberSpending(ledger: Ledger, memberId: string): readonly MemberSpending[] {
  const store = storeOf(ledger)
  const { level } = consentOf(store, memberId)
  if (level === "none") return []
  const product = level === "items" ? "product" : "NULL"
  const rows: { month: string; currency: string; product: string | null; value: number }[] = store.db
    .prepare(
      `SELECT month, currency, ${product} AS product, sum(value) AS value FROM line WHERE member = ?
       GROUP BY 1, 2, 3 HAVING sum(value) > 0 ORDER BY 1, 2, 3`,
    )
    .all(store.keys.member(memberId.trim()))
  return rows.map(({ month, currency, product: key, value }) => ({
    month,
    currency,
    amount: majorUnits(fraction(BigInt(value)), currency),
    ...(key !== null && { product: key }),
  }))
}
