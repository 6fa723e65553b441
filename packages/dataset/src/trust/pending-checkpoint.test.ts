import { draftCheckpoints } from "@commonshelf/documents"
import { digestBytes, utf8 } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { formatInstant } from "@commonshelf/statement"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SourceLogEntry } from "../store/identity-log.ts"
import { createIndex, type DatasetIndex } from "../store/create-index.ts"
import { sourceEntry, testSayings } from "../testing.ts"
import { lastCheckpoints, pendingCheckpoint } from "./pending-checkpoint.ts"
import { trustIn } from "./trust.ts"

const at = (minute: number) => formatInstant(Date.UTC(2026, 2, 1, 12, minute))

/** Cooperatives that trust each other, each with what has reached it. */
function nodes(...names: readonly string[]) {
  const sayings = testSayings()
  const parties = names.map((name) => sayings.party(name))
  const trust = trustIn(parties.map(({ scid }) => scid))
  const indexes = new Map<TestIdentity, DatasetIndex>(parties.map((party) => [party, createIndex()]))
  const index = (party: TestIdentity) => indexes.get(party) ?? createIndex()
  const pending = (party: TestIdentity, now: string) => {
    const { scid, device } = party
    return pendingCheckpoint(index(party).dataset, { scid, key: device.multikey, trust, now })
  }
  /** Signs what there is to sign; gives how many that were. */
  const publish = (party: TestIdentity, now: string) => {
    const next = pending(party, now)
    if (next === undefined) return 0
    const isNewDay = next.last !== undefined && next.last.at.slice(0, 10) !== next.at.slice(0, 10)
    const drafts = draftCheckpoints(party.did, next.at, {
      ...next,
      ...(isNewDay && next.last !== undefined && { previous: next.last.digest }),
    })
    for (const draft of drafts) index(party).add(sayings.say(party, draft, { at: next.at }))
    return drafts.length
  }
  const sync = () => {
    for (const party of parties) for (const statement of sayings.statements) index(party).add(statement)
  }
  return { ...sayings, parties, index, pending, publish, sync }
}

describe("what a node's next checkpoint says", () => {
  test("[K1] names statements and log entries that it has not named, its own too, and no checkpoint among them", () => {
    const { party, profile, parties, index, pending, publish } = nodes("Ada's coop")
    const [ada] = parties as [TestIdentity]
    const bob = party("Bob's farm")
    const entry = sourceEntry(bob, bob.log[0])
    index(ada).addLogEntry(entry)
    const said = [profile(ada, "cooperative"), profile(bob, "supplier")]
    for (const statement of said) index(ada).add(statement)
    const expected = [...said.map(({ digest }) => digest), entry.digest].toSorted()
    expect(pending(ada, at(0))?.seen.toSorted()).toEqual(expected)
    expect(publish(ada, at(0))).toBe(1)
    expect(pending(ada, at(1))).toBeUndefined()
    expect(lastCheckpoints(index(ada).dataset)).toMatchObject([{ party: ada.scid, at: at(0) }])
  })

  test("[K1] refers to the latest checkpoint of each other trusted cooperative, and of nobody else", () => {
    const { party, profile, checkpoint, parties, index, pending, publish, sync } = nodes("Ada", "Ben")
    const [ada, ben] = parties as [TestIdentity, TestIdentity]
    const { digest } = profile(ben, "cooperative")
    checkpoint(party("Eve's coop"), at(0), { seen: [digest] })
    sync()
    publish(ben, at(1))
    sync()
    const [bens] = lastCheckpoints(index(ada).dataset).filter(({ party: scid }) => scid === ben.scid)
    expect(pending(ada, at(2))?.others).toEqual([bens?.digest])
  })

  test("[K2] never goes back in time, and never refers to what is dated more than five minutes ahead", () => {
    const { profile, checkpoint, parties, index, pending, publish, sync } = nodes("Ada", "Ben")
    const [ada, ben] = parties as [TestIdentity, TestIdentity]
    const { digest } = profile(ada, "cooperative")
    sync()
    publish(ada, at(10))
    checkpoint(ben, "2030-01-01T00:00:00Z", { seen: [digest] })
    profile(ada, "cooperative")
    sync()
    expect(pending(ada, at(3))).toMatchObject({ at: at(10), others: [] })
    expect(index(ada).dataset.checkpoints.size).toBe(2)
  })

  test("[K1] of 20,001 things takes three checkpoints, each well below a statement's size", () => {
    const { parties, publish, index, statements } = nodes("Ada's coop")
    const [ada] = parties as [TestIdentity]
    const many = Array.from({ length: 20_001 }, (_, number) => sourceEntryNumber(ada, number))
    for (const entry of many) index(ada).addLogEntry(entry)
    expect(publish(ada, at(0))).toBe(3)
    expect(Math.max(...statements.map(({ text }) => text.length))).toBeLessThan(600_000)
    expect(publish(ada, at(1))).toBe(0)
  })
})

/** Entries that differ in their digest alone: whether they are genuine is the gate's affair. */
function sourceEntryNumber(party: TestIdentity, number: number): SourceLogEntry {
  return { party: `${party.scid}-${number}`, digest: digestBytes(utf8(`${number}`)), entry: party.log[0] }
}

describe("idle nodes", () => {
  test("[K2] fall silent, whoever said what and in whatever order they sign and sync", () => {
    const step = fc.record({ who: fc.nat(2), isSync: fc.boolean(), speaks: fc.boolean() })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const { profile, parties, publish, sync, index } = nodes("Ada", "Ben", "Cleo")
        for (const [minute, { who, isSync, speaks }] of steps.entries()) {
          const party = parties[who] as TestIdentity
          if (speaks) index(party).add(profile(party, "cooperative"))
          publish(party, at(minute))
          if (isSync) sync()
        }
        // From here on nobody says anything: one round for what was seen, one to refer to it, then none.
        const rounds = [1, 2, 3, 4].map((round) => {
          sync()
          return parties.map((party) => publish(party, at(20 + round))).reduce((a, b) => a + b, 0)
        })
        expect(rounds.slice(2)).toEqual([0, 0])
      }),
      { seed: 1, numRuns: 12 },
    )
  })

  test("[K2] have referred to each other's last word before they do: a key stolen later disowns nothing of it", () => {
    const { profile, parties, publish, sync, index } = nodes("Ada", "Ben")
    const [ada, ben] = parties as [TestIdentity, TestIdentity]
    profile(ada, "cooperative")
    for (const round of [0, 1, 2]) {
      sync()
      for (const party of parties) publish(party, at(round))
    }
    sync()
    const { checkpoints, mentions } = index(ada).dataset
    const telling = [...checkpoints.values()].filter(({ subject }) => subject.seen.length > 0)
    expect(telling.map(({ issuer }) => issuer).toSorted()).toEqual([ada.scid, ben.scid].toSorted())
    for (const { digest } of telling) expect(mentions.get(digest)).toHaveLength(1)
  })
})
