import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { recipeWords } from "../cli/recipe-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

const EN = wordsIn("en")

let bob: TestNode
beforeEach(async () => {
  bob = await openTestNode("Bob's farm", "supplier")
  await bob.ask("supplier product", { name: "Soft cheese", category: ["Food", "Dairy"], code: "C1" })
})
afterEach(() => bob.close())

const CHEESE = {
  yield: { quantity: "1", unit: "kg" },
  flows: [
    { what: "Milk", share: "92.5", origin: "IL" },
    { what: "Salt", low: "0.5", high: "3" },
  ],
  hiddenShare: "5",
  processes: [{ name: "Curdling", hours: "2" }],
  licence: "CC-BY-SA-4.0",
}

describe("a recipe", () => {
  test("[DI12] is published from plain words, and its openness follows from what it tells", async () => {
    const told = await bob.ask("recipe publish", { product: "Soft cheese", recipe: CHEESE })
    expect(told).toMatchObject({
      schema: "commonshelf/recipe-publish/1",
      recipes: [{ openness: 1, shares: { exact: "92.5", inRanges: "2.5", hidden: "5" } }],
    })
    const words = recipeWords(await bob.ask("recipe show", { product: "C1" }), EN)
    expect(words).toMatch(/HIDDEN +5/)
    expect(words).toContain("Openness 1 of 4: a part is told.")
    expect(words).toContain("Curdling, 2 h")
  })

  test("[DI11] whose shares are not the whole is refused with where it is wrong", async () => {
    const recipe = { ...CHEESE, hiddenShare: "4" }
    await expect(bob.ask("recipe publish", { product: "C1", recipe })).rejects.toMatchObject({
      code: "bad-input",
      message:
        "This is no recipe: hiddenShare: the shares and what is hidden do not come to exactly 100 per cent.",
    })
    const flows = "Milk and salt"
    await expect(
      bob.ask("recipe publish", { product: "C1", recipe: { ...CHEESE, flows } }),
    ).rejects.toMatchObject({
      code: "bad-input",
    })
    expect(recipeWords(await bob.ask("recipe show", { product: "C1" }), EN)).toBe(
      "How Soft cheese is made has not been told yet.",
    )
  })
})
