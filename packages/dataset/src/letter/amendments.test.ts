import { authoritativeText } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import type { Digest } from "@commonshelf/identity"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testLetters } from "../testing.ts"
import { readLetter } from "./letters.ts"

const day = (text: string) => `${text}T09:00:00Z`

/** A letter of Alice, Bob and Carol in force since 6 January. */
function story() {
  const letters = testLetters()
  const { alice, bob, carol, propose, sign } = letters
  const parties = [alice, bob, carol]
  const old = propose(alice, testLetter(parties))
  for (const party of parties) sign(party, old, day("2026-01-06"))
  const amend = (title: string) =>
    propose(bob, testLetter(parties, { amends: old, title: authoritativeText("en", title) }), {
      at: day("2026-02-01"),
    })
  const read = (letter: Digest, asOf: string) => readLetter(buildDataset(letters.statements), letter, asOf)
  return { ...letters, parties, old, amend, read }
}

describe("amendments", () => {
  test("[LE7] the old letter holds until everybody who stands by it has signed the new one", () => {
    const { parties, old, amend, sign, read } = story()
    const [alice, bob, carol] = parties
    if (alice === undefined || bob === undefined || carol === undefined) throw new TypeError("three")
    const fresh = amend("A better letter")
    sign(bob, fresh, day("2026-02-02"))
    sign(carol, fresh, day("2026-02-03"))
    expect(read(old, day("2026-02-04"))).toMatchObject({
      state: { kind: "in-force" },
      amendments: [{ digest: fresh, state: "partly-signed" }],
    })
    sign(alice, fresh, day("2026-02-05"))
    expect(read(old, day("2026-02-06"))?.state).toEqual({
      kind: "superseded",
      on: "2026-02-05",
      since: "2026-01-06",
      by: [fresh],
    })
    expect(read(fresh, day("2026-02-06"))).toMatchObject({ state: { kind: "in-force" }, amends: old })
  })

  test("[LE7] of two rivals both are shown, and if all signed both, that they exclude each other", () => {
    const { parties, old, amend, sign, read } = story()
    const [one, two] = [amend("A better letter"), amend("Another letter")]
    for (const party of parties) sign(party, one, day("2026-02-02"))
    expect(read(one, day("2026-02-03"))?.conflictsWith).toEqual([])
    for (const party of parties) sign(party, two, day("2026-02-04"))
    expect(read(old, day("2026-02-05"))?.state).toMatchObject({
      kind: "superseded",
      on: "2026-02-02",
      by: [one, two].toSorted(),
    })
    expect(read(one, day("2026-02-05"))?.conflictsWith).toEqual([two])
    expect(read(two, day("2026-02-05"))?.conflictsWith).toEqual([one])
  })

  test("[LE7] Eve and Mallory amend nothing that is not theirs, and two of three do not amend it for the third", () => {
    const { party, parties, old, propose, sign, read } = story()
    const [eve, mallory] = [party("Eve"), party("Mallory")]
    const theirs = propose(eve, testLetter([eve, mallory], { amends: old }))
    for (const stranger of [eve, mallory]) sign(stranger, theirs, day("2026-02-02"))
    const two = parties.slice(0, 2)
    const without = propose(two[0] ?? eve, testLetter(two, { amends: old }))
    for (const one of two) sign(one, without, day("2026-02-03"))
    expect(read(old, day("2026-02-04"))).toMatchObject({
      state: { kind: "in-force" },
      amendments: [{ digest: without, state: "in-force" }],
    })
  })
})
