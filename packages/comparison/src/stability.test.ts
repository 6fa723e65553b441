import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rankSuppliers } from "./rank.ts"
import { isScorable } from "./score.ts"
import { rankStability, type WeightMove } from "./stability.ts"
import { answeredCell, ratioCell, TEST_COLUMNS, testTable } from "./testing.ts"
import { arbitraryTable, arbitraryWeights } from "./testing/arbitrary-table.ts"
import { IMPORTANCES, importanceOf, type Weights } from "./weights.ts"

const percent = (value: string) => answeredCell({ type: "number", value, unit: "P1" })

describe("how firm an order is", () => {
  test("[M5] Bob pays fairly, Emek farms organically: which stands first hangs on one word", () => {
    const table = testTable(TEST_COLUMNS, {
      bob: { "pay-spread": ratioCell("4"), "organic-share": percent("50") },
      emek: { "pay-spread": ratioCell("7"), "organic-share": percent("75") },
    })
    const weights: Weights = { "pay-spread": "very", "organic-share": "very" }
    expect(rankSuppliers(table, weights).rows.map(({ supplier }) => supplier)).toEqual(["bob", "emek"])
    expect(rankStability(table, weights)).toEqual({
      stable: false,
      moves: [{ key: "pay-spread", from: "very", to: "important", swaps: [{ above: "bob", below: "emek" }] }],
    })
  })

  test("[M5] an order that no single word changes is stable", () => {
    const table = testTable(TEST_COLUMNS, {
      bob: { "pay-spread": ratioCell("2"), "organic-share": percent("100") },
      emek: { "pay-spread": ratioCell("12") },
    })
    expect(rankStability(table, { "pay-spread": "very", "organic-share": "very" })).toEqual({
      stable: true,
      moves: [],
    })
  })

  test("[M5] where nothing has a weight nothing is ranked, and a move that leaves no weight is none", () => {
    const table = testTable(TEST_COLUMNS, { bob: { "pay-spread": ratioCell("7") }, emek: {} })
    expect(rankStability(table, {})).toBeUndefined()
    expect(rankStability(table, { certificates: "very" })).toBeUndefined()
    expect(rankStability(table, { "pay-spread": "important" })?.moves).toEqual([])
  })

  test("[M5] the quick way finds what ranking anew after each move finds", () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryWeights, (table, weights) => {
        const stability = rankStability(table, weights)
        expect(stability?.moves ?? []).toEqual(naiveMoves(table, weights))
        expect(stability?.stable ?? true).toBe(naiveMoves(table, weights).length === 0)
      }),
    )
  })
})

type Table = Parameters<typeof rankSuppliers>[0]

function naiveMoves(table: Table, weights: Weights): WeightMove[] {
  const before = rankSuppliers(table, weights)
  if (before.unweighted) return []
  const order = before.rows.map(({ supplier }) => supplier)
  return table.metrics.filter(isScorable).flatMap(({ key }) => {
    const from = importanceOf(weights, key)
    return [-1, 1].flatMap((step): WeightMove[] => {
      const to = IMPORTANCES[IMPORTANCES.indexOf(from) + step]
      if (to === undefined) return []
      const after = rankSuppliers(table, { ...weights, [key]: to })
      const placeOf = (scid: string) => after.rows.findIndex(({ supplier }) => supplier === scid)
      const swaps = order.slice(1).flatMap((below, index) => {
        const above = order[index] ?? ""
        return placeOf(below) < placeOf(above) ? [{ above, below }] : []
      })
      return after.unweighted || swaps.length === 0 ? [] : [{ key, from, to, swaps }]
    })
  })
}
