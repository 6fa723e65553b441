import type { LanguageText, MetricContent } from "@commonshelf/documents"
import { expect, test } from "vitest"
import { namesOf, valueFieldOf } from "./value-field.ts"

const text = (en: string): LanguageText => ({ en: { text: en, status: "authoritative" } })
const options = [
  { code: "wages", label: text("Wages") },
  { code: "transport", label: text("Transport") },
]

test("[U5] a number asks for a decimal in its unit, a ratio for one without", () => {
  expect(valueFieldOf({ valueType: "number", unit: "KMT" })).toEqual({
    kind: "number",
    name: "value",
    unit: "KMT",
  })
  expect(valueFieldOf({ valueType: "ratio" })).toEqual({ kind: "ratio", name: "value" })
})

test("[U5] money asks for an amount in the metric's currency, and says for what", () => {
  expect(valueFieldOf({ valueType: "money", unit: "ILS" })).toEqual({
    kind: "money",
    name: "value",
    unit: { currency: "ILS" },
  })
  expect(valueFieldOf({ valueType: "money", unit: "ILS/kg" })).toMatchObject({
    unit: { currency: "ILS", per: "kg" },
  })
})

test("[U5] yes or no, one level, and several categories are choices", () => {
  expect(valueFieldOf({ valueType: "boolean" })).toEqual({ kind: "yes-no", name: "value" })
  expect(valueFieldOf({ valueType: "ordinal", options })).toMatchObject({
    kind: "one-of",
    name: "value",
    choices: [{ name: "wages" }, { name: "transport" }],
  })
  const several = valueFieldOf({ valueType: "category", options })
  expect(several).toMatchObject({ kind: "some-of" })
  expect(namesOf(several)).toEqual(["value", "option-wages", "option-transport"])
})

test("[U5] a breakdown asks for a total and one amount for each part", () => {
  const field = valueFieldOf({ valueType: "breakdown", unit: "ILS/kg", options })
  expect(field).toMatchObject({ kind: "breakdown", name: "total", unit: { currency: "ILS", per: "kg" } })
  expect(namesOf(field)).toEqual(["total", "option-wages", "option-transport"])
})

test("[U5] every type of value has a field", () => {
  const types: Record<MetricContent["valueType"], string> = {
    number: "number",
    ratio: "ratio",
    money: "money",
    boolean: "yes-no",
    ordinal: "one-of",
    category: "some-of",
    breakdown: "breakdown",
  }
  for (const [valueType, kind] of Object.entries(types)) {
    expect(valueFieldOf({ valueType: valueType as MetricContent["valueType"] }).kind).toBe(kind)
  }
})
