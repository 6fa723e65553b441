import {
  authoritativeText,
  draftDisclosure,
  draftMetricDefinition,
  metricDigest,
} from "@commonshelf/documents"
import { testMetric } from "@commonshelf/documents/testing"
import { afterEach, describe, expect, test } from "vitest"
import { introduce, openTestNode, untilInStep, type TestNode } from "./testing.ts"

const nodes: TestNode[] = []
async function node(name: string, role: "cooperative" | "supplier" = "cooperative"): Promise<TestNode> {
  const opened = await openTestNode(name, { role })
  nodes.push(opened)
  return opened
}
afterEach(async () => {
  for (const open of nodes.splice(0)) await open.close()
})

describe("replicas in a chain", () => {
  test("[A1] what the first says reaches the third, which never met the first", async () => {
    const [alice, bob, carol] = [
      await node("Alice's coop"),
      await node("Bob's coop"),
      await node("Carol's coop"),
    ]
    await introduce(alice, bob)
    await introduce(bob, carol)
    const metric = testMetric("pay-spread")
    const said = [alice.author.say(draftMetricDefinition(alice.author.did, metric))]
    for (let year = 2000; year < 2026; year++) {
      const value = { type: "ratio", value: "4.2" } as const
      const fields = {
        metric: metricDigest(metric),
        period: String(year),
        answer: { state: "answered", value } as const,
        note: authoritativeText("en", "ours"),
      }
      said.push(alice.author.say(draftDisclosure(alice.author.did, fields)))
    }
    const verdicts = alice.replica.insert(said)
    expect(verdicts.map((verdict) => verdict.kind)).toEqual(said.map(() => "admitted"))
    await untilInStep([alice, bob, carol])
    expect(carol.replica.store.counts()).toEqual({ documents: 5, statements: said.length + 6 })
    expect(carol.replica.quarantine.list()).toEqual([])
  })
})
