import {
  draftPriceBreakdown,
  leftOpenMinor,
  sumMinor,
  type PriceBreakdown,
  type PriceComponent,
} from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import type { Manner } from "../testing/commons.ts"
import { testUuid, testWorld } from "../testing.ts"
import { productPrices } from "./prices.ts"

const HONEY = `urn:uuid:${testUuid(1)}`

type Told = Partial<Omit<PriceBreakdown, "paid">> & {
  readonly parts?: Partial<Record<PriceComponent, number>>
  readonly paid?: PriceBreakdown["paid"] | undefined
}

/** Bob sells honey for 8.00, of which he explains 7.00; Galil sells it on. */
function begin() {
  const world = testWorld()
  const { bob } = world.suppliers
  const { galil } = world.cooperatives
  const price = (who: TestIdentity, { parts = {}, ...told }: Told, manner?: Manner) => {
    const components = Object.entries(parts).map(([code, amountMinor]) => ({
      code: code as PriceComponent, // the keys of `parts`
      amountMinor,
      basis: "actual" as const,
    }))
    const { netMinor = 1000, taxes = [], paid, ...rest } = told
    const open = leftOpenMinor({ netMinor, components, ...(paid && { paid }) })
    const fields = {
      product: { supplier: bob.did, id: HONEY },
      period: "2026-01",
      kind: "shelf" as const,
      per: { quantity: "1", unit: "kg" },
      currency: "ILS",
      components,
      notBrokenDownMinor: open,
      netMinor,
      taxes,
      totalMinor: netMinor + sumMinor(taxes),
      ...(paid && { paid }),
      ...rest,
    }
    return world.say(who, draftPriceBreakdown(who.did, fields), manner)
  }
  const ofBob = (told: Told = {}) =>
    price(bob, { kind: "farm-gate", netMinor: 800, parts: { materials: 300, "farm-labour": 400 }, ...told })
  const ofGalil = (told: Told = {}) =>
    price(galil, {
      paid: { kind: "farm-gate", netMinor: 800 },
      parts: { "coop-staff": 150 },
      taxes: [{ code: "VAT", amountMinor: 170 }],
      ...told,
    })
  const shown = (statements = world.statements) =>
    productPrices(buildDataset(statements), { supplier: bob.scid, product: HONEY, asOf: world.asOf })
  return { world, bob, galil, price, ofBob, ofGalil, shown }
}

describe("[DI9] the supplier's part and the cooperative's part", () => {
  test("[DI9] meet at the price that both signed, and every cent is somewhere", () => {
    const { ofBob, ofGalil, shown, bob, galil } = begin()
    const below = ofBob()
    ofGalil()
    const [chain] = shown().chains
    expect(chain).toMatchObject({
      supplier: { digest: below.digest, party: { scid: bob.scid } },
      reseller: { party: { scid: galil.scid } },
      agreed: { since: "2026-02-01", byName: false },
      flows: { totalMinor: 1170, notBrokenDown: { supplier: 100, reseller: 50 } },
    })
    expect(chain?.flows?.receivers).toEqual({
      "operating-costs": 300,
      wages: 550,
      "capital-providers": 0,
      government: 170,
      retained: 0,
      "not-broken-down": 150,
    })
    expect(chain?.flows?.farmGate).toEqual({ amountMinor: 800, percent: "68.4" })
  })

  test.each([
    ["other-price", { paid: { kind: "farm-gate", netMinor: 801 } }],
    ["other-currency", { currency: "EUR" }],
    ["other-quantity", { per: { quantity: "2", unit: "kg" } }],
    ["other-period", { period: "2026-02" }],
    ["no-supplier-part", { paid: { kind: "wholesale", netMinor: 800 } }],
    ["no-purchase-price", { paid: undefined }],
  ] as const)("[DI9] do not meet: %s, and the rest is not invented", (code, change) => {
    const { ofBob, ofGalil, shown } = begin()
    ofBob()
    ofGalil(change)
    const [chain] = shown().chains
    expect(chain?.apart?.map((why) => why.code)).toEqual([code])
    expect(chain?.flows).toBeUndefined()
    expect(chain?.agreed).toBeUndefined()
  })

  test("[DI9] a kilo is a kilo however it is written", () => {
    const { ofBob, ofGalil, shown } = begin()
    ofBob({ per: { quantity: "1.0", unit: "kg" } })
    ofGalil()
    expect(shown().chains[0]?.flows).toBeDefined()
  })

  test("[DI9] an offer that is accepted by name is joined with exactly that one, or with none", () => {
    const { ofBob, ofGalil, shown, world, bob } = begin()
    const offer = ofBob()
    ofGalil({ paid: { kind: "farm-gate", netMinor: 800, offer: offer.digest } })
    expect(shown().chains[0]).toMatchObject({ agreed: { byName: true } })
    world.withdraw(bob, offer)
    ofBob({ period: "2026" })
    expect(shown().chains[0]?.apart).toMatchObject([{ code: "offer-missing" }])
  })

  test("[DI9] a price that its supplier corrected is no longer met, nor one that a stranger states", () => {
    const { ofBob, ofGalil, shown, price, world } = begin()
    ofBob()
    ofGalil()
    ofBob({ netMinor: 900 })
    price(world.suppliers.emek, { kind: "farm-gate", netMinor: 800 })
    expect(shown().chains).toHaveLength(1)
    expect(shown().chains[0]?.apart).toMatchObject([{ code: "other-price" }])
    expect(shown().supplier.map((part) => part.price.netMinor)).toEqual([900])
  })
})

describe("[DI10] the history of a price", () => {
  test("[DI10] of each party the newest period stands, earlier ones below, with who signed when", () => {
    const { ofBob, ofGalil, shown } = begin()
    ofBob({ period: "2025" })
    ofGalil({ period: "2025" })
    ofBob()
    ofGalil()
    const { supplier, chains, earlier } = shown()
    expect([supplier.length, chains.length]).toEqual([1, 1])
    expect(earlier.map(({ price, signedOn }) => [price.period, signedOn])).toEqual([
      ["2025", "2026-02-01"],
      ["2025", "2026-02-01"],
    ])
  })

  test("[DI10] taking back the newest price does not bring back the one before it", () => {
    const { ofBob, shown, world, bob } = begin()
    ofBob({ period: "2025" })
    world.withdraw(bob, ofBob())
    expect(shown()).toMatchObject({ supplier: [], earlier: [{ price: { period: "2025" } }] })
  })

  test("[DI8] of a wholesale price the farm gets what its components say, and nothing is said for them", () => {
    const { ofBob, ofGalil, shown } = begin()
    const milk = {
      code: "materials" as const,
      amountMinor: 250,
      paidTo: "farmer" as const,
      basis: "actual" as const,
    }
    ofBob({ kind: "wholesale", components: [milk], notBrokenDownMinor: 550 })
    ofGalil({ paid: { kind: "wholesale", netMinor: 800 } })
    expect(shown().chains[0]?.flows?.farmGate).toEqual({ amountMinor: 250, percent: "21.4" })
    ofBob({ kind: "wholesale" })
    expect(shown().chains[0]?.flows?.farmGate).toBeUndefined()
  })
})

test("[DI8] the flows of any two parts that meet make up the total to the cent", () => {
  const parts = fc.record({
    materials: fc.nat(500),
    "farm-labour": fc.nat(500),
    reserve: fc.integer({ min: -90, max: 90 }),
  })
  const margin = fc.record({ "coop-staff": fc.nat(300), "coop-rent": fc.nat(300), tax: fc.nat(50) })
  fc.assert(
    fc.property(parts, margin, fc.nat(200), fc.nat(200), fc.nat(300), (below, above, open, rest, vat) => {
      const { ofBob, ofGalil, shown } = begin()
      const netMinor = Object.values(below).reduce((sum, amount) => sum + amount, open + 91)
      ofBob({ parts: below, netMinor })
      const shelf = Object.values(above).reduce((sum, amount) => sum + amount, netMinor + rest)
      const taxes = [{ code: "VAT", amountMinor: vat }]
      ofGalil({ parts: above, paid: { kind: "farm-gate", netMinor }, netMinor: shelf, taxes })
      const flows = shown().chains[0]?.flows
      const listed = sumMinor([...(flows?.flows ?? []), ...(flows?.taxes ?? [])])
      const hidden = (flows?.notBrokenDown.supplier ?? 0) + (flows?.notBrokenDown.reseller ?? 0)
      expect(listed + hidden).toBe(shelf + vat)
      expect(Object.values(flows?.receivers ?? {}).reduce((sum, amount) => sum + amount, 0)).toBe(shelf + vat)
    }),
    { seed: 20_261_125, numRuns: 15 },
  )
})

test("[A4] prices are the same in whatever order the statements came", () => {
  const { ofBob, ofGalil, shown, world, bob } = begin()
  ofBob({ period: "2025" })
  ofBob()
  ofGalil({ period: "2025" })
  ofGalil()
  world.withdraw(bob, ofBob({ netMinor: 900 }))
  const expected = shown()
  fc.assert(
    fc.property(anyOrder(world.statements), (order) => {
      expect(shown([...order])).toEqual(expected)
    }),
    { seed: 20_261_125, numRuns: 20 },
  )
})
