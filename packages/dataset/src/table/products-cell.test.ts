import { describe, expect, test } from "vitest"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, paySpread, testWorld } from "../testing.ts"

describe("answers about products", () => {
  const percent = (value: string) => answered({ type: "number", value, unit: "P1" })

  /** Bob has two kinds of cheese and a bread; a metric asks about products. */
  function twoCheeses() {
    const world = testWorld()
    const { bob } = world.suppliers
    const { beshutaf } = world.cooperatives
    const content = { name: "sugar", subjectType: "product", valueType: "number", unit: "P1" } as const
    const metric = world.define(beshutaf, paySpread(content))
    world.decide(beshutaf, "adopt", metric)
    const cheeses = [21, 22].map((number) => world.product(bob, number, ["Food", "Cheese"]).id)
    const bread = world.product(bob, 23, ["Food", "Bread"]).id
    const say = (product: string | undefined, answer: Parameters<typeof world.answer>[2]) =>
      world.answer(bob, metric, answer, product === undefined ? {} : { product })
    const cell = () => cellsOf(world, "bob", { category: "cheese" })("sugar")
    return { ...world, bob, say, cell, cheeses, bread }
  }

  test("[M1] the only product of the category that has an answer speaks for all", () => {
    const { say, cell, cheeses, bread } = twoCheeses()
    expect(cell()).toEqual({ state: "waiting" })
    say(bread, percent("9"))
    expect(cell()).toEqual({ state: "waiting" })
    say(cheeses[0], percent("3"))
    expect(cell()).toMatchObject({ state: "answered", value: { value: "3" } })
  })

  test("[M1] equal answers are one answer, different ones are not compared", () => {
    const { say, cell, cheeses } = twoCheeses()
    say(cheeses[0], percent("3"))
    say(cheeses[1], percent("3"))
    expect(cell()).toMatchObject({ state: "answered", value: { value: "3" } })
    say(cheeses[1], percent("30"))
    expect(cell()).toEqual({
      state: "answered",
      notComparable: {
        code: "several-products",
        message: "The answers about 2 products of the category differ.",
      },
    })
  })

  test("[M1] different refusals do not look like an answer", () => {
    const { say, cell, cheeses, withdraw, bob } = twoCheeses()
    say(cheeses[0], { state: "declined" })
    say(cheeses[1], { state: "not-applicable", reason: "no sugar" })
    expect(cell()?.state).toBe("declined")
    withdraw(bob, say(cheeses[0], { state: "declined" }))
    expect(cell()?.state).toBe("withdrawn")
  })

  test("[M1] an answer about the company is none about its products", () => {
    const { say, cell } = twoCheeses()
    say(undefined, percent("3"))
    expect(cell()).toEqual({ state: "waiting" })
  })
})
