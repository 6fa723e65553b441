import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testWorld } from "../testing.ts"
import { comparisonTable } from "./comparison-table.ts"

describe("rows", () => {
  const world = testWorld()
  const { bob, emek, tomer, silent, imported } = world.suppliers
  const suppliers = (category: string) =>
    comparisonTable(buildDataset(world.statements), { category, asOf: world.asOf }).rows.map(
      ({ supplier }) => supplier,
    )
  const sorted = (...parties: { scid: string }[]) => parties.map(({ scid }) => scid).toSorted()

  test("[M1] suppliers with a product in the category have a row, in any case and as a path", () => {
    const dairy = sorted(bob, emek, silent, imported)
    for (const category of ["Dairy", "dairy", "DAIRY ", "Food > Dairy", "food>dairy"])
      expect(suppliers(category)).toEqual(dairy)
    expect(suppliers("bread")).toEqual(sorted(tomer))
    expect(suppliers("Dairy > Food")).toEqual([])
    expect(suppliers("Toys")).toEqual([])
  })

  test("[M1] every supplier has a row when everything is asked for", () => {
    const all = sorted(bob, emek, tomer, silent, imported)
    expect([suppliers("all"), suppliers(""), suppliers(" ALL ")]).toEqual([all, all, all])
  })

  test("[M1] a product that was withdrawn leaves its category", () => {
    const told = testWorld()
    const { statement } = told.product(told.suppliers.bob, 1, ["Food", "Dairy"])
    told.withdraw(told.suppliers.bob, statement)
    const rows = comparisonTable(buildDataset(told.statements), { category: "Dairy", asOf: told.asOf }).rows
    expect(rows.map(({ supplier }) => supplier)).not.toContain(told.suppliers.bob.scid)
  })

  test("[M1] openness counts the answers, of the questions that apply", () => {
    const { rows } = comparisonTable(buildDataset(world.statements), { category: "all", asOf: world.asOf })
    const openness = (scid: string) => rows.find(({ supplier }) => supplier === scid)?.openness
    expect(openness(bob.scid)).toEqual({ answered: 4, of: 4 })
    expect(openness(emek.scid)).toEqual({ answered: 0, of: 3 })
    expect(openness(silent.scid)).toEqual({ answered: 0, of: 4 })
  })

  test("[M1] a refusal that is disputed is no answer, and applies", () => {
    const told = testWorld()
    const { metrics, cooperatives } = told
    const supplier = told.suppliers.silent
    const reason = "we have no wages"
    const refusal = told.answer(supplier, metrics.wageCap, { state: "not-applicable", reason })
    told.check(cooperatives.park, refusal, "disputed")
    const { rows } = comparisonTable(buildDataset(told.statements), { category: "all", asOf: told.asOf })
    const row = rows.find((found) => found.supplier === supplier.scid)
    expect(row?.cells["wage-cap"]).toMatchObject({ state: "disputed", reason })
    expect(row?.openness).toEqual({ answered: 0, of: 4 })
  })

  test("[M1] a row names its products, and where a converted party came from", () => {
    const { rows } = comparisonTable(buildDataset(world.statements), { category: "dairy", asOf: world.asOf })
    const row = rows.find(({ supplier }) => supplier === imported.scid)
    expect(row?.foreign).toEqual({ name: "WikiRate", url: "https://wikirate.org", licence: "CC-BY-4.0" })
    expect(row?.products.map(({ category }) => category)).toEqual([["Food", "Dairy"]])
  })

  test("[A4] an asOf that is not an instant is a mistake of the caller", () => {
    expect(() => comparisonTable(buildDataset([]), { category: "all", asOf: "today" })).toThrow("not today")
  })

  test("[A4] nothing said gives an empty table", () => {
    const table = { category: "all", asOf: world.asOf, metrics: [], rows: [] }
    expect(comparisonTable(buildDataset([]), { category: "all", asOf: world.asOf })).toEqual(table)
  })
})
