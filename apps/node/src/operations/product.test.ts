import { listProducts } from "@commonshelf/dataset"
import { authoritativeText, draftProduct } from "@commonshelf/documents"
import { testAuthor, testProfile, testUuid } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { duplicateWords, pairWords, productWords } from "../cli/product-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

const EN = wordsIn("en")

let alice: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  insertFarms(alice)
})
afterEach(() => alice.close())

/** Two farms that sell honey with the same barcode. */
function insertFarms({ node }: TestNode): void {
  for (const name of ["Bob's farm", "Carol's farm"]) {
    const author = testAuthor(name)
    const product = {
      id: `urn:uuid:${testUuid(name)}`,
      name: authoritativeText("en", "Honey"),
      category: ["Food"],
      gtin: "4006381333931",
    }
    node.replica.insert([
      ...author.logTexts,
      author.say(testProfile(author, "supplier")),
      author.say(draftProduct(author.did, 0, product)),
    ])
  }
}

const BOTH = { product: "Bob's farm/Honey", other: "Carol's farm/4006381333931" }

describe("two entries of one product", () => {
  test("[DI15] are proposed by their barcode, made one by a cooperative, and two again when it takes that back", async () => {
    const proposed = await alice.ask("product duplicates")
    expect(proposed).toMatchObject({ identities: [], proposals: [{ gtin: "04006381333931" }] })
    expect(duplicateWords(proposed, EN)).toContain("Perhaps one (barcode 04006381333931): Honey")
    const matched = await alice.ask("product match", { ...BOTH, relation: "same", reason: "The same jar." })
    expect(matched).toMatchObject({ schema: "commonshelf/product-match/1", pair: { isOne: true } })
    expect(pairWords(matched, EN)).toContain("The same jar.\nThey count as one product.")
    expect(await alice.ask("product duplicates")).toMatchObject({
      identities: [{ products: [{}, {}] }],
      proposals: [],
    })
    expect(productWords(await alice.ask("product show", { product: "Bob's farm/Honey" }), EN)).toContain(
      "One product with Honey",
    )
    const undone = await alice.ask("product unmatch", { ...BOTH, reason: "Another size." })
    expect(pairWords(undone, EN)).toBe("Nothing is said of the two.")
    expect(await alice.ask("product duplicates")).toMatchObject({ identities: [], proposals: [{}] })
    await expect(alice.ask("product unmatch", { ...BOTH, reason: "Again." })).rejects.toMatchObject({
      code: "not-own",
    })
  })

  test("[DI14] are none of a supplier's business that has neither, and none is one with itself", async () => {
    const dan = await openTestNode("Dan's mill", "supplier")
    insertFarms(dan)
    await expect(
      dan.ask("product match", { ...BOTH, relation: "same", reason: "Ours." }),
    ).rejects.toMatchObject({
      code: "no-word",
    })
    await dan.close()
    const itself = { ...BOTH, other: BOTH.product, relation: "same", reason: "Itself." }
    await expect(alice.ask("product match", itself)).rejects.toMatchObject({ code: "bad-input" })
  })
})

describe("a till's own code", () => {
  const coded = { product: "Bob's farm/Honey", code: "77" }

  test("[DI14][MB4] stands for a supplier's product where its cooperative says so, and for no second one", async () => {
    const told = await alice.ask("product code", coded)
    expect(told).toMatchObject({ code: "77", statements: [{}, {}], pair: { isOne: true } })
    expect(pairWords(told, EN)).toContain("Our till sells it under its own code 77.")
    // Nothing is described twice, and the cooperative becomes no supplier by it.
    expect(await alice.ask("product code", coded)).toMatchObject({ statements: [{}] })
    expect((await alice.ask("compare", { category: "Food" }))["rows"]).toHaveLength(2)
    expect(await alice.ask("product show", { product: "77" })).toMatchObject({ same: [{}] })
    expect(await alice.ask("compare", { product: "77" })).toMatchObject({
      product: { name: { en: { text: "Honey" } } },
      rows: [{ isAsked: expect.any(Boolean) as boolean }, {}],
    })
    expect(await alice.ask("metric asked")).toMatchObject({ questions: [] })
    const other = alice.ask("product code", { ...coded, product: "Carol's farm/Honey" })
    await expect(other).rejects.toMatchObject({ code: "code-taken" })
    await alice.ask("product unmatch", {
      product: "77",
      other: "Bob's farm/Honey",
      reason: "It is Carol's.",
    })
    expect(await alice.ask("product code", { ...coded, product: "Carol's farm/Honey" })).toMatchObject({
      statements: [{}],
      pair: { isOne: true },
    })
  })

  test("[DI14] is a cooperative's to say", async () => {
    const bob = await openTestNode("Dan's mill", "supplier")
    insertFarms(bob)
    await expect(bob.ask("product code", coded)).rejects.toMatchObject({ code: "not-a-cooperative" })
    await bob.close()
  })
})

describe("a supplier's own product", () => {
  test("[DI16] is described again with what changed, and keeps all that is not given anew", async () => {
    const bob = await openTestNode("Bob's bakery", "supplier")
    await bob.ask("supplier product", {
      name: "Rye bread",
      category: ["Food", "Bread"],
      code: "R1",
      brand: "Bob",
    })
    await bob.ask("supplier product", { again: "R1", versionFrom: "2026-03-01", whatChanged: "Less salt." })
    const shown = await bob.ask("product show", { product: "R1" })
    expect(shown).toMatchObject({
      product: { product: { v: 2, brand: "Bob", category: ["Food", "Bread"] } },
      versions: [{ version: { from: "2026-03-01" } }, {}],
    })
    expect(productWords(shown, EN)).toContain("Version since 2026-03-01: Less salt.")
    await expect(bob.ask("supplier product", { again: "R2" })).rejects.toMatchObject({ code: "not-found" })
    await expect(bob.ask("supplier product", { category: ["Food"], code: "X" })).rejects.toMatchObject({
      code: "no-name",
    })
    await bob.close()
  })
})

test("[DI16] a supplier's own code names one product: a second entry is refused and told which has it", async () => {
  const dan = await openTestNode("Dan's mill", "supplier")
  const flour = { name: "Flour", category: ["Food"], code: "K 1" }
  await dan.ask("supplier product", flour)
  const [first] = listProducts(dan.node.dataset, { supplier: dan.node.home.scid })
  const id = first?.product.id ?? ""
  await expect(dan.ask("supplier product", { ...flour, name: "Rye", code: " k  1" })).rejects.toMatchObject({
    ...{ code: "code-taken", message: `Your product “Flour” has the code  k  1 already: ${id}` },
    hint: expect.stringContaining(`--again ${id.slice(9)}`) as string,
  })
  await dan.ask("supplier product", { ...flour, again: "Flour", name: "Fine flour" })
  await dan.ask("supplier product", { ...flour, name: "Rye", code: "K2" })
  const taken = dan.ask("supplier product", { again: "Rye", code: "K 1" })
  await expect(taken).rejects.toMatchObject({ code: "code-taken" })
  await dan.ask("supplier product", { again: "Fine flour", code: "K1-old" })
  await dan.ask("supplier product", { again: "Rye", code: "K 1" })
  expect(listProducts(dan.node.dataset, { supplier: dan.node.home.scid })).toHaveLength(2)
  await dan.close()
})
