import { draftMetricDefinition } from "@commonshelf/documents"
import { testMetric, type Said } from "@commonshelf/documents/testing"
import { afterEach, describe, expect, test } from "vitest"
import {
  openCountingProxy,
  openTestNode,
  testInvite,
  until,
  untilInStep,
  type CountingProxy,
  type TestNode,
} from "../testing.ts"

const open: { close(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0).toReversed()) await each.close()
})

/** Two nodes that met over a carrier, and hold the same: Alice's metrics in one document each. */
async function pair(documents: number) {
  const [alice, bob] = [await openTestNode("Alice's coop"), await openTestNode("Bob's coop")]
  const carrier = await openCountingProxy(alice.url)
  open.push(carrier, alice, bob)
  alice.replica.insert(Array.from({ length: documents }, (_, i) => metric(alice, `metric-${i}`)))
  const met = await bob.replica.acceptInvite({ ...testInvite(alice), url: carrier.url })
  if ("kind" in met) throw new Error(met.message)
  await settled(alice, bob)
  return { alice, bob, carrier }
}

function metric(node: TestNode, name: string, version = "1.0.0"): Said {
  return node.author.say(draftMetricDefinition(node.author.did, testMetric(name, { version })))
}

/** Both hold the same and have told each other so. */
async function settled(...nodes: readonly TestNode[]): Promise<void> {
  await untilInStep(nodes)
  await until("each knows that the other holds the same", () =>
    nodes.every(({ replica }) =>
      replica.peers().every(({ state, inStep }) => state === "connected" && inStep),
    ),
  )
}

/** Bytes that a reconnect costs until both know that they hold the same. */
async function reconnect(
  carrier: CountingProxy,
  nodes: readonly TestNode[],
  meanwhile = () => {},
): Promise<number> {
  const { bytes, connections } = carrier
  carrier.cut()
  await until("the session has ended", () =>
    nodes.every(({ replica }) => replica.peers()[0]?.state === "offline"),
  )
  meanwhile()
  await until("there is a new one", () => carrier.connections > connections)
  await settled(...nodes)
  return carrier.bytes - bytes
}

describe("two nodes that meet again", () => {
  test("[A4] tell in a few kilobytes that they hold the same, however many documents there are", async () => {
    const few = await pair(5)
    const many = await pair(120)
    const bytes = [
      await reconnect(few.carrier, [few.alice, few.bob]),
      await reconnect(many.carrier, [many.alice, many.bob]),
    ] as const
    // Two introductions with their logs are two thirds of it; fingerprints are the rest.
    expect(Math.max(...bytes)).toBeLessThan(9000)
    expect(bytes[1] - bytes[0]).toBeLessThan(3000)
  })

  test("[A4] speak only about what differs", async () => {
    const { alice, bob, carrier } = await pair(120)
    const unchanged = await reconnect(carrier, [alice, bob])
    const changed = await reconnect(carrier, [alice, bob], () => {
      alice.replica.insert([metric(alice, "metric-7", "2.0.0")])
      bob.replica.insert([metric(bob, "own")])
    })
    expect(alice.replica.store.counts().documents).toBe(123)
    expect(
      changed - unchanged,
      "two statements of about a kilobyte, and what it takes to ask for them",
    ).toBeLessThan(15_000)
  })
})
