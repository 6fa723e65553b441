import { describe, expect, test } from "vitest"
import { storyClock } from "./clock.ts"

describe("the clock of a story", () => {
  test("goes by, jumps ahead and ends with the present", () => {
    let end = Date.parse("2026-11-25T09:00:00Z")
    const clock = storyClock(45, () => end)
    expect(clock.now()).toBe("2026-10-11T09:00:00Z")
    end += 1000
    expect(clock.now()).toBe("2026-10-11T09:00:01Z")
    clock.untilDaysBefore(10)
    expect(clock.day(7)).toBe("2026-11-22")
    clock.untilDaysBefore(0)
    expect(clock.now()).toBe("2026-11-25T09:00:01Z")
  })

  test("never goes back", () => {
    const clock = storyClock(3, () => Date.parse("2026-11-25T09:00:00Z"))
    clock.untilDaysBefore(30)
    expect(clock.day(0)).toBe("2026-11-22")
  })
})
