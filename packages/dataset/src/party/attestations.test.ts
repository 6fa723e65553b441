import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testSayings } from "../testing.ts"
import { partyStanding } from "./attestations.ts"

const ASOF = "2026-06-01T00:00:00Z"

describe("who says that a party is who it claims to be", () => {
  const story = () => {
    const sayings = testSayings()
    const [alice, eve] = [sayings.party("Alice's coop"), sayings.party("Eve")]
    const [bob, newBob] = [sayings.party("Bob's farm"), sayings.party("Bob's farm, again")]
    sayings.profile(alice, "cooperative")
    sayings.profile(bob, "supplier")
    const standing = (of = bob, asOf = ASOF) => partyStanding(buildDataset(sayings.statements), of.scid, asOf)
    return { ...sayings, alice, eve, bob, newBob, standing }
  }

  test("[S10] a party for which nobody vouches is unconfirmed", () => {
    expect(story().standing()).toEqual({ confirmedBy: [] })
  })

  test("[S10] a cooperative that vouches is named, with the register, the number and how it looked", () => {
    const { attest, alice, bob, standing } = story()
    const { digest } = attest(alice, bob)
    expect(standing().confirmedBy).toMatchObject([
      {
        scid: alice.scid,
        name: { en: { text: "Alice's coop" } },
        legalName: "Bob's farm Ltd",
        registeredId: "51-234567-8",
        register: "Registrar of Companies",
        method: "register-extract",
        digest,
      },
    ])
  })

  test("[S10] a stranger who vouches has no effect, nor has the party itself", () => {
    const { attest, profile, alice, eve, bob, standing } = story()
    attest(eve, bob)
    profile(eve, "supplier")
    attest(alice, alice)
    expect(standing().confirmedBy).toEqual([])
    expect(standing(alice).confirmedBy).toEqual([])
  })

  test("[S10] what was withdrawn or has expired confirms nothing; the last word of a cooperative counts", () => {
    const { attest, withdraw, alice, bob, standing } = story()
    const first = attest(alice, bob, undefined, { validUntil: "2026-07-01T00:00:00Z" })
    expect(standing().confirmedBy).toMatchObject([{ digest: first.digest, until: "2026-07-01" }])
    expect(standing(bob, "2026-07-02T00:00:00Z").confirmedBy).toEqual([])
    const second = attest(alice, bob)
    expect(standing().confirmedBy).toMatchObject([{ digest: second.digest }])
    withdraw(alice, second)
    expect(standing().confirmedBy).toEqual([])
  })

  test("[S10] a lost identity is continued by another where a cooperative says so, and merges with nothing", () => {
    const { attest, profile, alice, bob, newBob, eve, statements, standing } = story()
    profile(newBob, "supplier")
    const { digest } = attest(alice, newBob, bob)
    attest(eve, eve, bob)
    const said = {
      from: { scid: bob.scid, name: { en: { text: "Bob's farm" } } },
      to: { scid: newBob.scid },
      by: { scid: alice.scid },
      digest,
    }
    expect(standing(newBob).continues).toMatchObject([said])
    expect(standing(bob)).toMatchObject({ confirmedBy: [], continuedBy: [said] })
    expect(standing(bob).continuedBy).toHaveLength(1)
    const dataset = buildDataset(statements)
    expect(dataset.profiles.get(bob.scid)).toHaveLength(1)
    expect(dataset.profiles.get(newBob.scid)).toHaveLength(1)
  })
})
