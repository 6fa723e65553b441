import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { testIdentity, testKeyPair } from "../testing.ts"
import { appendEntry, type IdentityChange } from "./append-entry.ts"
import { logEntryText, parseLogEntry, type LogEntry } from "./log-entry.ts"
import { verifyLog } from "./verify-log.ts"

const alice = testIdentity("Alice's coop")
const phone = testKeyPair("Alice's phone")

const NAMES = ["desk", "phone", "tablet", "server"]
const multikeys = fc
  .uniqueArray(fc.constantFrom(...NAMES), { maxLength: 3 })
  .map((names) => names.map((name) => testKeyPair(name).multikey))

const changes: fc.Arbitrary<IdentityChange> = fc.record(
  {
    host: fc.constantFrom("alice.example", "coop.example:s:alice", "alice-s-coop.commonshelf.invalid"),
    deviceKeys: multikeys,
    nodeKeys: multikeys,
    revoked: fc.constant([{ multikey: alice.device.multikey, at: "2026-01-15T00:00:00Z" }]),
  },
  { requiredKeys: [] },
)

/** Three versions: founded, with a phone, at its own domain. */
const story = [{ deviceKeys: [alice.device.multikey, phone.multikey] }, { host: "alice.example" }].reduce(
  appended,
  alice.log,
)

describe("a log", () => {
  test("[S9] tells who the party is", () => {
    expect(verifyLog(story)).toMatchObject({
      ok: true,
      value: {
        scid: alice.scid,
        did: `did:webvh:${alice.scid}:alice.example`,
        versionCount: 3,
        deactivated: false,
      },
    })
  })

  test("[S9] verifies up to each of its versions", () => {
    for (const count of [1, 2, 3]) {
      expect(verifyLog(story.slice(0, count))).toMatchObject({ ok: true, value: { versionCount: count } })
    }
  })

  test("[S9] that was created and appended to in any way verifies, and parses from its own text", () => {
    fc.assert(
      fc.property(fc.array(changes, { maxLength: 6 }), (steps) => {
        const log = steps.reduce(appended, alice.log)
        expect(verifyLog(log)).toMatchObject({
          ok: true,
          value: { scid: alice.scid, versionCount: log.length },
        })
        for (const entry of log)
          expect(parseLogEntry(logEntryText(entry))).toEqual({ ok: true, value: entry })
      }),
      { seed: 1, numRuns: 50 },
    )
  })

  test("[S9] of which Eve changes any one character is refused", () => {
    const character = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCodePoint(code))
    let parsed = 0
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat(), character, (index, position, replacement) => {
        const texts = story.map(logEntryText)
        const text = texts[index] ?? ""
        const at = position % text.length
        fc.pre(text[at] !== replacement)
        texts[index] = text.slice(0, at) + replacement + text.slice(at + 1)
        const entries = texts.map(parseLogEntry).flatMap((entry) => (entry.ok ? [entry.value] : []))
        if (entries.length === 3) parsed++
        expect(entries.length === 3 && verifyLog(entries).ok).toBe(false)
      }),
      { seed: 1, numRuns: 1000 },
    )
    expect(parsed).toBeGreaterThan(100)
  })

  test("[S9] of which an entry is missing, repeated or out of order is refused", () => {
    const [first, second, third] = story
    const broken = [
      [second, third],
      [first, third],
      [first, second, second],
      [second, first, third],
    ]
    expect(broken.filter((log) => verifyLog(log).ok)).toEqual([])
  })

  test("[S12] may have two rival continuations, each of which verifies alone", () => {
    const rival = appended(story.slice(0, 2), { host: "rival.example" })
    expect(verifyLog(rival).ok && verifyLog(story).ok).toBe(true)
    expect(rival[2]?.versionId).not.toBe(story[2]?.versionId)
  })
})

function appended(log: readonly LogEntry[], change: IdentityChange): readonly LogEntry[] {
  const at = `2026-02-${String(log.length).padStart(2, "0")}T00:00:00Z`
  const entry = appendEntry({ log, masterSeed: alice.masterSeed, at, change })
  if (!entry.ok) throw new Error(JSON.stringify(entry.error))
  return [...log, entry.value]
}
