import { draftMetricDefinition, partyDocument, documentId } from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { appendEntry, type KeyPair, type LogEntry } from "@commonshelf/identity"
import { testKeyPair } from "@commonshelf/identity/testing"
import { DatabaseSync } from "@photostructure/sqlite"
import { afterEach, describe, expect, test } from "vitest"
import { openReplica } from "./open-replica.ts"
import type { Replica } from "./replica.ts"
import {
  introduce,
  openTestNode,
  TEST_NOW,
  testInvite,
  until,
  untilInStep,
  type TestNode,
} from "./testing.ts"

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close()
})

async function cooperative(name: string, statements = 3): Promise<TestNode> {
  const node = await openTestNode(name)
  closing.push(() => node.close())
  const { author } = node
  const said = Array.from({ length: statements }, (_, i) =>
    author.say(draftMetricDefinition(author.did, testMetric(`metric-${i}`))),
  )
  node.replica.insert(said)
  return node
}

/** Somebody who only reads, and of whom nothing stands in its own copy either. */
function reader(
  name = "Ruth reads",
  {
    log = testAuthor(name).log,
    nodeKey = testAuthor(name).node,
    onAdmitted = () => {},
  }: { log?: readonly LogEntry[]; nodeKey?: KeyPair; onAdmitted?: () => void } = {},
): Replica {
  const { scid } = testAuthor(name)
  const replica = openReplica({
    commons: new DatabaseSync(":memory:"),
    node: new DatabaseSync(":memory:"),
    self: { scid, name, role: "researcher", nodeKey, log: () => log },
    now: () => TEST_NOW,
    onAdmitted,
  })
  closing.push(() => replica.close())
  return replica
}

describe("whoever reads a node", () => {
  test("[F20][F22] holds in the end exactly what the node holds, and leaves nothing behind in it", async () => {
    const alice = await cooperative("Alice's coop", 40)
    const before = alice.replica.heads()
    const ruth = reader()
    expect(await ruth.readFrom(testInvite(alice, "researcher"))).toBeUndefined()
    expect(ruth.heads()).toBe(before)
    expect(ruth.store.counts()).toEqual(alice.replica.store.counts())
    expect(alice.replica.heads()).toBe(before)
    expect(alice.replica.identityOf(testAuthor("Ruth reads").scid)).toBeUndefined()
    expect(alice.replica.peers()).toMatchObject([{ name: "Ruth reads", role: "researcher" }])
    expect(alice.replica.quarantine.counts().items).toBe(0)
  })

  test("[F22] is told so when the node is gone, before and in the middle", async () => {
    const alice = await cooperative("Alice's coop", 100)
    const invite = testInvite(alice, "researcher")
    let closed: Promise<void> | undefined
    const ruth = reader("Ruth reads", { onAdmitted: () => (closed ??= alice.close()) })
    const reading = ruth.readFrom(invite)
    expect(await reading).toMatchObject({ kind: "unreachable" })
    expect(ruth.store.counts().statements).toBeLessThan(alice.replica.store.counts().statements)
    await closed
    closing.splice(0)
    expect(await reader("Ronit reads").readFrom(invite)).toMatchObject({ kind: "unreachable" })
  })

  test("[F20] with a home of its own is in step with the node, though it has introduced itself at home", async () => {
    const alice = await cooperative("Alice's coop")
    const ruth = await openTestNode("Ruth reads", { role: "researcher" })
    closing.push(() => ruth.close())
    const before = alice.replica.heads()
    await introduce(alice, ruth, "researcher")
    await until("both say that they are in step", () =>
      [alice, ruth].every(({ replica }) => replica.peers()[0]?.inStep === true),
    )
    expect(alice.replica.heads()).toBe(before)
    expect(ruth.replica.store.counts().documents).toBe(alice.replica.store.counts().documents + 1)
    ruth.replica.insert([ruth.author.say(draftMetricDefinition(ruth.author.did, testMetric("mine")))])
    alice.replica.insert([alice.author.say(draftMetricDefinition(alice.author.did, testMetric("later")))])
    await until("the later one has come", () => ruth.replica.peers()[0]?.inStep === true)
    expect(alice.replica.store.descriptorOf(documentId(partyDocument(ruth.author.scid)))).toBeUndefined()
  })

  test("[F20] does not hinder cooperatives from being in step", async () => {
    const [alice, bob] = [await cooperative("Alice's coop"), await cooperative("Bob's coop")]
    expect(await reader().readFrom(testInvite(alice, "researcher"))).toBeUndefined()
    await introduce(alice, bob)
    await untilInStep([alice, bob])
    expect(bob.replica.heads()).toBe(alice.replica.heads())
  })

  test("[F21] may not come back as something else than it was invited as", async () => {
    const alice = await cooperative("Alice's coop")
    expect(await reader().readFrom(testInvite(alice, "researcher"))).toBeUndefined()
    const asCooperative = await openTestNode("Ruth reads")
    closing.push(() => asCooperative.close())
    const invite = testInvite(alice, "researcher")
    expect(await asCooperative.replica.acceptInvite(invite)).toMatchObject({ kind: "refused" })
    expect(alice.replica.peers()).toMatchObject([{ role: "researcher" }])
  })

  test("[F21] is not let in by a key that it has taken off its log, not even with the older log", async () => {
    const alice = await cooperative("Alice's coop")
    const author = testAuthor("Ruth reads")
    const another = testKeyPair("another computer")
    const next = appendEntry({
      log: author.log,
      masterSeed: author.masterSeed,
      at: "2026-02-01T00:00:00Z",
      change: { nodeKeys: [another.multikey] },
    })
    if (!next.ok) throw new Error("the log could not be extended")
    const invite = testInvite(alice, "researcher")
    expect(await reader().readFrom(invite)).toBeUndefined()
    const renewed = reader("Ruth reads", { log: [...author.log, next.value], nodeKey: another })
    expect(await renewed.readFrom(testInvite(alice, "researcher"))).toBeUndefined()
    expect(await reader().readFrom(invite)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("no longer lists"),
    })
  })
})
