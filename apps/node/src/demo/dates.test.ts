import { describe, expect, test } from "vitest"
import { demoDates } from "./dates.ts"

describe("the dates of a demonstration", () => {
  test("are the last three full months and the last full year", () => {
    expect(demoDates("2026-11-23T01:02:03Z")).toEqual({
      today: "2026-11-23",
      year: "2025",
      months: ["2026-08", "2026-09", "2026-10"],
    })
  })

  test("reach back over the turn of the year", () => {
    expect(demoDates("2026-02-01T00:00:00Z").months).toEqual(["2025-11", "2025-12", "2026-01"])
  })
})
