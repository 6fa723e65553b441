import { describe, expect, test } from "vitest"
import { explainCell } from "../explanation/explain-cell.ts"
import { buildDataset } from "../store/create-index.ts"
import { answered, paySpread, testWorld } from "../testing.ts"
import { askedQuestions } from "./asked-questions.ts"
import { comparisonTable } from "./comparison-table.ts"

describe("[DI18] what cooperatives say of themselves", () => {
  const world = testWorld()
  const { beshutaf, galil, park } = world.cooperatives
  world.answer(galil, world.metrics.paySpread, answered({ type: "ratio", value: "2.5" }))
  world.define(galil, paySpread({ name: "sugar", subjectType: "product" }))
  const dataset = buildDataset(world.statements)
  const table = comparisonTable(dataset, { category: "all", asOf: world.asOf, subject: "cooperatives" })
  const cellOf = (scid: string) => table.rows.find((row) => row.supplier === scid)?.cells["pay-spread"]

  test("[DI18] every cooperative has a row and answers the questions that it asks, or is waited for", () => {
    expect(table.rows.map((row) => row.supplier).toSorted()).toEqual(
      [beshutaf, galil, park].map(({ scid }) => scid).toSorted(),
    )
    expect(cellOf(galil.scid)).toMatchObject({ state: "answered", value: { value: "2.5" }, step: "says" })
    expect(cellOf(park.scid)).toEqual({ state: "waiting" })
  })

  test("[DI18] questions about products are not asked of them, and no supplier stands among them", () => {
    expect(table.metrics.map(({ key }) => key)).not.toContain("sugar")
    const { rows } = comparisonTable(dataset, { category: "all", asOf: world.asOf })
    expect(rows.map((row) => row.supplier)).not.toContain(galil.scid)
  })

  test("[DI18] each cell has its reasons, and each cooperative finds what it is asked", () => {
    const question = { metric: "pay-spread", category: "all", asOf: world.asOf }
    const why = explainCell(dataset, { ...question, supplier: galil.scid, subject: "cooperatives" })
    expect(why).toMatchObject({ cell: { state: "answered" }, answers: [{ answer: { state: "answered" } }] })
    expect(explainCell(dataset, { ...question, supplier: galil.scid })).toBeUndefined()
    const asked = askedQuestions(dataset, { supplier: galil.scid, asOf: world.asOf })
    expect(asked.find(({ column }) => column.key === "pay-spread")?.cell.state).toBe("answered")
  })
})
