import { authoritativeText, draftProduct, draftProductMatch } from "@commonshelf/documents"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testUuid } from "../testing/commons.ts"
import { releaseCell, testSayings } from "../testing/sayings.ts"
import { publishedSpending } from "./spending.ts"

test("[MB4] a GTIN stands for the one supplier that has it; of two who say so for nobody, in any order", () => {
  const { party, profile, say, release, statements } = testSayings()
  const [alice, bob, eve] = [party("Alice's coop"), party("Bob's farm"), party("Eve's farm")]
  profile(alice, "cooperative")
  for (const farm of [bob, eve]) profile(farm, "supplier")
  const sells = (who: typeof bob, number: number, gtin: string) =>
    say(
      who,
      draftProduct(who.did, 0, {
        id: `urn:uuid:${testUuid(number)}`,
        name: authoritativeText("en", "Milk"),
        gtin,
        category: ["Food"],
      }),
    )
  sells(bob, 1, "7290000000015")
  sells(bob, 2, "7290000000022")
  sells(eve, 3, "7290000000022")
  const product = (gtin: string) => ({ ...releaseCell(["Food", gtin], "2"), level: "product" as const })
  const cells = ["gtin:07290000000015", "gtin:07290000000022", "local:7"].map(product)
  release(alice, "2026-01", [...cells, { ...releaseCell(["Food"], "4"), other: true }])
  const asOf = "2027-01-01T00:00:00Z"
  const spent = publishedSpending(buildDataset(statements), { asOf })
  expect(spent.map(({ amount, supplier }) => [amount.n, supplier])).toEqual([
    [50n, undefined],
    [25n, bob.scid],
    [25n, undefined],
    [25n, undefined],
  ])
  fc.assert(
    fc.property(anyOrder(statements), (order) => {
      expect(publishedSpending(buildDataset(order), { asOf })).toEqual(spent)
    }),
    { numRuns: 20 },
  )
})

test("[MB4][DI14] a till's own code stands for a product where its cooperative says so, and for its own till alone", () => {
  const { party, profile, product, say, release, statements } = testSayings()
  const [alice, carol, bob] = [party("Alice's coop"), party("Carol's coop"), party("Bob's farm")]
  for (const cooperative of [alice, carol]) profile(cooperative, "cooperative")
  profile(bob, "supplier")
  const honey = product(bob, 1, ["Food", "Honey"])
  for (const cooperative of [alice, carol])
    release(cooperative, "2026-01", [{ ...releaseCell(["Food", "local:Jar 7"], "2"), level: "product" }])
  const spentAt = () =>
    publishedSpending(buildDataset(statements), { asOf: "2027-01-01T00:00:00Z" }).map(
      ({ supplier }) => supplier,
    )
  expect(spentAt()).toEqual([undefined, undefined])
  const entry = {
    id: `urn:uuid:${testUuid(7)}`,
    name: authoritativeText("en", "Honey"),
    category: ["Food"],
    localCode: { issuer: alice.scid, code: "jar  7" },
  }
  say(alice, draftProduct(alice.did, 0, entry))
  expect(spentAt()).toEqual([undefined, undefined])
  const [of, other] = [
    { supplier: alice.did, id: entry.id },
    { supplier: bob.did, id: honey.id },
  ]
  const reason = authoritativeText("en", "Our own code.")
  say(alice, draftProductMatch(alice.did, { of, with: other, relation: "same", reason }))
  expect(spentAt()).toHaveLength(2)
  expect(spentAt().filter((supplier) => supplier !== undefined)).toEqual([bob.scid])
})
