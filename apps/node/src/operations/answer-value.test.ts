import { testMetric } from "@commonshelf/documents/testing"
import { expect, test } from "vitest"
import { expected, givenValue } from "./answer-value.ts"

const OPTIONS = [
  { code: "labour", label: { en: { text: "Labour", status: "authoritative" as const } } },
  { code: "materials", label: { en: { text: "Materials", status: "authoritative" as const } } },
]
const wage = { name: "wage", content: testMetric("wage", { valueType: "money", unit: "ILS/hour" }) }
const price = {
  name: "price",
  content: testMetric("price", { valueType: "breakdown", unit: "ILS/kg", options: OPTIONS }),
}

test("[DI1] an amount says what it is for, as the metric asks, in whichever currency it is", () => {
  expect(givenValue("4100", wage)).toEqual({
    ...{ type: "money", amountMinor: 4100, currency: "ILS", per: "hour" },
  })
  expect(givenValue("1200", wage, "EUR")).toMatchObject({ currency: "EUR", per: "hour" })
  expect(givenValue("total=1000,labour=400", price, "EUR")).toMatchObject({
    ...{ currency: "EUR", per: "kg", notBrokenDownMinor: 600 },
  })
})

test("[DI1] a wrong amount is told how to write one, and to name a currency only where the metric names none", () => {
  const hintFor = (unit?: string) => {
    const { unit: _unit, ...content } = testMetric("wage", { valueType: "money" })
    return expected({ content: { ...content, ...(unit !== undefined && { unit }) } }).in("en")
  }
  expect(hintFor("ILS/hour")).toBe("Write whole minor units, such as 1250 for 12.50 ILS")
  expect(hintFor("JPY")).toBe("Write whole minor units, such as 1250 for 1250 JPY")
  expect(hintFor()).toContain("--currency")
})
