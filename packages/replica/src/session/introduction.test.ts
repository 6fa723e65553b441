import { testAuthor } from "@commonshelf/documents/testing"
import { appendEntry, signWitnessProof } from "@commonshelf/identity"
import { longLog, testKeyPair } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import * as introductions from "./introduction.ts"
import { otherVersion, versionFor, type Introduction } from "./introduction.ts"

const alice = testAuthor("Alice's coop")
const eve = testAuthor("Eve")
const introduction: Introduction = {
  v: 2,
  scid: alice.scid,
  name: alice.name,
  role: "cooperative",
  log: [...alice.log],
}
const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value))
const nothingKnown = () => ({ known: { log: [], proofs: [] }, most: 1000 })
type Key = Parameters<typeof introductions.readIntroduction>[1]

function readIntroduction(message: Uint8Array, key: Key): Introduction | undefined {
  const heard = introductions.readIntroduction(message, key, nothingKnown)
  return heard.kind === "read" ? heard.value : undefined
}

function readReception(message: Uint8Array, key: Key): introductions.Reception | undefined {
  const heard = introductions.readReception(message, key, nothingKnown)
  return heard.kind === "read" ? heard.value : undefined
}

describe("an introduction", () => {
  test("[S9] by the holder of a key that the log lists for sessions is read", () => {
    expect(readIntroduction(bytes(introduction), alice.node.multikey)).toEqual(introduction)
  })

  test("[S9] by the holder of any other key is not", () => {
    for (const key of [eve.node.multikey, alice.device.multikey, undefined]) {
      expect(readIntroduction(bytes(introduction), key)).toBeUndefined()
    }
  })

  test("[S9] under another party's SCID, or with another party's log, is not", () => {
    const asAlice = { ...introduction, log: [...eve.log] }
    expect(readIntroduction(bytes(asAlice), eve.node.multikey)).toBeUndefined()
    expect(readIntroduction(bytes({ ...introduction, scid: eve.scid }), alice.node.multikey)).toBeUndefined()
  })

  test("[S9] with a key that the log took away is not", () => {
    const change = { nodeKeys: [testKeyPair("new node").multikey] }
    const next = appendEntry({
      log: alice.log,
      masterSeed: alice.masterSeed,
      at: "2026-01-02T00:00:00Z",
      change,
    })
    if (!next.ok) throw new Error(next.error.message)
    const later = { ...introduction, log: [...alice.log, next.value] }
    expect(readIntroduction(bytes(later), alice.node.multikey)).toBeUndefined()
    expect(readIntroduction(bytes(later), testKeyPair("new node").multikey)).toEqual(later)
  })

  test("of another version is named as such, so that people know what to update", () => {
    expect(otherVersion(bytes({ ...introduction, v: 1 }))).toBe(1)
    expect(readIntroduction(bytes({ ...introduction, v: 1 }), alice.node.multikey)).toBeUndefined()
    expect(otherVersion(bytes(introduction))).toBeUndefined()
    expect(otherVersion(bytes({ v: "1" }))).toBeUndefined()
  })

  test("[N4] with an entry that has witnesses needs their proofs beside it", () => {
    const nodes = ["Anna", "Ben", "Cleo"].map((name) => testKeyPair(name))
    const witnesses = { threshold: 2, keys: nodes.map(({ multikey }) => multikey) }
    const { log, masterSeed } = alice
    const next = appendEntry({ log, masterSeed, at: "2026-01-02T00:00:00Z", change: { witnesses } })
    if (!next.ok) throw new Error(next.error.message)
    const proofs = nodes.map((node) => {
      const { versionId, proof } = signWitnessProof(next.value.versionId, node, "2026-01-03T00:00:00Z")
      return { versionId, proof: [proof] }
    })
    const later = { ...introduction, log: [...log, next.value] }
    const read = (witness: readonly object[]) =>
      readIntroduction(bytes({ ...later, ...(witness.length > 0 && { witness }) }), alice.node.multikey)
    expect(read([])).toBeUndefined()
    expect(read(proofs.slice(0, 1))).toBeUndefined()
    expect(read(proofs.slice(1))).toEqual({ ...later, witness: proofs.slice(1) })
  })

  test("[S9] with a log of more than 100 versions says version 3, which a node of version 2 tells people to update for", () => {
    const log = longLog(alice, 101)
    expect(versionFor(log.slice(0, 100), [])).toBe(2)
    expect(versionFor(log, [])).toBe(3)
    expect(readIntroduction(bytes({ ...introduction, v: 3, log }), alice.node.multikey)).toMatchObject({
      v: 3,
      log,
    })
    expect(readIntroduction(bytes({ ...introduction, v: 2, log }), alice.node.multikey)).toBeUndefined()
  })

  test.each([
    ["that is not JSON", new TextEncoder().encode("{")],
    ["that is not UTF-8", Uint8Array.of(0xff, 0xfe)],
    ["with a member too many", bytes({ ...introduction, admin: true })],
    ["of another version", bytes({ ...introduction, v: 4 })],
    ["without a log", bytes({ ...introduction, log: [] })],
    [
      "with a log of more than 1,000 versions",
      bytes({ ...introduction, v: 3, log: Array.from({ length: 1001 }, () => ({})) }),
    ],
    ["as somebody with a SCID that is none", bytes({ ...introduction, scid: "\ud800" })],
    ["as somebody with a role that does not exist", bytes({ ...introduction, role: "root" })],
  ])("[S9] %s is not", (_what, message) => {
    expect(readIntroduction(message, alice.node.multikey)).toBeUndefined()
  })
})

describe("an answer", () => {
  test("[S9] that accepts must be by the party that it introduces", () => {
    const answer = { accepted: true, introduction }
    expect(readReception(bytes(answer), alice.node.multikey)).toEqual(answer)
    expect(readReception(bytes(answer), eve.node.multikey)).toBeUndefined()
  })

  test("[S9] that refuses says why", () => {
    const answer = { accepted: false, reason: "this node does not know you" }
    expect(readReception(bytes(answer), eve.node.multikey)).toEqual(answer)
    expect(readReception(bytes({ accepted: false }), eve.node.multikey)).toBeUndefined()
  })
})
