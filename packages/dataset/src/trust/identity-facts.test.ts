import { appendEntry, type IdentityChange, type LogEntry } from "@commonshelf/identity"
import { testIdentity, testKeyPair } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { createIndex } from "../store/create-index.ts"
import { IdentityLog } from "../store/identity-log.ts"
import { sourceEntry } from "../testing.ts"
import { readIdentityFacts } from "./identity-facts.ts"

const alice = testIdentity("Alice's coop")
const [desk, phone] = [testKeyPair("desk"), testKeyPair("phone")]

function next(log: readonly LogEntry[], at: string, change: IdentityChange): LogEntry {
  const entry = appendEntry({ log, masterSeed: alice.masterSeed, at, change })
  if (!entry.ok) throw new Error(entry.error.message)
  return entry.value
}

const revoked = (at: string) => ({ revoked: [{ multikey: alice.device.multikey, at }] })
const withDesk = next(alice.log, "2026-02-01T00:00:00Z", {
  deviceKeys: [desk.multikey],
  ...revoked("2026-01-20T00:00:00Z"),
})
const withPhone = next(alice.log, "2026-02-02T00:00:00Z", {
  deviceKeys: [phone.multikey],
  ...revoked("2026-01-10T00:00:00Z"),
})
const deskGoesOn = next([...alice.log, withDesk], "2026-02-03T00:00:00Z", {})
const phoneGoesOn = next([...alice.log, withPhone], "2026-02-04T00:00:00Z", {})

function factsOf(...entries: readonly LogEntry[]) {
  const log = new IdentityLog()
  for (const entry of entries) log.insert(sourceEntry(alice, entry))
  return readIdentityFacts(log)
}

const revokedAt = (...entries: readonly LogEntry[]) =>
  factsOf(...entries).revocations.get(alice.device.multikey)?.revokedAt

describe("a forked identity log", () => {
  const digests = [withDesk, withPhone].map((entry) => sourceEntry(alice, entry).digest).toSorted()

  test("[S12] is found in whatever order its entries come, with the two entries that prove it", () => {
    const expected = [{ version: 2, digests, settled: false }]
    expect(factsOf(alice.log[0], withDesk, withPhone).forks).toEqual(expected)
    expect(factsOf(withPhone, withDesk, alice.log[0]).forks).toEqual(expected)
    expect(factsOf(alice.log[0], withDesk, deskGoesOn).forks).toEqual([])
  })

  test("[K7] is settled when the log goes on after one of them alone, and is open again when the other goes on too", () => {
    const settled = (...more: readonly LogEntry[]) =>
      factsOf(alice.log[0], withDesk, withPhone, ...more).forks.map((fork) => fork.settled)
    expect(settled(deskGoesOn)).toEqual([true])
    expect(settled(deskGoesOn, phoneGoesOn)).toEqual([false])
  })

  test("[S11] revokes a key as early as any of its open branches says; a branch left behind says nothing", () => {
    expect(revokedAt(alice.log[0], withDesk)).toBe("2026-01-20T00:00:00Z")
    expect(revokedAt(alice.log[0], withDesk, withPhone)).toBe("2026-01-10T00:00:00Z")
    expect(revokedAt(alice.log[0], withDesk, withPhone, deskGoesOn)).toBe("2026-01-20T00:00:00Z")
    expect(revokedAt(alice.log[0], withDesk, withPhone, phoneGoesOn)).toBe("2026-01-10T00:00:00Z")
  })

  test("[S12] is among the contradictions", () => {
    const index = createIndex()
    for (const entry of [withPhone, alice.log[0], withDesk]) index.addLogEntry(sourceEntry(alice, entry))
    expect(index.addLogEntry(sourceEntry(alice, withDesk)), "each entry once").toBe(false)
    expect(contradictions(index.dataset)).toEqual([
      { kind: "log-fork", party: alice.scid, version: 2, digests, settled: false },
    ])
  })
})

describe("a revocation", () => {
  test("[S11] says another instant when a later version does, and when the party said so", () => {
    const later = next([...alice.log, withDesk], "2026-03-01T00:00:00Z", revoked("2026-01-05T00:00:00Z"))
    expect(factsOf(alice.log[0], withDesk, deskGoesOn).revocations.get(alice.device.multikey)).toEqual({
      revokedAt: "2026-01-20T00:00:00Z",
      repudiatedAt: "2026-02-01T00:00:00Z",
    })
    expect(factsOf(alice.log[0], withDesk, later).revocations.get(alice.device.multikey)).toEqual({
      revokedAt: "2026-01-05T00:00:00Z",
      repudiatedAt: "2026-03-01T00:00:00Z",
    })
  })
})
