import { describe, expect, test } from "vitest"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { draftProduct } from "../supplier/draft.ts"
import { Product } from "../supplier/schema.ts"
import { testAuthor, testUuid } from "../testing.ts"
import { draftProductMatch } from "./draft.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const product = (name: string) => ({ supplier: bob.did, id: `urn:uuid:${testUuid(name)}` })
const match = (other: string, relation: "same" | "split-into" = "same") =>
  draftProductMatch(alice.did, {
    of: product("honey"),
    with: product(other),
    relation,
    reason: authoritativeText("en", "The same jar with a new label."),
  })

describe("how two products belong together", () => {
  test("[DI14][D1] is said in the document of whoever says it", () => {
    const said = alice.say(match("honey again"))
    expect(said.document).toEqual({ type: "supplier", owner: alice.scid, name: "" })
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
    expect(() => match("honey", "split-into")).toThrow("another product")
  })
})

describe("a version of a product", () => {
  const honey = {
    id: product("honey").id,
    name: authoritativeText("en", "Honey"),
    category: ["Food"],
    gtin: "4006381333931",
  }
  const version = { from: "2026-01-01", whatChanged: authoritativeText("en", "Less sugar.") }
  const isProduct = (change: object) =>
    Product.safeParse({ ...honey, type: "Product", v: 2, supplier: bob.did, ...change }).success

  test("[DI16] makes the description version 2, and version 1 has none of its members", () => {
    expect(draftProduct(bob.did, 0, honey).subject).toMatchObject({ v: 1 })
    for (const more of [{ version }, { gpcCategory: "10000045" }, { allergens: ["milk"] }]) {
      expect(draftProduct(bob.did, 0, { ...honey, ...more }).subject).toMatchObject({ v: 2 })
      expect([isProduct({ v: 1, ...more }), isProduct(more)]).toEqual([false, true])
    }
  })

  test("[DI16] does not end before it begins", () => {
    expect(isProduct({ version: { ...version, to: "2026-06-30" } })).toBe(true)
    expect(isProduct({ version: { ...version, to: "2025-12-31" } })).toBe(false)
  })
})
