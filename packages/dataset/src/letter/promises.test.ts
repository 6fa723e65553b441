import { authoritativeText, type LetterPromise } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import type { Digest } from "@commonshelf/identity"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { answered, paySpread, testLetters, type TestLetters } from "../testing.ts"
import { levelsPromised } from "./levels-promised.ts"
import { readLetter } from "./letters.ts"

const day = (text: string) => `${text}T09:00:00Z`
const what = authoritativeText("en", "What is promised")

/** A letter of Alice and Bob in force since 2 January with these promises. */
function story(promises: (letters: TestLetters & { spread: Digest }) => readonly LetterPromise[]) {
  const letters = testLetters()
  const { alice, bob, carol, propose, sign, define, statements } = letters
  const spread = define(alice, paySpread(), { at: day("2026-01-01") })
  const letter = propose(
    alice,
    testLetter([alice, bob, carol], {
      promises: [...promises({ ...letters, spread })],
      requires: { role: "supplier", atLeast: 1 },
      notice: "P30D",
    }),
    { at: day("2026-01-01") },
  )
  for (const party of [alice, bob]) sign(party, letter, day("2026-01-02"))
  const read = (asOf: string) => readLetter(buildDataset(statements), letter, asOf)
  const promiseAt = (asOf: string) => read(asOf)?.promises[0]
  return { ...letters, spread, letter, read, promiseAt }
}

describe("promises to answer", () => {
  const disclose = (fields: Partial<LetterPromise>) =>
    story(({ bob, spread }) => [
      // The digest of a metric that was just defined.
      {
        id: "spread",
        kind: "disclose",
        who: bob.did,
        what,
        metric: spread,
        ...fields,
      } as LetterPromise,
    ])

  test("[LE8] are due, overdue, and kept by an answer with a value", () => {
    const { bob, spread, answer, promiseAt } = disclose({ due: "2026-03-31" })
    expect(promiseAt(day("2026-03-31"))).toMatchObject({ state: "due", dueOn: "2026-03-31", bound: "answer" })
    expect(promiseAt(day("2026-04-01"))?.state).toBe("overdue")
    answer(bob, spread, { state: "declined" }, {}, { at: day("2026-04-02") })
    expect(promiseAt(day("2026-04-03"))?.state).toBe("overdue")
    answer(bob, spread, answered({ type: "ratio", value: "4" }), {}, { at: day("2026-04-04") })
    expect(promiseAt(day("2026-04-05"))).toMatchObject({ state: "kept", keptOn: "2026-04-04" })
  })

  test("[LE8] cannot be told while a cooperative disputes the answer", () => {
    const { alice, bob, spread, answer, check, promiseAt } = disclose({ due: "2026-03-31" })
    const said = answer(bob, spread, answered({ type: "ratio", value: "4" }), {}, { at: day("2026-02-01") })
    check(alice, said, "disputed", { at: day("2026-02-02") })
    expect(promiseAt(day("2026-02-03"))?.state).toBe("cannot-tell")
  })

  test("[LE8] that come again and again are kept in each period anew", () => {
    const { bob, spread, answer, promiseAt } = disclose({ every: "P3M" })
    const say = (at: string) =>
      answer(bob, spread, answered({ type: "ratio", value: "4" }), {}, { at: day(at) })
    expect(promiseAt(day("2026-02-01"))).toMatchObject({ state: "due", dueOn: "2026-04-01" })
    say("2026-02-02")
    expect(promiseAt(day("2026-02-03"))?.state).toBe("kept")
    expect(promiseAt(day("2026-04-02"))).toMatchObject({ state: "due", dueOn: "2026-07-01" })
    expect(promiseAt(day("2026-07-02"))).toMatchObject({ state: "overdue", keptOn: "2026-02-02" })
    say("2026-07-03")
    expect(promiseAt(day("2026-07-04"))?.state).toBe("kept")
  })
})

describe("promises that the parties see kept, or not", () => {
  const prefer = () =>
    story(({ alice }) => [{ id: "prefer", kind: "preference", who: alice.did, what, due: "2026-03-31" }])

  test("[LE9] the word of who promised is shown and decides nothing", () => {
    const { alice, bob, letter, act, promiseAt } = prefer()
    expect(promiseAt(day("2026-04-01"))).toMatchObject({ state: "cannot-tell", bound: "act" })
    act(
      alice,
      letter,
      { act: "review", round: 1, promises: [{ id: "prefer", outcome: "kept" }] },
      { at: day("2026-04-02") },
    )
    expect(promiseAt(day("2026-04-03"))).toMatchObject({
      state: "cannot-tell",
      says: [{ party: alice.scid, outcome: "kept" }],
    })
    act(
      bob,
      letter,
      { act: "review", round: 1, promises: [{ id: "prefer", outcome: "not-yet" }] },
      { at: day("2026-04-04") },
    )
    expect(promiseAt(day("2026-04-05"))?.state).toBe("overdue")
    act(
      bob,
      letter,
      { act: "review", round: 1, promises: [{ id: "prefer", outcome: "kept" }] },
      { at: day("2026-05-04") },
    )
    expect(promiseAt(day("2026-05-05"))).toMatchObject({ state: "kept", keptOn: "2026-05-04" })
  })

  test("[LE9] where the others disagree it cannot be told", () => {
    const { bob, carol, letter, act, promiseAt } = prefer()
    const say = (who: typeof bob, outcome: "kept" | "not-yet") =>
      act(
        who,
        letter,
        { act: "review", round: 1, promises: [{ id: "prefer", outcome }] },
        { at: day("2026-03-04") },
      )
    say(bob, "kept")
    say(carol, "not-yet")
    expect(promiseAt(day("2026-03-05"))?.state).toBe("cannot-tell")
  })
})

describe("data opened by letter", () => {
  test("[LE10] a level is promised while the letter binds both, to those whom it names", () => {
    const { alice, bob, carol, letter, act, sign, statements } = story(({ alice: coop, bob: farm }) => [
      { id: "open", kind: "data", who: coop.did, what, level: 2 },
      { id: "more", kind: "data", who: coop.did, to: [farm.did], what, level: 3, after: "data-use-report" },
    ])
    const levels = (supplier: typeof bob, asOf: string) =>
      levelsPromised(buildDataset(statements), alice.scid, supplier.scid, asOf).map(({ level, after }) => [
        level,
        after,
      ])
    expect(levels(bob, day("2026-01-01"))).toEqual([])
    expect(levels(bob, day("2026-01-03"))).toEqual([
      [3, "data-use-report"],
      [2, "letter"],
    ])
    expect(levels(carol, day("2026-01-03"))).toEqual([])
    sign(carol, letter, day("2026-01-04"))
    expect(levels(carol, day("2026-01-05"))).toEqual([[2, "letter"]])
    act(bob, letter, { act: "withdraw" }, { at: day("2026-02-01") })
    expect(levels(bob, day("2026-02-02"))).toHaveLength(2)
    expect(levels(bob, day("2026-03-05"))).toEqual([])
  })
})
