import { draftDisclosure, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { afterEach, expect, test } from "vitest"
import { DEFAULT_LIMITS } from "../limits/limits.ts"
import { introduce, openTestNode, untilInStep, type TestNode } from "../testing.ts"

const nodes: TestNode[] = []
afterEach(async () => {
  for (const open of nodes.splice(0)) await open.close()
})

test("[A6] a document with more statements than quarantine has room for arrives whole, with its identity log", async () => {
  const [alice, bob] = [await openTestNode("Alice's coop"), await openTestNode("Bob's coop")]
  nodes.push(alice, bob)
  const farm = testAuthor("Carol's farm")
  const said = Array.from({ length: DEFAULT_LIMITS["peer.quarantine-items"] + 100 }, (_, index) =>
    farm.say(
      draftDisclosure(farm.did, {
        metric: metricDigest(testMetric("pay-spread")),
        period: "2025",
        answer: { state: "answered", value: { type: "ratio", value: String(index) } },
      }),
    ),
  )
  alice.replica.insert([...farm.logTexts, ...said])
  await introduce(alice, bob)
  await untilInStep([alice, bob])
  expect(bob.replica.store.counts()).toEqual(alice.replica.store.counts())
  expect(bob.replica.quarantine.counts()).toMatchObject({ items: 0, notKept: 0 })
})
