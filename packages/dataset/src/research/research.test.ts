import { authoritativeText, draftResearchNote, type NoteContent } from "@commonshelf/documents"
import { runSeed, type TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import { answered, paySpread, testSayings, testUuid, type Manner } from "../testing.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { noteInvitations } from "./invitations.ts"
import { listNotes } from "./notes.ts"

describe("research notes", () => {
  const story = () => {
    const sayings = testSayings()
    const [alice, bob, eve] = [
      sayings.party("Alice's coop"),
      sayings.party("Bob's farm"),
      sayings.party("Eve"),
    ]
    sayings.profile(alice, "cooperative")
    sayings.profile(bob, "supplier")
    sayings.profile(eve, "supplier")
    const metric = sayings.define(alice, paySpread())
    const publish = (by: TestIdentity, number: number, fields: Partial<NoteContent> = {}, manner?: Manner) =>
      sayings.say(
        by,
        draftResearchNote(by.did, {
          id: `urn:uuid:${testUuid(number)}`,
          title: authoritativeText("en", "Behind the honey"),
          text: authoritativeText("en", "We visited the hives."),
          about: [{ party: bob.did }],
          authors: [],
          sources: [],
          findings: [{ metric, found: authoritativeText("en", "About 3 to 1.") }],
          ...fields,
        }),
        manner,
      )
    const dataset = () => buildDataset(sayings.statements)
    const notes = (about?: string) =>
      listNotes(dataset(), about === undefined ? {} : { about }).map(({ digest }) => digest)
    const invitations = () => noteInvitations(dataset(), bob.scid)
    return { ...sayings, alice, bob, eve, metric, publish, dataset, notes, invitations }
  }

  test("[NO1] the last word of a note stands: it is corrected, and taken back, and history stays", () => {
    const { publish, withdraw, notes, alice, bob, dataset } = story()
    const first = publish(alice, 1)
    const second = publish(alice, 1, { text: authoritativeText("en", "We visited them twice.") })
    const other = publish(alice, 2)
    expect(notes()).toEqual([second.digest, other.digest])
    withdraw(alice, second)
    expect(notes(bob.scid)).toEqual([other.digest])
    expect([...dataset().statements.keys()]).toContain(first.digest)
  })

  test("[NO1] who uses the id of another's note speaks of an own one", () => {
    const { publish, notes, alice, eve } = story()
    const { digest } = publish(alice, 1)
    const eves = publish(eve, 1, { text: authoritativeText("en", "Nonsense.") })
    expect(notes().toSorted()).toEqual([digest, eves.digest].toSorted())
  })

  test("[NO1] a note that is no longer about a supplier is not shown with it", () => {
    const { publish, notes, alice, bob, eve } = story()
    publish(alice, 1)
    publish(alice, 1, { about: [{ party: eve.did }] })
    expect(notes(bob.scid)).toEqual([])
    expect(notes(eve.scid)).toHaveLength(1)
  })

  test("[NO2] a finding invites the supplier; its own answer is told beside it, and its silence tells nothing", () => {
    const { publish, invitations, answer, alice, bob, metric } = story()
    const { digest } = publish(alice, 1)
    const [silent] = invitations()
    expect(silent).toMatchObject({ note: { digest, by: { scid: alice.scid } }, finding: 0, metric })
    expect(silent).not.toHaveProperty("answer")
    const said = answer(bob, metric, answered({ type: "ratio", value: "4" }))
    expect(invitations()).toMatchObject([{ answer: { state: "answered", digest: said.digest } }])
  })

  test("[NO2] only cooperatives invite: neither a competitor nor the supplier itself", () => {
    const { publish, invitations, notes, eve, bob } = story()
    publish(eve, 1)
    publish(bob, 2)
    expect(invitations()).toEqual([])
    expect(notes(bob.scid)).toHaveLength(2)
  })

  test("[NO2] a finding about a product invites for that product", () => {
    const { publish, invitations, product, alice, bob } = story()
    const { id } = product(bob, 1, ["Food"])
    const about = [{ party: bob.did }, { party: bob.did, product: id }]
    publish(alice, 1, {
      about,
      findings: [{ about: about[1] ?? about[0]!, found: authoritativeText("en", "Raw.") }],
    })
    expect(invitations()).toMatchObject([{ product: id }])
  })

  test("[NO1][A4] notes and invitations are the same in any order of arrival", () => {
    const line = fc.record({
      who: fc.nat(2),
      number: fc.nat(2),
      about: fc.nat(2),
      minute: fc.nat(4),
      withdraws: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc
          .array(line, { minLength: 1, maxLength: 15 })
          .map(said)
          .chain((statements) => anyOrder(statements).map((order) => ({ statements, order }))),
        ({ statements, order }) => {
          expect(viewsOf(order)).toEqual(viewsOf(statements))
        },
      ),
      { seed: runSeed(71), numRuns: 60 },
    )

    type Line = { who: number; number: number; about: number; minute: number; withdraws: boolean }
    function said(lines: readonly Line[]): readonly SourceStatement[] {
      const { publish, withdraw, statements, alice, bob, eve } = story()
      const parties = [alice, bob, eve] as const
      for (const { who, number, about, minute, withdraws } of lines) {
        const by = parties[who] ?? alice
        const at = `2026-03-01T09:0${minute}:00Z`
        const note = publish(by, number, { about: [{ party: (parties[about] ?? bob).did }] }, { at })
        if (withdraws) withdraw(by, note, undefined, { at })
      }
      return [...statements]
    }

    function viewsOf(statements: readonly SourceStatement[]) {
      const dataset = buildDataset(statements)
      const scids = [...dataset.profiles.keys()].toSorted()
      return [listNotes(dataset), ...scids.map((scid) => noteInvitations(dataset, scid))]
    }
  })
})
