import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type ReleaseLine } from "../release/line.ts"
import { passes } from "../release/disclosure.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { recountLines } from "../testing/recount.ts"

const FLOOR = { ...DEFAULT_RULES, k: 3 }

/** Lines of one node in one shop, returns among them, such that they may be a part. */
const part = fc
  .array(
    fc.record({
      member: fc.integer({ min: 0, max: 6 }).map(String),
      supplier: fc.constantFrom("a", "b", "c"),
      quantity: fc.integer({ min: -2, max: 12 }).filter((quantity) => quantity !== 0),
      price: fc.integer({ min: 1, max: 3 }),
    }),
    { minLength: 6, maxLength: 14 },
  )
  .map((lines) =>
    lines.map(({ price, quantity, ...line }, id): ReleaseLine => ({
      ...{ ...line, id, quantity: quantity * 1000, value: quantity * price * 100 },
      ...{ month: "2026-01", path: ["Food"], product: "local:7", unit: "{piece}", currency: "ILS" },
    })),
  )
  .filter((lines) => passes(lines, FLOOR))

const parts = fc.array(part, { minLength: 2, maxLength: 4 })

const inShops = (of: readonly (readonly ReleaseLine[])[]): ReleaseLine[] =>
  of.flatMap((lines, shop) => lines.map((line) => ({ ...line, member: `${line.member} of shop ${shop}` })))

describe("what holds of each part holds of the sum", () => {
  test("[R1][R2][R5] of two parts or more, for everybody and for who takes parts away, as long as two are left", () => {
    fc.assert(
      fc.property(parts, (some) => {
        for (let taken = 0; some.length - taken >= 2; taken += 1)
          expect(recountLines(inShops(some.slice(taken)), DEFAULT_RULES)).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  test("[R2] even if the same households shop everywhere; only R1 counts them more than once", () => {
    fc.assert(
      fc.property(parts, (some) => {
        expect(recountLines(some.flat(), DEFAULT_RULES)).not.toContain("R2")
      }),
      { numRuns: 150 },
    )
  })
})
