import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { explainScore } from "./explain-score.ts"
import { add, formatFraction, fraction, ZERO, type Fraction } from "./fraction.ts"
import { rankSuppliers } from "./rank.ts"
import { ratioCell, TEST_COLUMNS, testTable } from "./testing.ts"
import { arbitraryTable, arbitraryWeights } from "./testing/arbitrary-table.ts"

describe("the arithmetic behind a place", () => {
  const table = testTable(TEST_COLUMNS, {
    bob: { "pay-spread": ratioCell("4"), "wage-cap": { state: "not-applicable" } },
  })

  test("[M1] every weighted metric is a step with its score and what it contributes, and the sums are there", () => {
    const weights = {
      "pay-spread": { importance: "must", minimum: "0.75" },
      "organic-share": "important",
      "wage-cap": "very",
      certificates: "very",
    } as const
    expect(explainScore(table, weights, "bob")).toEqual({
      supplier: "bob",
      group: "meets",
      steps: [
        {
          key: "pay-spread",
          importance: "must",
          factor: 2,
          kind: "scored",
          score: { fraction: "4/5", percent: 80 },
          contribution: "8/5",
          minimum: { fraction: "3/4", percent: 75 },
        },
        { key: "organic-share", importance: "important", factor: 1, kind: "unknown", contribution: "0" },
        { key: "wage-cap", importance: "very", factor: 2, kind: "not-applicable" },
      ],
      weight: "3",
      provenSum: "8/5",
      possibleSum: "13/5",
      proven: { fraction: "8/15", percent: 53.3 },
      possible: { fraction: "13/15", percent: 86.6 },
    })
  })

  test("[M1] the steps add up to the sums, and the shares are those of the ranking", () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryWeights, (told, weights) => {
        for (const row of rankSuppliers(told, weights).rows) {
          const why = explainScore(told, weights, row.supplier)
          const contributions = why?.steps.map(({ contribution = "0" }) => parseFraction(contribution)) ?? []
          expect(formatFraction(contributions.reduce(add, ZERO))).toBe(why?.provenSum)
          expect([why?.proven.percent, why?.possible.percent]).toEqual([row.proven, row.possible])
          expect(why?.group).toBe(row.group)
        }
      }),
      { seed: 20_261_123 },
    )
  })

  test("[M1] a supplier that the table does not have has no explanation", () => {
    expect(explainScore(table, {}, "eve")).toBeUndefined()
  })

  function parseFraction(text: string): Fraction {
    const [n = "0", d = "1"] = text.split("/")
    return fraction(BigInt(n), BigInt(d))
  }
})
