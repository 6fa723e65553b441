import { cbor } from "@automerge/automerge-repo/slim"
import { documentId, draftMetricDefinition } from "@commonshelf/documents"
import { testMetric, type Said } from "@commonshelf/documents/testing"
import { introduce, openTestNode, until, untilInStep, type TestNode } from "@commonshelf/replica/testing"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { chunkMessages, FORGERIES, messageOf, VANDALISM } from "./forged-changes.ts"
import { openHostilePeer, type HostilePeer } from "./hostile-peer.ts"

/*
 * A party that was invited and is hostile, at the middle node of three in a chain: it has its own identity and an open
 * session, and speaks raw automerge-repo through it. What the same code does to stock automerge-repo is in
 * `stock-automerge-repo.test.ts`.
 */

let alice: TestNode
let bob: TestNode
let carol: TestNode
const honestTexts = new Set<string>()
let attacks = 0

beforeAll(async () => {
  // The attacker's own repo complains of genuine changes that contradict what it made up.
  vi.spyOn(console, "log").mockImplementation(() => {})
  alice = await openTestNode("Alice's coop")
  bob = await openTestNode("Bob's coop")
  carol = await openTestNode("Carol's coop")
  await introduce(alice, bob)
  await introduce(bob, carol)
  await untilInStep([alice, bob, carol])
  for (const { text } of alice.replica.texts()) honestTexts.add(text)
})
afterAll(async () => {
  vi.restoreAllMocks()
  for (const node of [alice, bob, carol]) await node.close()
})

/** A document of Alice's that all have with its first statement, her next one, and somebody who means harm. */
async function scene() {
  attacks += 1
  const eve = await openHostilePeer(bob, `Eve ${attacks}`)
  for (const { text } of eve.author.logTexts) honestTexts.add(text)
  const versions = ["1.0.0", "1.1.0"].map((version) => testMetric(`metric-${attacks}`, { version }))
  const [genuine, fresh] = versions.map((metric) =>
    alice.author.say(draftMetricDefinition(alice.author.did, metric)),
  )
  if (genuine === undefined || fresh === undefined) throw new Error("two statements were said")
  aliceSays(genuine)
  await untilInStep([alice, bob, carol])
  return { eve, genuine, fresh, id: documentId(genuine.document), booty: { genuine, fresh, eve: eve.author } }
}

function aliceSays(said: Said): void {
  honestTexts.add(said.text)
  expect(alice.replica.insert([said])).toMatchObject([{ kind: "admitted" }])
}

/** What Bob's node keeps of what that peer sent. */
function reasonsOf({ author }: HostilePeer): readonly string[] {
  return bob.replica.quarantine.list().flatMap(({ peer, reason }) => (peer === author.scid ? [reason] : []))
}

/** The owner's next statement arrives everywhere, and no node holds a text that nobody honest has said. */
async function expectUnharmed(fresh: Said): Promise<void> {
  aliceSays(fresh)
  const nodes = [alice, bob, carol]
  await until("everybody has Alice's next statement", () =>
    nodes.every(({ replica }) => replica.store.placeOf(fresh.digest) !== undefined),
  )
  await untilInStep(nodes)
  for (const { replica } of nodes) {
    const texts = [...replica.texts()].map(({ text }) => text)
    expect(texts.filter((text) => !honestTexts.has(text))).toEqual([])
    expect(texts).toHaveLength(honestTexts.size)
  }
  for (const { replica } of [alice, carol])
    expect(replica.quarantine.list(), "Bob passes nothing on").toEqual([])
}

describe("changes that an accepted peer makes to another's document", () => {
  test.each([...VANDALISM, ...FORGERIES])(
    "[D5] who $what changes nothing anywhere",
    async ({ reason, commit }) => {
      const { eve, fresh, id, booty } = await scene()
      const handle = await eve.find(id)
      handle.update((doc) => commit(doc, booty))
      await until("the change is in quarantine", () => reasonsOf(eve).includes(reason))
      await expectUnharmed(fresh)
      eve.session.terminate()
    },
  )
})

describe("messages of an accepted peer that are none", () => {
  test("[D5] chunks that are no single changes are refused before Automerge sees them", async () => {
    const { eve, fresh, id } = await scene()
    const handle = await eve.find(id)
    const messages = chunkMessages(handle.doc())
    for (const [, message] of messages) eve.sendSync(id, message)
    await until("each is in quarantine", () => reasonsOf(eve).length === messages.length)
    expect(new Set(reasonsOf(eve))).toEqual(new Set(["malformed-sync"]))
    await expectUnharmed(fresh)
    eve.session.terminate()
  })

  test.each<readonly [string, unknown]>([
    ["null", null],
    ["undefined", undefined],
    ["a number", 7],
    ["a text", "join"],
    ["an empty object", {}],
    ["a message of an unknown type", { type: "versions", versions: 5 }],
    ["a sync message without data", { type: "sync", documentId: "2ZQU4Atd49j9431LjA8KDQVFFbpu" }],
    [
      "a document id that is a path",
      { type: "sync", documentId: "../../etc/passwd", data: new Uint8Array(4) },
    ],
    ["a message with a prototype for a sender", JSON.parse(`{"type":"leave","__proto__":{"senderId":"x"}}`)],
  ])("[D5] %s is refused", async (_what, message) => {
    const { eve, fresh } = await scene()
    eve.say(message)
    await until("it is in quarantine", () => reasonsOf(eve).includes("malformed-message"))
    await expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[D5] malformed CBOR and a malformed index are refused", async () => {
    const { eve, fresh } = await scene()
    eve.session.send(Uint8Array.of(0x9f, 0xff, 0xff, 0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))
    eve.session.sendAs("index", cbor.encode({ type: "fingerprints" }))
    eve.session.sendJson("index", {
      type: "documents",
      documents: [{ descriptor: { type: "root" }, heads: "" }],
    })
    await until("all are in quarantine", () => reasonsOf(eve).length === 3)
    expect(reasonsOf(eve).toSorted()).toEqual(["malformed-index", "malformed-index", "malformed-message"])
    await expectUnharmed(fresh)
    eve.session.terminate()
  })
})

describe("what an accepted peer says about itself and others", () => {
  test("[D5] invented heads are not waited for", async () => {
    const { eve, fresh, id } = await scene()
    const invented = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte))
    eve.sendSync(id, messageOf([], invented))
    await until("Bob answers", () => eve.heard > 0)
    await expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[D1] unknown documents are neither opened nor answered nor asked for", async () => {
    const { eve, fresh, id } = await scene()
    for (let i = 0; i < 2000; i++) {
      const unknown = documentId({ type: "supplier", owner: eve.author.scid, name: `unknown-${i}` })
      eve.sendSync(unknown, messageOf([]))
      eve.say({ type: "doc-unavailable", senderId: "x", targetId: "y", documentId: unknown })
    }
    // Sessions keep their order: when this is answered, everything before it was read.
    const before = eve.heard
    eve.sendSync(id, messageOf([]))
    await until("Bob answers for the document that he has", () => eve.heard > before)
    expect(eve.heard - before).toBeLessThan(10)
    expect(bob.replica.store.documents().length).toBeLessThan(200)
    await expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[D1] a thousand documents that it only tells of keep nobody from hearing the next statement", async () => {
    const { eve, fresh } = await scene()
    const documents = Array.from({ length: 1000 }, (_, i) => ({
      descriptor: { type: "supplier", owner: eve.author.scid, name: `told-${i}` },
      heads: "0123456789abcdef",
    }))
    eve.session.sendJson("index", { type: "documents", documents })
    await until("Bob has heard of them", () => bob.replica.store.documents().length > 1000)
    await expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[S9] a join under another's name throws nobody off, and speaks for nobody else", async () => {
    const { eve, fresh, id } = await scene()
    const senderId = `node-${alice.author.scid}`
    eve.say({ type: "join", senderId, peerMetadata: { storageId: "../x" }, supportedProtocolVersions: ["1"] })
    eve.say({
      type: "sync",
      senderId,
      targetId: "node",
      documentId: id,
      data: messageOf([], [new Uint8Array(32)]),
    })
    await expectUnharmed(fresh)
    expect(bob.replica.peers().find(({ scid }) => scid === alice.author.scid)).toMatchObject({
      state: "connected",
    })
    eve.session.terminate()
  })

  test("[D5] a flood of ephemeral messages is not passed on and fills no more than its share of quarantine", async () => {
    const { eve, fresh, id } = await scene()
    const before = eve.heard
    for (let count = 0; count < 1200; count++) {
      const data = cbor.encode({ cursor: count })
      eve.say({
        type: "ephemeral",
        senderId: "x",
        targetId: "y",
        documentId: id,
        count,
        sessionId: "s",
        data,
      })
    }
    await until("its share is full", () => reasonsOf(eve).length === 1000)
    await expectUnharmed(fresh)
    expect(eve.heard - before).toBeLessThan(20)
    eve.session.terminate()
  })
})

test("[D5] a polluted peer that keeps its junk makes fewer than 100 messages in three seconds", async () => {
  const { eve, fresh, id, booty } = await scene()
  const handle = await eve.find(id)
  const started = Date.now()
  const before = eve.heard
  for (const { commit } of VANDALISM) handle.update((doc) => commit(doc, booty))
  await until("three seconds are over", () => Date.now() - started > 3000)
  expect(reasonsOf(eve).length).toBeGreaterThan(0)
  expect(eve.heard - before).toBeLessThan(100)
  await expectUnharmed(fresh)
  eve.session.terminate()
})
