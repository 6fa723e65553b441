import { authoritativeText, draftPartyProfile, draftRelease, type ReleaseCell } from "@commonshelf/documents"
import { testAuthor, testProfile } from "@commonshelf/documents/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { demandWords } from "../cli/demand-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

const GTIN = "4006381333931"
const MILK: ReleaseCell = {
  node: ["Food", "Dairy", "Milk", `gtin:${GTIN.padStart(14, "0")}`],
  level: "product",
  other: false,
  quantity: "42",
  unit: "L",
  unitPrice: "6.9",
  currency: "ILS",
  members: "10-19",
}
const LEFT: ReleaseCell = { ...MILK, node: ["Food", "Dairy"], level: "category", other: true, quantity: "20" }
const RULES = {
  series: "monthly-1",
  k: 5,
  kSensitive: 10,
  sensitive: [],
  pPercent: 10,
  minOthers: 3,
  roundingBase: { L: "0.5" },
}

let bob: TestNode
beforeAll(async () => {
  bob = await openTestNode("Bob's farm", "supplier")
  await ask("supplier product", { name: "Bob's milk", category: ["Groceries", "Milk"], gtin: GTIN })
  await ask("supplier product", { name: "Bob's honey", category: ["Groceries", "Honey"], code: "7" })
  bob.node.replica.insert(["Alice's coop", "Ben's coop"].flatMap(published))
})
afterAll(() => bob.close())

/** A cooperative with its profile and a quarter that it published whole. */
function published(named: string) {
  const author = testAuthor(named)
  const name = authoritativeText("en", named)
  const release = (period: string, cells: ReleaseCell[]) =>
    author.say(draftRelease(author.did, { period, rules: RULES, cells }))
  return [
    ...author.logTexts,
    author.say(testProfile(author, "cooperative")),
    author.say(draftPartyProfile(author.did, { role: "cooperative", name, members: "50-149" })),
    release("2026-01", [MILK]),
    release("2026-02", []),
    release("2026-03", []),
    release("2026-Q1", [LEFT]),
  ]
}

const ask: TestNode["ask"] = (name, input) => bob.ask(name, input)

describe("what a supplier learns of the demand for its products", () => {
  test("[DE17] its own products and their categories, over all cooperatives and for each", async () => {
    const answer = await ask("demand", { supplier: "Bob's farm", stock: { amount: "60", unit: "L" } })
    expect(answer).toMatchObject({
      schema: "commonshelf/demand/1",
      notPublished: ["frequency", "repeat"],
      unmeasured: [{ reason: "no-code" }],
      measures: [
        {
          category: "milk",
          product: { codes: [`gtin:${GTIN.padStart(14, "0")}`] },
          unit: "L",
          together: { quarters: [{ cooperatives: 2, shown: "84", quantity: { least: "83", most: "126" } }] },
          cooperatives: [{ quarters: [{ shown: "42" }] }, { quarters: [{ shown: "42" }] }],
        },
        { category: "milk" },
      ],
    })
    const told = demandWords(answer, wordsIn("en"))
    for (const words of [
      "Bob's milk (gtin:",
      "83 to 126",
      "The stock lasts 1.428 to 2.169 months.",
      "how tills name Bob's honey",
    ])
      expect(told).toContain(words)
    expect(demandWords(answer, wordsIn("he"))).toContain("המלאי יספיק")
  })

  test("[DE12] only what was asked for, and without a question the cells as they were published", async () => {
    const answer = await ask("demand", { category: "Dairy", measures: ["share", "trend"] })
    const [measure] = answer["measures"] as { together: { quarters: readonly object[] } }[]
    expect(Object.keys(measure?.together ?? {})).toEqual(["quarters", "open", "trend"])
    expect(Object.keys(measure?.together.quarters[0] ?? {})).toEqual([
      "quarter",
      "cooperatives",
      "share",
      "releases",
    ])
    expect(demandWords(answer, wordsIn("es"))).toContain("Una tendencia requiere dos trimestres")
    const plain = await ask("demand", { category: "Dairy" })
    expect(plain).not.toHaveProperty("measures")
    expect(plain["cells"]).toHaveLength(4)
    expect(demandWords(plain, wordsIn("en"))).toContain("other of Food > Dairy")
    expect(plain["products"]).toHaveLength(2)
    expect(demandWords(plain, wordsIn("en"))).toContain("Milk > Bob's milk (gtin:04006381333931)")
  })

  test("[DE18] what nobody may know cannot be asked for", async () => {
    for (const measure of ["frequency", "repeat", "members"])
      await expect(ask("demand", { measures: [measure] })).rejects.toMatchObject({ code: "bad-input" })
    expect(demandWords(await ask("demand", { category: "Honey", measures: [] }), wordsIn("en"))).toContain(
      "Nothing can be reckoned",
    )
  })
})
