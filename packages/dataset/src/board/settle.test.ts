import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { settle, total, type Part } from "./settle.ts"

const part = fc.record(
  { amount: fc.integer({ min: 1, max: 5_000_000 }), done: fc.integer({ min: 1, max: 5_000_000 }) },
  { requiredKeys: ["amount"] },
)
const text = (thousandths: number) => (thousandths / 1000).toFixed(3)
const parts = fc.array(part, { maxLength: 6 }).map((given) =>
  given.map(({ amount, done }): Part => ({
    amount: text(amount),
    ...(done !== undefined && { done: { amount: text(done) } }),
  })),
)
const RUNS = { seed: 20_261_126, numRuns: 300 }

describe("where a need or an offer stands", () => {
  test.each([
    [[], "open"],
    [["300"], "partly"],
    [["300", "899.999", "0.001"], "satisfied"],
    [["300", "901"], "exceeded"],
  ] as const)("[DE7] of 1200, promised %j: %s", (amounts, state) => {
    expect(
      settle(
        "1200",
        undefined,
        amounts.map((amount) => ({ amount })),
        false,
      ).state,
    ).toBe(state)
  })

  test("[DE7] what was done counts before what was promised, and before its time is over", () => {
    const done = [{ amount: "1300", done: { amount: "1200" } }]
    expect(settle("1200", undefined, done, true)).toMatchObject({
      state: "fulfilled",
      done: "1200",
      over: "100",
    })
    expect(settle("1200", undefined, [{ amount: "1200" }], true).state).toBe("past")
  })

  test("[DE7] less than the minimum is told as such, and nothing at all is not", () => {
    expect(settle("1200", "500", [{ amount: "499.999" }], false).belowMinimum).toBe(true)
    expect(settle("1200", "500", [{ amount: "500" }], false).belowMinimum).toBeUndefined()
    expect(settle("1200", "500", [], false).belowMinimum).toBeUndefined()
  })

  test("[DE7] promised, rest and over make up the amount exactly, in any order of the pledges", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_000_000 }), parts, fc.boolean(), (amount, given, isPast) => {
        const settled = settle(text(amount), undefined, given, isPast)
        const { promised, rest, over = "0" } = settled
        expect(total([promised, rest])).toEqual(total([text(amount), over]))
        expect(rest === "0" || over === "0").toBe(true)
        expect(settle(text(amount), undefined, given.toReversed(), isPast)).toEqual(settled)
      }),
      RUNS,
    )
  })
})
