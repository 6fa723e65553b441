import { draftMetricAdoption, draftMetricDefinition, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { answerWords } from "../cli/disclose-words.ts"
import { wordsIn } from "../messages/words.ts"
import { openTestNode, type TestNode } from "../testing/test-node.ts"

let alice: TestNode
beforeEach(async () => {
  alice = await openTestNode("Alice's coop", "cooperative")
  const carol = testAuthor("Carol's coop")
  const metric = testMetric("pay-spread")
  const adoption = {
    metric: metricDigest(metric),
    name: "pay-spread",
    decision: "adopt",
    since: "2026-01-01",
  } as const
  alice.node.replica.insert([
    ...carol.logTexts,
    carol.say(testProfile(carol, "cooperative")),
    carol.say(draftMetricDefinition(carol.did, metric)),
    carol.say(draftMetricAdoption(carol.did, adoption)),
  ])
})
afterEach(() => alice.close())

const ANSWER = { metric: "pay-spread", period: "2025" }
const cooperatives = () => alice.ask("compare", { category: "all", subject: "cooperatives" })

describe("a cooperative", () => {
  test("[DI18] answers about itself by the same questions, and stands in the table of cooperatives", async () => {
    await alice.ask("disclose", { ...ANSWER, value: "2.5" })
    const { scid } = alice.node.home
    expect(await cooperatives()).toMatchObject({ subject: "cooperatives" })
    const { rows } = (await cooperatives()) as unknown as {
      rows: readonly { readonly supplier: string; readonly cells: Record<string, unknown> }[]
    }
    expect(rows).toHaveLength(2)
    expect(rows.find((row) => row.supplier === scid)?.cells["pay-spread"]).toMatchObject({
      state: "answered",
      value: "2.5",
    })
    const why = await alice.ask("compare", {
      category: "all",
      subject: "cooperatives",
      why: `${scid}/pay-spread`,
    })
    expect(why).toMatchObject({ why: { cell: { state: "answered" } } })
  })

  test("[DI1] says with its answer what it rests on, or that it does not know", async () => {
    await alice.ask("disclose", {
      ...ANSWER,
      value: "2.5",
      inputs: [{ name: "highest", value: "25000", unit: "ILS" }],
      accuracy: { low: "2.4", high: "2.6" },
      coverage: { sites: "50" },
      deviations: [{ what: "Without the volunteers.", effect: "none" }],
      evidence: [{ name: "payroll.csv", mediaType: "text/csv", base64: "aGk=" }],
    })
    expect(JSON.stringify(await cooperatives())).toContain("part-covered")
    await alice.ask("disclose", { ...ANSWER, unknown: "" })
    expect(JSON.stringify(await cooperatives())).toContain('"state":"declined"')
    expect(JSON.stringify(await cooperatives())).toContain('"unknown":true')
  })

  test("[X7] is told what its earlier answer to the same said beside the value, when it does not say it again", async () => {
    const bare = await alice.ask("disclose", { ...ANSWER, value: "2.5" })
    expect(bare).toMatchObject({ notSaidAgain: [] })
    const whole = await alice.ask("disclose", {
      ...{ ...ANSWER, value: "2.5", validUntil: "2099-01-01T00:00:00Z", coverage: { sites: "50" } },
      inputs: [{ name: "highest", value: "25000", unit: "ILS" }],
      evidence: [{ name: "payroll.csv", mediaType: "text/csv", base64: "aGk=" }],
      note: "As every year.",
    })
    expect(whole).toMatchObject({ inPlaceOf: bare["statement"], notSaidAgain: [] })
    const again = await alice.ask("disclose", { ...ANSWER, value: "2.6", coverage: { sites: "50" } })
    expect(again).toMatchObject({
      inPlaceOf: whole["statement"],
      notSaidAgain: [
        { member: "evidence", part: "payroll.csv" },
        { member: "inputs", part: "highest", value: { value: "25000" } },
        { member: "note", part: "en", value: { text: "As every year." } },
        { member: "validUntil", value: "2099-01-01T00:00:00Z" },
      ],
    })
    const told = answerWords(again, wordsIn("en"))
    expect(told).toContain("documents (payroll.csv), numbers that it is worked out from (highest), note (en)")
    expect(told).toContain(`commonshelf statement show ${String(whole["statement"])}`)
    for (const language of ["he", "es"] as const)
      expect(answerWords(again, wordsIn(language))).toContain("payroll.csv")
    expect(answerWords(whole, wordsIn("en"))).not.toContain("in place of")
    // Another year takes no place.
    const next = await alice.ask("disclose", { ...ANSWER, period: "2026", value: "2.6" })
    expect(next).not.toHaveProperty("inPlaceOf")
  })

  test("[C4] that says what no schema takes is told where it is wrong", async () => {
    const outside = { ...ANSWER, value: "5", accuracy: { low: "1", high: "2" } }
    await expect(alice.ask("disclose", outside)).rejects.toMatchObject({
      code: "bad-input",
      message: "This is no answer: accuracy: the value lies outside of it.",
    })
    await expect(alice.ask("disclose", { ...ANSWER, value: "5", declined: "" })).rejects.toMatchObject({
      code: "one-answer",
    })
  })
})
