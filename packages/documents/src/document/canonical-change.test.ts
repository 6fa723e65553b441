import * as Automerge from "@automerge/automerge"
import { toHex } from "@commonshelf/identity"
import { runSeed } from "@commonshelf/identity/testing"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  canonicalChange,
  changeHash,
  GENESIS_CHANGE,
  GENESIS_HASH,
  readCanonicalChange,
} from "./canonical-change.ts"

describe("any text", () => {
  const stories = fc.record({
    text: fc.string({ unit: "grapheme", minLength: 1, maxLength: 3000 }),
    sequence: fc.integer({ min: 1, max: 900_000 }),
    dependency: fc.uint8Array({ minLength: 32, maxLength: 32 }).map(toHex),
  })

  test("[D4] what is written is read", () => {
    fc.assert(
      fc.property(stories, ({ text, sequence, dependency }) => {
        const { bytes, hash } = canonicalChange(text, sequence, dependency)
        const read = readCanonicalChange(bytes)
        expect(read).toMatchObject({ ok: true, value: { text, sequence, dependency, hash } })
        expect(Automerge.decodeChange(bytes)).toMatchObject({
          hash,
          deps: [dependency],
          startOp: sequence + 1,
        })
      }),
      { seed: runSeed(4), numRuns: 200 },
    )
  })

  test("[D4] a megabyte is written and read, uncompressed", () => {
    const text = "é".repeat(500_000)
    expect(readCanonicalChange(canonicalChange(text, 1, GENESIS_HASH).bytes)).toMatchObject({
      ok: true,
      value: { text },
    })
  })

  test("[D5] bytes that were changed anywhere are refused or read as something with another hash; nothing throws", () => {
    const { bytes, hash } = canonicalChange('{"a":"one statement"}', 1, GENESIS_HASH)
    const changes = fc.record({ at: fc.nat(bytes.length - 1), by: fc.integer({ min: 1, max: 255 }) })
    fc.assert(
      fc.property(changes, ({ at, by }) => {
        const changed = bytes.map((byte, index) => (index === at ? byte ^ by : byte))
        const read = readCanonicalChange(changed)
        // The checksum is four bytes of the hash; the gate compares the whole hash with the rebuilt change.
        if (read.ok && at >= 8) expect(read.value.hash).not.toBe(hash)
      }),
      { seed: runSeed(5), numRuns: 1000 },
    )
  })

  test("[D5] random bytes are refused", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => !readCanonicalChange(bytes).ok),
      { seed: runSeed(6), numRuns: 500 },
    )
  })
})

describe("changes of any other layout", () => {
  const base = Automerge.applyChanges(Automerge.init<Record<string, unknown>>(), [GENESIS_CHANGE])[0]
  const lastChange = (doc: Automerge.Doc<Record<string, unknown>>) => {
    const change = Automerge.getLastLocalChange(doc)
    if (change === undefined) throw new Error("the test made no change")
    return change
  }
  const statements = (doc: Record<string, unknown>) => doc["statements"] as Record<string, unknown>

  test.each([
    ["a key at the root", (doc: Record<string, unknown>) => (doc["evil"] = "x")],
    [
      "a text CRDT instead of an immutable string",
      (doc: Record<string, unknown>) => (statements(doc)["zQm"] = "x"),
    ],
    ["two keys", (doc: Record<string, unknown>) => Object.assign(statements(doc), { a: 1, b: 2 })],
    ["a number", (doc: Record<string, unknown>) => (statements(doc)["zQm"] = 1)],
    ["deleting the map", (doc: Record<string, unknown>) => delete doc["statements"]],
  ])("[D5] %s", (_what, change) => {
    const doc = Automerge.change(Automerge.clone(base), { time: 0 }, (draft) => void change(draft))
    expect(readCanonicalChange(lastChange(doc)).ok).toBe(false)
  })

  test.each([
    ["a time", { time: 1 }],
    ["a message", { message: "hello" }],
    ["another sequence of its actor", { seq: 2 }],
    ["two dependencies", { deps: [GENESIS_HASH, "0".repeat(64)] }],
    ["no dependency", { deps: [] }],
    ["a huge start", { startOp: 2 ** 31 }],
  ])("[D5] %s", (_what, fields) => {
    const decoded = Automerge.decodeChange(canonicalChange('{"a":"b"}', 1, GENESIS_HASH).bytes)
    const { hash: _hash, ...change } = decoded
    expect(readCanonicalChange(Automerge.encodeChange({ ...change, ...fields })).ok).toBe(false)
  })

  test("[D5] a whole compressed document is no change", () => {
    expect(readCanonicalChange(Automerge.save(base)).ok).toBe(false)
  })
})

describe("documents of canonical changes", () => {
  test("[A1] the same statements in any order give the same heads and the same saved bytes", () => {
    const feeds = ["x", "y", "z"].map((name) => {
      let dependency = GENESIS_HASH
      return Array.from({ length: 4 }, (_, index) => {
        const change = canonicalChange(JSON.stringify({ name, index }), index + 1, dependency)
        dependency = change.hash
        return change
      })
    })
    const all = feeds.flat()
    const build = (changes: readonly { readonly bytes: Uint8Array }[]) =>
      Automerge.applyChanges(Automerge.init<Record<string, unknown>>(), [
        GENESIS_CHANGE,
        ...changes.map(({ bytes }) => bytes),
      ])[0]
    const reference = build(all)
    const replay = (doc: Automerge.Doc<Record<string, unknown>>) => {
      const sorted = Automerge.getAllChanges(doc).toSorted((a, b) => (changeHash(a) < changeHash(b) ? -1 : 1))
      return toHex(Automerge.save(Automerge.applyChanges(Automerge.init(), sorted)[0]))
    }
    fc.assert(
      fc.property(fc.shuffledSubarray(all, { minLength: all.length }), (order) => {
        const doc = build(order)
        expect(Automerge.getHeads(doc).toSorted()).toEqual(Automerge.getHeads(reference).toSorted())
        expect(replay(doc)).toBe(replay(reference))
      }),
      { seed: runSeed(7), numRuns: 40 },
    )
  })
})
