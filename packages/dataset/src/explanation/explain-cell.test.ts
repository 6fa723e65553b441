import { documentUrl } from "@commonshelf/documents"
import { digestBytes, utf8 } from "@commonshelf/identity"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { answered, paySpread, testWorld, type TestWorld } from "../testing.ts"
import { explainCell } from "./explain-cell.ts"

function explain(world: TestWorld, supplier: keyof TestWorld["suppliers"], metric: string, category = "all") {
  const question = { supplier: world.suppliers[supplier].scid, metric, category, asOf: world.asOf }
  return explainCell(buildDataset(world.statements), question)
}

describe("why a cell says what it says", () => {
  const world = testWorld()
  const { bob, emek } = world.suppliers
  const { beshutaf, galil, park } = world.cooperatives

  test("[S4] the answer is there down to the text that its digest is of, and who signed it, where and when", () => {
    const [answer] = explain(world, "bob", "pay-spread")?.answers ?? []
    expect(answer).toMatchObject({
      digest: world.answers.bobPaySpread.digest,
      kind: "SupplierDisclosure",
      text: world.answers.bobPaySpread.text,
      signedBy: {
        scid: bob.scid,
        did: bob.did,
        key: bob.device.multikey,
        name: { en: { text: "Bob's farm" } },
      },
      document: { type: "supplier", owner: bob.scid, name: "" },
      documentUrl: documentUrl({ type: "supplier", owner: bob.scid, name: "" }),
      sequence: 1,
      metric: world.metrics.paySpread,
      metricVersion: "1.0.0",
      period: "2025",
      answer: { state: "answered", value: { type: "ratio", value: "4" } },
    })
    expect(digestBytes(utf8(answer?.text ?? ""))).toBe(answer?.digest)
  })

  test("[S5] the metric names its owner, its definition and who adopted which version", () => {
    const { metric } = explain(world, "bob", "pay-spread") ?? {}
    expect(metric?.owner).toMatchObject({ scid: beshutaf.scid, name: { en: { text: "Beshutaf" } } })
    expect(world.statements.map(({ digest }) => digest)).toContain(metric?.definition)
    const adopters = metric?.adoptedBy.map(({ scid, version, since }) => ({ scid, version, since }))
    const expected = [beshutaf, galil, park].map(({ scid }) => ({
      scid,
      version: "1.0.0",
      since: "2026-02-01",
    }))
    expect(adopters?.toSorted((a, b) => (a.scid < b.scid ? -1 : 1))).toEqual(
      expected.toSorted((a, b) => (a.scid < b.scid ? -1 : 1)),
    )
  })

  test("[M1] every check is named, and whether it counts", () => {
    const told = testWorld()
    told.check(told.suppliers.emek, told.answers.bobPaySpread, "disputed")
    const endorsements = explain(told, "bob", "pay-spread")?.endorsements
    expect(endorsements?.map(({ signedBy, verdict, counts }) => [signedBy.scid, verdict, counts])).toEqual([
      [emek.scid, "disputed", false],
      [galil.scid, "checked", true],
    ])
  })

  test("[M1] older answers and answers to other versions stand below, newest first", () => {
    const told = testWorld()
    const { suppliers, metrics } = told
    const ratio = (value: string) => answered({ type: "ratio", value })
    told.answer(suppliers.bob, metrics.paySpread, ratio("6"), { period: "2023" })
    told.answer(suppliers.bob, metrics.oldPaySpread, ratio("5"), { period: "2024" })
    const { answers, olderAnswers } = explain(told, "bob", "pay-spread") ?? {}
    expect(answers?.map(({ period }) => period)).toEqual(["2025"])
    const older = olderAnswers?.map(({ period, metricVersion }) => [period, metricVersion])
    expect(older).toEqual([
      ["2024", "0.9.0"],
      ["2023", "1.0.0"],
    ])
  })

  test("[M1] what was taken back says why", () => {
    const { answers, withdrawals } = explain(world, "emek", "wage-cap") ?? {}
    expect(withdrawals).toMatchObject([
      { target: answers?.[0]?.digest, reason: "a mistake", kind: "Withdrawal" },
    ])
  })

  test("[M1] silence is explained by who asked", () => {
    const why = explain(world, "silent", "pay-spread")
    expect(why).toMatchObject({ cell: { state: "waiting" }, answers: [], olderAnswers: [], endorsements: [] })
    expect(why?.metric.adoptedBy).toHaveLength(3)
  })

  test("[M1] each product that answered is named", () => {
    const told = testWorld()
    const metric = told.define(told.cooperatives.galil, paySpread({ name: "sugar", subjectType: "product" }))
    told.decide(told.cooperatives.galil, "adopt", metric)
    for (const number of [31, 32]) {
      const { id } = told.product(told.suppliers.bob, number, ["Food", "Cheese"])
      told.answer(told.suppliers.bob, metric, answered({ type: "ratio", value: `${number}` }), {
        product: id,
      })
    }
    const why = explain(told, "bob", "sugar", "cheese")
    expect(why?.cell.notComparable?.code).toBe("several-products")
    expect(why?.answers.map(({ productName }) => productName?.["en"]?.text)).toEqual([
      "Product 31 of Bob's farm",
      "Product 32 of Bob's farm",
    ])
  })

  test("[A4] the cell is the cell of the table", () => {
    const table = comparisonTable(buildDataset(world.statements), { category: "all", asOf: world.asOf })
    for (const supplier of ["bob", "emek", "tomer", "silent", "imported"] as const) {
      const row = table.rows.find((found) => found.supplier === world.suppliers[supplier].scid)
      for (const { key } of table.metrics)
        expect(explain(world, supplier, key)?.cell).toEqual(row?.cells[key])
    }
  })

  test("[A4] a supplier, a metric or a category that the table does not have has no explanation", () => {
    expect(explain(world, "bob", "no-such-metric")).toBeUndefined()
    expect(explain(world, "bob", "pay-spread", "Bread")).toBeUndefined()
    const stranger = {
      supplier: world.party("Stranger").scid,
      metric: "pay-spread",
      category: "all",
      asOf: world.asOf,
    }
    expect(explainCell(buildDataset(world.statements), stranger)).toBeUndefined()
  })
})
