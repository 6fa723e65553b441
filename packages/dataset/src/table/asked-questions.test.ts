import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { answered, paySpread, testWorld } from "../testing.ts"
import { askedQuestions } from "./asked-questions.ts"

const asOf = "2026-06-01T00:00:00Z"

describe("what is asked of a supplier", () => {
  /** Bob makes two cheeses; a cooperative asks about his pay and about the sugar of each product. */
  function asked() {
    const world = testWorld()
    const { bob } = world.suppliers
    const { beshutaf } = world.cooperatives
    const pay = world.define(beshutaf, paySpread({ name: "asked-pay" }))
    const sugar = world.define(
      beshutaf,
      paySpread({ name: "asked-sugar", subjectType: "product", valueType: "number", unit: "P1" }),
    )
    for (const metric of [pay, sugar]) world.decide(beshutaf, "adopt", metric)
    const cheeses = [31, 32].map((number) => world.product(bob, number, ["Food", "Cheese"]).id)
    const questions = () =>
      askedQuestions(buildDataset(world.statements), { supplier: bob.scid, asOf }).filter(({ column }) =>
        column.key.startsWith("asked-"),
      )
    return { ...world, bob, beshutaf, pay, sugar, cheeses, questions }
  }

  test("[M1] is each question once of the supplier, and once of each of its products", () => {
    const { questions, cheeses, bob, statements } = asked()
    const products = questions().filter(({ column }) => column.key === "asked-sugar")
    expect(questions().filter(({ column }) => column.key === "asked-pay")).toMatchObject([
      { cell: { state: "waiting" }, content: { valueType: "ratio" } },
    ])
    const ids = products.map(({ product }) => product?.id)
    expect(ids).toEqual(expect.arrayContaining([...cheeses]))
    expect(new Set(ids).size).toBe(ids.length)
    expect(askedQuestions(buildDataset(statements), { supplier: bob.scid, asOf }).length).toBeGreaterThan(0)
  })

  test("[M1] says what was answered, of the very product", () => {
    const { questions, cheeses, answer, bob, sugar } = asked()
    answer(bob, sugar, answered({ type: "number", value: "3", unit: "P1" }), { product: cheeses[1] ?? "" })
    const stateOf = (id: string | undefined) =>
      questions().find(({ product }) => product?.id === id)?.cell.state
    expect(stateOf(cheeses[1])).toBe("answered")
    expect(stateOf(cheeses[0])).toBe("waiting")
  })

  test("[M1] ends when no cooperative measures by it any more, and never was for a stranger", () => {
    const { questions, decide, beshutaf, pay, statements } = asked()
    decide(beshutaf, "drop", pay)
    expect(questions().some(({ column }) => column.key === "asked-pay")).toBe(false)
    expect(askedQuestions(buildDataset(statements), { supplier: "QmNobody", asOf })).toEqual([])
  })
})
