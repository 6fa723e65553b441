import { expect, test } from "vitest"
import { unitSign } from "./unit-sign.ts"

test("[ME1] a unit stands beside its number as people write it, and as it came where it has no sign", () => {
  expect(unitSign("P1")).toBe("%")
  expect(unitSign("KGM/KMT")).toBe("kg/km")
  expect(unitSign("ILS/KGM")).toBe("ILS/kg")
  expect(unitSign("C62")).toBe("")
  expect(unitSign("kg CO₂e/kg")).toBe("kg CO₂e/kg")
})
