import {
  authoritativeText,
  draftProduct,
  draftProductMatch,
  type LanguageText,
  type ReleaseCell,
} from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { releaseCell, testSayings, testUuid } from "../testing.ts"
import { demandCells } from "./demand-cells.ts"
import { productNames } from "./product-names.ts"

const AS_OF = "2026-06-01T00:00:00Z"
const GTIN = "4006381333931"
const KEY = `gtin:${GTIN.padStart(14, "0")}`

/** Alice's cooperative, which publishes one month, and whoever describes products. */
function begin(...cells: readonly ReleaseCell[]) {
  const sayings = testSayings()
  const { party, profile, release, say, statements } = sayings
  const [alice, bob, eve] = [party("Alice's coop"), party("Bob's farm"), party("Eve")]
  profile(alice, "cooperative")
  for (const supplier of [bob, eve]) profile(supplier, "supplier")
  release(alice, "2026-01", cells)
  const describes = (
    who: TestIdentity,
    number: number,
    name: string | LanguageText,
    code: { readonly gtin: string } | { readonly code: string },
  ) => {
    const text = typeof name === "string" ? authoritativeText("en", name) : name
    const by = "gtin" in code ? code : { localCode: { issuer: who.scid, code: code.code } }
    const id = `urn:uuid:${testUuid(number)}`
    say(who, draftProduct(who.did, 0, { id, name: text, category: ["Food"], ...by }))
    return { supplier: who.did, id }
  }
  const isOne = (of: ReturnType<typeof describes>, other: ReturnType<typeof describes>) => {
    const reason = authoritativeText("en", "We buy it there.")
    say(alice, draftProductMatch(alice.did, { of, with: other, relation: "same", reason }))
  }
  const named = (order = statements) => {
    const dataset = buildDataset(order)
    return productNames(dataset, demandCells(dataset), AS_OF)
  }
  const told = () => named().map(({ key, name }) => `${key} ${name["en"]?.text}`)
  return { ...sayings, alice, bob, eve, describes, isOne, named, told }
}

const FLOUR = releaseCell(["Food", "Grain", "Flour", KEY], "12")
const LOOSE = releaseCell(["Food", "Grain", "Flour", "local:77"], "9")

describe("names of products in published cells", () => {
  test("[DE20] a GTIN has the name that its supplier gives it, and says whose it is", () => {
    const { alice, bob, describes, named } = begin(FLOUR)
    const { id } = describes(bob, 1, "Almond flour", { gtin: GTIN })
    const name = authoritativeText("en", "Almond flour")
    expect(named()).toEqual([{ key: KEY, cooperative: alice.scid, supplier: bob.scid, id, name }])
  })

  test("[DE20] what stands for two products has no name, until somebody says that they are one", () => {
    const { bob, eve, describes, isOne, told } = begin(FLOUR)
    const flour = describes(bob, 1, "Almond flour", { gtin: GTIN })
    const other = describes(eve, 2, "Sawdust", { gtin: GTIN })
    expect(told()).toEqual([])
    isOne(other, flour)
    expect(told()).toHaveLength(1)
  })

  test("[DE20] a till's own code has the name of what the cooperative says it stands for, else its own", () => {
    const { alice, bob, describes, isOne, told } = begin(LOOSE)
    const own = describes(alice, 1, "Loose flour", { code: "77" })
    expect(told()).toEqual(["local:77 Loose flour"])
    isOne(own, describes(bob, 2, "Almond flour", { gtin: GTIN }))
    expect(told()).toEqual(["local:77 Almond flour"])
  })

  test("[DE20] nobody names the code of another's till, and no group has a product's name", () => {
    const { bob, describes, told } = begin(LOOSE, releaseCell(["Household"], "3"))
    describes(bob, 1, "Almond flour", { code: "77" })
    expect(told()).toEqual([])
  })

  test("[DE20] a hostile name is one short line that steers no direction", () => {
    const { eve, describes, told } = begin(FLOUR)
    describes(eve, 1, `\u202eGood\u2069\n\u001b[2J\tflour${"!".repeat(19_000)}`, { gtin: GTIN })
    const [name = ""] = told()
    expect(name).toMatch(/^gtin:0400638\d+ Good \[2J flour!+…$/)
    expect(name).toHaveLength(KEY.length + 1 + 100)
  })

  test("[DE20] a name of nothing but signs that nobody sees is none", () => {
    const { eve, describes, told } = begin(FLOUR)
    describes(eve, 1, "\u200e\u2066 ", { gtin: GTIN })
    expect(told()).toEqual([])
  })

  test("[A4][DE20] is the same for any order of arrival", () => {
    const { alice, bob, eve, describes, isOne, named, statements } = begin(FLOUR, LOOSE)
    const flour = describes(bob, 1, "Almond flour", { gtin: GTIN })
    isOne(describes(alice, 2, "Loose", { code: "77" }), flour)
    isOne(describes(eve, 3, "Flour", { gtin: GTIN }), flour)
    const expected = named()
    expect(expected.map(({ key }) => key)).toEqual([KEY, "local:77"])
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(named(order)).toEqual(expected)
      }),
      { numRuns: 20 },
    )
  })
})
