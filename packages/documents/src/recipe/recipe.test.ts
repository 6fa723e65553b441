import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { authoritativeText } from "../kinds/text.ts"
import { locateDocument } from "../kinds/locate.ts"
import { testAuthor, testUuid } from "../testing.ts"
import { draftRecipe } from "./draft.ts"
import { recipeOpenness } from "./read.ts"
import { disclosedShares, Recipe } from "./schema.ts"

const bob = testAuthor("Bob's farm")
const what = (text: string) => authoritativeText("en", text)
const full = (share: string, name = "Milk") => ({ disclosed: "full" as const, what: what(name), share })
const range = (low: string, high: string) => ({ disclosed: "range" as const, what: what("Salt"), low, high })
const cheese = {
  id: `urn:uuid:${testUuid("cheese")}`,
  yield: { quantity: "1", unit: "kg" },
  flows: [full("97.5"), full("2.5", "Salt")],
  hiddenShare: "0",
}
const parsed = (change: object) =>
  Recipe.safeParse({ ...cheese, type: "Recipe", v: 1, supplier: bob.did, ...change })
const isRecipe = (change: object) => parsed(change).success

describe("a recipe", () => {
  test("[DI11][D1] stands in the supplier's document and is found again from what it says", () => {
    const said = bob.say(draftRecipe(bob.did, cheese))
    expect(said.document).toEqual({ type: "supplier", owner: bob.scid, name: "" })
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
  })

  test.each([
    ["99.99 per cent", { flows: [full("97.49"), full("2.5")] }],
    ["more than the whole", { hiddenShare: "0.1" }],
    ["a hidden part that is not said", { flows: [full("97.5")] }],
    ["ranges that cannot come to the rest", { flows: [full("90"), range("1", "9.9")] }],
    ["ranges that come to more than the rest", { flows: [full("90"), range("10.1", "20")] }],
    ["a range that is upside down", { flows: [full("90"), range("20", "5")] }],
    ["a share without a name", { flows: [{ disclosed: "full", share: "100" }] }],
    ["a level that it gives itself", { openness: 4 }],
  ])("[DI11] refuses %s", (_what, change) => {
    expect(isRecipe(change)).toBe(false)
  })

  test("[DI11] exact shares, ranges and what is hidden are the whole, exactly", () => {
    const recipe = { flows: [full("33.3"), full("33.3"), range("10", "30")], hiddenShare: "16.7" }
    expect(isRecipe(recipe)).toBe(true)
    expect(disclosedShares(recipe)).toEqual({ exact: "66.6", inRanges: "16.7" })
  })

  test("[DI11] takes any shares with exactly the hidden rest that they leave", () => {
    const shares = fc.array(fc.nat(2500), { maxLength: 4 })
    fc.assert(
      fc.property(shares, fc.integer({ min: -5, max: 5 }), (parts, off) => {
        const rest = parts.reduce((left, share) => left - share, 10_000)
        const hundredth = (n: number) => `${Math.floor(n / 100)}.${String(n % 100).padStart(2, "0")}`
        fc.pre(rest + off >= 0 && rest + off <= 10_000)
        const flows = parts.map((share) => full(hundredth(share)))
        expect(isRecipe({ flows, hiddenShare: hundredth(rest + off) })).toBe(off === 0)
      }),
      { seed: 20_261_125 },
    )
  })
})

describe("[DI12] how open a recipe is", () => {
  test.each([
    [0, { flows: [], hiddenShare: "100" }],
    [1, { flows: [full("99")], hiddenShare: "1" }],
    [2, { flows: [full("90"), range("5", "15")] }],
    [3, {}],
    [3, { processes: [{ name: what("Stir") }] }],
    [3, { licence: "CC-BY-SA-4.0" }],
    [4, { processes: [{ name: what("Stir") }], licence: "CC-BY-SA-4.0" }],
    [
      1,
      { flows: [full("99.9")], hiddenShare: "0.1", processes: [{ name: what("Stir") }], licence: "CC0-1.0" },
    ],
  ])("[DI12] follows from what it tells: %i", (level, change) => {
    const recipe = parsed(change)
    expect(recipe.success && recipeOpenness(recipe.data)).toBe(level)
  })
})
