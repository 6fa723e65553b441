import { draftMetricDefinition } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { afterEach, expect, test } from "vitest"
import { introduce, openTestNode, type TestNode } from "../testing.ts"
import { DEFAULT_LIMITS, LIMIT_NAMES, LIMITS, type LimitSettings } from "./limits.ts"

const open: TestNode[] = []
afterEach(async () => {
  for (const node of open.splice(0).toReversed()) await node.close()
})

/** Waits as long as something still arrives; gives up when nothing has for two minutes. */
async function untilSettled(progress: () => number, done: () => boolean): Promise<void> {
  let [last, at] = [progress(), Date.now()]
  while (!done()) {
    if (progress() !== last) [last, at] = [progress(), Date.now()]
    if (Date.now() - at > 120_000) throw new Error(`nothing has arrived for two minutes; ${last} are here`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** What so many issuers say about so many metrics each, in so many versions. */
function sayings(issuers: number, metrics: number, versions: number) {
  return Array.from({ length: issuers }, (_, issuer) => testAuthor(`Issuer ${issuer}`)).flatMap((author) => [
    ...author.logTexts,
    author.say(testProfile(author, "supplier")),
    ...Array.from({ length: metrics }, (_metric, metric) =>
      Array.from({ length: versions }, (_version, version) =>
        author.say(
          draftMetricDefinition(author.did, testMetric(`m-${metric}`, { version: `${version}.0.0` })),
        ),
      ),
    ).flat(),
  ])
}

/** A twentieth of the default of every limit that a peer or an issuer has. */
function twentieth(): Partial<LimitSettings> {
  const scaled = LIMIT_NAMES.filter((name) => LIMITS[name].of === "peer" || LIMITS[name].of === "issuer")
  return Object.fromEntries(scaled.map((name) => [name, Math.ceil(DEFAULT_LIMITS[name] / 20)]))
}

test("[G1] an honest first join of 1,000 statements of 50 issuers passes with a twentieth of every limit", async () => {
  const alice = await openTestNode("Alice's coop")
  const bob = await openTestNode("Bob's coop", { protection: { limits: twentieth() } })
  open.push(alice, bob)
  alice.replica.insert(sayings(50, 3, 6))
  expect(alice.replica.store.counts().statements).toBeGreaterThanOrEqual(1_000)
  await introduce(alice, bob)
  await untilSettled(
    () => bob.replica.store.counts().statements,
    () => bob.replica.heads() === alice.replica.heads(),
  )
  const exceeded = bob.replica.limits().filter(({ exceeded: times }) => times > 0)
  // Documents wait their turn: that is what this limit is for.
  expect(exceeded.map(({ name }) => name).filter((name) => name !== "peer.empty-documents")).toEqual([])
  expect(bob.replica.quarantine.counts()).toMatchObject({ items: 0, notKept: 0 })
  expect(bob.replica.peers()).toMatchObject([{ standing: "good", state: "connected" }])
})

test("[G3] [A1] a peer that ran into a limit is asked again: nothing is quarantined, and everything arrives", async () => {
  // Bob's clock runs twelve times as fast: his minute is five seconds.
  const clockMs = () => performance.now() * 12
  const protection = { limits: { "peer.messages": 20 }, forgiveAfterMs: 1_000 }
  const alice = await openTestNode("Alice's coop")
  const bob = await openTestNode("Bob's coop", { protection, clockMs })
  open.push(alice, bob)
  alice.replica.insert(sayings(8, 1, 2))
  await introduce(alice, bob)
  await untilSettled(
    () => bob.replica.store.counts().statements,
    () => bob.replica.heads() === alice.replica.heads(),
  )
  expect(bob.replica.limits().find(({ name }) => name === "peer.messages")?.exceeded).toBeGreaterThan(0)
  expect(bob.replica.quarantine.counts()).toMatchObject({ items: 0 })
})

test("[G3] what an issuer says beyond its limit comes in when the limit is wider", async () => {
  const alice = await openTestNode("Alice's coop")
  const bob = await openTestNode("Bob's coop", { protection: { limits: { "issuer.statements": 5 } } })
  open.push(alice, bob)
  alice.replica.insert(sayings(2, 4, 3))
  await introduce(alice, bob)
  const exceeded = () => bob.replica.limits().find(({ name }) => name === "issuer.statements")?.exceeded ?? 0
  await untilSettled(exceeded, () => exceeded() > 0)
  expect(bob.replica.peers()).toMatchObject([{ standing: "good" }])
  bob.replica.configure({})
  await untilSettled(
    () => bob.replica.store.counts().statements,
    () => bob.replica.heads() === alice.replica.heads(),
  )
  expect(bob.replica.quarantine.counts()).toMatchObject({ items: 0 })
})
