import { authoritativeText, draftRecipe, type Recipe } from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testUuid, testWorld } from "../testing.ts"
import { productRecipes } from "./recipes.ts"

const CHEESE = `urn:uuid:${testUuid(1)}`

function begin() {
  const world = testWorld()
  const { bob, emek } = world.suppliers
  const tell = (who: TestIdentity, fields: Partial<Recipe> = {}) =>
    world.say(
      who,
      draftRecipe(who.did, {
        id: CHEESE,
        yield: { quantity: "1", unit: "kg" },
        flows: [{ disclosed: "full", what: authoritativeText("en", "Milk"), share: "98" }],
        hiddenShare: "2",
        ...fields,
      }),
    )
  const shown = (statements = world.statements) =>
    productRecipes(buildDataset(statements), { supplier: bob.scid, product: CHEESE })
  return { world, bob, emek, tell, shown }
}

describe("the recipes of a product", () => {
  test("[DI11] show what is hidden, and how open they are by what they tell", () => {
    const { bob, tell, shown } = begin()
    tell(bob)
    expect(shown()).toMatchObject([
      { openness: 1, shares: { exact: "98", inRanges: "0", hidden: "2" }, party: { scid: bob.scid } },
    ])
  })

  test("[DI13] of each version of the product the last word stands, the newest version first", () => {
    const { bob, tell, shown, world } = begin()
    tell(bob, { productVersion: "2025-01-01" })
    tell(bob, { productVersion: "2026-01-01", hiddenShare: "2.0" })
    tell(bob, { productVersion: "2026-01-01" })
    expect(shown().map(({ recipe }) => [recipe.productVersion, recipe.hiddenShare])).toEqual([
      ["2026-01-01", "2"],
      ["2025-01-01", "2"],
    ])
    world.withdraw(bob, tell(bob, { productVersion: "2026-01-01" }))
    expect(shown()).toHaveLength(1)
  })

  test("[DI11] nobody tells how another's product is made, and reuse is counted by others", () => {
    const { bob, emek, tell, shown } = begin()
    const { digest } = tell(bob)
    tell(emek, { derivedFrom: digest })
    tell(bob, { id: `urn:uuid:${testUuid(9)}`, derivedFrom: digest })
    expect(shown()).toMatchObject([{ reusedBy: [emek.scid] }])
  })

  test("[A4] are the same in whatever order the statements came", () => {
    const { bob, emek, tell, shown, world } = begin()
    const { digest } = tell(bob)
    tell(bob, { productVersion: "2026-01-01" })
    tell(emek, { derivedFrom: digest })
    world.withdraw(bob, tell(bob, { productVersion: "2025-01-01" }))
    const expected = shown()
    fc.assert(
      fc.property(anyOrder(world.statements), (order) => {
        expect(shown([...order])).toEqual(expected)
      }),
      { seed: 20_261_125, numRuns: 10 },
    )
  })
})
