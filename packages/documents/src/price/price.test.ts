import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { locateDocument } from "../kinds/locate.ts"
import { testAuthor, testUuid } from "../testing.ts"
import { PRICE_COMPONENT_CODES } from "./components.ts"
import { draftPriceBreakdown } from "./draft.ts"
import { leftOpenMinor, PriceBreakdown } from "./schema.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const part = (code: (typeof PRICE_COMPONENT_CODES)[number], amountMinor: number) => ({
  code,
  amountMinor,
  basis: "actual" as const,
})
const shelf = {
  product: { supplier: bob.did, id: `urn:uuid:${testUuid("honey")}` },
  period: "2026-01",
  kind: "shelf" as const,
  per: { quantity: "1", unit: "kg" },
  currency: "ILS",
  paid: { kind: "farm-gate" as const, netMinor: 800 },
  components: [part("coop-staff", 120), part("coop-rent", 50)],
  notBrokenDownMinor: 30,
  netMinor: 1000,
  taxes: [{ code: "VAT", amountMinor: 170 }],
  totalMinor: 1170,
}
const isPrice = (change: object) =>
  PriceBreakdown.safeParse({ ...shelf, type: "PriceBreakdown", v: 1, id: alice.did, ...change }).success

describe("a price that is broken down", () => {
  test("[DI8][D1] stands in the document of the party whose price it is, cooperative or supplier", () => {
    const said = alice.say(draftPriceBreakdown(alice.did, shelf))
    expect(said.document).toEqual({ type: "supplier", owner: alice.scid, name: "" })
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
  })

  test.each([
    ["a cent too much", { netMinor: 1001, totalMinor: 1171 }],
    ["a tax that is not in the total", { totalMinor: 1000 }],
    ["a hidden rest", { notBrokenDownMinor: 0 }],
    ["no rest at all", { notBrokenDownMinor: undefined }],
    ["a rest below nothing", { components: [part("coop-staff", 201)], notBrokenDownMinor: -1 }],
    ["half a cent", { netMinor: 1000.5, totalMinor: 1170.5 }],
    ["a component that is not listed", { components: [part("bribe" as "tax", 170)] }],
    ["rent below nothing", { components: [part("coop-rent", -30), part("coop-staff", 200)] }],
    ["nothing for nothing", { per: { quantity: "0", unit: "kg" } }],
  ])("[DI8] refuses %s", (_what, change) => {
    expect(isPrice(change)).toBe(false)
  })

  test("[DI8] a loss is a profit below nothing, or is taken from the reserve", () => {
    for (const code of ["owner-profit", "reserve"] as const)
      expect(isPrice({ components: [part("coop-staff", 300), part(code, -130)] })).toBe(true)
  })

  test("[DI8] takes any components with exactly the rest that they leave", () => {
    const amounts = fc.array(fc.nat(1_000_000), { maxLength: 40 })
    fc.assert(
      fc.property(amounts, fc.nat(100_000), fc.nat(1000), fc.integer(), (parts, rest, tax, off) => {
        const components = parts.map((amount, index) =>
          part(PRICE_COMPONENT_CODES[index % PRICE_COMPONENT_CODES.length] ?? "tax", amount),
        )
        const netMinor = parts.reduce((sum, amount) => sum + amount, 800 + rest)
        const price = {
          components,
          netMinor,
          taxes: [{ code: "VAT", amountMinor: tax }],
          totalMinor: netMinor + tax,
        }
        expect(leftOpenMinor({ ...price, paid: shelf.paid })).toBe(rest)
        expect(isPrice({ ...price, notBrokenDownMinor: rest })).toBe(true)
        expect(isPrice({ ...price, notBrokenDownMinor: rest + off })).toBe(off === 0)
      }),
      { seed: 20_261_125 },
    )
  })
})
