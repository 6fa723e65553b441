import { describe, expect, test } from "vitest"
import type { DraftBody } from "../kinds/draft.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { testAuthor, testUuid } from "../testing.ts"
import { draftNeed, draftOffer, draftPledge } from "./draft.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const DIGEST = "zQmVYR5nvvA3RdNrbeJHPoxVU6CwpMHqfW8XzdbyActYtgA"
const id = (name: string) => `urn:uuid:${testUuid(name)}`
const en = (text: string) => authoritativeText("en", text)

const MILK = { category: ["Food", "Dairy", "Milk"], amount: "1200", unit: "L", period: "2027-03" } as const
const BOX = { category: ["Food", "Vegetables"], amount: "40", unit: "{share}", period: "2027" } as const
const need = (fields: object = {}) =>
  draftNeed(alice.did, {
    id: id("need"),
    ...MILK,
    category: [...MILK.category],
    households: "20-49",
    funded: true,
    ...fields,
  })
const offer = (fields: object = {}) =>
  draftOffer(bob.did, { id: id("offer"), form: "offer", ...MILK, category: [...MILK.category], ...fields })
const pledge = (fields: object = {}) =>
  draftPledge(bob.did, {
    id: id("pledge"),
    satisfies: { party: alice.did, id: id("need"), digest: DIGEST },
    amount: "300",
    unit: "L",
    period: "2027-03",
    ...fields,
  })

describe("the board of needs", () => {
  test("[DE4] has no place for money: no such member, and no text with a sign or a name of it", () => {
    for (const draft of [need, offer, pledge]) {
      for (const member of ["price", "priceExpectation", "unitPrice", "currency"])
        expect(() => draft({ [member]: "5" })).toThrow(member)
      for (const text of ["at ₪6 a litre", "6 ILS", "€ 2", "5.90 ש״ח", "about $2"])
        expect(() => draft({ note: en(text) })).toThrow("no money")
      expect(() => draft({ note: en("Twice a week, before 8.") })).not.toThrow()
    }
  })

  test("[DE4] counts in pieces, kilograms, litres and shares, above zero, to the thousandth", () => {
    for (const amount of ["0", "-3", "0.0", "1.2345", "1e3", "1".repeat(14)])
      expect(() => offer({ amount })).toThrow("amount")
    expect(() => offer({ amount: "0.125" })).not.toThrow()
    expect(() => offer({ unit: "ILS" })).toThrow("unit")
    expect(() => offer({ minimum: "1200.001" })).toThrow("minimum")
  })

  test("[DE4] takes short texts only", () => {
    expect(() => need({ note: en("x".repeat(501)) })).toThrow("500")
  })

  test("[DE5] holds what at least five households need, and no smaller group", () => {
    for (const households of ["1-4", "3", "0-9", undefined])
      expect(() => need({ households })).toThrow("households")
  })

  test("[DE6] a share of a harvest says who bears a bad year", () => {
    const share = { ...BOX, category: [...BOX.category] }
    expect(() => offer(share)).toThrow("risk")
    expect(() => offer({ ...share, risk: en("Whatever grows.") })).not.toThrow()
    expect(() => pledge({ amount: "2", unit: "{share}" })).toThrow("risk")
    expect(() => need({ unit: "{share}" })).toThrow("unit")
  })

  test("[D1] entries stand in the document of their year, and are found again from what they say", () => {
    for (const [author, draft] of [
      [alice, need()],
      [bob, offer()],
      [bob, pledge()],
    ] as const) {
      const said = author.say(draft)
      expect(said.document).toEqual({ type: "board", owner: author.scid, name: "2027" })
      expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
    }
  })

  test("[D6][S5] only the owner speaks, of that year, and a pledge names the wording that it is towards", () => {
    const outcome = (author: typeof alice, draft: DraftBody) => {
      const insertion = insertionOf(draft.document, author.say(draft).statement, () => undefined)
      return insertion.kind === "refused" ? insertion.rule : insertion.kind
    }
    expect(outcome(alice, need())).toBe("allowed")
    expect(outcome(bob, need())).toBe("D6")
    expect(outcome(alice, { ...need(), document: { ...need().document, name: "2026" } })).toBe("S5")
    expect(outcome(bob, pledge())).toBe("allowed")
    const { relatedResource: _dropped, ...bare } = pledge()
    expect(outcome(bob, bare)).toBe("S5")
  })
})
