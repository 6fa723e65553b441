import {
  canonicalChange,
  documentId,
  draftMetricDefinition,
  GENESIS_HASH,
  partyDocument,
} from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { appendEntry, canonicalJson, logEntryText, type LogEntry } from "@commonshelf/identity"
import { openRawSession, testInvite, until, untilInStep } from "@commonshelf/replica/testing"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { messageOf } from "./forged-changes.ts"
import { recordRow } from "./report.ts"
import { openHonestChain, type HonestChain } from "./support/honest-chain.ts"

/* Peers that take more than their share, lie, say nothing, or forge what is not a statement: at the middle of three. */

const FORGIVE_AFTER_MS = 2_000
let chain: HonestChain
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {})
  chain = await openHonestChain({ limits: { "peer.messages": 400 }, forgiveAfterMs: FORGIVE_AFTER_MS })
})
afterAll(async () => {
  vi.restoreAllMocks()
  await chain.close()
})

const NO_STOCK = "not run: it has no such rule"

describe("a peer that sends more than the limit", () => {
  test("[G2] is muted and told why, dropped and told why when it goes on, and forgiven after a time", async () => {
    const { eve, fresh } = await chain.scene()
    const invite = testInvite(chain.bob)
    const standing = () => chain.bob.replica.peers().find(({ scid }) => scid === eve.author.scid)?.standing
    for (let i = 0; i < 500; i++) eve.say({ type: "doc-unavailable", documentId: documentId(fresh.document) })
    await until("it is told that it is muted", () => eve.notice?.includes('"muted"') === true)
    expect(eve.notice).toContain("more than 400 messages a minute")
    expect(standing()).toBe("muted")
    for (let i = 0; i < 1_200; i++)
      eve.say({ type: "doc-unavailable", documentId: documentId(fresh.document) })
    await until("its session has ended", () => eve.session.readyState > 1)
    expect(eve.notice).toContain('"dropped"')
    expect(standing()).toBe("dropped")
    await expect(openRawSession(invite, eve.author)).rejects.toThrow(
      /listens to you again in \d+ s: you sent more than/,
    )
    expect(chain.bob.replica.limits().find(({ name }) => name === "peer.messages")).toMatchObject({
      limit: 400,
      exceededBy: [{ who: eve.author.scid }],
    })
    await chain.expectUnharmed(fresh)
    await until("it is forgiven", () => standing() === "good")
    ;(await openRawSession(invite, eve.author)).terminate()
    recordRow({
      attack: "goes on and on after it is muted",
      rule: "G2",
      honest: "muted, then dropped, told why, forgiven after a time",
      stock: NO_STOCK,
    })
  })
})

describe("a peer that tells of documents", () => {
  test("[G4] of ten thousand that it never brings: only so many are opened, and none is remembered", async () => {
    const { eve, fresh } = await chain.scene()
    const known = chain.bob.replica.store.documents().length
    for (let i = 0; i < 10_000; i += 1_000) {
      const documents = Array.from({ length: 1_000 }, (_, j) => ({
        descriptor: { type: "metric", owner: eve.author.scid, name: `told-${i + j}` },
        heads: "0123456789abcdef",
      }))
      eve.session.sendJson("index", { type: "documents", documents })
    }
    const told = () => chain.bob.replica.store.documents().length - known
    await until("Bob has opened as many as he may", () => told() === 2_000)
    await chain.expectUnharmed(fresh)
    expect(told()).toBe(2_000)
    expect(
      chain.bob.replica.limits().find(({ name }) => name === "peer.empty-documents")?.exceeded,
    ).toBeGreaterThan(0)
    eve.session.terminate()
    await until("they are forgotten", () => told() === 0)
    recordRow({
      attack: "tells of 10,000 documents that stay empty",
      rule: "G4",
      honest: "2,000 open at a time, all forgotten with the session",
      stock: "not run: it has no index; see 20,000 documents that nobody has",
    })
  })

  test("[G1] whose heads it lies about, again and again: it is answered only so often", async () => {
    const { eve, fresh, genuine } = await chain.scene()
    const before = eve.heard
    for (let i = 0; i < 300; i++) {
      const heads = i.toString(16).padStart(16, "0")
      eve.session.sendJson("index", {
        type: "documents",
        documents: [{ descriptor: genuine.document, heads }],
      })
    }
    await chain.expectUnharmed(fresh)
    expect(eve.heard - before).toBeLessThan(40)
    eve.session.terminate()
    recordRow({
      attack: "lies about heads 300 times",
      rule: "G1",
      honest: "answered less than 40 times",
      stock: NO_STOCK,
    })
  })

  test("[G1] and asks again and again for all that differs: it is muted", async () => {
    const { eve, fresh } = await chain.scene()
    const buckets = Array.from({ length: 64 }, () => "0123456789abcdef")
    let told = 0
    eve.session.on("index", () => (told += 1))
    for (let i = 0; i < 450; i++)
      eve.session.sendJson("index", { type: "fingerprints", buckets, compare: true })
    await until("it is muted", () => eve.muted)
    expect(told).toBeLessThan(450)
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
  })
})

describe("a peer that never answers", () => {
  test("[G1] holds nobody up", async () => {
    const { eve, fresh, id } = await chain.scene()
    eve.session.removeAllListeners("message")
    eve.session.removeAllListeners("index")
    eve.sendSync(id, messageOf([], [new Uint8Array(32).fill(9)]))
    await chain.expectUnharmed(fresh)
    eve.session.terminate()
    recordRow({
      attack: "never answers",
      rule: "G1",
      honest: "goes on without it",
      stock: "not run",
    })
  })
})

describe("a forged identity log", () => {
  const owner = testAuthor("Alice's coop")
  const [first] = owner.log
  const at = "2026-01-02T00:00:00Z"
  const next = (masterSeed: Uint8Array, log: readonly LogEntry[] = [first]) => {
    const entry = appendEntry({ log, masterSeed, at, change: { deviceKeys: [owner.device.multikey] } })
    if (!entry.ok) throw new Error(entry.error.message)
    return entry.value
  }

  test.each<readonly [string, string, () => LogEntry | string]>([
    [
      "goes on in a branch that was made up",
      "log-entry-missing",
      () => ({ ...next(owner.masterSeed), versionId: `3-${first.versionId.slice(2)}` }),
    ],
    [
      "has another hash",
      "log-entry-missing",
      () => ({ ...next(owner.masterSeed), versionTime: "2026-01-03T00:00:00Z" }),
    ],
    [
      "is signed by nobody who may",
      "signature-invalid",
      () => {
        const entry = next(owner.masterSeed)
        return { ...entry, proof: [{ ...entry.proof[0], proofValue: first.proof[0].proofValue }] }
      },
    ],
    [
      "carries a second proof",
      "bad-shape",
      () => {
        const { proof, ...rest } = next(owner.masterSeed)
        return canonicalJson({ ...rest, proof: [...proof, ...proof] })
      },
    ],
    ["belongs to another party", "log-of-another", () => testAuthor("Eve of the logs").log[0]],
  ])("[D7] that %s is refused, and changes nobody's keys", async (what, reason, forge) => {
    const { eve, fresh } = await chain.scene()
    const forged = forge()
    const text = typeof forged === "string" ? forged : logEntryText(forged)
    const previous = canonicalChange(logEntryText(first), 1, GENESIS_HASH).hash
    eve.sendSync(documentId(partyDocument(owner.scid)), messageOf([canonicalChange(text, 2, previous).bytes]))
    await until("it is in quarantine", () => chain.reasonsOf(eve).length > 0)
    expect(chain.reasonsOf(eve)).toEqual([reason])
    await chain.expectUnharmed(fresh)
    expect(chain.bob.replica.logOf(owner.scid)).toHaveLength(1)
    eve.session.terminate()
    recordRow({
      attack: `an identity log entry that ${what}`,
      rule: "D7",
      honest: `quarantined: ${reason}`,
      stock: NO_STOCK,
    })
  })
})

test("[S12] two statements for one place in a feed are both kept and both told on: the pair is the proof", async () => {
  const { eve } = await chain.scene()
  const twin = testAuthor(eve.author.name)
  const pair = [eve.author, twin].map((author, index) =>
    author.say(draftMetricDefinition(author.did, testMetric("two-faced", { version: `${index + 1}.0.0` }))),
  )
  const [one] = pair
  if (one === undefined) throw new Error("two were said")
  eve.session.sendJson("index", { type: "documents", documents: [{ descriptor: one.document, heads: "00" }] })
  const changes = pair.map(({ text }) => canonicalChange(text, 1, GENESIS_HASH).bytes)
  await until(
    "Bob has heard of the document",
    () => chain.bob.replica.store.descriptorOf(documentId(one.document)) !== undefined,
  )
  eve.sendSync(documentId(one.document), messageOf(changes))
  const nodes = [chain.alice, chain.bob, chain.carol]
  await until("all hold both", () =>
    nodes.every(({ replica }) => pair.every(({ digest }) => replica.store.placeOf(digest) !== undefined)),
  )
  await untilInStep(nodes)
  eve.session.terminate()
  recordRow({
    attack: "says two things in one place of its feed",
    rule: "S12",
    honest: "both kept, both told on to all",
    stock: "not run: it has no feeds",
  })
})

test("[G1] a peer that comes again and again is told to wait", async () => {
  const { eve } = await chain.scene()
  const invite = testInvite(chain.bob)
  const ring = async () => {
    for (let i = 0; i < 80; i++) (await openRawSession(invite, eve.author)).terminate()
  }
  await expect(ring()).rejects.toThrow(/too many sessions in a minute/)
  recordRow({
    attack: "opens session after session",
    rule: "G1",
    honest: "turned away after 60 in a minute",
    stock: NO_STOCK,
  })
})
