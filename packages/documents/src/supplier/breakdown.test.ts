import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { AnswerValue, unexplainedMinor } from "./schema.ts"

const answer = {
  type: "breakdown",
  totalMinor: 1000,
  currency: "ILS",
  parts: [
    { code: "materials", amountMinor: 400 },
    { code: "labour", amountMinor: 350 },
  ],
  notBrokenDownMinor: 250,
}
const isAnswer = (change: object) => AnswerValue.safeParse({ ...answer, ...change }).success

describe("a breakdown", () => {
  test("[B1] whose parts and rest make up the total is an answer", () => {
    expect(isAnswer({})).toBe(true)
    expect(
      isAnswer({ per: "kg", parts: [{ code: "labour", amountMinor: 1000 }], notBrokenDownMinor: 0 }),
    ).toBe(true)
  })

  test("[B1] that is a cent off is none, nor is one that hides its rest", () => {
    expect(isAnswer({ totalMinor: 1001 })).toBe(false)
    expect(isAnswer({ notBrokenDownMinor: 249 })).toBe(false)
    const { notBrokenDownMinor: _hidden, ...silent } = answer
    expect(AnswerValue.safeParse(silent).success).toBe(false)
  })

  test("[B1] with a negative or repeated part is none", () => {
    const [part] = answer.parts
    expect(isAnswer({ parts: [part, part], notBrokenDownMinor: 200 })).toBe(false)
    expect(isAnswer({ parts: [{ code: "labour", amountMinor: -1 }], notBrokenDownMinor: 1001 })).toBe(false)
    expect(isAnswer({ parts: [{ code: "labour", amountMinor: 1001 }], notBrokenDownMinor: -1 })).toBe(false)
    expect(isAnswer({ totalMinor: 0, parts: [], notBrokenDownMinor: 0 })).toBe(false)
  })

  test("[B1] takes any parts with the rest that they leave, and no other rest", () => {
    const amounts = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 50 })
    fc.assert(
      fc.property(amounts, fc.nat(1_000_000), fc.integer(), (parts, rest, off) => {
        const named = parts.map((amountMinor, index) => ({ code: `part-${index}`, amountMinor }))
        const totalMinor = parts.reduce((sum, amount) => sum + amount, rest)
        expect(unexplainedMinor({ totalMinor, parts: named })).toBe(rest)
        fc.pre(totalMinor > 0)
        expect(isAnswer({ totalMinor, parts: named, notBrokenDownMinor: rest })).toBe(true)
        expect(isAnswer({ totalMinor, parts: named, notBrokenDownMinor: rest + off })).toBe(off === 0)
      }),
      { seed: 20_261_125 },
    )
  })
})
