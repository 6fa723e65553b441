import { describe, expect, test } from "vitest"
import { locateDocument } from "../kinds/locate.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { authoritativeText } from "../kinds/text.ts"
import { metricDigest } from "../metric/draft.ts"
import { partyDocument } from "../party/document.ts"
import { testAuthor, testMetric } from "../testing.ts"
import { draftMetricStep } from "./draft.ts"
import { MetricStep } from "./schema.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const eve = testAuthor("Eve")
const metric = metricDigest(testMetric("pay-spread"))
const newer = metricDigest(testMetric("pay-spread", { version: "2.0.0" }))
const note = authoritativeText("en", "Nobody could tell how to count owners.")
const trial = { suppliers: [bob.did], from: "2026-03-01", until: "2026-05-31" }
const named = { metric, name: "pay-spread" }

describe("a step in the life of a metric", () => {
  test("[ME7] stands in the party document of who takes it, and nobody else speaks there", () => {
    const draft = draftMetricStep(alice.did, { ...named, step: "trial", trial, note })
    const { statement, document } = alice.say(draft)
    expect(document).toEqual(partyDocument(alice.scid))
    expect(locateDocument(statement, () => undefined)).toEqual(document)
    const forged = eve.say({ ...draftMetricStep(alice.did, { ...named, step: "propose" }) })
    expect(insertionOf(document, forged.statement, () => undefined)).toMatchObject({
      kind: "refused",
      rule: "D6",
    })
  })

  test.each([
    [{ step: "propose" }, true],
    [{ step: "propose", note }, true],
    [{ step: "trial", trial }, true],
    [{ step: "deprecate", note }, true],
    [{ step: "deprecate", note, replacedBy: newer }, true],
    [{ step: "deprecate" }, false],
    [{ step: "deprecate", note, replacedBy: metric }, false],
    [{ step: "propose", replacedBy: newer }, false],
    [{ step: "propose", trial }, false],
    [{ step: "trial" }, false],
    [{ step: "trial", trial: { ...trial, until: "2026-02-28" } }, false],
    [{ step: "trial", trial: { ...trial, suppliers: [] } }, false],
    [{ step: "trial", trial: { ...trial, suppliers: [bob.did, bob.did] } }, false],
    [{ step: "adopt" }, false],
  ])("[ME7] %j: whether it is one is %j", (fields, expected) => {
    const step = { type: "MetricStep", v: 1, id: alice.did, ...named, ...fields }
    expect(MetricStep.safeParse(step).success).toBe(expected)
  })
})
