import { deflateRawSync } from "node:zlib"
import * as Automerge from "@automerge/automerge"
import { canonicalChange, GENESIS_CHANGE, GENESIS_HASH, readCanonicalChange } from "@commonshelf/documents"
import { runSeed } from "@commonshelf/identity/testing"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { readSyncMessage, SYNC_LIMITS, withoutCapabilities, writeSyncMessage } from "./sync-message.ts"

type Doc = Automerge.Doc<Record<string, unknown>>

function docOf(texts: readonly string[]): Doc {
  const changes = texts.map((text) => canonicalChange(text, 1, GENESIS_HASH).bytes)
  return Automerge.applyChanges(Automerge.init<Record<string, unknown>>(), [GENESIS_CHANGE, ...changes])[0]
}

/** The messages that two documents send each other until they are the same, without capabilities. */
function conversation(first: Doc, second: Doc): readonly Uint8Array[] {
  const sides = [first, second].map((doc) => ({ doc, state: Automerge.initSyncState() }))
  const messages: Uint8Array[] = []
  for (let quiet = 0, turn = 0; quiet < 2; turn++) {
    const [from, to] = [sides[turn % 2], sides[(turn + 1) % 2]]
    if (from === undefined || to === undefined) throw new Error("there are two sides")
    const [state, message] = Automerge.generateSyncMessage(from.doc, from.state)
    from.state = state
    quiet = message === null ? quiet + 1 : 0
    if (message === null) continue
    const plain = withoutCapabilities(message)
    if (plain === undefined) throw new Error("Automerge sent what we cannot read")
    messages.push(plain)
    const [doc, received] = Automerge.receiveSyncMessage(to.doc, to.state, plain)
    Object.assign(to, { doc, state: received })
  }
  expect(Automerge.getHeads(sides[0]?.doc ?? first)).toEqual(Automerge.getHeads(sides[1]?.doc ?? first))
  return messages
}

/** What Automerge would be handed of a message that is read. */
function passedOn(bytes: Uint8Array): Uint8Array | undefined {
  const read = readSyncMessage(bytes)
  if (!read.ok) return undefined
  const chunks = read.value.changes.map(({ chunk }) => chunk)
  return writeSyncMessage(read.value, chunks)
}

const texts = fc.uniqueArray(fc.string({ unit: "grapheme", minLength: 1, maxLength: 600 }), { maxLength: 8 })
const REAL = conversation(docOf(["a", "b", "x".repeat(2000)]), docOf(["c"]))

describe("messages of Automerge without capabilities", () => {
  test("[D5] are all read, and written back byte for byte", () => {
    fc.assert(
      fc.property(texts, texts, (some, others) => {
        for (const message of conversation(docOf(some), docOf(others))) {
          const read = readSyncMessage(message)
          if (!read.ok) throw new Error(read.error)
          const sent = read.value.changes.map((change) => change.sent)
          expect(writeSyncMessage(read.value, sent)).toEqual(message)
        }
      }),
      { seed: runSeed(10), numRuns: 30 },
    )
  })

  test("[D5] carry single changes, each of them a canonical one once it is inflated", () => {
    const read = REAL.map(readSyncMessage)
    const changes = read.flatMap((message) => (message.ok ? message.value.changes : []))
    expect(changes.length).toBeGreaterThan(3)
    const genesis = changes.filter(({ chunk }) => Buffer.from(chunk).equals(GENESIS_CHANGE))
    const canonical = changes.filter(({ chunk }) => readCanonicalChange(chunk).ok)
    expect(canonical.length + genesis.length).toBe(changes.length)
  })

  test("[D5] lose what Automerge can more than version 1", () => {
    const [, message] = Automerge.generateSyncMessage(docOf(["a"]), Automerge.initSyncState())
    if (message === null) throw new Error("Automerge begins")
    expect(Automerge.decodeSyncMessage(message)).toHaveProperty("supportedCapabilities")
    const plain = withoutCapabilities(message)
    expect(plain && Automerge.decodeSyncMessage(plain)).not.toHaveProperty("supportedCapabilities")
    expect(passedOn(message)).toEqual(plain)
  })
})

describe("whatever a peer sends", () => {
  const hostile = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.of(0x42, ...bytes)),
    fc
      .record({
        message: fc.constantFrom(...REAL),
        edits: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
      })
      .map(({ message, edits }) => {
        const changed = Uint8Array.from(message)
        for (const [at, byte] of edits) changed[at % changed.length] = byte
        return changed
      }),
    fc
      .record({ message: fc.constantFrom(...REAL), at: fc.nat(), more: fc.uint8Array({ maxLength: 5 }) })
      .map(({ message, at, more }) =>
        Uint8Array.of(...message.subarray(0, at % (message.length + 1)), ...more),
      ),
  )

  test("[D5] is refused in words, or is something that Automerge reads too; nothing throws", () => {
    let read = 0
    fc.assert(
      fc.property(hostile, (bytes) => {
        const passed = passedOn(bytes)
        if (passed === undefined) return
        read += 1
        expect(Automerge.decodeSyncMessage(passed)).not.toHaveProperty("supportedCapabilities")
      }),
      { seed: runSeed(11), numRuns: 2000 },
    )
    expect(read, "some of it is read").toBeGreaterThan(100)
  })

  test("[D5] gets no further with a checksum that is not its content's", () => {
    const { bytes } = canonicalChange("a", 1, GENESIS_HASH)
    const forged = bytes.with(5, (bytes[5] ?? 0) ^ 1)
    const read = readSyncMessage(messageWith(forged))
    expect(read.ok && read.value.changes[0]?.chunk).toEqual(bytes)
  })

  test("[D5] a deflated change becomes the change that it is", () => {
    const { bytes } = canonicalChange("a".repeat(5000), 1, GENESIS_HASH)
    const read = readSyncMessage(messageWith(deflated(bytes.subarray(11), bytes)))
    expect(read.ok && read.value.changes[0]?.chunk).toEqual(bytes)
  })

  test("[D5] a bomb is not inflated beyond the size of a statement", () => {
    const bomb = deflated(new Uint8Array(200_000_000), GENESIS_CHANGE)
    const before = process.memoryUsage().rss
    expect(readSyncMessage(messageWith(bomb))).toEqual({
      ok: false,
      error: "a deflated change that does not inflate within bounds",
    })
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000)
  })

  test.each([
    ["a whole document", 0],
    ["a bundle", 3],
    ["a chunk of an unknown type", 9],
  ])("[D5] %s is refused", (_what, type) => {
    const { bytes } = canonicalChange("a", 1, GENESIS_HASH)
    expect(readSyncMessage(messageWith(bytes.with(8, type)))).toMatchObject({
      ok: false,
      error: "a chunk that is not a change",
    })
  })

  test.each([
    ["version 2", Uint8Array.of(0x43, 0, 0, 0, 0)],
    ["too many heads", Uint8Array.of(0x42, ...leb128(SYNC_LIMITS.heads + 1))],
    ["too many needs", Uint8Array.of(0x42, 0, ...leb128(SYNC_LIMITS.need + 1))],
    ["too many haves", Uint8Array.of(0x42, 0, 0, SYNC_LIMITS.have + 1)],
    ["too many changes", Uint8Array.of(0x42, 0, 0, 0, ...leb128(SYNC_LIMITS.changes + 1))],
    ["a Bloom filter without bits", haveWith([1, 0, 7])],
    ["a Bloom filter without entries", haveWith([0, 10, 7])],
    ["a Bloom filter of 2^27 probes", haveWith([1, 10, ...leb128(2 ** 27), 0, 0])],
    ["a Bloom filter of more entries than bits", haveWith([9, 10, 7, 0, 0])],
    ["a Bloom filter with bytes left over", haveWith([1, 10, 7, 0, 0, 0])],
    ["nothing", new Uint8Array(0)],
  ])("[D5] %s is refused", (_what, bytes) => {
    expect(readSyncMessage(bytes)).toMatchObject({ ok: false, error: expect.any(String) })
  })
})

/** A message of nothing but one chunk. */
function messageWith(chunk: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([Uint8Array.of(0x42, 0, 0, 0, 1, ...leb128(chunk.length)), chunk]))
}

function haveWith(bloom: readonly number[]): Uint8Array {
  return Uint8Array.of(0x42, 0, 0, 1, 0, ...leb128(bloom.length), ...bloom, 0)
}

/** A deflated change chunk with the magic and checksum of another. */
function deflated(contents: Uint8Array, like: Uint8Array): Uint8Array {
  const packed = deflateRawSync(contents)
  return new Uint8Array(
    Buffer.concat([like.subarray(0, 8), Uint8Array.of(2, ...leb128(packed.length)), packed]),
  )
}

function leb128(value: number): readonly number[] {
  return value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb128(Math.floor(value / 0x80))]
}
