import { expect, test } from "vitest"
import { inMajorUnits } from "./money.ts"

test.each([
  [1170, "ILS", "11.70"],
  [5, "EUR", "0.05"],
  [0, "EUR", "0.00"],
  [-40, "EUR", "-0.40"],
  [1170, "JPY", "1170"],
  [1170, "KWD", "1.170"],
])("%s minor units of %s are %s as people write them", (minor, currency, text) => {
  expect(inMajorUnits(minor, currency)).toBe(text)
})
