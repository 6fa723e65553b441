import {
  authoritativeText,
  draftCapDeclaration,
  draftMetricAdoption,
  draftMetricDefinition,
  metricDigest,
} from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { capListWords, capsWords } from "../cli/cap-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

const EN = wordsIn("en")

let bob: TestNode
let alice: TestNode
beforeEach(async () => {
  bob = await openTestNode("Bob's farm", "supplier")
  alice = await openTestNode("Alice's coop", "cooperative")
})
afterEach(async () => {
  await bob.close()
  await alice.close()
})

const WAGE = {
  of: "wage",
  limit: { kind: "ratio", times: "4", base: "lowest-wage" },
  pay: "gross",
  includesBenefits: true,
  includesDividends: false,
}

describe("a maximum wage", () => {
  test("[DI6] is declared, measured by the own answer and told in words that claim no more", async () => {
    const carol = testAuthor("Carol's coop")
    const metric = testMetric("pay-spread")
    bob.node.replica.insert([
      ...carol.logTexts,
      carol.say(testProfile(carol, "cooperative")),
      carol.say(draftMetricDefinition(carol.did, metric)),
      carol.say(
        draftMetricAdoption(carol.did, {
          metric: metricDigest(metric),
          name: "pay-spread",
          decision: "adopt",
          since: "2026-01-01",
        }),
      ),
    ])
    const declared = await bob.ask("cap declare", {
      cap: WAGE,
      definition: "Nobody earns more than four times the least.",
      since: "2025-01-01",
      measuredBy: "pay-spread",
    })
    expect(declared).toMatchObject({
      schema: "commonshelf/cap-declare/1",
      caps: [{ actual: { standing: "not-shown" } }],
    })
    await bob.ask("disclose", { metric: "pay-spread", period: "2025", value: "5" })
    const shown = await bob.ask("cap show", { party: bob.node.home.scid })
    expect(shown).toMatchObject({ caps: [{ actual: { standing: "exceeded" }, companions: [{}, {}] }] })
    expect(capsWords(shown, EN)).toContain("4 times the lowest wage, gross, benefits included")
    expect(capsWords(shown, EN)).toContain("exceeded (pay-spread 1.0.0: 5 for 2025)")
    expect(capsWords(shown, EN)).toContain("pay-ratio-median: no cooperative asks this")
    expect(capListWords(await bob.ask("cap list"), EN)).toContain("0 of 0")
  })

  test("[C4] that no schema takes is told with where it is wrong, and never with a stack", async () => {
    const declare = (cap: object) => bob.ask("cap declare", { cap, definition: "Ours." })
    await expect(
      declare({ ...WAGE, limit: { kind: "ratio", times: "-1", base: "lowest-wage" } }),
    ).rejects.toMatchObject({
      code: "bad-input",
      message: "This is no maximum wage or profit: cap.limit.times: more than 0.",
    })
    await expect(declare({ of: "rent" })).rejects.toMatchObject({ code: "bad-input" })
  })
})

describe("a response", () => {
  test("[DI7] is a cooperative's, to a declaration that holds, and is public", async () => {
    const dan = testAuthor("Dan's mill")
    const cap = {
      of: "profit",
      limit: { kind: "revenue", percent: "6" },
      tax: "after",
      above: authoritativeText("en", "To the workers."),
    } as const
    const definition = authoritativeText("en", "Six per cent.")
    const said = dan.say(draftCapDeclaration(dan.did, { cap, definition, since: "2026-01-01" }))
    alice.node.replica.insert([...dan.logTexts, dan.say(testProfile(dan, "supplier")), said])
    await expect(
      alice.ask("cap respond", { digest: said.digest, response: "question" }),
    ).rejects.toMatchObject({
      code: "bad-input",
      message: "This is no response: note: what is asked, or why it is not accepted.",
    })
    const digest = said.digest.slice(0, 12)
    const responded = await alice.ask("cap respond", { digest, response: "question", note: "Of which year?" })
    expect(responded).toMatchObject({ cap: { responses: [{ response: "question" }] } })
    expect(capsWords(await alice.ask("cap show", { party: "Dan's mill" }), EN)).toContain("asks (20")
    await expect(bob.ask("cap respond", { digest, response: "accept" })).rejects.toMatchObject({
      code: "not-a-cooperative",
    })
    await expect(alice.ask("cap respond", { digest: "zQmNone", response: "accept" })).rejects.toMatchObject({
      code: "not-found",
    })
  })
})
