import {
  authoritativeText,
  draftSurvey,
  draftSurveyResult,
  draftWithdrawal,
  type Survey,
} from "@commonshelf/documents"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { paySpread } from "../testing/metrics.ts"
import { testSayings, type TestSayings } from "../testing/sayings.ts"
import { listSurveys } from "./surveys.ts"

type Party = ReturnType<TestSayings["party"]>

function open(
  { say }: TestSayings,
  who: Party,
  method: Survey["method"],
  about: Survey["questions"][0]["about"],
) {
  const text = (words: string) => authoritativeText("en", words)
  return say(
    who,
    draftSurvey(who.did, {
      title: text("What matters to us"),
      questions: [{ code: "first", about, label: text("The first") }],
      method,
      opensOn: "2026-03-01",
      closesOn: "2026-03-31",
      eligible: 150,
      minimum: 5,
    }),
  )
}

function close(
  { say }: TestSayings,
  who: Party,
  { digest }: ReturnType<typeof open>,
  chosen: number,
  respondents = 51,
) {
  const counts = [{ code: "first", chosen }]
  return say(who, draftSurveyResult(who.did, { survey: digest, roundingBase: 3, respondents, counts }))
}

describe("surveys of members", () => {
  function commons() {
    const sayings = testSayings()
    const [alice, bob, eve] = ["Alice's coop", "Bob's coop", "Eve's farm"].map(sayings.party)
    if (alice === undefined || bob === undefined || eve === undefined) throw new TypeError("three parties")
    sayings.profile(alice, "cooperative")
    sayings.profile(bob, "cooperative")
    sayings.profile(eve, "supplier")
    return { sayings, alice, bob, eve }
  }

  test("[MB3] the first result counts, and only the cooperative's own that answers what was asked", () => {
    const { sayings, alice, bob, eve } = commons()
    const asked = open(sayings, alice, { kind: "choose", most: 1 }, { topic: "social.labour" })
    close(sayings, bob, asked, 51)
    close(sayings, alice, asked, 90)
    close(sayings, alice, asked, 30, 600)
    const counted = close(sayings, alice, asked, 33)
    close(sayings, alice, asked, 30)
    open(sayings, eve, { kind: "words" }, { topic: "social.labour" })
    expect(listSurveys(buildDataset(sayings.statements))).toMatchObject([
      {
        cooperative: { scid: alice.scid },
        issues: [{ code: "first", topic: "social.labour" }],
        result: { digest: counted.digest, respondents: 51, counts: [{ chosen: 33 }] },
      },
    ])
    sayings.say(alice, draftWithdrawal(counted.document, counted.digest, { reason: "a mistake" }))
    expect(listSurveys(buildDataset(sayings.statements))[0]).not.toHaveProperty("result")
  })

  test("[MB3] [A4] in whatever order they come, and a metric is asked about in all its versions", () => {
    const { sayings, alice, bob } = commons()
    const metric = sayings.define(bob, paySpread())
    const asked = open(sayings, alice, { kind: "choose", most: 1 }, { metric })
    for (const chosen of [30, 33, 36]) close(sayings, alice, asked, chosen)
    const told = listSurveys(buildDataset(sayings.statements))
    expect(told[0]?.issues).toEqual([
      { code: "first", metric, family: { owner: bob.scid, name: "pay-spread" } },
    ])
    fc.assert(
      fc.property(anyOrder(sayings.statements), (order) => {
        expect(listSurveys(buildDataset(order))).toEqual(told)
      }),
      { numRuns: 20 },
    )
  })
})
