import { authoritativeText, type FederationFields } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { formatInstant } from "@commonshelf/statement"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testFederations } from "../testing.ts"
import { readFederation } from "./federations.ts"
import { federationAt, hasMandate } from "./history.ts"

const LAST = "2027-12-31T00:00:00Z"
const reason = authoritativeText("en", "It sold our figures.")

const all = { percent: 100, atLeast: 1 }
const ALL_AGREE = { accept: all, suspend: all, mandate: all, metrics: all }

const minuteAt = (minute: number) => formatInstant(Date.parse("2026-03-01T00:00:00Z") + minute * 60_000)

const step = fc.record({
  who: fc.nat(4),
  about: fc.nat(4),
  act: fc.constantFrom(
    "apply",
    "apply",
    "accept",
    "accept",
    "accept",
    "leave",
    "suspend",
    "lift",
    "give-mandate",
    "amend",
    "amend",
    "amend-again",
    "taken-back",
  ),
  minute: fc.nat(200),
})

/** Few who ask one of them for something, and take it back. */
const mandateStep = fc.record({
  who: fc.nat(2),
  about: fc.nat(1),
  act: fc.constantFrom("apply", "accept", "leave", "suspend", ...Array(5).fill("give-mandate"), "taken-back"),
  minute: fc.nat(200),
})

interface ActedFederation {
  readonly statements: readonly SourceStatement[]
  readonly federation: Digest
  readonly founders: readonly string[]
}

/** A federation of two founders and three others who do anything in any order. */
const federationOf = (anyStep: typeof step): fc.Arbitrary<ActedFederation> =>
  fc.array(anyStep, { minLength: 5, maxLength: 40 }).map((steps) => actedFederation(steps))
const arbitraryFederation = federationOf(step)

function actedFederation(
  steps: readonly { who: number; about: number; act: string; minute: number }[],
): ActedFederation {
  const commons = testFederations()
  const parties = ["Ada", "Ben", "Cleo", "Dan", "Eve"].map((name) => commons.party(name))
  const [ada, ben] = parties
  if (ada === undefined || ben === undefined) throw new TypeError("two founders")
  const federation = commons.charter([ada, ben])
  const first = commons.amendment(ada, { federation, amends: federation }, { quorums: ALL_AGREE })
  const second = commons.amendment(ben, { federation, amends: first })
  for (const { who, about, act, minute } of steps) {
    const [speaker, object] = [parties[who], parties[about]]
    if (speaker === undefined || object === undefined) continue
    const at = minuteAt(minute)
    const target = commons.statements.findLast(({ statement }) => statement.issuer === speaker.did)
    if (act === "taken-back") {
      if (target !== undefined && target.document.type === "party")
        commons.withdraw(speaker, target, undefined, { at })
    } else {
      const fields = act.startsWith("amend")
        ? { act: "amend" as const, replacedBy: act === "amend" ? first : second }
        : fieldsOf(act, object.did)
      commons.federate(speaker, federation, fields, { at })
    }
  }
  return { statements: commons.statements, federation, founders: [ada.scid, ben.scid] }
}

function fieldsOf(act: string, party: string): FederationFields {
  if (act === "apply" || act === "leave") return { act }
  if (act === "suspend") return { act, party, reason }
  if (act === "give-mandate") return { act, party, mandate: "negotiate-letters" }
  return { act: act === "lift" ? "lift" : "accept", party }
}

describe("federations of any acts", () => {
  test("[FE7] a charter that holds was agreed to by members, and takes the place of the one before it", () => {
    let amended = 0
    fc.assert(
      fc.property(arbitraryFederation, ({ statements, federation }) => {
        const found = readFederation(buildDataset(statements), federation, LAST)
        const current = found?.amendments.find(({ state }) => state === "in-force")
        expect(current?.digest ?? federation).toBe(found?.charter.digest)
        for (const { agreedBy, state, amends } of found?.amendments ?? []) {
          if (state === "in-force" || state === "replaced") expect(agreedBy.length).toBeGreaterThan(0)
          if (state === "proposed") expect(amends).toBe(found?.charter.digest)
        }
        amended += current === undefined ? 0 : 1
      }),
      { numRuns: 60 },
    )
    expect(amended).toBeGreaterThan(3)
  })

  test("[A1] [FE2] [FE7] give the same bytes in whatever order the statements came", () => {
    const orders = arbitraryFederation.chain(({ statements, federation }) =>
      anyOrder(statements).map((order) => ({ statements, order, federation })),
    )
    let members = 0
    fc.assert(
      fc.property(orders, ({ statements, order, federation }) => {
        const read = (said: readonly SourceStatement[]) =>
          readFederation(buildDataset(said), federation, LAST)
        expect(JSON.stringify(read(order))).toBe(JSON.stringify(read(statements)))
        members += read(statements)?.members.length ?? 0
      }),
      { numRuns: 60 },
    )
    expect(members).toBeGreaterThan(20)
  })

  test("[FE2] [FE7] read once, are at every instant what reading up to it gives", () => {
    let changes = 0
    fc.assert(
      fc.property(arbitraryFederation, ({ statements, federation }) => {
        const dataset = buildDataset(statements)
        const instants = [...new Set(statements.map(({ statement }) => statement.validFrom)), LAST]
        const naive = instants.map((asOf) => {
          const found = readFederation(dataset, federation, asOf)
          return found && { name: found.name, members: found.members }
        })
        const read = instants.map((asOf) => {
          const found = federationAt(dataset, federation, asOf)
          const scids = readFederation(dataset, federation, LAST)?.parties.map(({ scid }) => scid) ?? []
          return found && { name: found.name, members: scids.filter(found.isMember) }
        })
        expect(read).toEqual(naive)
        changes += new Set(naive.map((found) => JSON.stringify(found?.members))).size - 1
      }),
      { numRuns: 40 },
    )
    expect(changes).toBeGreaterThan(20)
  })

  test("[FE4] have at every instant the mandates that reading them up to it finds", () => {
    let mandated = 0
    fc.assert(
      fc.property(federationOf(mandateStep), fc.nat(200), ({ statements, federation: charter }, minute) => {
        const dataset = buildDataset(statements)
        for (const at of [minuteAt(minute), minuteAt(minute + 30), LAST]) {
          const found = readFederation(dataset, charter, at)
          for (const { scid: party } of readFederation(dataset, charter, LAST)?.parties ?? []) {
            const mandate = "negotiate-letters"
            const stands = found?.mandates.some((known) => known.party === party && known.holds) ?? false
            expect(hasMandate(dataset, { charter, party, mandate }, at)).toBe(stands)
            mandated += stands ? 1 : 0
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(mandated).toBeGreaterThan(3)
  })

  test("[FE2] nobody is a member who did not sign, nor without founders' or members' signatures", () => {
    fc.assert(
      fc.property(arbitraryFederation, ({ statements, federation, founders }) => {
        const found = readFederation(buildDataset(statements), federation, LAST)
        for (const { scid, status, acceptedBy } of found?.parties ?? []) {
          const applied = statements.some(
            ({ statement }) =>
              statement.issuer.includes(scid) && statement.credentialSubject["act"] === "apply",
          )
          expect(applied).toBe(true)
          const isFounder = founders.includes(scid)
          if (status === "member" && !isFounder) expect(acceptedBy.length).toBeGreaterThan(0)
        }
      }),
      { numRuns: 60 },
    )
  })
})
