import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { addDuration, Duration, durationsPassed } from "./duration.ts"

const FROM = "2026-01-31T09:00:00Z"

describe("durations of the calendar", () => {
  test.each([
    ["P30D", 1, "2026-03-02T09:00:00Z"],
    ["P2W", 1, "2026-02-14T09:00:00Z"],
    ["P1M", 1, "2026-02-28T09:00:00Z"],
    ["P1M", 2, "2026-03-31T09:00:00Z"],
    ["P6M", 2, "2027-01-31T09:00:00Z"],
    ["P1Y", 1, "2027-01-31T09:00:00Z"],
    ["P999Y", 999, "9999-12-31T23:59:59Z"],
  ])("[LE4] %s, %i times, after the last of January", (duration, times, expected) => {
    expect(addDuration(FROM, duration, times)).toBe(expected)
  })

  test.each(["P0D", "P1", "6M", "PT1H", "P1M1D", "P1000D"])("[LE4] %s is none", (text) => {
    expect(Duration.safeParse(text).success).toBe(false)
  })

  test("[LE4] as many have passed as one can count", () => {
    const unit = fc.constantFrom("D", "W", "M", "Y")
    fc.assert(
      fc.property(
        unit,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 40_000 }),
        (of, n, days) => {
          const duration = `P${n}${of}`
          const to = addDuration(FROM, "P1D", days)
          const passed = durationsPassed(FROM, duration, to)
          expect(passed === 0 || addDuration(FROM, duration, passed) <= to).toBe(true)
          expect(addDuration(FROM, duration, passed + 1) > to).toBe(true)
        },
      ),
    )
  })
})
