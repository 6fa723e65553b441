import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testSayings, testWorld } from "../testing.ts"
import { listParties } from "./parties.ts"

describe("parties", () => {
  test("[A7] every party with a profile is listed by its SCID, with where it came from", () => {
    const { statements, cooperatives, suppliers } = testWorld()
    const parties = listParties(buildDataset(statements))
    const everybody = [...Object.values(cooperatives), ...Object.values(suppliers)]
    expect(parties.map(({ scid }) => scid)).toEqual(everybody.map(({ scid }) => scid).toSorted())
    const { imported } = suppliers
    expect(parties.find(({ scid }) => scid === imported.scid)).toMatchObject({
      did: imported.did,
      role: "supplier",
      name: { en: { text: "Old Mill" } },
      provenance: { route: "import", source: { name: "WikiRate" } },
    })
  })

  test("[D3] a later profile supersedes an earlier one, and a withdrawn one leaves none", () => {
    const { party, profile, withdraw, statements } = testSayings()
    const bob = party("Bob's farm")
    profile(bob, "supplier")
    const latest = profile(bob, "cooperative")
    const roles = () => listParties(buildDataset(statements)).map(({ role }) => role)
    expect(roles()).toEqual(["cooperative"])
    withdraw(bob, latest)
    expect(roles()).toEqual([])
  })
})
