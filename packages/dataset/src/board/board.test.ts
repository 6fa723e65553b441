import { authoritativeText, draftNeed, draftOffer, draftPledge } from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { answered, paySpread, testSayings, testUuid, workerVoice } from "../testing.ts"
import { listPledges, readBoard } from "./board.ts"
import type { BoardQuestion } from "./types.ts"

const MILK = ["Food", "Dairy", "Milk"]
const id = (number: number) => `urn:uuid:${testUuid(number)}`
const LATER = { at: "2026-03-01T09:00:00Z" }

/** Alice's and Ben's coops need milk, Bob's and Carol's farms could give some. */
function market() {
  const sayings = testSayings()
  const { party, profile, say, statements } = sayings
  const [alice, ben, bob, carol] = [party("Alice"), party("Ben"), party("Bob"), party("Carol")]
  for (const cooperative of [alice, ben]) profile(cooperative, "cooperative")
  for (const supplier of [bob, carol]) profile(supplier, "supplier")
  const of = { category: MILK, unit: "L", period: "2027-03" } as const
  const need = (
    who: TestIdentity,
    number: number,
    amount: string,
    fields: object = {},
    manner: object = {},
  ) =>
    say(
      who,
      draftNeed(who.did, { id: id(number), ...of, amount, households: "20-49", funded: true, ...fields }),
      manner,
    )
  const offer = (who: TestIdentity, number: number, amount: string, fields: object = {}) =>
    say(who, draftOffer(who.did, { id: id(number), form: "capacity", ...of, amount, ...fields }))
  const pledge = (
    who: TestIdentity,
    number: number,
    towards: readonly [TestIdentity, number, SourceStatement],
    amount: string,
    fields: object = {},
    manner: object = {},
  ) => {
    const [by, of_, { digest }] = towards
    const satisfies = { party: by.did, id: id(of_), digest }
    const body = { id: id(number), satisfies, amount, unit: "L" as const, period: "2027-03", ...fields }
    return say(who, draftPledge(who.did, body), manner)
  }
  const board = (question: Partial<BoardQuestion> = {}) =>
    readBoard(buildDataset(statements), { asOf: "2026-06-01T00:00:00Z", ...question })
  const pledges = () => listPledges(buildDataset(statements), "2026-06-01T00:00:00Z")
  return { ...sayings, alice, ben, bob, carol, need, offer, pledge, board, pledges }
}

describe("the board of needs", () => {
  test("[DE7] a need shows what competing suppliers promised towards it, and what is left", () => {
    const { alice, bob, carol, need, pledge, board } = market()
    const milk = need(alice, 1, "1200")
    pledge(bob, 2, [alice, 1, milk], "500")
    pledge(carol, 3, [alice, 1, milk], "300.5")
    expect(board().needs).toMatchObject([
      { party: alice.scid, amount: "1200", state: "partly", promised: "800.5", rest: "399.5" },
    ])
    expect(new Set(board().needs[0]?.pledges.map(({ party }) => party))).toEqual(
      new Set([bob.scid, carol.scid]),
    )
  })

  test("[DE8] totals add what is of one category, unit and time, over all parties; unfunded needs stand apart", () => {
    const { alice, ben, bob, carol, need, offer, pledge, board } = market()
    const milk = need(alice, 1, "1200")
    need(ben, 2, "800", { category: ["food", "dairy", "MILK"] })
    const unfunded = need(ben, 3, "100", { funded: false })
    need(ben, 4, "70", { period: "2027-04" })
    offer(bob, 5, "1000")
    offer(carol, 6, "2000")
    pledge(bob, 7, [alice, 1, milk], "1300")
    pledge(carol, 8, [ben, 3, unfunded], "40")
    const { totals, unfunded: apart, needs } = board()
    expect([needs.length, apart.length]).toEqual([3, 1])
    expect(totals).toEqual([
      {
        category: "Food > Dairy > Milk",
        unit: "L",
        period: "2027-03",
        needed: "2000",
        promised: "1300",
        rest: "800",
        over: "100",
        unfunded: "100",
        unfundedPromised: "40",
        capacity: "3000",
        suppliers: 2,
      },
      expect.objectContaining({ period: "2027-04", needed: "70", rest: "70", capacity: "0", suppliers: 0 }),
    ])
  })

  test("[DE9] who promises more than it says it could make is over-committed, whatever was asked for", () => {
    const { alice, ben, bob, need, offer, pledge, board } = market()
    const [march, april] = [need(alice, 1, "1200"), need(ben, 2, "900", { period: "2027-04" })]
    offer(bob, 3, "1500", { category: ["Food", "Dairy"], period: "2027" })
    pledge(bob, 4, [alice, 1, march], "1000")
    expect(board().capacities).toMatchObject([{ committed: { amount: "1000", rest: "500" } }])
    pledge(bob, 5, [ben, 2, april], "800", { period: "2027-04" })
    for (const question of [{}, { category: "Dairy" }, { from: "2027-12" }])
      expect(board(question).capacities).toMatchObject([
        { committed: { amount: "1800", rest: "0", over: "300" } },
      ])
  })

  test("[DE6] a cooperative takes shares of a farm's harvest, and both say who bears a bad year", () => {
    const { alice, bob, offer, pledge, board } = market()
    const risk = authoritativeText("en", "Whatever grows.")
    const shares = { unit: "{share}" as const, period: "2027", risk }
    const box = offer(bob, 1, "40", { ...shares, form: "offer", category: ["Food", "Vegetables"] })
    pledge(alice, 2, [bob, 1, box], "12", shares)
    expect(board().offers).toMatchObject([
      { party: bob.scid, promised: "12", rest: "28", risk, pledges: [{ party: alice.scid, risk }] },
    ])
  })

  test("[DE10] what is said again counts as said last, for pledges too, which then say so", () => {
    const { alice, bob, need, pledge, board } = market()
    const milk = need(alice, 1, "1200")
    pledge(bob, 2, [alice, 1, milk], "500")
    need(alice, 1, "400", {}, LATER)
    expect(board().needs).toMatchObject([
      { amount: "400", state: "exceeded", over: "100", pledges: [{ isOfEarlierWording: true }] },
    ])
    pledge(bob, 2, [alice, 1, milk], "400", { done: { amount: "400", on: "2027-03-09" } }, LATER)
    expect(board().needs).toMatchObject([{ state: "fulfilled", done: "400" }])
  })

  test("[DE10] what was taken back is gone with what was promised towards it, and the pledge says so", () => {
    const { alice, bob, need, pledge, board, pledges, withdraw } = market()
    const milk = need(alice, 1, "1200")
    const promised = pledge(bob, 2, [alice, 1, milk], "500")
    withdraw(alice, milk)
    expect(board()).toMatchObject({ needs: [], totals: [] })
    expect(pledges()).toMatchObject([{ amount: "500", fault: "not-here" }])
    withdraw(bob, promised)
    expect(pledges()).toEqual([])
  })

  test("[DE10] suppliers deliver, cooperatives take, in the unit and the time of what it is towards", () => {
    const { alice, ben, bob, need, offer, pledge, board, pledges } = market()
    const [milk, made] = [need(alice, 1, "1200"), offer(bob, 2, "500")]
    pledge(ben, 3, [alice, 1, milk], "1")
    pledge(bob, 4, [alice, 1, milk], "2", { unit: "kg" })
    pledge(bob, 5, [alice, 1, milk], "3", { period: "2027-05" })
    pledge(bob, 6, [bob, 2, made], "4")
    pledge(bob, 7, [ben, 1, milk], "5")
    const faults = new Map(pledges().map(({ amount, fault }) => [amount, fault]))
    expect(Object.fromEntries(faults)).toEqual({
      1: "wrong-side",
      2: "other-unit",
      3: "other-time",
      4: "wrong-side",
      5: "not-here",
    })
    expect(board().needs).toMatchObject([{ state: "open", promised: "0", pledges: [] }])
  })

  test("[DE10] a supplier needs nothing and a cooperative offers nothing here; nobody changes another's need", () => {
    const { alice, bob, need, offer, board, party } = market()
    need(alice, 1, "1200")
    need(bob, 1, "1", {}, LATER)
    need(party("Eve"), 1, "1", {}, LATER)
    offer(alice, 2, "500")
    expect(board()).toMatchObject({ needs: [{ amount: "1200" }], capacities: [], offers: [] })
  })

  test("[DE7] a need is over when its time is, and when its word is past its end", () => {
    const { alice, need, board } = market()
    need(alice, 1, "1200")
    expect(board({ asOf: "2027-03-31T00:00:00Z" }).needs).toMatchObject([{ state: "open" }])
    expect(board({ asOf: "2027-04-01T00:00:00Z" })).toMatchObject({ needs: [{ state: "past" }], totals: [] })
    need(alice, 1, "1200", {}, { ...LATER, validUntil: "2026-04-01T00:00:00Z" })
    expect(board().needs).toEqual([])
  })

  test("[DE11] criteria are read from current answers in the metric's direction, and silence meets none", () => {
    const { alice, bob, carol, define, answer, check, need, pledge, board } = market()
    const [spread, voice] = [define(alice, paySpread()), define(alice, workerVoice())]
    const criteria = [
      { metric: spread, name: "pay-spread", minimum: { type: "number", value: "4" } },
      { metric: voice, name: "worker-voice", minimum: { type: "ordinal", level: "asked" } },
    ]
    const milk = need(alice, 1, "1200", { criteria })
    pledge(bob, 2, [alice, 1, milk], "500")
    pledge(carol, 3, [alice, 1, milk], "300")
    const four = answer(bob, spread, answered({ type: "ratio", value: "4" }))
    answer(bob, voice, answered({ type: "ordinal", level: "own" }))
    answer(carol, spread, answered({ type: "ratio", value: "4.01" }))
    const results = () =>
      new Map(
        board().needs[0]?.pledges.map(({ party, criteria: read }) => [
          party,
          read?.map(({ result }) => result),
        ]),
      )
    expect(results().get(bob.scid)).toEqual(["met", "met"])
    expect(results().get(carol.scid)).toEqual(["not-met", "unknown"])
    check(alice, four, "disputed")
    expect(results().get(bob.scid)).toEqual(["disputed", "met"])
  })

  test("[A4] any order of arrival gives the same board", () => {
    const { alice, ben, bob, carol, need, offer, pledge, withdraw, board, statements } = market()
    const milk = need(alice, 1, "1200")
    need(ben, 2, "800", { funded: false })
    offer(carol, 3, "300")
    pledge(bob, 4, [alice, 1, milk], "500")
    pledge(carol, 5, [alice, 1, milk], "100")
    need(alice, 1, "900", {}, LATER)
    withdraw(carol, pledge(carol, 6, [alice, 1, milk], "7"))
    const expected = board()
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(readBoard(buildDataset(order), { asOf: "2026-06-01T00:00:00Z" })).toEqual(expected)
      }),
      { seed: 20_261_127, numRuns: 30 },
    )
  })
})
