import { authoritativeText } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import type { Digest } from "@commonshelf/identity"
import { testKeyPair } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testLetters, type TestLetters } from "../testing.ts"
import { listLetters, readLetter } from "./letters.ts"

const day = (text: string) => `${text}T09:00:00Z`

/** A letter of Alice and Bob, reviewed every six months, with thirty days of notice. */
function story(fields: Parameters<typeof testLetter>[1] = {}) {
  const letters = testLetters()
  const content = testLetter([letters.alice, letters.bob], { reviewEvery: "P6M", notice: "P30D", ...fields })
  return { ...letters, content, letter: letters.propose(letters.alice, content) }
}

const stateOf = ({ statements }: Pick<TestLetters, "statements">, letter: Digest, asOf: string) =>
  readLetter(buildDataset(statements), letter, asOf)?.state

describe("where a letter stands", () => {
  test("[LE2] it is proposed, partly signed, signed, and in force from the day that it names", () => {
    const told = story({ validFrom: day("2026-03-01") })
    const { letter, alice, bob, sign } = told
    expect(stateOf(told, letter, day("2026-01-01"))).toBeUndefined()
    expect(stateOf(told, letter, day("2026-01-03"))).toEqual({ kind: "proposed" })
    sign(bob, letter, day("2026-02-01"))
    expect(stateOf(told, letter, day("2026-02-01"))).toEqual({ kind: "partly-signed", signed: 1, of: 2 })
    sign(alice, letter, day("2026-02-10"))
    expect(stateOf(told, letter, day("2026-02-11"))).toEqual({ kind: "signed", from: "2026-03-01" })
    expect(stateOf(told, letter, day("2026-03-01"))).toEqual({
      kind: "in-force",
      since: "2026-03-01",
      round: 1,
      reviewOn: "2026-09-01",
    })
  })

  test("[LE2] who signs after that day puts it in force then", () => {
    const told = story()
    told.sign(told.bob, told.letter, day("2026-02-01"))
    told.sign(told.alice, told.letter, day("2026-02-10"))
    expect(stateOf(told, told.letter, day("2026-02-11"))).toMatchObject({
      kind: "in-force",
      since: "2026-02-10",
    })
  })

  test("[LE3] of one role so many are enough, of the other roles everybody", () => {
    const letters = testLetters()
    const { alice, bob, carol, propose, sign } = letters
    const content = testLetter([alice, bob, carol], { requires: { role: "supplier", atLeast: 1 } })
    const letter = propose(alice, content)
    sign(bob, letter, day("2026-02-01"))
    sign(carol, letter, day("2026-02-02"))
    expect(stateOf(letters, letter, day("2026-02-03"))).toEqual({ kind: "partly-signed", signed: 1, of: 2 })
    sign(alice, letter, day("2026-02-04"))
    expect(stateOf(letters, letter, day("2026-02-05"))).toMatchObject({ kind: "in-force" })
    letters.act(bob, letter, { act: "withdraw" }, { at: day("2026-03-01") })
    expect(stateOf(letters, letter, day("2026-03-02"))).toMatchObject({ kind: "in-force" })
    letters.act(carol, letter, { act: "withdraw" }, { at: day("2026-04-01") })
    expect(stateOf(letters, letter, day("2026-04-02"))).toEqual({
      kind: "ended",
      on: "2026-04-01",
      since: "2026-02-04",
    })
  })

  test("[LE4] a review is due when its day comes, until everybody has said something in that round", () => {
    const told = story()
    const { letter, alice, bob, sign, act } = told
    sign(bob, letter, day("2026-01-05"))
    sign(alice, letter, day("2026-01-06"))
    const learned = authoritativeText("en", "Cows eat clover.")
    act(bob, letter, { act: "review", round: 1, learned }, { at: day("2026-06-20") })
    expect(stateOf(told, letter, day("2026-06-30"))).toMatchObject({ kind: "in-force", round: 1 })
    expect(stateOf(told, letter, day("2026-07-01"))).toEqual({
      kind: "review-due",
      since: "2026-01-06",
      round: 1,
      dueOn: "2026-07-01",
      missing: [alice.scid],
    })
    act(alice, letter, { act: "review", round: 1 }, { at: day("2026-07-08") })
    expect(stateOf(told, letter, day("2026-07-09"))).toMatchObject({
      kind: "in-force",
      round: 2,
      reviewOn: "2027-01-01",
    })
    const rounds = readLetter(buildDataset(told.statements), letter, day("2026-07-09"))?.rounds
    expect(rounds).toMatchObject([
      { round: 1, state: "reviewed", reviews: [{ party: bob.scid, learned }, { party: alice.scid }] },
      { round: 2, state: "coming", missing: [alice.scid, bob.scid] },
    ])
  })

  test("[LE5] who leaves is bound until the end of the notice, and was a partner", () => {
    const told = story()
    const { letter, alice, bob, sign, act } = told
    sign(bob, letter, day("2026-01-05"))
    sign(alice, letter, day("2026-01-06"))
    const reason = authoritativeText("en", "We close the farm.")
    act(bob, letter, { act: "withdraw", reason }, { at: day("2026-03-01") })
    sign(bob, letter, day("2026-03-02"))
    expect(stateOf(told, letter, day("2026-03-02"))).toEqual({
      kind: "under-notice",
      since: "2026-01-06",
      endsOn: "2026-03-31",
      leaving: [bob.scid],
    })
    const after = readLetter(buildDataset(told.statements), letter, day("2026-04-01"))
    expect(after?.state).toEqual({ kind: "ended", on: "2026-03-31", since: "2026-01-06" })
    expect(after?.parties[1]).toMatchObject({
      stance: "left",
      signedOn: "2026-01-05",
      saidItLeavesOn: "2026-03-01",
      leavesOn: "2026-03-31",
      reason,
    })
  })

  test("[LE5] who leaves before it is in force is free at once, and without it there is no letter", () => {
    const told = story()
    told.sign(told.bob, told.letter, day("2026-01-05"))
    told.act(told.bob, told.letter, { act: "withdraw" }, { at: day("2026-01-06") })
    told.sign(told.alice, told.letter, day("2026-01-07"))
    expect(stateOf(told, told.letter, day("2026-01-08"))).toEqual({ kind: "ended", on: "2026-01-06" })
  })

  test("[LE2] its time passes, signed or not", () => {
    const told = story({ validUntil: day("2026-06-01") })
    expect(stateOf(told, told.letter, day("2026-06-01"))).toEqual({ kind: "expired", on: "2026-06-01" })
    told.sign(told.bob, told.letter, day("2026-01-05"))
    told.sign(told.alice, told.letter, day("2026-06-02"))
    expect(stateOf(told, told.letter, day("2026-06-03"))).toEqual({ kind: "expired", on: "2026-06-01" })
  })
})

describe("who speaks in a letter", () => {
  test("[LE6] two devices of Bob that did not know of each other: only Bob can say what he means", () => {
    const told = story()
    const { letter, alice, bob, sign, act } = told
    const second = testKeyPair("Bob's second device")
    sign(alice, letter, day("2026-01-05"))
    sign(bob, letter, day("2026-01-06"))
    const no = act(bob, letter, { act: "decline" }, { at: day("2026-01-07"), key: second })
    const read = (asOf: string) => readLetter(buildDataset(told.statements), letter, asOf)
    expect(read(day("2026-01-08"))?.parties[1]?.stance).toBe("ask")
    expect(read(day("2026-01-08"))?.state).toEqual({ kind: "partly-signed", signed: 1, of: 2 })
    act(bob, letter, { act: "sign", language: "en", previousAct: no.digest }, { at: day("2026-01-09") })
    expect(read(day("2026-01-10"))?.state).toMatchObject({ kind: "in-force" })
  })

  test("[LE6] leaving beats signing, on whatever device", () => {
    const told = story()
    const { letter, bob, act, sign } = told
    act(bob, letter, { act: "withdraw" }, { at: day("2026-01-04"), key: testKeyPair("Bob's second device") })
    sign(bob, letter, day("2026-01-06"))
    expect(stateOf(told, letter, day("2026-01-07"))).toMatchObject({ kind: "ended" })
  })

  test("[LE6] who said no and thought again signs after it", () => {
    const told = story()
    told.act(told.bob, told.letter, { act: "decline" }, { at: day("2026-01-04") })
    expect(stateOf(told, told.letter, day("2026-01-05"))).toEqual({ kind: "proposed" })
    told.sign(told.bob, told.letter, day("2026-01-06"))
    expect(stateOf(told, told.letter, day("2026-01-07"))).toMatchObject({ kind: "partly-signed" })
  })

  test("[LE1] Eve's acts count nothing, and what she writes in others' names is in no list", () => {
    const told = story()
    const eve = told.party("Eve")
    told.sign(eve, told.letter, day("2026-01-05"))
    const forged = told.propose(eve, testLetter([told.alice, told.carol]))
    expect(stateOf(told, told.letter, day("2026-01-06"))).toEqual({ kind: "proposed" })
    const listed = () =>
      listLetters(buildDataset(told.statements), day("2026-01-07")).map(({ digest }) => digest)
    expect(listed()).toEqual([told.letter])
    told.sign(told.carol, forged, day("2026-01-06"))
    expect(listed().toSorted()).toEqual([told.letter, forged].toSorted())
  })

  test("[LE1] a letter of version 1 is read as it was: by all, without notice", () => {
    const letters = testLetters()
    const { alice, bob, propose, sign, act } = letters
    const letter = propose(alice, {
      type: "Agreement",
      v: 1,
      title: authoritativeText("en", "An old letter"),
      text: authoritativeText("en", "We learn together."),
      parties: [alice, bob].map(({ did }) => ({ id: did, role: "partner" })),
      validFrom: day("2026-01-01"),
    })
    sign(alice, letter, day("2026-01-05"))
    sign(bob, letter, day("2026-01-06"))
    expect(stateOf(letters, letter, day("2026-01-07"))).toEqual({ kind: "in-force", since: "2026-01-06" })
    act(bob, letter, { act: "withdraw" }, { at: day("2026-02-01") })
    expect(stateOf(letters, letter, day("2026-02-02"))).toMatchObject({ kind: "ended", on: "2026-02-01" })
  })
})
