import { defaultWeights, isScorable, rankSuppliers, type SupplierRow } from "@commonshelf/comparison"
import { expect, test } from "vitest"
import { TABLE } from "../testing/invented-table.ts"
import { countMoved, hasMustHave, matchesSearch, newestDay, orderColumns } from "./order.ts"
import { sharesOf } from "./shares.ts"
import { sortRows } from "./sort-rows.ts"

const presets = defaultWeights(TABLE)
const ranking = rankSuppliers(TABLE, presets)
const rows = ranking.rows.map((ranked) => ({ ranked, row: rowOf(ranked.supplier) }))

function rowOf(supplier: string): SupplierRow {
  const row = TABLE.rows.find((one) => one.supplier === supplier)
  if (row === undefined) throw new Error(`the invented table has no ${supplier}`)
  return row
}

test("[M2] the issues of the presets come first, all the others after, none twice", () => {
  const keys = orderColumns({ ...TABLE, metrics: TABLE.metrics.toReversed() }, presets).map(({ key }) => key)
  expect(keys.slice(0, 4).toSorted()).toEqual([
    "co2-per-kg",
    "pay-spread",
    "pesticide-practice",
    "union-or-council",
  ])
  expect(keys.toSorted()).toEqual(TABLE.metrics.map(({ key }) => key).toSorted())
})

test("[M2] who stands elsewhere than before is counted", () => {
  const after = rankSuppliers(TABLE, { ...presets, "max-profit": "must" })
  const moved = after.rows.filter((row, place) => ranking.rows[place]?.supplier !== row.supplier)
  expect(countMoved(ranking, ranking)).toBe(0)
  expect(countMoved(ranking, after)).toBe(moved.length)
  expect(moved.length).toBeGreaterThan(0)
})

test("[M1] a search finds suppliers and products in any language, upper or lower case alike", () => {
  const found = (search: string) => TABLE.rows.filter((row) => matchesSearch(row, search)).length
  expect(found(" OLIVE oil ")).toBe(1)
  expect(found("שמן")).toBe(1)
  expect(found("")).toBe(TABLE.rows.length)
  expect(found("petrol")).toBe(0)
})

test("[M1] the newest day is that of the last signed answer, and silence has none", () => {
  expect(newestDay(rowOf(TABLE.rows[2]?.supplier ?? ""))).toBe("2026-11-03")
  expect(newestDay(rowOf(TABLE.rows[4]?.supplier ?? ""))).toBeUndefined()
})

test("[M1] the parts of a bar add up to what is proven and what is possible", () => {
  for (const ranked of ranking.rows) {
    const { checked, says, unanswered } = sharesOf(TABLE, presets, ranked)
    expect(checked + says).toBeCloseTo(ranked.proven)
    expect(checked + says + unanswered).toBeCloseTo(ranked.possible)
    expect(Math.min(checked, says, unanswered)).toBeGreaterThanOrEqual(0)
  }
})

test("[M1] only what a cooperative checked is drawn as checked", () => {
  const ranked = ranking.rows.find(({ supplier }) => supplier.startsWith("QmDate"))
  expect(ranked && sharesOf(TABLE, presets, ranked).checked).toBe(0)
})

test("[M1] the table sorts by place, by name in the reader's language, and by the number of answers", () => {
  const names = sortRows(rows, "name", "en").map(({ row }) => row.name["en"]?.text)
  const counts = sortRows(rows, "answered", "en").map(({ row }) => row.openness.answered)
  expect(sortRows(rows, "place", "en")).toBe(rows)
  expect(names.slice(0, 2)).toEqual(["Alon Olive Press", "Carob & Daughters"])
  expect(counts).toEqual(counts.toSorted((a, b) => b - a))
})

test("[M1] groups have a meaning only where there is a must-have", () => {
  expect(hasMustHave(TABLE.metrics, presets)).toBe(false)
  expect(hasMustHave(TABLE.metrics, { ...presets, distance: "must" })).toBe(true)
})

test("[M1] the invented table has all seven states, and a metric that cannot be scored", () => {
  const states = new Set(TABLE.rows.flatMap((row) => Object.values(row.cells).map(({ state }) => state)))
  expect(states.size).toBe(7)
  expect(TABLE.metrics.filter((column) => !isScorable(column)).map(({ key }) => key)).toEqual([
    "certificates",
  ])
})
