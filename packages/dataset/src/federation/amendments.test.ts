import { authoritativeText, type AmendedCharter } from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testFederations } from "../testing.ts"
import { listFederations, readFederation } from "./federations.ts"
import { hasMandate } from "./history.ts"

const LAST = "2027-12-31T00:00:00Z"
const most = { percent: 67, atLeast: 1 }
const half = { percent: 51, atLeast: 1 }
const name = authoritativeText("en", "The alliance of the coast")

/** Three cooperatives, members by their own signatures; two thirds of them suspend, half of them do everything else. */
function alliance() {
  const commons = testFederations()
  const [ada, ben, cleo] = ["Ada", "Ben", "Cleo"].map((known) => commons.party(known))
  if (ada === undefined || ben === undefined || cleo === undefined) throw new TypeError("three")
  const what = authoritativeText("en", "Decides contests")
  const federation = commons.charter([ada, ben, cleo], {
    quorums: { accept: half, suspend: most, mandate: half, metrics: half },
    mandates: [{ mandate: "resolve-contests", what }],
  })
  for (const member of [ada, ben, cleo]) commons.federate(member, federation, { act: "apply" })
  const read = (asOf = LAST) => {
    const found = readFederation(buildDataset(commons.statements), federation, asOf)
    if (found === undefined) throw new TypeError("it is here")
    return found
  }
  const amend = (who: TestIdentity, fields: Partial<AmendedCharter> = {}, amends = federation) => {
    const digest = commons.amendment(who, { federation, amends }, { name, ...fields })
    commons.federate(who, federation, { act: "amend", replacedBy: digest })
    return digest
  }
  const agree = (who: TestIdentity, digest: typeof federation) =>
    commons.federate(who, federation, { act: "amend", replacedBy: digest })
  return { ...commons, ada, ben, cleo, federation, read, amend, agree }
}

test("[FE7] takes the place of the charter when as many agree as the highest quorum asks for; name, members and trust stay", () => {
  const { ada, ben, cleo, federation, read, amend, agree, federate, statements } = alliance()
  const trusted = { act: "give-mandate" as const, party: cleo.did, mandate: "resolve-contests" as const }
  for (const member of [ada, ben]) federate(member, federation, trusted)
  const before = statements.at(-1)?.statement.validFrom ?? ""
  const what = authoritativeText("en", "Decides contests, with reasons")
  const next = amend(ada, { mandates: [{ mandate: "resolve-contests", what }] })
  expect(read()).toMatchObject({
    charter: { digest: federation },
    needed: { accept: 2, amend: 3 },
    amendments: [{ digest: next, state: "proposed", agreedBy: [ada.scid] }],
  })
  agree(ben, next)
  expect(read().charter.digest).toBe(federation)
  agree(cleo, next)
  const amended = read()
  expect(amended).toMatchObject({
    digest: federation,
    name,
    charter: { digest: next },
    needed: { suspend: 2, amend: 2 },
    amendments: [{ digest: next, state: "in-force" }],
  })
  expect(amended.members).toHaveLength(3)
  const dataset = buildDataset(statements)
  const trust = { charter: federation, party: cleo.scid, mandate: "resolve-contests" as const }
  expect(hasMandate(dataset, trust, LAST)).toBe(true)
  expect(listFederations(dataset, LAST).map((found) => found.name)).toEqual([name])
  expect(read(before)).toMatchObject({ charter: { digest: federation }, amendments: [] })
})

test("[FE7] of two that amend the same charter the one agreed to first holds; a stranger has no voice", () => {
  const { ada, ben, cleo, party, federation, read, amend, agree } = alliance()
  const [one, other] = [amend(ada), amend(ben, { mandates: [] })]
  agree(party("Eve"), one)
  for (const member of [ada, cleo]) agree(member, other)
  for (const member of [ben, cleo]) agree(member, one)
  expect(read().charter.digest).toBe(other)
  const stateOf = (digest: string) => read().amendments.find((found) => found.digest === digest)?.state
  expect([stateOf(one), stateOf(other)]).toEqual(["overtaken", "in-force"])
  const back = amend(ada, {}, other)
  agree(cleo, back)
  expect([stateOf(other), stateOf(back)]).toEqual(["replaced", "in-force"])
  expect(read().digest).toBe(federation)
})

test("[FE7] an agreement that is taken back in time counts nothing, and nobody's amendment is shown", () => {
  const { ada, ben, cleo, amendment, federation, read, amend, agree, withdraw } = alliance()
  amendment(ada, { federation, amends: federation })
  const next = amend(ada)
  withdraw(ben, agree(ben, next))
  agree(cleo, next)
  expect(read()).toMatchObject({
    charter: { digest: federation },
    amendments: [{ digest: next, agreedBy: [ada.scid, cleo.scid].toSorted() }],
  })
})

test("[FE5] [FE7] what members measured by before is in the new charter, or is no more", () => {
  const { ada, ben, cleo, federation, read, amend, agree, federate, statements } = alliance()
  const [one] = statements
  const metrics = [{ name: "pay-spread", digest: one?.digest ?? federation }]
  for (const member of [ada, ben]) federate(member, federation, { act: "adopt-metrics", metrics })
  expect(read().metrics).toMatchObject({ from: "members", metrics })
  const next = amend(ada)
  for (const member of [ben, cleo]) agree(member, next)
  expect(read().metrics).toMatchObject({ from: "charter", metrics: [] })
  for (const member of [ada, ben]) federate(member, federation, { act: "adopt-metrics", metrics })
  expect(read().metrics).toMatchObject({ from: "members", metrics })
})
