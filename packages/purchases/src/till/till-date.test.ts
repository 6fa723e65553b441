import { describe, expect, test } from "vitest"
import { isClosed, monthsOf, nextMonth, quarterOf } from "./period.ts"
import { dateReader } from "./till-date.ts"

describe("dates of tills", () => {
  test("[P2] the declared order of day and month decides", () => {
    expect(dateReader(["DD/MM/YYYY HH:mm"], "till")("01/10/2026 23:48")).toBe("2026-10-01T23:48:00")
    expect(dateReader(["M/D/YYYY HH:mm"], "till")("1/10/2026 23:48")).toBe("2026-01-10T23:48:00")
  })

  test.each(["2017-02-30", "2017-13-01", "2017-00-10", "17-01-01", "2017-1-1", "2017-01-01 25:00:00", ""])(
    "[P2] %j is no date",
    (text) => {
      expect(dateReader(["YYYY-MM-DD", "YYYY-MM-DD HH:mm:ss"], "till")(text)).toBeUndefined()
    },
  )

  test("[P2] a file in UTC counts by the till's own clock", () => {
    expect(dateReader(["YYYY-MM-DD HH:mm:ss"], "Asia/Jerusalem")("2026-01-31 22:30:00")).toBe(
      "2026-02-01T00:30:00",
    )
  })

  test("[R7] a month is closed when it is over everywhere on earth", () => {
    expect(isClosed("2017-02", "2017-03-01T11:59:59Z")).toBe(false)
    expect(isClosed("2017-02", "2017-03-01T12:00:00Z")).toBe(true)
  })

  test("[R3] months follow one another and make up quarters", () => {
    expect(nextMonth("2017-12")).toBe("2018-01")
    expect(quarterOf("2017-12")).toBe("2017-Q4")
    expect(monthsOf("2017-Q2")).toEqual(["2017-04", "2017-05", "2017-06"])
  })
})
