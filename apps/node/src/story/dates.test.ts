import { describe, expect, test } from "vitest"
import { storyDates } from "./dates.ts"

describe("the dates of a story", () => {
  test("are about the last full year and quarter before it begins, and a month to come", () => {
    expect(storyDates("2026-10-11T23:59:59Z")).toEqual({
      year: "2025",
      quarter: "2026-Q3",
      months: ["2026-07", "2026-08", "2026-09"],
      ahead: "2027-02",
    })
  })

  test("go back over the turn of the year", () => {
    expect(storyDates("2027-03-31T12:00:00Z")).toMatchObject({
      year: "2026",
      quarter: "2026-Q4",
      months: ["2026-10", "2026-11", "2026-12"],
      ahead: "2027-07",
    })
  })
})
