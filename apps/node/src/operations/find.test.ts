import { buildDataset } from "@commonshelf/dataset"
import { testLetters } from "@commonshelf/dataset/testing"
import { authoritativeText, draftPartyProfile, draftProduct, draftSurvey } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { Failure } from "../failure.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"
import { findLetter, findParty, findSurvey } from "./find.ts"
import { findProduct } from "./find-product.ts"

const NOW = "2026-06-01T00:00:00Z"

let alice: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterAll(() => alice.close())

async function hintFor(party: string): Promise<string | undefined> {
  const failure: unknown = await alice.ask("party show", { party }).catch((thrown: unknown) => thrown)
  return failure instanceof Failure ? failure.hintIn("en") : undefined
}

test("[C4] a part of a name names nobody, and the name that holds it is put forward", async () => {
  expect(await hintFor("ALICE'S COOP")).toBeUndefined()
  expect(await hintFor("alice")).toBe("Is Alice's coop meant?")
  expect(await hintFor("Eve")).toBe("See: commonshelf party list")
})

test("[C13] who names itself, a letter or a product like the beginning of another's id is not taken for it", () => {
  const { party, profile, product, propose, say, alice: coop, bob, statements } = testLetters()
  const eve = party("Eve")
  const letter = propose(coop, testLetter([coop, bob]))
  const { id } = product(bob, 1, ["Food"])
  const [scid, digest, uuid] = [bob.scid.slice(0, 10), letter.slice(0, 10), id.slice(9, 19)]
  const called = (name: string) => authoritativeText("en", name)
  const before = buildDataset(statements)
  expect(findParty(before, scid).scid).toBe(bob.scid)
  expect(findLetter(before, digest, NOW).digest).toBe(letter)
  expect(findProduct(before, { product: uuid }).supplier).toBe(bob.scid)
  profile(eve, "supplier")
  say(eve, draftPartyProfile(eve.did, { role: "supplier", name: called(scid) }))
  propose(eve, testLetter([eve, coop, bob], { title: called(digest) }))
  const jar = { name: called("Jar"), category: ["Food"] }
  for (const [number, code] of [uuid, "Product 1 of Bob's farm"].entries()) {
    const own = { id: `urn:uuid:ffffffff-0000-4000-8000-00000000000${number}` }
    say(eve, draftProduct(eve.did, 0, { ...jar, ...own, localCode: { issuer: "Eve", code } }))
  }
  const after = buildDataset(statements)
  const asked = [
    () => findParty(after, scid),
    () => findLetter(after, digest, NOW),
    () => findProduct(after, { product: uuid }),
    () => findProduct(after, { product: "Product 1 of Bob's farm" }),
  ]
  for (const find of asked) expect(find).toThrow(expect.objectContaining({ code: "ambiguous" }))
  expect(findParty(after, bob.scid).scid).toBe(bob.scid)
  expect(findLetter(after, letter, NOW).digest).toBe(letter)
  expect(findProduct(after, { product: id }).supplier).toBe(bob.scid)
})

test("[C13] of a cooperative's surveys of one title the last is meant, and a title that another took means neither", () => {
  const { party, profile, say, alice: coop, statements } = testLetters()
  const ask = (who: typeof coop, opensOn: string) =>
    say(
      who,
      draftSurvey(who.did, {
        title: authoritativeText("en", "What matters to us"),
        questions: [{ code: "work", about: { topic: "social" }, label: authoritativeText("en", "Work") }],
        ...{ method: { kind: "words" }, opensOn, closesOn: "2026-05-31", eligible: 150, minimum: 5 },
      }),
    )
  ask(coop, "2026-03-01")
  const second = ask(coop, "2026-05-01").digest
  const title = "what matters to us"
  expect(findSurvey(buildDataset(statements), title).digest).toBe(second)
  const eve = party("Eve's coop")
  profile(eve, "cooperative")
  const hers = ask(eve, "2026-05-02").digest
  const after = buildDataset(statements)
  expect(() => findSurvey(after, title)).toThrow(expect.objectContaining({ code: "ambiguous" }))
  expect(findSurvey(after, title, coop.scid).digest).toBe(second)
  expect(findSurvey(after, title, eve.scid).digest).toBe(hers)
})
