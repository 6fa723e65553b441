import { authoritativeText, draftProduct } from "@commonshelf/documents"
import { testAuthor, testMetricV2, testProfile, testUuid } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { askedWords } from "../cli/asked-command.ts"
import { partyWords } from "../cli/party-words.ts"
import { profileWords } from "../cli/profile-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

const EN = wordsIn("en")

let alice: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterEach(() => alice.close())

describe("what a party says of itself", () => {
  test("[DI19] the values that it puts first, its size and its town are told to everybody", async () => {
    const told = await alice.ask("party profile", {
      priorities: ["social.community", "economy.prices"],
      members: "50-149",
      storeType: "supermarket",
      place: { country: "IL", town: "Haifa" },
      registeredId: { scheme: "IL-coop", value: "570012345" },
    })
    expect(told).toMatchObject({ profile: { v: 1, priorities: ["social.community", "economy.prices"] } })
    expect(profileWords(told, EN)).toContain("Puts first: people: community, economy: reasonable prices")
    const shown = partyWords(await alice.ask("party show", { party: "Alice's coop" }), EN)
    expect(shown).toContain("Place: Haifa, IL")
    expect(shown).toContain("Registered: IL-coop 570012345, as it says\n")
  })

  test("[DI19] what is said anew leaves the rest, and an empty list takes back", async () => {
    await alice.ask("party profile", { priorities: ["social.rights"], members: "1-49" })
    const { profile } = await alice.ask("party profile", { priorities: [] })
    expect(profile).toMatchObject({ members: "1-49" })
    expect(profile).not.toHaveProperty("priorities")
  })

  test("[DI19][C4] a topic that there is not is refused with those that there are", async () => {
    await expect(alice.ask("party profile", { priorities: ["social.fun"] })).rejects.toMatchObject({
      code: "bad-topic",
      hint: expect.stringContaining("social.labour") as string,
    })
    await expect(alice.ask("party profile", { place: { country: "Israel" } })).rejects.toMatchObject({
      exit: 2,
    })
  })
})

describe("a questionnaire", () => {
  test("[ME12] is of what cooperatives measure by, of the party and of its products", async () => {
    const bob = testAuthor("Bob's farm")
    const cheese = { id: `urn:uuid:${testUuid("cheese")}`, name: authoritativeText("en", "Cheese") }
    alice.node.replica.insert([
      ...bob.logTexts,
      bob.say(testProfile(bob, "supplier")),
      bob.say(draftProduct(bob.did, 0, { ...cheese, category: ["Food"], gtin: "4006381333931" })),
    ])
    await alice.ask("metric publish", {
      content: [
        testMetricV2("waste", { subjectTypes: ["supplier"] }),
        testMetricV2("packaging", { subjectTypes: ["product"] }),
        testMetricV2("unasked", { subjectTypes: ["supplier"] }),
      ],
    })
    await alice.ask("metric adopt", { metric: "waste" })
    await alice.ask("metric adopt", { metric: "packaging" })
    await alice.ask("metric trial", { metric: "unasked", suppliers: ["Bob's farm"], until: "2099-01-31" })
    const asked = await alice.ask("metric asked", { party: "Bob's farm", waiting: true })
    expect(asked).toMatchObject({
      party: { scid: bob.scid },
      questions: [
        { name: "packaging", product: { id: cheese.id }, askedBy: [{}], cell: { state: "waiting" } },
        { name: "waste", askedBy: [{}], cell: { state: "waiting" } },
        { name: "unasked", triedUntil: "2099-01-31" },
      ],
    })
    const words = askedWords(asked, EN)
    expect(words).toContain("3 questions to Bob's farm")
    expect(words).toMatch(/1 until 2099-01-31, as a trial +waiting/)
    // What is asked of suppliers is asked of every cooperative [DI18].
    expect(await alice.ask("metric asked")).toMatchObject({ questions: [{ name: "waste" }] })
  })
})
