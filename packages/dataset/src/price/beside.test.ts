import { authoritativeText, draftPriceBreakdown, draftProduct } from "@commonshelf/documents"
import { testMetric } from "@commonshelf/documents/testing"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testUuid } from "../testing/commons.ts"
import { releaseCell, testSayings } from "../testing/sayings.ts"
import { answered } from "../testing.ts"
import { pricesBeside } from "./beside.ts"

const ASOF = "2026-06-01T00:00:00Z"
const GTIN = "7290000000015"

/** Alice's cooperative sells Bob's milk, which its members bought in January and February. */
function shop() {
  const { party, profile, say, define, decide, answer, release, statements } = testSayings()
  const [alice, bob] = [party("Alice's coop"), party("Bob's farm")]
  profile(alice, "cooperative")
  profile(bob, "supplier")
  const id = `urn:uuid:${testUuid(1)}`
  const name = authoritativeText("en", "Milk")
  say(bob, draftProduct(bob.did, 0, { id, name, category: ["Food"], gtin: GTIN }))
  const cell = { ...releaseCell(["Food", `gtin:0${GTIN}`], "20"), level: "product" as const }
  release(alice, "2026-01", [{ ...cell, unitPrice: "5" }])
  release(alice, "2026-02", [{ ...cell, unitPrice: "6" }])
  const read = (order = statements) => pricesBeside(buildDataset(order), { category: "food", asOf: ASOF })
  return { alice, bob, id, say, define, decide, answer, read, statements }
}

test("[DI21] nobody asks, nobody answers, nothing is broken down: that is told and nothing is made up", () => {
  const { bob, id, read } = shop()
  expect(read()).toMatchObject([
    {
      supplier: { scid: bob.scid },
      product: { id },
      paid: [{ period: "2026-02", unitPrice: "6" }],
      asked: [],
      price: [],
      living: [{ name: "living-wage-ratio" }, { name: "farm-gate-share" }],
    },
  ])
  expect(read()[0]?.living[0]).toEqual({ name: "living-wage-ratio" })
})

test("[DI21] price and living wage stand side by side, in any order of arrival", () => {
  const { alice, bob, id, say, define, decide, answer, read, statements } = shop()
  const livingWage = define(alice, testMetric("living-wage-ratio"))
  const reasonable = define(
    alice,
    testMetric("price-reasonable", { topic: "economy.prices", subjectType: "product" }),
  )
  for (const metric of [livingWage, reasonable]) decide(alice, "adopt", metric)
  const product = { supplier: bob.did, id }
  const per = { quantity: "1", unit: "kg" }
  const common = { product, per, period: "2026-02", currency: "ILS", taxes: [] }
  const farm = { kind: "farm-gate" as const, netMinor: 300 }
  const none = { components: [], notBrokenDownMinor: 300 }
  say(bob, draftPriceBreakdown(bob.did, { ...common, ...farm, ...none, totalMinor: 300 }))
  const shelf = { kind: "shelf" as const, netMinor: 600, totalMinor: 600, paid: farm }
  say(alice, draftPriceBreakdown(alice.did, { ...common, ...none, ...shelf }))
  answer(bob, livingWage, answered({ type: "ratio", value: "0.9" }))
  const beside = read()
  expect(beside).toMatchObject([
    {
      asked: [{ price: { totalMinor: 600 }, farmGate: { percent: "50", amountMinor: 300 } }],
      price: [{ name: "price-reasonable", cell: { state: "waiting" } }],
      living: [
        { name: "living-wage-ratio", cell: { state: "answered", value: { value: "0.9" } } },
        { name: "farm-gate-share" },
      ],
    },
  ])
  fc.assert(
    fc.property(anyOrder(statements), (order) => {
      expect(read(order)).toEqual(beside)
    }),
    { numRuns: 20 },
  )
})
