import { cbor } from "@automerge/automerge-repo/slim"
import {
  canonicalChange,
  documentId,
  draftMetricDefinition,
  GENESIS_HASH,
  isDocumentId,
} from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { logEntryText, parseLogEntry, utf8 } from "@commonshelf/identity"
import { runSeed } from "@commonshelf/identity/testing"
import { parseCanonical } from "@commonshelf/statement"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readIndexMessage } from "./exchange/index-message.ts"
import { formatInviteLink, parseInviteLink, type InviteLink } from "./session/invite-link.ts"
import { readIntroduction, readReception } from "./session/introduction.ts"
import { NoiseChannel } from "./session/noise-channel.ts"
import { readNotice } from "./session/notice.ts"
import { openTestGate } from "./testing.ts"
import { readRepoMessage } from "./wire/repo-message.ts"

/*
 * Whatever bytes a peer sends, each reader gives a value that it has checked or none, and never throws. The bytes are
 * random, or genuine ones with a few of them altered, cut or repeated.
 */

const alice = testAuthor("Alice's coop")
const said = alice.say(draftMetricDefinition(alice.did, testMetric("pay-spread")))
const change = canonicalChange(said.text, 1, GENESIS_HASH).bytes
const introduction = { v: 2, scid: alice.scid, name: alice.name, role: "cooperative", log: alice.log }
const invite: InviteLink = {
  v: 1,
  scid: alice.scid,
  name: alice.name,
  nodeKey: alice.node.multikey,
  url: "ws://127.0.0.1:1",
  role: "supplier",
  token: "x".repeat(43),
}
const json = (value: unknown) => utf8(JSON.stringify(value))

/** Genuine bytes, altered in up to four places, perhaps cut or with something more at the end. */
function near(genuine: Uint8Array): fc.Arbitrary<Uint8Array> {
  const edits = fc.array(fc.tuple(fc.nat(genuine.length - 1), fc.nat(255)), { maxLength: 4 })
  return fc
    .record({ edits, cut: fc.option(fc.nat(genuine.length)), more: fc.uint8Array({ maxLength: 3 }) })
    .map(({ edits: changes, cut, more }) => {
      const bytes = Uint8Array.from(genuine)
      for (const [at, byte] of changes) bytes[at] = byte
      return Uint8Array.of(...bytes.subarray(0, cut ?? bytes.length), ...more)
    })
}

/** Random bytes, or bytes near one of these. */
function hostile(...genuine: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  return fc.oneof(fc.uint8Array({ maxLength: 400 }), ...genuine.map(near))
}

function forAll(
  bytes: fc.Arbitrary<Uint8Array>,
  seed: number,
  check: (bytes: Uint8Array) => void,
  numRuns = 1000,
) {
  fc.assert(fc.property(bytes, check), { seed: runSeed(seed), numRuns })
}

describe("bytes of a peer", () => {
  test("[S1] are a canonical statement that prints as itself, or none", () => {
    let read = 0
    forAll(hostile(utf8(said.text)), 51, (bytes) => {
      const parsed = parseCanonical(bytes)
      if (!parsed.ok) return
      read += 1
      expect(utf8(parsed.value.text)).toEqual(bytes)
    })
    expect(read).toBeGreaterThan(0)
  })

  test("[D7] are a canonical log entry that prints as itself, or none", () => {
    const [first] = alice.log
    forAll(hostile(utf8(logEntryText(first))), 52, (bytes) => {
      const text = new TextDecoder().decode(bytes)
      const parsed = parseLogEntry(text)
      if (parsed.ok) expect(logEntryText(parsed.value)).toBe(text)
    })
  })

  test("[D5] are a message of automerge-repo with nothing in it that was not asked for, or none", () => {
    const message = {
      type: "sync",
      senderId: "x",
      targetId: "y",
      documentId: documentId(said.document),
      data: change,
    }
    let read = 0
    forAll(
      hostile(cbor.encode(message), cbor.encode({ ...message, type: "doc-unavailable" })),
      53,
      (bytes) => {
        const parsed = readRepoMessage(bytes)
        if (parsed === undefined) return
        read += 1
        expect(["type", "documentId", "data"]).toEqual(expect.arrayContaining(Object.keys(parsed)))
        if ("documentId" in parsed) expect(isDocumentId(parsed.documentId)).toBe(true)
        if ("data" in parsed) expect(parsed.data).toBeInstanceOf(Uint8Array)
      },
    )
    expect(read).toBeGreaterThan(0)
  })

  test("[S9] introduce nobody but the holder of the key, or nobody", () => {
    const answer = { accepted: true, introduction }
    const nothingKnown = () => ({ known: { log: [], proofs: [] }, most: 1000 })
    forAll(
      hostile(json(introduction), json(answer)),
      54,
      (bytes) => {
        const read = readIntroduction(bytes, alice.node.multikey, nothingKnown)
        if (read.kind === "read") expect(read.value.scid).toBe(alice.scid)
        const reception = readReception(bytes, alice.node.multikey, nothingKnown)
        if (reception.kind === "read" && reception.value.accepted)
          expect(reception.value.introduction.scid).toBe(alice.scid)
      },
      300,
    )
  })

  test("[D1] are an exchange of indexes, or none", () => {
    const documents = {
      type: "documents",
      documents: [{ descriptor: said.document, heads: "0123456789abcdef" }],
    }
    const buckets = Array.from({ length: 64 }, () => "0123456789abcdef")
    let read = 0
    forAll(hostile(json(documents), json({ type: "fingerprints", buckets, compare: true })), 55, (bytes) => {
      const message = readIndexMessage(bytes)
      if (message?.type === "documents")
        for (const { descriptor } of message.documents) documentId(descriptor)
      if (message !== undefined) read += 1
    })
    expect(read).toBeGreaterThan(0)
  })

  test("[G2] are a notice, or none", () => {
    const notice = json({ v: 1, state: "muted", reason: "more than 3 messages a minute", seconds: 600 })
    forAll(hostile(notice), 56, (bytes) => {
      const read = readNotice(bytes)
      if (read !== undefined) expect(read.reason.length).toBeLessThanOrEqual(300)
    })
  })

  test("[A3] are an invite link that says the very same, or a fault", () => {
    const link = formatInviteLink(invite)
    expect(parseInviteLink(link)).toEqual({ ok: true, value: invite })
    forAll(hostile(utf8(link)), 57, (bytes) => {
      const parsed = parseInviteLink(new TextDecoder().decode(bytes))
      if (parsed.ok) expect(parsed.value).toEqual(invite)
      else expect(parsed.error).toMatch(/^(not-a-link|damaged|other-version)$/)
    })
  })

  test("[A3] are the next frame of a session, or end it", () => {
    const [frame, expected] = sealed()
    forAll(
      hostile(frame),
      58,
      (bytes) => {
        const [, , receiver] = sealed()
        let heard: Uint8Array | undefined
        try {
          heard = receiver.receive(bytes)?.message
        } catch {
          return
        }
        expect(heard).toEqual(expected)
      },
      100,
    )
  })
})

test("[D5] the gate admits nothing but the statement itself, whatever is done to its change", () => {
  const { gate, store } = openTestGate()
  gate.admitTexts(alice.logTexts, { peer: "bob" })
  store.durably(() => store.registerDocument(said.document))
  const id = documentId(said.document)
  forAll(hostile(change), 59, (bytes) => {
    for (const verdict of gate.admitChanges(id, [bytes], { peer: "local" })) {
      if (verdict.kind === "admitted") expect(verdict.change.digest).toBe(said.digest)
    }
  })
  const texts = [...store.texts()].map(({ text }) => text)
  expect([said.text, ...alice.logTexts.map(({ text }) => text)]).toEqual(expect.arrayContaining(texts))
})

/** A frame of a new session, the message in it, and the channel that awaits it. */
function sealed(): readonly [Uint8Array, Uint8Array, NoiseChannel] {
  const [caller, callee] = [
    new NoiseChannel("initiator", alice.node),
    new NoiseChannel("responder", alice.device),
  ]
  const answer = callee.handshake(caller.begin())
  const last = answer === undefined ? undefined : caller.handshake(answer)
  if (last === undefined) throw new Error("three frames of a handshake")
  callee.handshake(last)
  const message = Uint8Array.of(1, 2, 3)
  const [frame] = caller.seal("repo", message)
  if (frame === undefined) throw new Error("one frame")
  return [frame, message, callee]
}
