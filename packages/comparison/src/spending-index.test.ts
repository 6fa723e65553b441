import type { Spending } from "@commonshelf/dataset"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fraction } from "./fraction.ts"
import { spendingIndex } from "./spending-index.ts"
import { ratioCell, TEST_COLUMNS, testTable } from "./testing.ts"

const table = testTable(TEST_COLUMNS, { bob: { "pay-spread": ratioCell("4") }, eve: {} })
const weights = { "pay-spread": "very" } as const
const spent = (amount: number, supplier?: string, period = "2026-01", currency = "ILS"): Spending => ({
  period,
  currency,
  amount: fraction(BigInt(amount)),
  ...(supplier !== undefined && { supplier }),
})

describe("the index of what is spent", () => {
  test("[MB4] is what suppliers prove, weighed by what is spent at them, and a range where nobody knows", () => {
    const told = spendingIndex(table, weights, [
      spent(50, "bob"),
      spent(25, "eve"),
      spent(25),
      spent(100, "bob", "2026-02"),
    ])
    expect(told).toEqual([
      {
        currency: "ILS",
        spent: "200",
        mapped: 87.5,
        proven: 60,
        possible: 85,
        periods: [
          { period: "2026-01", spent: "100", mapped: 75, proven: 40, possible: 90 },
          { period: "2026-02", spent: "100", mapped: 100, proven: 80, possible: 80 },
        ],
        suppliers: [
          { supplier: "bob", spent: "150", proven: 80, possible: 80 },
          { supplier: "eve", spent: "25", proven: 0, possible: 100 },
        ],
      },
    ])
  })

  test("[MB4] currencies are never added, and who is not in the table is nobody who is known", () => {
    const told = spendingIndex(table, weights, [spent(1, "bob", "2026-01", "EUR"), spent(3, "stranger")])
    expect(
      told.map(({ currency, mapped, proven, possible }) => [currency, mapped, proven, possible]),
    ).toEqual([
      ["EUR", 100, 80, 80],
      ["ILS", 0, 0, 100],
    ])
    expect(spendingIndex(table, weights, [])).toEqual([])
  })

  test("[MB4] proven is never above possible, and a federation is the sum of its parts in any order", () => {
    const part = fc.record({ amount: fc.nat(500), supplier: fc.constantFrom("bob", "eve", undefined) })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const all = parts.map(({ amount, supplier }) => spent(amount, supplier))
        const [told] = spendingIndex(table, weights, all)
        expect(spendingIndex(table, weights, all.toReversed())).toEqual(told === undefined ? [] : [told])
        expect(told?.proven ?? 0).toBeLessThanOrEqual(told?.possible ?? 0)
      }),
    )
  })
})
