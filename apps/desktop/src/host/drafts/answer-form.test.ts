import {
  AnswerValue,
  authoritativeText,
  type MetricContent,
  type MetricContentV1,
} from "@commonshelf/documents"
import { testMetricV2 } from "@commonshelf/documents/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { hostWords } from "../messages/words.ts"
import { TEST_METRICS } from "../../testing/test-metrics.ts"
import { typedAmount } from "../../protocol/typed-amount.ts"
import { readAnswerForm } from "./answer-form.ts"
import { decimalText } from "./decimal-text.ts"

const words = hostWords("en")
const seeded = { seed: 20_261_125 }

/** One of the tests' metrics, changed. */
function metric(name: string, change: Partial<MetricContentV1> = {}): MetricContentV1 {
  const found = TEST_METRICS.find((one) => one.name === name)
  if (found === undefined) throw new Error(name)
  return { ...found, ...change }
}

function read(content: MetricContent, fields: Record<string, string>) {
  return readAnswerForm(content, { state: "answered", period: "2025", ...fields }, words, "2025")
}

describe("the form of an answer", () => {
  const spread = metric("pay-spread")
  const price = metric("price-breakdown")
  const voice = metric("worker-voice")

  test.each([
    [spread, { value: "4,5" }, { type: "ratio", value: "4.5" }],
    [
      metric("pay-spread", { valueType: "number", unit: "%" }),
      { value: "007.50" },
      { type: "number", value: "7.50", unit: "%" },
    ],
    [
      metric("pay-spread", { valueType: "number", unit: "%" }),
      { value: "-3" },
      { type: "number", value: "-3", unit: "%" },
    ],
    [
      metric("pay-spread", { valueType: "money", unit: "ILS/h" }),
      { value: "42.5" },
      { type: "money", amountMinor: 4250, currency: "ILS", per: "h" },
    ],
    [
      metric("pay-spread", { valueType: "money", unit: "JPY" }),
      { value: "42" },
      { type: "money", amountMinor: 42, currency: "JPY" },
    ],
    [metric("pay-spread", { valueType: "boolean" }), { value: "no" }, { type: "boolean", value: false }],
    [voice, { value: "own" }, { type: "ordinal", level: "own" }],
    [
      metric("worker-voice", { valueType: "category" }),
      { "option-own": "on", "option-none": "" },
      { type: "category", options: ["own"] },
    ],
    [
      price,
      { total: "10", "option-labour": "2.5" },
      {
        type: "breakdown",
        totalMinor: 1000,
        currency: "ILS",
        per: "kg",
        parts: [{ code: "labour", amountMinor: 250 }],
        notBrokenDownMinor: 750,
      },
    ],
  ] as const)("[X5] gives a value of the metric's type (%#)", (content, fields, value) => {
    const answer = read(content, fields)
    expect(answer).toEqual({ ok: true, value: { answer: { state: "answered", value }, period: "2025" } })
    expect(AnswerValue.parse(value)).toEqual(value)
  })

  test.each([
    [spread, {}, "value"],
    [spread, { value: "about five" }, "value"],
    [spread, { value: "1e3" }, "value"],
    [spread, { value: "4", period: "last year" }, "period"],
    [spread, { value: "4", state: "" }, "state"],
    [spread, { state: "not-applicable" }, "reason"],
    [spread, { state: "declined", reason: "x".repeat(501) }, "reason"],
    [voice, { value: "sometimes" }, "value"],
    [metric("worker-voice", { valueType: "category" }), {}, "value"],
    [metric("pay-spread", { valueType: "money", unit: "ILS" }), { value: "1.234" }, "value"],
    [metric("pay-spread", { valueType: "boolean" }), { value: "maybe" }, "value"],
    [price, { "option-labour": "1" }, "total"],
    [price, { total: "0", "option-labour": "0" }, "total"],
    [price, { total: "10" }, "option-materials"],
    [price, { total: "10", "option-labour": "much" }, "option-labour"],
    [price, { total: "10", "option-labour": "10.01" }, ""],
  ] as const)("[X5] says at which field something is wrong (%#)", (content, fields, field) => {
    const answer = read(content, fields)
    expect(answer.ok).toBe(false)
    expect(answer.ok ? [] : answer.error.map((problem) => problem.field)).toContain(field)
  })

  test("[X5] may say that it does not say, with or without a reason", () => {
    expect(read(spread, { state: "declined" })).toMatchObject({ value: { answer: { state: "declined" } } })
    expect(read(spread, { state: "declined", reason: " later " })).toMatchObject({
      value: { answer: { reason: "later" } },
    })
  })

  test("[X5] may say that it does not know, which is another word than not saying", () => {
    expect(read(spread, { state: "unknown" })).toMatchObject({ value: { answer: { state: "unknown" } } })
    expect(read(spread, { state: "unknown", reason: "no records" })).toMatchObject({
      value: { answer: { reason: "no records" } },
    })
  })

  test("[X5] in a unit that is no currency is a problem of the question, told and not thrown", () => {
    for (const valueType of ["money", "breakdown"] as const) {
      const asks = metric("price-breakdown", { valueType, unit: "shekels/kg" })
      const answer = read(asks, { value: "4", total: "4" })
      expect(answer.ok ? [] : answer.error.map(({ message }) => message)).toEqual([
        expect.stringContaining("shekels"),
      ])
    }
  })

  test("[X5] of any text gives problems or an answer that the schema accepts, and never fails", () => {
    const contents = [spread, price, voice, metric("pay-spread", { valueType: "money", unit: "ILS" })]
    const keys = [
      "state",
      "reason",
      "period",
      "note",
      "value",
      "total",
      "option-labour",
      "option-materials",
      "option-own",
    ]
    const text = fc.oneof(
      fc.constantFrom("answered", "declined", "own", "2025", "10", "4.5", "1,25", "99999999999999999999"),
      fc.string(),
    )
    const fields = fc.dictionary(fc.constantFrom(...keys), text)
    fc.assert(
      fc.property(fc.constantFrom(...contents), fields, (content, given) => {
        const answer = readAnswerForm(content, given, words, "2025")
        if (!answer.ok) expect(answer.error.length).toBeGreaterThan(0)
        else if (answer.value.answer.state === "answered")
          expect(AnswerValue.safeParse(answer.value.answer.value).success).toBe(true)
      }),
      seeded,
    )
  })
})

describe("what a person writes", () => {
  test("[X5] as an amount is counted in minor units, exactly", () => {
    fc.assert(
      fc.property(fc.nat(10 ** 12), fc.constantFrom(".", ","), (minor, mark) => {
        const text = `${Math.floor(minor / 100)}${mark}${String(minor % 100).padStart(2, "0")}`
        expect(typedAmount(text, "ILS")).toBe(minor)
        expect(typedAmount(String(minor), "JPY")).toBe(minor)
      }),
      seeded,
    )
    for (const text of ["", "-1", "1.234", "1.2.3", "1 000", "12₪", "9".repeat(17)])
      expect(typedAmount(text, "ILS"), text).toBeUndefined()
  })

  test("[X5] as a number is a decimal of a statement", () => {
    expect(["12", " 12.50 ", "0,5", "007", "−3", "-0"].map(decimalText)).toEqual([
      "12",
      "12.50",
      "0.5",
      "7",
      "-3",
      "0",
    ])
    for (const text of ["", ".5", "5.", "1e3", "1 000", "NaN", "0x10"])
      expect(decimalText(text), text).toBeUndefined()
  })
})

describe("the numbers that a metric asks beside a value", () => {
  const money = (name: string, unit?: string) => ({
    ...{ name, label: authoritativeText("en", name), valueType: "money" as const },
    ...(unit !== undefined && { unit }),
  })
  const { unit: _unit, ...ratio } = testMetricV2("profit")
  const asks: MetricContent = {
    ...{ ...ratio, valueType: "ratio", formula: "profit / sales" },
    inputs: [money("profit"), money("sales"), money("hour", "JPY/HUR")],
  }

  test("[X8] are amounts in minor units, in one currency where the metric names none; a loss is below nothing", () => {
    const amounts = { "input-profit": "−12,50", "input-sales": "25", "input-hour": "900" }
    expect(read(asks, { value: "-0.5", currency: "eur", ...amounts })).toMatchObject({
      ok: true,
      value: {
        inputs: [
          { name: "profit", value: "-1250", unit: "EUR" },
          { name: "sales", value: "2500", unit: "EUR" },
          { name: "hour", value: "900", unit: "JPY/HUR" },
        ],
      },
    })
  })

  test("[X8] need a currency that there is, told once, and amounts that can be read", () => {
    const fields = { value: "0.5", "input-profit": "1", "input-sales": "2" }
    const problems = (more: Record<string, string>) => {
      const found = read(asks, { ...fields, ...more })
      return found.ok ? [] : found.error.map(({ field }) => field)
    }
    expect(problems({})).toEqual(["currency"])
    expect(problems({ currency: "shekels" })).toEqual(["currency"])
    expect(problems({ currency: "ILS", "input-sales": "1.005" })).toEqual(["input-sales"])
    expect(problems({ state: "unknown", "input-sales": "x" })).toEqual([])
    expect(read(asks, { value: "0.5" })).not.toHaveProperty("value.inputs")
  })
})
