import { authoritativeText, draftProduct } from "@commonshelf/documents"
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
  const spent = publishedSpending(buildDataset(statements), {})
  expect(spent.map(({ amount, supplier }) => [amount.n, supplier])).toEqual([
    [50n, undefined],
    [25n, bob.scid],
    [25n, undefined],
    [25n, undefined],
  ])
  fc.assert(
    fc.property(anyOrder(statements), (order) => {
      expect(publishedSpending(buildDataset(order), {})).toEqual(spent)
    }),
    { numRuns: 20 },
  )
})
