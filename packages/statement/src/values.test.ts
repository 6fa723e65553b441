import { describe, expect, test } from "vitest"
import { Decimal, isInstant, periodBounds, periodsOverlap } from "./values.ts"

describe("values", () => {
  test.each(["0", "-1", "12.50", "0.001"])("[S2] %s is a decimal", (text) => {
    expect(Decimal.safeParse(text).success).toBe(true)
  })

  test.each(["", "+1", "01", "1.", ".5", "1e3", "1,5", "NaN", "٣"])("[S2] %j is not", (text) => {
    expect(Decimal.safeParse(text).success).toBe(false)
  })

  test.each([
    ["2026-02-28T09:00:00Z", true],
    ["2026-02-29T09:00:00Z", false],
    ["2026-02-28T24:00:00Z", false],
    ["2026-02-28T09:00:00.000Z", false],
    ["2026-02-28T09:00:00+02:00", false],
  ])("[S2] whether %s is an instant: %s", (text, expected) => {
    expect(isInstant(text)).toBe(expected)
  })

  test.each([
    ["2025", "2025-01-01", "2025-12-31"],
    ["2024-02", "2024-02-01", "2024-02-29"],
    ["2025-Q3", "2025-07-01", "2025-09-30"],
    ["0050-02", "0050-02-01", "0050-02-28"],
    ["2025-03-01/2025-03-09", "2025-03-01", "2025-03-09"],
  ])("[S2] the period %s goes from %s to %s", (period, first, last) => {
    expect(periodBounds(period)).toEqual({ first, last })
  })

  test.each(["2025-13", "2025-Q5", "2025-00", "2025-03-09/2025-03-01", "25", "2025-02-30/2025-03-01"])(
    "[S2] %s is no period",
    (text) => {
      expect(periodBounds(text)).toBeUndefined()
    },
  )

  test("[S2] a month overlaps its quarter and its year, not the next month", () => {
    expect(periodsOverlap("2017-03", "2017-Q1")).toBe(true)
    expect(periodsOverlap("2017-03", "2017")).toBe(true)
    expect(periodsOverlap("2017-03", "2017-04")).toBe(false)
    expect(periodsOverlap("2017-03", "nonsense")).toBe(false)
  })
})
