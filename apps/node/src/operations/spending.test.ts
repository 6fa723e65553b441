import {
  authoritativeText,
  draftDisclosure,
  draftMetricDefinition,
  draftProduct,
  draftRelease,
  metricDigest,
  type ReleaseCell,
} from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile, testUuid } from "@commonshelf/documents/testing"
import { DEFAULT_RULES } from "@commonshelf/purchases"
import { afterAll, beforeAll, expect, test } from "vitest"
import { compareWords } from "../cli/compare-words.ts"
import { spendingWords } from "../cli/spending-commands.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

/*
 * The members of Alice's coop buy Bob's milk, who pays fairly, and bread of whom nobody knows.
 */

const MILK = "07290000000015"
const TILL = `date,receipt,member,barcode,department,quantity,value
2026-01-05,1,member-4711,${MILK},Dairy,2,12.00
2026-01-06,2,member-4711,77,Bread,1,8.00
2026-02-05,3,member-4711,${MILK},Dairy,1,6.00
2026-01-05,4,member-4712,${MILK},Dairy,9,54.00
`

let alice: TestNode
const bob = testAuthor("Bob's farm")
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  const metric = testMetric("pay-spread")
  const value = { type: "ratio", value: "7" } as const
  alice.node.replica.insert([
    ...bob.logTexts,
    bob.say(testProfile(bob, "supplier")),
    bob.say(draftMetricDefinition(bob.did, metric)),
    bob.say(
      draftProduct(bob.did, 0, {
        id: `urn:uuid:${testUuid("milk")}`,
        name: authoritativeText("en", "Milk"),
        gtin: MILK.slice(1),
        category: ["Food", "Dairy"],
      }),
    ),
    bob.say(
      draftDisclosure(bob.did, {
        metric: metricDigest(metric),
        period: "2025",
        answer: { state: "answered", value },
      }),
    ),
  ])
  await ask("metric adopt", { metric: "pay-spread" })
  await ask("pos import", {
    file: "till.csv",
    base64: Buffer.from(TILL).toString("base64"),
    profile: "generic",
  })
})
afterAll(() => alice.close())

const ask: TestNode["ask"] = (name, input) => alice.ask(name, input)

function cell(path: readonly string[], level: ReleaseCell["level"], quantity: string): ReleaseCell {
  const price = { unit: "{piece}", unitPrice: "6", currency: "ILS", members: "10-19" } as const
  return { node: path, level, other: false, quantity, ...price }
}

test("[MB4] the index is of published figures: milk goes to what Bob proves, the rest nobody knows", async () => {
  expect(await ask("index")).toMatchObject({
    of: { cooperative: { scid: alice.node.home.scid } },
    currencies: [],
  })
  const cells = [cell(["Food", `gtin:${MILK}`], "product", "30"), cell(["Other"], "department", "20")]
  alice.node.say([draftRelease(alice.node.home.did, { period: "2026-01", rules: DEFAULT_RULES, cells })])
  const told = await ask("index")
  expect(told).toMatchObject({
    weightsOf: { from: "first-survey" },
    currencies: [
      {
        ...{ currency: "ILS", spent: "300", mapped: 60, proven: 30, possible: 70 },
        periods: [{ period: "2026-01", spent: "300" }],
        suppliers: [{ supplier: bob.scid, spent: "180", proven: 50, possible: 50 }],
      },
    ],
  })
  expect(await ask("index", { federation: true })).toMatchObject({
    of: { federation: true },
    currencies: [{ spent: "300" }],
  })
  const { content } = await ask("federation charter", { name: "The alliance", text: "We buy together." })
  await ask("federation found", { content })
  expect(await ask("index", { federation: "the alliance" })).toMatchObject({
    of: { federation: { name: { en: { text: "The alliance" } } } },
    currencies: [{ spent: "300" }],
  })
  expect(await ask("index", { from: "2026-02" })).toMatchObject({ currencies: [] })
  expect(spendingWords(told, wordsIn("en"))).toContain("Of 300 ILS, 30 % went to what suppliers have proven")
})

test("[MB5] a member's mirror is of that member's purchases, as far as consent goes, and names nobody", async () => {
  const member = "member-4711"
  const told = await ask("mirror", { member })
  expect(told).toMatchObject({
    consent: "items",
    currencies: [
      {
        ...{ spent: "26", mapped: 69.2, proven: 34.6 },
        periods: [
          { period: "2026-01", spent: "20" },
          { period: "2026-02", spent: "6", proven: 50 },
        ],
        suppliers: [{ supplier: bob.scid, spent: "18" }],
      },
    ],
  })
  expect(JSON.stringify(told)).not.toContain("4711")
  await ask("consent set", { level: "totals", members: [member] })
  expect(await ask("mirror", { member })).toMatchObject({
    consent: "totals",
    currencies: [{ spent: "26", mapped: 0, proven: 0, possible: 100, suppliers: [] }],
  })
  await ask("consent set", { level: "none", members: [member] })
  await expect(ask("mirror", { member })).rejects.toMatchObject({
    code: "no-consent",
    exit: 22,
    message: expect.not.stringContaining("4711"),
  })
})

test("[M7] the alternatives of a product are the products of its category, each with its own answers", async () => {
  const eve = testAuthor("Eve's farm")
  const product = (name: string, category: readonly string[]) =>
    draftProduct(eve.did, 0, {
      id: `urn:uuid:${testUuid(name)}`,
      name: authoritativeText("en", name),
      localCode: { issuer: eve.scid, code: name },
      category: [...category],
    })
  alice.node.replica.insert([
    ...eve.logTexts,
    eve.say(testProfile(eve, "supplier")),
    eve.say(product("Goat milk", ["Food", "Dairy"])),
    eve.say(product("Sheep milk", ["Food", "Dairy"])),
    eve.say(product("Bread", ["Food", "Bread"])),
  ])
  const told = await ask("compare", { product: MILK })
  expect(told).toMatchObject({
    category: "Food > Dairy",
    product: { supplier: bob.scid },
    rows: [
      { supplier: bob.scid, isAsked: true, proven: 50 },
      { supplier: eve.scid, isAsked: false, proven: 0 },
      { supplier: eve.scid, isAsked: false, proven: 0 },
    ],
  })
  expect(compareWords(told, wordsIn("en"))).toContain("Goat milk of Eve's farm")
  expect(await ask("compare", { product: "goat milk" })).toMatchObject({ product: { supplier: eve.scid } })
  await expect(ask("compare", { product: "Cheese" })).rejects.toMatchObject({ code: "not-found" })
  await expect(ask("compare", {})).rejects.toMatchObject({ code: "usage" })
})
