import { afterEach, expect, test } from "vitest"
import { draftDisclosure, draftMetricDefinition, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { meet, openTestNode, type TestNode } from "../testing/test-node.ts"

const opened: TestNode[] = []
afterEach(async () => {
  for (const node of opened.splice(0)) await node.close()
})

async function open(name: string, role: "cooperative" | "researcher"): Promise<TestNode> {
  const node = await openTestNode(name, role)
  opened.push(node)
  return node
}

test("[F12][CH2] a researcher's correction comes back as a file, is shown, and takes nothing out", async () => {
  const alice = await open("Alice's coop", "cooperative")
  const institute = await open("The institute", "researcher")
  const bob = testAuthor("Bob's farm")
  const metric = testMetric("pay-spread")
  const answer = { state: "answered", value: { type: "ratio", value: "4.5" } } as const
  alice.node.replica.insert([
    ...bob.logTexts,
    bob.say(testProfile(bob, "supplier")),
    bob.say(draftMetricDefinition(bob.did, metric)),
    bob.say(draftDisclosure(bob.did, { metric: metricDigest(metric), period: "2025", answer })),
  ])
  await alice.ask("metric adopt", { metric: "pay-spread" })
  meet([alice.node, institute.node]) // the fork, and all of Alice's with it
  const contest = { target: "Bob's farm/pay-spread", reason: "wrong-value", claim: "The register says 5.1." }
  await institute.ask("contest open", contest)

  const { texts } = await institute.ask("party log", { party: "The institute" })
  const file = Buffer.from((texts as readonly string[]).join("\n")).toString("base64")
  const inserted = await alice.ask("statement insert", { file: "ours.ndjson", base64: file })
  expect(inserted).toMatchObject({ waiting: [], refused: [] })
  expect(await alice.ask("contest list")).toMatchObject({
    contests: [{ counts: false }],
  })
  expect(await alice.ask("statement insert", { file: "ours.ndjson", base64: file })).toMatchObject({
    admitted: 0,
    refused: [],
  })
})
