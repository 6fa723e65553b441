import { describe, expect, test } from "vitest"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { testAuthor } from "../testing.ts"
import { draftCapDeclaration, draftCapResponse } from "./draft.ts"
import type { Cap } from "./schema.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const words = (text: string) => authoritativeText("en", text)

const wage: Cap = {
  of: "wage",
  limit: { kind: "ratio", times: "4", base: "lowest-wage" },
  pay: "gross",
  includesBenefits: true,
  includesDividends: true,
}
const profit: Cap = {
  of: "profit",
  limit: { kind: "revenue", percent: "6" },
  tax: "after",
  above: words("Goes to the workers."),
}
const declare = (cap: unknown) =>
  draftCapDeclaration(bob.did, { cap: cap as Cap, definition: words("Four times."), since: "2026-01-01" })

describe("a maximum wage or profit", () => {
  test("[DI5][D1] is declared in the party's own document, and answered in the cooperative's", () => {
    const said = bob.say(declare(wage))
    expect(said.document).toEqual({ type: "supplier", owner: bob.scid, name: "" })
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
    const response = alice.say(draftCapResponse(alice.did, said.digest, { response: "accept" }))
    expect(response.document).toEqual({ type: "party", owner: alice.scid, name: "" })
    expect(locateDocument(response.statement, () => undefined)).toEqual(response.document)
  })

  test("[DI5] is an amount, a multiple, a percentage, or an amount a unit", () => {
    const amount = { kind: "absolute", amountMinor: 2_000_000, currency: "ILS", per: "month" }
    const perUnit = { kind: "unit", amountMinor: 30, currency: "ILS", per: "kg" }
    for (const cap of [wage, profit, { ...wage, limit: amount }, { ...profit, limit: perUnit }])
      expect(() => declare(cap)).not.toThrow()
  })

  test.each([
    ["no multiple", { ...wage, limit: { kind: "ratio", times: "0", base: "lowest-wage" } }],
    [
      "a fraction of a minor unit",
      { ...wage, limit: { kind: "absolute", amountMinor: 0.5, currency: "ILS", per: "month" } },
    ],
    ["a wage on revenue", { ...wage, limit: profit.limit }],
    ["a profit that does not say what happens above it", { ...profit, above: undefined }],
  ])("[DI5] refuses %s", (_what, cap) => {
    expect(() => declare(cap)).toThrow("cap")
  })

  test("[DI7] whoever asks or does not accept says what or why", () => {
    const { digest } = bob.say(declare(profit))
    const respond = (fields: Parameters<typeof draftCapResponse>[2]) =>
      draftCapResponse(alice.did, digest, fields)
    expect(() => respond({ response: "accept" })).not.toThrow()
    expect(() => respond({ response: "question", note: words("Before bonuses?") })).not.toThrow()
    for (const response of ["question", "not-accept"] as const)
      expect(() => respond({ response })).toThrow("note")
  })
})
