import { cbor } from "@automerge/automerge-repo/slim"
import { documentId } from "@commonshelf/documents"
import { until } from "@commonshelf/replica/testing"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { chunkMessages, FORGED_TEXTS, FORGERIES, messageOf, VANDALISM } from "./forged-changes.ts"
import { recordHonest } from "./report.ts"
import { openHonestChain, type HonestChain } from "./support/honest-chain.ts"

/*
 * A party that was invited and is hostile, at the middle node of three in a chain: it has its own identity and an open
 * session, and speaks raw automerge-repo through it. What the same code does to stock automerge-repo is in
 * `stock-automerge-repo.test.ts`.
 */

let chain: HonestChain
beforeAll(async () => {
  // The attacker's own repo complains of genuine changes that contradict what it made up.
  vi.spyOn(console, "log").mockImplementation(() => {})
  chain = await openHonestChain()
})
afterAll(async () => {
  vi.restoreAllMocks()
  await chain.close()
})

describe("changes that an accepted peer makes to another's document", () => {
  test.each([...VANDALISM, ...FORGERIES, ...FORGED_TEXTS])(
    "[D5] who $what changes nothing anywhere",
    async ({ what, reason, commit }) => {
      const { eve, fresh, id, booty } = await chain.scene()
      const handle = await eve.find(id)
      handle.update((doc) => commit(doc, booty))
      await until("the change is in quarantine", () => chain.reasonsOf(eve).includes(reason))
      await chain.expectUnharmed(fresh)
      eve.session.terminate()
      recordHonest({ attack: what, rule: "D5", honest: `quarantined: ${reason}` })
    },
  )
})

describe("messages of an accepted peer that are none", () => {
  test("[D5] chunks that are no single changes are refused before Automerge sees them", async () => {
    const { eve, fresh, id } = await chain.scene()
    const handle = await eve.find(id)
    const messages = chunkMessages(handle.doc())
    for (const [, message] of messages) eve.sendSync(id, message)
    await until("each is in quarantine", () => chain.reasonsOf(eve).length === messages.length)
    expect(new Set(chain.reasonsOf(eve))).toEqual(new Set(["malformed-sync"]))
    await chain.expectUnharmed(fresh)
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
    const { eve, fresh } = await chain.scene()
    eve.say(message)
    await until("it is in quarantine", () => chain.reasonsOf(eve).includes("malformed-message"))
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[D5] malformed CBOR and a malformed index are refused", async () => {
    const { eve, fresh } = await chain.scene()
    eve.session.send(Uint8Array.of(0x9f, 0xff, 0xff, 0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))
    eve.session.sendAs("index", cbor.encode({ type: "fingerprints" }))
    eve.session.sendJson("index", {
      type: "documents",
      documents: [{ descriptor: { type: "root" }, heads: "" }],
    })
    await until("all are in quarantine", () => chain.reasonsOf(eve).length === 3)
    expect(chain.reasonsOf(eve).toSorted()).toEqual([
      "malformed-index",
      "malformed-index",
      "malformed-message",
    ])
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
  })
})

describe("what an accepted peer says about itself and others", () => {
  test("[D5] invented heads are not waited for", async () => {
    const { eve, fresh, id } = await chain.scene()
    const invented = [1, 2, 3].map((byte) => new Uint8Array(32).fill(byte))
    eve.sendSync(id, messageOf([], invented))
    await until("Bob answers", () => eve.heard > 0)
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[D1] unknown documents are neither opened nor answered nor asked for", async () => {
    const { eve, fresh, id } = await chain.scene()
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
    expect(chain.bob.replica.store.documents().length).toBeLessThan(200)
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[D1] a thousand documents that it only tells of keep nobody from hearing the next statement", async () => {
    const { eve, fresh } = await chain.scene()
    const documents = Array.from({ length: 1000 }, (_, i) => ({
      descriptor: { type: "supplier", owner: eve.author.scid, name: `told-${i}` },
      heads: "0123456789abcdef",
    }))
    eve.session.sendJson("index", { type: "documents", documents })
    await until("Bob has heard of them", () => chain.bob.replica.store.documents().length > 1000)
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
  })

  test("[S9] a join under another's name throws nobody off, and speaks for nobody else", async () => {
    const { eve, fresh, id } = await chain.scene()
    const senderId = `node-${chain.alice.author.scid}`
    eve.say({ type: "join", senderId, peerMetadata: { storageId: "../x" }, supportedProtocolVersions: ["1"] })
    eve.say({
      type: "sync",
      senderId,
      targetId: "node",
      documentId: id,
      data: messageOf([], [new Uint8Array(32)]),
    })
    await chain.expectUnharmed(fresh)
    expect(chain.bob.replica.peers().find(({ scid }) => scid === chain.alice.author.scid)).toMatchObject({
      state: "connected",
    })
    eve.session.terminate()
  })

  test("[D5] a flood of ephemeral messages is not passed on and fills no more than its share of quarantine", async () => {
    const { eve, fresh, id } = await chain.scene()
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
    await until("its share is full", () => chain.reasonsOf(eve).length === 1000)
    await chain.expectUnharmed(fresh)
    expect(eve.heard - before).toBeLessThan(20)
    eve.session.terminate()
  })
})

test("[D5] a polluted peer that keeps its junk makes fewer than 100 messages in three seconds", async () => {
  const { eve, fresh, id, booty } = await chain.scene()
  const handle = await eve.find(id)
  const started = Date.now()
  const before = eve.heard
  for (const { commit } of VANDALISM) handle.update((doc) => commit(doc, booty))
  await until("three seconds are over", () => Date.now() - started > 3000)
  expect(chain.reasonsOf(eve).length).toBeGreaterThan(0)
  expect(eve.heard - before).toBeLessThan(100)
  await chain.expectUnharmed(fresh)
  eve.session.terminate()
})
