import { authoritativeText, draftDataUseReport, type LetterPromise } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import type { Digest } from "@commonshelf/identity"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { releaseCell, testLetters } from "../testing.ts"
import { dataLevels, reportRounds } from "./rounds.ts"

const day = (text: string) => `${text}T09:00:00Z`
const what = authoritativeText("en", "What members need")

/** A letter of Alice's coop and Bob's farm, reviewed every month, that opens a level more after a report. */
function story() {
  const letters = testLetters()
  const { alice, bob, carol, propose, sign, say, release, statements } = letters
  const open: LetterPromise = { id: "open", kind: "data", who: alice.did, what, level: 1 }
  const more: LetterPromise = { ...open, id: "more", level: 2, after: "data-use-report" }
  const letter = propose(alice, testLetter([alice, bob], { promises: [open, more], reviewEvery: "P1M" }), {
    at: day("2026-01-01"),
  })
  for (const party of [alice, bob]) sign(party, letter, day("2026-01-02"))
  const january = release(alice, "2026-01", [releaseCell(["Food"], "42")], { at: day("2026-02-02") })
  const ofCarol = release(carol, "2026-01", [releaseCell(["Food"], "42")], { at: day("2026-02-02") })
  const report = (
    releases: readonly Digest[],
    { at = day("2026-02-10"), isForLetter = true, round = 1, who = bob } = {},
  ) =>
    say(
      who,
      draftDataUseReport(who.did, {
        period: "2026-01",
        releases: [...releases],
        decisions: [{ topic: "stock", text: authoritativeText("en", "More milk.") }],
        ...(isForLetter && { letter: { digest: letter, round } }),
      }),
      { at },
    )
  const rounds = (asOf: string) =>
    reportRounds(buildDataset(statements), { asOf: day(asOf) }).map(({ round, state }) => [round, state])
  const levels = (asOf: string) =>
    dataLevels(buildDataset(statements), { asOf: day(asOf), party: bob.scid }).map(({ level, state }) => [
      level,
      state,
    ])
  return { ...letters, letter, january, ofCarol, report, rounds, levels }
}

describe("reports that a letter asks for", () => {
  test("[DE19] are coming, due and made, round by round; what others than its supplier report is not for it", () => {
    const { january, report, rounds, carol } = story()
    expect(rounds("2026-01-20")).toEqual([[1, "coming"]])
    expect(rounds("2026-02-05")).toEqual([
      [1, "due"],
      [2, "coming"],
    ])
    report([january.digest], { who: carol })
    expect(rounds("2026-02-12")[0]).toEqual([1, "due"])
    report([january.digest])
    expect(rounds("2026-02-09")[0]).toEqual([1, "due"])
    expect(rounds("2026-02-12")[0]).toEqual([1, "reported"])
  })

  test("[DE19] open the next level that the letter promises, and only that", () => {
    const { january, report, levels } = story()
    const closed = [
      [2, "waits-for-report"],
      [1, "open"],
    ]
    expect(levels("2026-02-05")).toEqual(closed)
    report([january.digest])
    expect(levels("2026-02-09")).toEqual(closed)
    for (const later of ["2026-02-12", "2026-12-12"])
      expect(levels(later)).toEqual([
        [2, "open"],
        [1, "open"],
      ])
  })

  test("[DE19][DE1] that rest on no release of the letter's cooperative open nothing", () => {
    const { ofCarol, report, rounds, levels } = story()
    report([ofCarol.digest, "zQmVYR5nvvA3RdNrbeJHPoxVU6CwpMHqfW8XzdbyActYtgA"])
    expect(rounds("2026-02-12")[0]).toEqual([1, "due"])
    expect(levels("2026-02-12")[0]).toEqual([2, "waits-for-report"])
  })

  test("[DE19] may be named by their supplier in its review instead, and end with the letter", () => {
    const { alice, bob, letter, january, act, report, rounds, levels } = story()
    const { digest } = report([january.digest], { isForLetter: false })
    expect(rounds("2026-02-12")[0]).toEqual([1, "due"])
    const review = { act: "review" as const, round: 1, dataUseReports: [digest] }
    act(alice, letter, review, { at: day("2026-02-11") })
    expect(rounds("2026-02-12")[0]).toEqual([1, "due"])
    act(bob, letter, review, { at: day("2026-02-11") })
    expect(rounds("2026-02-12")[0]).toEqual([1, "reported"])
    expect(levels("2026-02-12")[0]).toEqual([2, "open"])
    act(bob, letter, { act: "withdraw" }, { at: day("2026-02-20") })
    expect([rounds("2027-02-12"), levels("2027-02-12")]).toEqual([[], []])
  })

  test("[A4] any order of arrival gives the same rounds and levels", () => {
    const { january, report, statements } = story()
    report([january.digest])
    const both = (some: typeof statements) => {
      const dataset = buildDataset(some)
      const question = { asOf: day("2026-02-12") }
      return [reportRounds(dataset, question), dataLevels(dataset, question)]
    }
    const expected = both(statements)
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(both(order)).toEqual(expected)
      }),
      { seed: 20_261_130, numRuns: 20 },
    )
  })
})
