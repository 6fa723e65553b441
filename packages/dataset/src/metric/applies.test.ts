import { draftPartyProfile, authoritativeText, type PartyProfile } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { askedQuestions } from "../table/asked-questions.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { answered, paySpreadV2, testSayings } from "../testing.ts"

const asOf = "2026-04-01T00:00:00Z"

/** A cooperative asks makers of food with ten people or more; Bob says of himself what is given. */
function asking(says: Pick<PartyProfile, "sectors" | "workers">) {
  const sayings = testSayings()
  const [alice, bob] = [sayings.party("Alice's coop"), sayings.party("Bob's farm")]
  sayings.profile(alice, "cooperative")
  const fields = { role: "supplier", name: authoritativeText("en", "Bob's farm"), ...says } as const
  sayings.say(bob, draftPartyProfile(bob.did, fields))
  const appliesTo = { sectors: ["C"], workers: ["10-49" as const, "50-249" as const] }
  const metric = sayings.define(alice, paySpreadV2({ appliesTo }))
  sayings.decide(alice, "adopt", metric)
  const told = () => {
    const dataset = buildDataset(sayings.statements)
    const row = comparisonTable(dataset, { category: "all", asOf }).rows[0]
    const asked = askedQuestions(dataset, { supplier: bob.scid, asOf }).length
    return { cell: row?.cells["pay-spread"], openness: row?.openness, asked }
  }
  return { ...sayings, bob, metric, told }
}

describe("whom a question is for", () => {
  test.each<[Pick<PartyProfile, "sectors" | "workers">, string]>([
    [{ sectors: ["01"] }, "sector"],
    [{ sectors: ["01", "47"], workers: "10-49" }, "sector"],
    [{ sectors: ["1071"], workers: "1-9" }, "size"],
    [{ workers: "0" }, "size"],
  ])("[ME6] who says %j is not asked, and it is counted nowhere", (says, notAskedBecause) => {
    expect(asking(says).told()).toEqual({
      cell: { state: "not-asked", notAskedBecause },
      openness: { answered: 0, of: 0 },
      asked: 0,
    })
  })

  test.each<[Pick<PartyProfile, "sectors" | "workers">]>([
    [{}],
    [{ sectors: ["01", "1071"] }],
    [{ sectors: ["C"], workers: "50-249" }],
    [{ workers: "10-49" }],
  ])("[ME6] who says %j is asked: nobody is spared by not saying", (says) => {
    expect(asking(says).told()).toMatchObject({ cell: { state: "waiting" }, openness: { of: 1 }, asked: 1 })
  })

  test("[ME6] who answers all the same is shown and counted", () => {
    const { bob, metric, answer, told } = asking({ sectors: ["01"] })
    answer(bob, metric, answered({ type: "ratio", value: "4" }))
    expect(told()).toMatchObject({ cell: { state: "answered" }, openness: { answered: 1, of: 1 }, asked: 1 })
  })
})
