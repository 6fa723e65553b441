import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { compareDecimals, sumOfDecimals } from "../number/decimal.ts"
import { authoritativeText } from "../kinds/text.ts"
import { metricDigest } from "../metric/draft.ts"
import { testAuthor, testMetric } from "../testing.ts"
import { SupplierDisclosure } from "./disclosure.ts"
import { draftDisclosure } from "./draft.ts"

const bob = testAuthor("Bob's farm")
const metric = metricDigest(testMetric("pay-spread"))
const answer = { state: "answered", value: { type: "ratio", value: "5" } } as const
const said = (fields: object) =>
  draftDisclosure(bob.did, { metric, period: "2025", answer, ...fields }).subject
const isSaid = (fields: object) =>
  SupplierDisclosure.safeParse({
    ...{ type: "SupplierDisclosure", v: 2, id: bob.did, metric, period: "2025", answer },
    ...fields,
  }).success

const inputs = [
  { name: "highest", value: "20000", unit: "ILS" },
  { name: "lowest", value: "4000", unit: "ILS" },
]
const deviations = [{ what: authoritativeText("en", "Without bonuses."), effect: "lower" }]

describe("an answer of version 2", () => {
  test("[DI1] is what has something that version 1 cannot say; all else stays version 1", () => {
    expect(said({})).toMatchObject({ v: 1 })
    for (const more of [
      { inputs },
      { accuracy: { low: "4.5", high: "5.5" } },
      { coverage: { sites: "80" } },
      { deviations },
      { answer: { state: "unknown" } },
    ])
      expect(said(more)).toMatchObject({ v: 2 })
  })

  test("[DI1] version 1 has none of its members", () => {
    expect(isSaid({ v: 1 })).toBe(true)
    for (const more of [{ inputs }, { deviations }, { answer: { state: "unknown" } }])
      expect([isSaid({ v: 1, ...more }), isSaid(more)]).toEqual([false, true])
  })

  test.each([
    ["inputs that repeat", { inputs: [inputs[0], inputs[0]] }],
    ["a value outside of its own accuracy", { accuracy: { low: "5.1", high: "6" } }],
    ["an accuracy that is upside down", { accuracy: { low: "6", high: "4" } }],
    [
      "an accuracy of yes",
      {
        answer: { state: "answered", value: { type: "boolean", value: true } },
        accuracy: { low: "0", high: "1" },
      },
    ],
    ["more than everything", { coverage: { sites: "100.1" } }],
    ["a coverage of nothing named", { coverage: {} }],
    ["inputs beside a refusal", { answer: { state: "declined" }, inputs }],
  ])("[DI1] refuses %s", (_what, fields) => {
    expect(isSaid(fields)).toBe(false)
  })
})

describe("decimals", () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.nat(8))
    .map(([digits, places]) => ({ digits, places, text: textOf(digits, places) }))

  test("[S2] are compared and added exactly, however they are written", () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const scaled = (d: typeof a) => d.digits * 10n ** BigInt(8 - d.places)
        expect(Math.sign(compareDecimals(a.text, b.text))).toBe(
          scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0,
        )
        expect(compareDecimals(sumOfDecimals([a.text, b.text]), textOf(scaled(a) + scaled(b), 8))).toBe(0)
      }),
      { seed: 20_261_125 },
    )
  })

  test("[S2] a tenth and two tenths are three tenths, and a sum has no zeros that say nothing", () => {
    expect(sumOfDecimals(["0.1", "0.2"])).toBe("0.3")
    expect(sumOfDecimals(["99.50", "0.50"])).toBe("100")
    expect(sumOfDecimals(["-0.5", "0.25"])).toBe("-0.25")
    expect(sumOfDecimals([])).toBe("0")
  })
})

function textOf(digits: bigint, places: number): string {
  const sign = digits < 0n ? "-" : ""
  const padded = String(digits < 0n ? -digits : digits).padStart(places + 1, "0")
  const whole = padded.slice(0, padded.length - places)
  return `${sign}${whole}${places === 0 ? "" : `.${padded.slice(padded.length - places)}`}`
}
