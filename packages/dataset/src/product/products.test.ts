import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testSayings, testWorld } from "../testing.ts"
import { listCategories, listProducts } from "./products.ts"

describe("products", () => {
  test("[A4] products are listed by supplier and id, of all or of one supplier", () => {
    const { statements, suppliers } = testWorld()
    const dataset = buildDataset(statements)
    const scids = Object.values(suppliers).map(({ scid }) => scid)
    expect(listProducts(dataset).map(({ supplier }) => supplier)).toEqual(scids.toSorted())
    const [ofBob, ...more] = listProducts(dataset, { supplier: suppliers.bob.scid })
    expect(ofBob?.product.category).toEqual(["Food", "Dairy"])
    expect(more).toEqual([])
  })

  test("[D3] a later description of a product supersedes the earlier, and a withdrawn one leaves none", () => {
    const { party, product, withdraw, statements } = testSayings()
    const bob = party("Bob's farm")
    product(bob, 1, ["Food", "Dairy"])
    const { statement } = product(bob, 1, ["Food", "Cheese"])
    const categories = () => listCategories(buildDataset(statements)).map(({ name }) => name)
    expect(categories()).toEqual(["Cheese", "Food"])
    withdraw(bob, statement)
    expect(categories()).toEqual([])
  })

  test("[A4] a category counts its suppliers once, whatever the case of its name", () => {
    const { party, product, statements } = testSayings()
    product(party("Bob's farm"), 1, ["Food", "Dairy"])
    product(party("Bob's farm"), 2, ["Food", "dairy"])
    product(party("Emek Dairy"), 3, ["food", "DAIRY"])
    expect(listCategories(buildDataset(statements))).toEqual([
      { name: "DAIRY", suppliers: 2 },
      { name: "Food", suppliers: 2 },
    ])
  })
})
