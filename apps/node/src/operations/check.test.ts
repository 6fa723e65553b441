import {
  authoritativeText,
  draftContest,
  draftDisclosure,
  draftMetricAdoption,
  draftMetricDefinition,
  metricDigest,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { checksWords } from "../cli/check-words.ts"
import { contestListWords, contestWords } from "../cli/contest-words.ts"
import { inboxWords } from "../cli/question-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

/** Alice's cooperative has a node; Bob's farm has answered, and Carol's cooperative measures by the same. */
let alice: TestNode
let answer: string
const bob = testAuthor("Bob's farm")
const carol = testAuthor("Carol's coop")
const metric = testMetric("pay-spread")
const day = "2026-02-01"

beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  const bobs = testAuthor("Bob's farm")
  const carols = testAuthor("Carol's coop")
  const said = bobs.say(
    draftDisclosure(bob.did, {
      metric: metricDigest(metric),
      period: "2025",
      answer: { state: "answered", value: { type: "ratio", value: "4" } },
    }),
  )
  answer = said.digest
  alice.node.replica.insert([
    ...bobs.logTexts,
    ...carols.logTexts,
    bobs.say(testProfile(bob, "supplier")),
    carols.say(testProfile(carol, "cooperative")),
    carols.say(draftMetricDefinition(carol.did, metric)),
    carols.say(
      draftMetricAdoption(carol.did, {
        metric: metricDigest(metric),
        name: "pay-spread",
        decision: "adopt",
        since: day,
      }),
    ),
    said,
  ])
})
afterEach(() => alice.close())

const CELL = "Bob's farm/pay-spread"
const ask: TestNode["ask"] = (name, input) => alice.ask(name, input)
const cell = async () => {
  const { rows } = (await ask("compare", { category: "all" })) as unknown as {
    rows: readonly { cells: Readonly<Record<string, object>> }[]
  }
  return rows[0]?.cells["pay-spread"]
}
const audit = { result: "conform", method: "interview", conflictOfInterest: "none" }

describe("checks", () => {
  test("[CH8] an audit of an answer counts, with the value, the people and the certificate that it names", async () => {
    const accreditation = { certifier: "Agrior", reference: "AG-7", until: "2099-01-01" }
    const participants = [{ side: "worker", people: 12, party: "Bob's farm" }]
    const told = await ask("check audit", {
      target: CELL,
      ...audit,
      value: "4.1",
      participants,
      accreditation,
    })
    expect(told).toMatchObject({ target: answer, counts: true })
    expect(await cell()).toMatchObject({ step: "certified", certifiedBy: [{ certifier: "Agrior" }] })
    const { audits } = await ask("check show", { target: answer.slice(0, 12) })
    expect(checksWords(await ask("check show", { target: answer }), wordsIn("en"))).toContain(
      "  Certificate of Agrior, number AG-7, until 2099-01-01.\n  Took part: workers: 12.\n",
    )
    expect(audits).toMatchObject([
      {
        ownValue: { value: "4.1" },
        participants: [{ people: 12, party: bob.did }],
        counts: true,
        metric: metricDigest(metric),
      },
    ])
  })

  test("[CH3] a check and a visit are told with the rest", async () => {
    await ask("check endorse", { target: CELL, verdict: "disputed", method: "document" })
    const place = { country: "IL", town: "Haifa" }
    const participants = ["consumer", "producer"].map((side) => ({ side, people: 1 }))
    const seen = { seen: "Cows.", conflictOfInterest: "none" }
    await ask("check visit", { target: CELL, place, participants, ...seen })
    expect(await ask("check show", { target: CELL })).toMatchObject({
      endorsements: [{ verdict: "disputed", counts: true }],
      visits: [{ place, seen: { en: { text: "Cows." } } }],
      questions: [],
    })
    const visit = { target: CELL, place, ...seen }
    await ask("check visit", { ...visit, participants: ["consumer=3", "producer=1"] })
    await expect(ask("check visit", { ...visit, participants: ["producer=1"] })).rejects.toThrow("consumer")
    for (const wrong of ["consumer", "cow=1", "consumer=0", "consumer=many"])
      await expect(ask("check visit", { ...visit, participants: [wrong] })).rejects.toMatchObject({
        code: "bad-participant",
      })
  })

  test("[C4] what cannot be checked is refused in words", async () => {
    const own = [...alice.node.dataset.statements.values()].find(
      ({ issuer }) => issuer === alice.node.home.scid,
    )?.digest
    const auditing = (input: object) => ask("check audit", { ...audit, ...input })
    await expect(auditing({ target: own })).rejects.toMatchObject({ code: "own-statement" })
    await expect(auditing({ target: "Bob's farm/no-such" })).rejects.toMatchObject({ code: "not-found" })
    await expect(auditing({ target: "zQmNothing" })).rejects.toMatchObject({ code: "not-found" })
    await expect(auditing({ target: "zQm" })).rejects.toMatchObject({ code: "not-found" })
    await expect(auditing({ target: "zQm".padEnd(6, "x") })).rejects.toMatchObject({ code: "not-found" })
    await expect(auditing({ target: CELL, value: "much" })).rejects.toMatchObject({ code: "bad-value" })
    await expect(
      auditing({ target: CELL, value: "1", evidence: [{ name: "", mediaType: "x", base64: "" }] }),
    ).rejects.toThrow("evidence")
  })
})

describe("contests and questions", () => {
  test("[CH5] a contest is decided by the mandate of a federation only by who has it", async () => {
    const dan = testAuthor("Dan's coop")
    const contested = draftContest(dan.did, answer as Digest, {
      metric: metricDigest(metric),
      reason: "outdated",
      claim: authoritativeText("en", "It has a new manager."),
    })
    const opened = [dan.say(testProfile(dan, "cooperative")), dan.say(contested)]
    alice.node.replica.insert([...dan.logTexts, ...opened])
    const contest = opened[1]?.digest
    const resolve = (fields: object) =>
      ask("contest resolve", { contest, outcome: "rejected", reason: "It has not.", ...fields })
    await expect(resolve({ basis: "federation" })).rejects.toMatchObject({ code: "no-mandate" })
    const { content } = await ask("federation charter", { name: "The alliance", text: "We learn." })
    await ask("federation found", { content })
    const claimed = { basis: "federation", mandateText: "The alliance" }
    await expect(resolve(claimed)).rejects.toMatchObject({ code: "no-mandate" })
    const trusted = { federation: "The alliance", party: "Alice's coop", mandate: "resolve-contests" }
    expect(await ask("federation mandate", trusted)).toMatchObject({ holds: true })
    expect(await resolve(claimed)).toMatchObject({ state: "rejected" })
  })

  test("[CH4] a contest is opened, listed, answered and taken back", async () => {
    const opened = await ask("contest open", {
      target: CELL,
      reason: "wrong-value",
      claim: "Workers are left out.",
      value: "7",
      answerBy: day,
    })
    expect(opened).toMatchObject({ target: answer, state: "open", overdue: true, counts: true })
    const contest = String(opened["statement"])
    expect(await cell()).toMatchObject({ state: "disputed", contests: [{ digest: contest }] })
    expect(await ask("contest list", { about: CELL, state: "open" })).toMatchObject({
      contests: [{ digest: contest, of: { kind: "SupplierDisclosure", by: { scid: bob.scid } } }],
    })
    expect(await ask("contest list", { state: "upheld" })).toMatchObject({ contests: [] })
    await expect(
      ask("contest resolve", { contest, outcome: "upheld", reason: "We are right." }),
    ).rejects.toMatchObject({ code: "own-contest" })
    expect(await ask("contest withdraw", { contest, reason: "We counted wrongly." })).toMatchObject({
      state: "withdrawn",
    })
    const shown = await ask("contest show", { contest })
    expect(shown).toMatchObject({
      contest: { ownValue: { value: "7" }, resolutions: [{ outcome: "withdrawn", counts: true }] },
    })
    expect(contestWords(shown, wordsIn("en")).split("\n")).toMatchObject([
      `Contested by Alice's coop on ${alice.node.now().slice(0, 10)} (wrong value): Workers are left out.`,
      "  Says that it is: 7",
      "  The contest is now: withdrawn.",
      expect.stringContaining("on its own behalf: withdrawn. We counted wrongly."),
    ])
    expect(contestListWords(await ask("contest list"), wordsIn("he"))).toContain("נמשכה")
    expect(await cell()).toMatchObject({ state: "answered" })
    await expect(ask("contest show", { contest: answer })).rejects.toMatchObject({ code: "no-contest" })
  })

  test("[CH7] a question is asked of whose record it is, and stays in its inbox until it replies", async () => {
    const asked = await ask("question ask", {
      about: "Bob's farm",
      to: ["Carol's coop"],
      question: "Who picks?",
    })
    expect(asked["asked"]).toHaveLength(2)
    for (const about of ["pay-spread", CELL, answer]) await ask("question ask", { about, question: "Why?" })
    await ask("question ask", { question: "Who else sells oats?" })
    expect((await ask("question list"))["questions"]).toHaveLength(5)
    expect(await ask("question list", { about: "Bob's farm", state: "open" })).toMatchObject({
      questions: [{ digest: asked["statement"], question: { en: { text: "Who picks?" } } }],
    })
    expect((await ask("inbox", { party: "Bob's farm", waiting: true }))["items"]).toHaveLength(3)
    const own = await ask("reply", { target: asked["statement"], reply: "We wonder too." })
    expect(own).toMatchObject({ counts: false, because: "not-addressed" })
    expect(await ask("question show", { question: asked["statement"] })).toMatchObject({
      question: { state: "open", replies: [{ counts: false }] },
    })
    expect(inboxWords(await ask("inbox", { party: "Bob's farm" }), wordsIn("en"))).toContain("Who picks?")
    expect(await ask("inbox")).toMatchObject({ party: alice.node.home.scid, items: [] })
    await expect(ask("question show", { question: answer })).rejects.toMatchObject({ code: "no-question" })
    await expect(ask("question ask", { about: "Nobody", question: "?" })).rejects.toMatchObject({
      code: "not-found",
    })
  })
})
