import { describe, expect, test } from "vitest"
import { clamp, fraction, ONE, toPercent, ZERO } from "./fraction.ts"

describe("shares", () => {
  test("[M1] a percentage is rounded down, so that nothing is shown that was not proven", () => {
    expect(toPercent(fraction(2n, 3n))).toBe(66.6)
    expect(toPercent(fraction(9999n, 10_000n))).toBe(99.9)
    expect([toPercent(ZERO), toPercent(ONE)]).toEqual([0, 100])
  })

  test("[M1] beyond either end counts as the end", () => {
    const [below, inside, above] = [fraction(-1n, 2n), fraction(1n, 2n), fraction(3n, 2n)]
    expect([clamp(below), clamp(inside), clamp(above)]).toEqual([ZERO, inside, ONE])
  })
})
