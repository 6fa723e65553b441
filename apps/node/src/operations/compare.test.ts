import { draftDisclosure, draftMetricDefinition, metricDigest, type DraftBody } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile, type TestAuthor } from "@commonshelf/documents/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { compareWords } from "../cli/compare-words.ts"
import { surveyResultWords } from "../cli/survey-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

/*
 * Alice's coop compares Bob's farm, which pays fairly, with Eve's, which is silent about its pay.
 */

const metrics = [testMetric("pay-spread"), testMetric("organic-share", { topic: "environment.biodiversity" })]
const [payment, organic] = metrics.map(metricDigest)
const [bob, eve] = [testAuthor("Bob's farm"), testAuthor("Eve's farm")]

let alice: TestNode
beforeAll(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  for (const farm of [bob, eve])
    alice.node.replica.insert([...farm.logTexts, farm.say(testProfile(farm, "supplier"))])
  say(bob, ...metrics.map((metric) => draftMetricDefinition(bob.did, metric)))
  for (const { name } of metrics) await ask("metric adopt", { metric: name })
  say(bob, answer(bob, payment, "4"), answer(bob, organic, "7"))
  say(eve, answer(eve, organic, "2"))
})
afterAll(() => alice.close())

const ask: TestNode["ask"] = (name, input) => alice.ask(name, input)
const asOf = "2026-06-01T00:00:00Z"
const weights = { "pay-spread": "very", "organic-share": "very" }

function say(author: TestAuthor, ...drafts: readonly DraftBody[]): void {
  alice.node.replica.insert(drafts.map((draft) => author.say(draft)))
}

function answer({ did }: TestAuthor, metric = payment, value = "1"): DraftBody {
  if (metric === undefined) throw new TypeError("there are two metrics")
  const said = { state: "answered", value: { type: "ratio", value } } as const
  return draftDisclosure(did, { metric, period: "2025", answer: said })
}

describe("the comparison of a node", () => {
  test("[M5] says on which word the order hangs", async () => {
    const told = await ask("compare", { category: "all", weights, asOf })
    expect(told).toMatchObject({
      stability: {
        stable: false,
        moves: [{ key: "pay-spread", to: "important", swaps: [{ above: bob.scid, below: eve.scid }] }],
      },
      rows: [{ supplier: bob.scid }, { supplier: eve.scid }],
    })
    expect(compareWords(told, wordsIn("en"))).toContain(
      "if pay-spread were important, Eve's farm would stand before Bob's farm",
    )
  })

  test("[M8] looks through the metrics of a federation alone, and names those that nobody measures by", async () => {
    await ask("metric publish", { content: testMetric("worker-voice") })
    const { content } = await ask("federation charter", {
      name: "Generative companies",
      text: "What we look at.",
      metrics: ["organic-share", "worker-voice"],
    })
    await ask("federation found", { content })
    const told = await ask("compare", { category: "all", weights, lens: "generative companies" })
    expect(told).toMatchObject({
      lens: { metrics: ["organic-share"], notMeasured: ["worker-voice"] },
      rows: [
        { supplier: eve.scid, proven: 100, cells: { "organic-share": { value: "2" } }, of: 1 },
        { supplier: bob.scid, proven: 50, of: 1 },
      ],
    })
    const [row] = told["rows"] as { cells: object }[]
    expect(Object.keys(row?.cells ?? {})).toEqual(["organic-share"])
    expect(compareWords(told, wordsIn("en"))).toContain(
      "Looked at through the metrics of Generative companies.\nNo cooperative measures by these of them: worker-voice",
    )
  })

  test("[M1] tells the whole arithmetic of one supplier", async () => {
    const told = await ask("compare", { category: "all", weights, asOf, why: "Bob's farm" })
    expect(told).toMatchObject({
      score: {
        supplier: bob.scid,
        provenSum: "13/5",
        weight: "4",
        proven: { fraction: "13/20", percent: 65 },
      },
    })
    expect(compareWords(told, wordsIn("en"))).toContain("Proven: 13/5 of 4, which is 13/20 or 65 %.")
    await expect(ask("compare", { category: "Bread", why: "Bob's farm" })).rejects.toMatchObject({
      code: "not-found",
    })
  })
})

describe("what the members of Alice's coop say in a survey", () => {
  const today = () => alice.node.now().slice(0, 10)
  const questions = {
    title: "What matters to us",
    questions: [
      { code: "pay", about: { topic: "social.labour" }, label: "Fair pay" },
      { code: "ecology", about: { topic: "environment" }, label: "Ecology" },
    ],
    method: { kind: "choose", most: 1 },
    eligible: 20,
  }
  const ballots = (count: number, code: string, from = 0) =>
    Array.from({ length: count }, (_, index) => ({ member: `member-${from + index}`, choose: [code] }))

  test("[MB2] [MB3] [M6] is kept on the node, counted above a minimum, and becomes the weights of the comparison", async () => {
    const { survey: digest } = await ask("survey open", { content: { ...questions, closesOn: today() } })
    expect(await ask("survey vote", { survey: digest, ballots: ballots(4, "pay") })).toMatchObject({
      cast: 4,
    })
    await expect(ask("survey close", { survey: digest })).rejects.toMatchObject({
      code: "too-few-ballots",
      exit: 22,
    })
    await ask("survey vote", { survey: "what matters to us", ballots: ballots(8, "ecology", 4) })
    expect(await ask("survey vote", { survey: digest, ballots: ballots(3, "ecology")[0] })).toMatchObject({
      replaced: 1,
    })
    expect(await ask("survey close", { survey: digest, dryRun: true })).toMatchObject({ dryRun: true })
    const closed = await ask("survey close", { survey: digest })
    expect(closed).toMatchObject({
      respondents: 12,
      turnoutPercent: 60,
      issues: [
        { code: "pay", chosen: 3, importance: "important" },
        { code: "ecology", chosen: 9, importance: "very" },
      ],
    })
    expect(surveyResultWords(closed, wordsIn("es"))).toContain("muy importante")
    const compared = await ask("compare", { category: "all", weightsFrom: "cooperative:Alice's coop", asOf })
    expect(compared).toMatchObject({
      weightsOf: { from: "cooperative", surveys: [{ survey: digest, respondents: 12 }] },
      rows: [{ supplier: eve.scid }, { supplier: bob.scid }],
    })
    expect(compareWords(compared, wordsIn("en"))).toContain("from the members’ surveys of Alice's coop")
    expect(await ask("compare", { category: "all", weightsFrom: "federation" })).toMatchObject({
      weightsOf: { from: "federation" },
    })
    const said = [...alice.node.dataset.statements.values()].map(({ source }) => source.text).join()
    expect(said).not.toContain("member-")
    await expect(ask("survey vote", { survey: digest, ballots: ballots(1, "pay") })).rejects.toMatchObject({
      code: "closed",
    })
  })

  test("[MB2] a ballot that does not fit is told by its number, and nothing is cast", async () => {
    await ask("survey open", { content: { ...questions, title: "Again", closesOn: today() } })
    const wrong = [...ballots(1, "pay"), { member: "member-7", choose: ["taste"] }]
    await expect(ask("survey vote", { survey: "Again", ballots: wrong })).rejects.toMatchObject({
      code: "unknown-code",
      message: expect.not.stringContaining("member-7"),
    })
    await expect(ask("survey open", { content: { ...questions, eligible: 21 } })).rejects.toMatchObject({
      code: "bad-survey",
    })
  })

  test("[M6] nobody mistakes whose weights count", async () => {
    for (const weightsFrom of ["mine", "ours"])
      await expect(ask("compare", { category: "all", weightsFrom })).rejects.toMatchObject({ exit: 2 })
    const both = { category: "all", weights, weightsFrom: "federation" }
    await expect(ask("compare", both)).rejects.toMatchObject({ code: "two-weights" })
    expect(await ask("compare", { category: "all", weights })).toMatchObject({ weightsOf: { from: "mine" } })
  })
})
