import { authoritativeText, type FederationFields } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import { describe, expect, test } from "vitest"
import { readLetter } from "../letter/letters.ts"
import { buildDataset } from "../store/create-index.ts"
import { draftAgreementText, agreementDigest } from "@commonshelf/documents"
import { testFederations } from "../testing.ts"
import { listFederations, readFederation } from "./federations.ts"
import { hasMandate } from "./history.ts"
import { neededOf } from "./quorum.ts"

const LAST = "2027-12-31T00:00:00Z"
const reason = authoritativeText("en", "It sold our figures.")

/** A federation that Alice's cooperative founded alone. */
function story(others: readonly string[] = []) {
  const commons = testFederations()
  const alice = commons.party("Alice's coop")
  commons.profile(alice, "cooperative")
  const federation = commons.charter([alice])
  commons.federate(alice, federation, { act: "apply" })
  const read = (asOf = LAST) => {
    const found = readFederation(buildDataset(commons.statements), federation, asOf)
    if (found === undefined) throw new TypeError("it is here")
    return found
  }
  const statusOf = (scid: string) => read().parties.find((party) => party.scid === scid)?.status
  const told = { ...commons, alice, federation, read, statusOf }
  for (const name of others) join(told, name)
  return told
}

type Story = Pick<
  ReturnType<typeof story>,
  "party" | "profile" | "federate" | "federation" | "read" | "statements"
>

/** A party applies, and every member accepts it. */
function join(told: Story, name: string, role: "cooperative" | "organisation" = "cooperative") {
  const party = told.party(name)
  told.profile(party, role)
  told.federate(party, told.federation, { act: "apply" })
  for (const scid of told.read().members) {
    const member =
      told.statements.find(({ statement }) => statement.issuer.includes(scid))?.statement.issuer ?? ""
    const speaker = [...NAMES, "Alice's coop"].map(told.party).find(({ did }) => did === member)
    if (speaker !== undefined) told.federate(speaker, told.federation, { act: "accept", party: party.did })
  }
  return party
}

const NAMES = Array.from({ length: 12 }, (_, index) => `Coop ${index + 2}`)

describe("members of a federation", () => {
  test.each([
    [{ percent: 51, atLeast: 1 }, 1, 1],
    [{ percent: 51, atLeast: 1 }, 2, 2],
    [{ percent: 50, atLeast: 1 }, 10, 5],
    [{ percent: 67, atLeast: 3 }, 2, 2],
    [{ percent: 10, atLeast: 3 }, 10, 3],
    [{ percent: 100, atLeast: 1 }, 0, 0],
  ])("[FE2] a quorum of %j among %i is %i", (quorum, members, needed) => {
    expect(neededOf(quorum, members)).toBe(needed)
  })

  test("[FE1] it works with one cooperative, which founds it by its own signature", () => {
    const { alice, read } = story()
    expect(read()).toMatchObject({ members: [alice.scid], needed: { accept: 1, suspend: 0 } })
    expect(read().parties).toMatchObject([{ scid: alice.scid, status: "member", acceptedBy: [] }])
  })

  test("[FE1] a founder that never signed is none, and a charter that nobody signed is in no list", () => {
    const commons = testFederations()
    const [alice, bob] = [commons.party("Alice's coop"), commons.party("Bob's coop")]
    const federation = commons.charter([alice, bob])
    const members = () => readFederation(buildDataset(commons.statements), federation, LAST)?.members
    expect(members()).toEqual([])
    expect(listFederations(buildDataset(commons.statements), LAST)).toEqual([])
    commons.federate(bob, federation, { act: "apply" })
    expect(members()).toEqual([bob.scid])
    expect(listFederations(buildDataset(commons.statements), LAST)).toHaveLength(1)
  })

  test("[FE2] who applies is a member when enough members have accepted it, whatever came first", () => {
    const told = story(["Coop 2"])
    const { alice, party, federate, federation, statusOf, read } = told
    const [second, third] = [party("Coop 2"), party("Coop 3")]
    federate(alice, federation, { act: "accept", party: third.did })
    expect(statusOf(third.scid)).toBeUndefined()
    federate(third, federation, { act: "apply" })
    expect(statusOf(third.scid)).toBe("applicant")
    federate(party("Eve"), federation, { act: "accept", party: third.did })
    expect(statusOf(third.scid)).toBe("applicant")
    federate(second, federation, { act: "accept", party: third.did })
    expect(read().parties.find(({ scid }) => scid === third.scid)).toMatchObject({
      status: "member",
      acceptedBy: [alice.scid, second.scid].toSorted(),
    })
  })

  test("[FE2] ten cooperatives and an organisation that sells nothing", () => {
    const told = story(NAMES.slice(0, 9))
    const choir = join(told, "Seed library", "organisation")
    expect(told.read().members).toHaveLength(11)
    expect(told.read().parties.find(({ scid }) => scid === choir.scid)).toMatchObject({
      role: "organisation",
      status: "member",
    })
    expect(told.read().needed).toEqual({ accept: 6, suspend: 6, mandate: 6, metrics: 6, amend: 6 })
  })

  test("[FE2] an acceptance that is taken back in time counts nothing; what came about by it stays", () => {
    const told = story(["Coop 2"])
    const { alice, party, federate, federation, withdraw, statusOf } = told
    const [second, third] = [party("Coop 2"), party("Coop 3")]
    federate(third, federation, { act: "apply" })
    const yes = federate(alice, federation, { act: "accept", party: third.did })
    withdraw(alice, yes)
    const second2 = federate(second, federation, { act: "accept", party: third.did })
    expect(statusOf(third.scid)).toBe("applicant")
    federate(alice, federation, { act: "accept", party: third.did })
    expect(statusOf(third.scid)).toBe("member")
    withdraw(second, second2)
    expect(statusOf(third.scid)).toBe("member")
  })

  test("[FE3] who leaves was a member until then, and begins anew when it comes back", () => {
    const told = story(["Coop 2"])
    const { party, federate, federation, statusOf, alice } = told
    const second = party("Coop 2")
    federate(second, federation, { act: "leave" })
    expect(statusOf(second.scid)).toBe("left")
    federate(second, federation, { act: "apply" })
    expect(statusOf(second.scid)).toBe("applicant")
    federate(alice, federation, { act: "accept", party: second.did })
    expect(statusOf(second.scid)).toBe("member")
  })

  test("[FE3] the others suspend a member and let it count again; it has no voice in that", () => {
    const told = story(["Coop 2", "Coop 3"])
    const { alice, party, federate, federation, statusOf, read } = told
    const [second, third] = [party("Coop 2"), party("Coop 3")]
    federate(alice, federation, { act: "suspend", party: third.did, reason })
    expect(statusOf(third.scid)).toBe("member")
    federate(second, federation, { act: "suspend", party: third.did, reason })
    expect(read().parties.find(({ scid }) => scid === third.scid)).toMatchObject({
      status: "suspended",
      reason,
    })
    federate(third, federation, { act: "lift", party: third.did })
    expect(statusOf(third.scid)).toBe("suspended")
    for (const member of [alice, second]) federate(member, federation, { act: "lift", party: third.did })
    expect(statusOf(third.scid)).toBe("member")
  })
})

describe("what members decide together", () => {
  test("[FE4] a mandate holds while enough members give it, until the day that they name", () => {
    const told = story(["Coop 2", "Coop 3"])
    const { alice, party, federate, federation, statements } = told
    const second = party("Coop 2")
    const give: FederationFields = {
      act: "give-mandate",
      party: second.did,
      mandate: "negotiate-letters",
      until: "2026-12-31",
    }
    const holds = (asOf = "2026-06-01T00:00:00Z") =>
      hasMandate(
        buildDataset(statements),
        { charter: federation, party: second.scid, mandate: "negotiate-letters" },
        asOf,
      )
    federate(alice, federation, give)
    expect(holds()).toBe(false)
    federate(party("Coop 3"), federation, give)
    expect(holds()).toBe(true)
    expect(holds("2027-01-01T00:00:00Z")).toBe(false)
    federate(alice, federation, { act: "end-mandate", party: second.did, mandate: "negotiate-letters" })
    expect(holds()).toBe(false)
    federate(alice, federation, { ...give, mandate: "auditor" })
    expect(readFederation(buildDataset(statements), federation, LAST)?.mandates).toEqual([])
  })

  test("[FE4] a letter says whether who signs for a federation had its mandate", () => {
    const told = story()
    const { alice, party, federate, say, federation, statements } = told
    const bob = party("Bob's farm")
    const letter = (day: string) =>
      testLetter([alice, bob], {
        parties: [
          { id: alice.did, role: "federation", federation },
          { id: bob.did, role: "supplier" },
        ],
        validFrom: `${day}T00:00:00Z`,
      })
    const mandated = (content: ReturnType<typeof letter>) =>
      readLetter(buildDataset(statements), agreementDigest(content), LAST)?.parties[0]?.federation
    say(alice, draftAgreementText(alice.did, letter("2026-01-01")))
    expect(mandated(letter("2026-01-01"))).toEqual({ charter: federation, mandated: false })
    federate(alice, federation, { act: "give-mandate", party: alice.did, mandate: "negotiate-letters" })
    expect(mandated(letter("2026-01-01"))).toEqual({ charter: federation, mandated: true })
  })

  test("[FE5] the metric set is that of the charter until enough members agree on another, to the version", () => {
    const told = story(["Coop 2", "Coop 3"])
    const { alice, party, federate, federation, read } = told
    const [one, other] = ["pay-spread", "organic-share"].map((name, index) => ({
      name,
      digest: told.statements[index]?.digest ?? federation,
    }))
    if (one === undefined || other === undefined) throw new TypeError("two metrics")
    federate(alice, federation, { act: "adopt-metrics", metrics: [one, other] })
    expect(read().metrics).toMatchObject({
      metrics: [],
      from: "charter",
      proposals: [{ by: [alice.scid], needed: 2 }],
    })
    federate(party("Coop 2"), federation, { act: "adopt-metrics", metrics: [one] })
    expect(read().metrics.from).toBe("charter")
    federate(party("Coop 3"), federation, { act: "adopt-metrics", metrics: [other, one] })
    expect(read().metrics).toMatchObject({ from: "members" })
    expect(read().metrics.metrics).toHaveLength(2)
  })
})
