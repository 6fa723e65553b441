import { authoritativeText, draftNeed, draftOffer, draftPledge, statementUrn } from "@commonshelf/documents"
import { testLetter } from "@commonshelf/documents/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testLetters } from "../testing/letters.ts"
import { testUuid } from "../testing.ts"
import type { FlowNode } from "./nodes.ts"
import { valueFlows } from "./value-flows.ts"

const asOf = "2026-06-01T00:00:00Z"
const id = (number: number) => `urn:uuid:${testUuid(number)}`
const MILK = { category: ["Food", "Milk"], unit: "L" as const, period: "2027-03" }

/** Alice's coop needs milk, Bob's farm promises some, and both have a letter. */
function commons() {
  const { alice, bob, carol, say, propose, sign, statements } = testLetters()
  const need = say(
    alice,
    draftNeed(alice.did, {
      id: id(1),
      ...MILK,
      amount: "1200",
      minimum: "50",
      households: "20-49",
      funded: true,
    }),
  )
  const capacity = { id: id(2), ...MILK, form: "capacity" as const, amount: "900" }
  say(bob, draftOffer(bob.did, capacity))
  say(
    carol,
    draftOffer(carol.did, { ...capacity, id: id(3), form: "offer", place: { country: "IL", town: "Afula" } }),
  )
  const satisfies = { party: alice.did, id: id(1), digest: need.digest }
  const pledge = { unit: MILK.unit, period: MILK.period, satisfies, amount: "500" }
  const done = { amount: "450.5", on: "2027-03-05" }
  say(bob, draftPledge(bob.did, { id: id(4), ...pledge, due: "2027-03-31", done }))
  const lost = say(
    bob,
    draftPledge(bob.did, { id: id(5), ...pledge, satisfies: { ...satisfies, id: id(9) } }),
  )
  const what = authoritativeText("en", "Milk for Purim.")
  const letter = propose(
    alice,
    testLetter([alice, bob], {
      promises: [
        { id: "milk", who: alice.did, kind: "volume", what, quantity: { value: "100", unit: "L" } },
        { id: "listen", who: bob.did, kind: "feedback", what, due: "2026-12-31" },
      ],
    }),
  )
  propose(bob, testLetter([alice, bob], { title: authoritativeText("en", "Only proposed") }))
  for (const party of [alice, bob]) sign(party, letter, "2026-02-01T00:00:00Z")
  return { alice, bob, carol, need, lost, letter, statements }
}

const said = commons()
const told = valueFlows(buildDataset(said.statements), { asOf, board: true, letters: true })
const ofType = (type: string) => told.document["@graph"].filter((node) => node["type"] === type)

describe("the commons in terms of ValueFlows", () => {
  test("[IN6] a need is a request of whoever receives; an offer is an offer, and a capacity no proposal", () => {
    const { alice, bob, carol, need } = said
    expect(ofType("Proposal")).toHaveLength(2)
    expect(ofType("Proposal").find(({ purpose }) => purpose === "vf:request")).toMatchObject({
      id: statementUrn(need.digest),
      publishes: {
        receiver: alice.did,
        resourceQuantity: { hasNumericalValue: "1200", hasUnit: { omUnitIdentifier: "om:litre" } },
        minimumQuantity: { hasNumericalValue: "50" },
        hasBeginning: "2027-03-01T00:00:00Z",
        hasEnd: "2027-03-31T23:59:59Z",
      },
    })
    expect(ofType("Proposal").find(({ purpose }) => purpose === "vf:offer")).toMatchObject({
      publishes: { provider: carol.did, availableQuantity: { hasNumericalValue: "900" } },
      eligibleLocation: { mappableAddress: "Afula, IL" },
    })
    expect(ofType("Intent")).toMatchObject([{ provider: bob.did }])
  })

  test("[IN6] a pledge is a commitment that satisfies it, and what was done an event that fulfills that", () => {
    const { alice, bob, lost } = said
    const [commitment] = ofType("Commitment")
    const request = ofType("Proposal").find(({ purpose }) => purpose === "vf:request")
    expect(ofType("Commitment")).toHaveLength(1)
    expect(commitment).toMatchObject({ provider: bob.did, receiver: alice.did, due: "2027-03-31T23:59:59Z" })
    expect(commitment?.["satisfies"]).toBe((request?.["publishes"] as FlowNode | undefined)?.["id"])
    expect(ofType("EconomicEvent")).toMatchObject([
      { fulfills: commitment?.["id"], resourceQuantity: { hasNumericalValue: "450.5" } },
    ])
    expect(told.unmatched).toEqual([lost.digest])
  })

  test("[IN7] a letter in force is an agreement of what its proposer and the others promise", () => {
    const { alice, bob, letter } = said
    expect(ofType("Agreement")).toMatchObject([
      {
        id: `urn:commonshelf:agreement:${letter}`,
        stipulates: [{ action: "vf:transfer", receiver: alice.did, provider: bob.did }],
        stipulatesReciprocal: [
          { action: "vf:deliverService", provider: bob.did, due: "2026-12-31T23:59:59Z" },
        ],
      },
    ])
  })

  test("[IN6] everybody who takes part is named, and nobody else", () => {
    const bare = valueFlows(buildDataset(said.statements), { asOf, board: false, letters: true })
    expect(ofType("Organization")).toHaveLength(3)
    expect(bare.document["@graph"].map(({ type }) => type)).toEqual([
      "Organization",
      "Organization",
      "Agreement",
    ])
  })

  test("[IN6] the order of arrival does not matter", () => {
    fc.assert(
      fc.property(anyOrder(said.statements), (statements) => {
        expect(valueFlows(buildDataset(statements), { asOf, board: true, letters: true })).toEqual(told)
      }),
      { numRuns: 20 },
    )
  })
})
