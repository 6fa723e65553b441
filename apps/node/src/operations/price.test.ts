import { agreementDigest, authoritativeText, draftAgreementText, draftProduct } from "@commonshelf/documents"
import { testAuthor, testLetter, testProfile, testUuid } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { besideWords } from "../cli/beside-words.ts"
import { priceWords } from "../cli/price-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

const EN = wordsIn("en")

let alice: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterEach(() => alice.close())

const HONEY = {
  id: `urn:uuid:${testUuid("honey")}`,
  name: authoritativeText("en", "Honey"),
  category: ["Food"],
  gtin: "4006381333931",
}

/** Bob's honey is known at Alice's. */
function honey() {
  const bob = testAuthor("Bob's farm")
  alice.node.replica.insert([
    ...bob.logTexts,
    bob.say(testProfile(bob, "supplier")),
    bob.say(draftProduct(bob.did, 0, HONEY)),
  ])
  return bob
}

const SHELF = {
  product: "Honey",
  kind: "shelf",
  period: "2026-01",
  currency: "ILS",
  per: { quantity: "1", unit: "kg" },
  netMinor: 1000,
  paid: { kind: "farm-gate", netMinor: 800 },
  components: [{ code: "coop-staff", amountMinor: 150, basis: "actual" }],
  taxes: [{ code: "VAT", amountMinor: 170 }],
}

describe("a cooperative's part of a price", () => {
  test("[DI8] is signed with the rest that it leaves, and told where the supplier's is missing", async () => {
    honey()
    const told = await alice.ask("price break-down", SHELF)
    expect(told).toMatchObject({
      schema: "commonshelf/price-break-down/1",
      prices: { chains: [{ reseller: { price: { notBrokenDownMinor: 50, totalMinor: 1170 } } }] },
    })
    const words = priceWords(await alice.ask("price show", { product: "4006381333931" }), EN)
    expect(words).toContain(
      "Not joined with the supplier's part: The supplier has not broken down a price of that kind.",
    )
    expect(words).toMatch(/NOT BROKEN DOWN +0\.50/)
    expect(words).toMatch(/the buyer pays +11\.70/)
  })

  test("[DI8] names its components as it calls them, each as far as it is known", async () => {
    honey()
    const jar = { code: "packaging", amountMinor: 40, label: "A glass that comes back", basis: "estimate" }
    const { components } = SHELF
    const told = priceWords(
      await alice.ask("price break-down", { ...SHELF, components: [...components, jar] }),
      EN,
    )
    expect(told).toMatch(/packaging: A glass that comes back +0\.40 +estimate/)
    expect(told).toMatch(/the cooperative's staff +1\.50 +actual/)
  })

  test("[DI20] names the letter under which it is agreed, if it stands in it", async () => {
    const bob = honey()
    const { content } = await alice.ask("letter template", {
      with: ["Bob's farm"],
      validFrom: "2026-01-01T00:00:00Z",
    })
    const { letter } = await alice.ask("letter propose", { content })
    expect(priceWords(await alice.ask("price break-down", { ...SHELF, letter }), EN)).toMatch(
      /Under the letter .+ \(proposed\)\./,
    )
    const carol = testAuthor("Carol's coop")
    const foreign = testLetter([carol, bob])
    alice.node.replica.insert([
      ...carol.logTexts,
      carol.say(testProfile(carol, "cooperative")),
      carol.say(draftAgreementText(carol.did, foreign)),
    ])
    const under = alice.ask("price break-down", { ...SHELF, letter: agreementDigest(foreign) })
    await expect(under).rejects.toMatchObject({ code: "not-in-letter" })
  })

  test("[DI21] stands beside what is told of the living of those who make it", async () => {
    honey()
    await alice.ask("price break-down", SHELF)
    const told = besideWords(await alice.ask("price beside", { category: "food" }), EN)
    expect(told.split("\n")).toEqual([
      "Honey, Bob's farm",
      "  What members pay for it is not published.",
      "  Alice's coop asks for it (shelf) 11.70 ILS for 1 kg.",
      "  How much of that reaches the farm is not told.",
      "  Living: living-wage-ratio: no cooperative asks this",
      "  Living: farm-gate-share: no cooperative asks this",
      "",
      expect.stringContaining("two questions"),
    ])
    expect(besideWords(await alice.ask("price beside", { category: "Wine" }), EN)).toContain("No products")
  })

  test("[DI8] says what was paid, and does not come to more than the price", async () => {
    honey()
    const { paid: _paid, ...without } = SHELF
    await expect(alice.ask("price break-down", without)).rejects.toMatchObject({ code: "no-purchase-price" })
    await expect(alice.ask("price break-down", { ...SHELF, netMinor: 900 })).rejects.toMatchObject({
      code: "too-much",
      message: "What was paid and the components come to 50 more than the price, in minor units.",
    })
  })

  test("[C4] of a product that is not there, or that two suppliers have, is refused with what to do", async () => {
    honey()
    const carol = testAuthor("Carol's farm")
    alice.node.replica.insert([
      ...carol.logTexts,
      carol.say(testProfile(carol, "supplier")),
      carol.say(draftProduct(carol.did, 0, { ...HONEY, id: `urn:uuid:${testUuid("other honey")}` })),
    ])
    await expect(alice.ask("price show", { product: "Milk" })).rejects.toMatchObject({ code: "not-found" })
    await expect(alice.ask("price show", { product: "honey" })).rejects.toMatchObject({ code: "ambiguous" })
    expect(await alice.ask("price show", { product: "honey", supplier: "Carol's farm" })).toMatchObject({
      product: { supplier: carol.scid },
    })
  })
})
