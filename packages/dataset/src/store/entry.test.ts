import { testKeyPair } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { arbitraryStatements } from "../testing/arbitrary-commons.ts"
import { testSayings } from "../testing.ts"
import { buildDataset } from "./create-index.ts"
import { byAge, isNewer, newest, oldest, type Said } from "./entry.ts"

describe("the order of statements", () => {
  const { party, profile, statements } = testSayings()
  const bob = party("Bob's farm")
  const said = (digest: string) => {
    const found = [...buildDataset(statements).statements.values()].find((entry) => entry.digest === digest)
    if (found === undefined) throw new Error("not in the dataset")
    return found
  }

  test("[D3] in a feed the higher sequence is newer, whatever the clock of the device said", () => {
    const first = profile(bob, "supplier", undefined, { at: "2026-03-05T00:00:00Z" })
    const second = profile(bob, "supplier", undefined, { at: "2026-03-01T00:00:00Z" })
    expect(isNewer(said(second.digest), said(first.digest))).toBe(true)
  })

  test("[D3] of two keys the later time is newer, counting the latest time of the feed so far", () => {
    const key = testKeyPair("Bob's second device")
    const between = profile(bob, "supplier", undefined, { at: "2026-03-03T00:00:00Z", key })
    const [first, second] = statements
    expect(isNewer(said(first?.digest ?? ""), said(between.digest))).toBe(true)
    expect(isNewer(said(second?.digest ?? ""), said(between.digest))).toBe(true)
  })

  test("[A4] the order is total: no two are equal, and no three go round in a circle", () => {
    const allSaid = arbitraryStatements.map((all) => [...buildDataset(all).statements.values()])
    fc.assert(
      fc.property(allSaid, (entries) => {
        const sorted = entries.toSorted(byAge)
        for (const [index, entry] of sorted.entries()) {
          for (const later of sorted.slice(index + 1)) expect(isNewer(later, entry)).toBe(true)
        }
        expect(newest(entries)).toBe(sorted.at(-1))
        expect(oldest(entries)).toBe(sorted[0])
      }),
      { seed: 20_261_123, numRuns: 60 },
    )
  })

  test("[A4] of none there is neither a newest nor an oldest", () => {
    const none: Said[] = []
    expect([newest(none), oldest(none)]).toEqual([undefined, undefined])
  })
})
