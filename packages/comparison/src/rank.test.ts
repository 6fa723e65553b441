import type { Cell, ComparisonTable } from "@commonshelf/dataset"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { rankSuppliers } from "./rank.ts"
import { answeredCell, ratioCell, TEST_COLUMNS, testTable } from "./testing.ts"
import { arbitraryTable, arbitraryWeights } from "./testing/arbitrary-table.ts"
import type { Weights } from "./weights.ts"

const RUNS = { seed: 20_261_123, numRuns: 300 }
const share = (value: string) => answeredCell({ type: "number", value, unit: "P1" })
const notApplicable: Cell = { state: "not-applicable" }

const table = testTable(TEST_COLUMNS, {
  bold: { "pay-spread": ratioCell("7"), "organic-share": share("50") },
  half: { "pay-spread": ratioCell("2") },
  silent: {},
})
const both: Weights = { "pay-spread": "very", "organic-share": "very" }

describe("ranking", () => {
  test("[M1] what is proven comes first, and what is possible stands beside it", () => {
    const rows = rankSuppliers(table, both).rows.map(
      ({ supplier, proven, possible, counted, of, missing }) => [
        [supplier, proven, possible],
        [counted, of, missing],
      ],
    )
    expect(rows).toEqual([
      [
        ["half", 50, 100],
        [1, 2, ["organic-share"]],
      ],
      [
        ["bold", 50, 50],
        [2, 2, []],
      ],
      [
        ["silent", 0, 100],
        [0, 2, ["pay-spread", "organic-share"]],
      ],
    ])
  })

  test("[M1] a very important metric counts twice, an unimportant one not at all", () => {
    const weights: Weights = { "pay-spread": "very", "organic-share": "important", "wage-cap": "not" }
    const [first] = rankSuppliers(
      testTable(TEST_COLUMNS, { bob: { "organic-share": share("100") } }),
      weights,
    ).rows
    expect(first).toMatchObject({ proven: 33.3, possible: 100, counted: 1, of: 2, missing: ["pay-spread"] })
  })

  test("[M1] what does not apply is left out of what is proven and of what is possible", () => {
    const told = testTable(TEST_COLUMNS, {
      bob: { "pay-spread": ratioCell("7"), "organic-share": notApplicable },
    })
    expect(rankSuppliers(told, both).rows[0]).toMatchObject({ proven: 50, possible: 50, counted: 1, of: 1 })
  })

  test("[M1] of a supplier to whom nothing applies nothing is proven or possible", () => {
    const told = testTable(TEST_COLUMNS, { bob: { "pay-spread": notApplicable } })
    expect(rankSuppliers(told, { "pay-spread": "must" }).rows[0]).toMatchObject({
      group: "meets",
      proven: 0,
      possible: 0,
      of: 0,
    })
  })

  test("[M2] without weights nothing is ranked, and the ranking says so", () => {
    const ranking = rankSuppliers(table, {})
    expect(ranking.unweighted).toBe(true)
    expect(ranking.rows.map(({ supplier, proven, possible }) => [supplier, proven, possible])).toEqual([
      ["bold", 0, 0],
      ["half", 0, 0],
      ["silent", 0, 0],
    ])
    expect(rankSuppliers(table, both).unweighted).toBe(false)
  })

  test("[M1] a weight on what cannot be scored weighs nothing, not even as a must-have", () => {
    const ranking = rankSuppliers(table, { certificates: "must" })
    expect(ranking.unweighted).toBe(true)
    expect(new Set(ranking.rows.map(({ group }) => group))).toEqual(new Set(["meets"]))
  })

  test("[M1] a metric named like a member of every object has no weight of its own", () => {
    const columns = TEST_COLUMNS.map((column, index) =>
      index === 0 ? { ...column, key: "constructor" } : column,
    )
    expect(rankSuppliers(testTable(columns, { bob: {} }), {}).unweighted).toBe(true)
  })
})

describe("must-haves", () => {
  const groups = (weights: Weights, told = table) =>
    rankSuppliers(told, weights).rows.map(({ supplier, group }) => `${supplier} ${group}`)

  test("[M1] suppliers that meet come first, then those of which it cannot be told, then those that do not", () => {
    const told = testTable(TEST_COLUMNS, {
      misses: { "pay-spread": ratioCell("8"), "organic-share": share("100") },
      meets: { "pay-spread": ratioCell("7") },
      silent: {},
    })
    const weights: Weights = { "pay-spread": "must", "organic-share": "very" }
    expect(groups(weights, told)).toEqual(["meets meets", "silent cannot-tell", "misses does-not-meet"])
  })

  test("[M1] a must-have is met from one half on, or from the minimum that the member set", () => {
    expect(groups({ "pay-spread": "must" })).toEqual(["half meets", "bold meets", "silent cannot-tell"])
    const strict: Weights = { "pay-spread": { importance: "must", minimum: "0.51" } }
    expect(groups(strict)).toEqual(["half meets", "silent cannot-tell", "bold does-not-meet"])
  })

  test("[M1] one that is missed decides, whatever else is not known", () => {
    const told = testTable(TEST_COLUMNS, { bob: { "pay-spread": ratioCell("12") } })
    expect(groups({ "pay-spread": "must", "organic-share": "must" }, told)).toEqual(["bob does-not-meet"])
  })

  test("[M1] one that does not apply asks for nothing", () => {
    const told = testTable(TEST_COLUMNS, { bob: { "pay-spread": notApplicable } })
    expect(groups({ "pay-spread": "must" }, told)).toEqual(["bob meets"])
  })

  test("[M1] what to ask for names must-haves first", () => {
    const weights: Weights = { "pay-spread": "very", "organic-share": "must", "wage-cap": "not" }
    const silent = rankSuppliers(table, weights).rows.find(({ supplier }) => supplier === "silent")
    expect(silent?.missing).toEqual(["organic-share", "pay-spread"])
  })
})

describe("silence never wins", () => {
  const taken = fc.constantFrom(...TEST_COLUMNS.map(({ key }) => key))

  /** The same table, where nobody hears what the first supplier says to one metric. */
  function without(told: ComparisonTable, key: string): ComparisonTable {
    const [first, ...others] = told.rows
    if (first === undefined) return told
    return {
      ...told,
      rows: [{ ...first, cells: { ...first.cells, [key]: { state: "waiting" } } }, ...others],
    }
  }

  test("[M1] taking an answer away never raises what is proven and never lowers what is possible", () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryWeights, taken, (told, weights, key) => {
        const of = (ranking: ReturnType<typeof rankSuppliers>) =>
          ranking.rows.find(({ supplier }) => supplier === told.rows[0]?.supplier)
        const before = of(rankSuppliers(told, weights))
        const after = of(rankSuppliers(without(told, key), weights))
        expect(after?.proven).toBeLessThanOrEqual(before?.proven ?? 0)
        expect(after?.possible).toBeGreaterThanOrEqual(before?.possible ?? 0)
      }),
      RUNS,
    )
  })

  test("[M1] who says nothing never stands above who proves something, in the same group", () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryWeights, (told, weights) => {
        const { rows } = rankSuppliers(told, weights)
        for (const [index, row] of rows.entries()) {
          if (row.counted > 0) continue
          const below = rows.slice(index + 1).filter(({ group }) => group === row.group)
          expect(below.filter(({ proven }) => proven > 0)).toEqual([])
        }
      }),
      RUNS,
    )
  })

  test("[M1] proven is from 0 to possible, possible at most 100, each with at most one decimal", () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryWeights, (told, weights) => {
        for (const { proven, possible, counted, of, missing } of rankSuppliers(told, weights).rows) {
          expect(0 <= proven && proven <= possible && possible <= 100).toBe(true)
          for (const percent of [proven, possible]) expect(percent).toBe(Math.round(percent * 10) / 10)
          expect(counted + missing.length).toBe(of)
        }
      }),
      RUNS,
    )
  })

  test("[A4] the order of the rows changes nothing", () => {
    fc.assert(
      fc.property(arbitraryTable, arbitraryWeights, (told, weights) => {
        const turned = { ...told, rows: told.rows.toReversed() }
        expect(rankSuppliers(turned, weights)).toEqual(rankSuppliers(told, weights))
      }),
      RUNS,
    )
  })
})
