import { describe, expect, test } from "vitest"
import { roundKeyed } from "./rounding.ts"

const NAME = {
  series: "monthly-1",
  period: "2026-01",
  unit: "{piece}",
  currency: "ILS",
  node: "[]",
  other: false,
}
const ONE = new Uint8Array(32).fill(1)
const TWO = new Uint8Array(32).fill(2)

describe("keyed random rounding", () => {
  test("[T9] one secret always rounds a figure the same way, another secret differently", () => {
    const names = Array.from({ length: 200 }, (_, index) => ({ ...NAME, node: String(index) }))
    const rounded = (secret: Uint8Array): number[] =>
      names.map((name) => roundKeyed(7000, 3000, name, secret))
    expect(rounded(ONE)).toEqual(rounded(ONE))
    expect(rounded(ONE)).not.toEqual(rounded(TWO))
    expect(new Set(rounded(ONE))).toEqual(new Set([6000, 9000]))
  })

  test("[T9] each part of a figure's name has a coin of its own", () => {
    const others = [
      { series: "b" },
      { period: "b" },
      { unit: "b" },
      { currency: "b" },
      { node: "b" },
      { other: true },
    ]
    for (const change of others) {
      const differs = Array.from({ length: 40 }, (_, index) => {
        const name = { ...NAME, series: `s${index}` }
        return roundKeyed(7500, 3000, name, ONE) !== roundKeyed(7500, 3000, { ...name, ...change }, ONE)
      })
      expect(differs).toContain(true)
    }
  })

  test("[R6][T9] the mean error over ten thousand figures is near zero", () => {
    let error = 0
    for (let index = 0; index < 10_000; index += 1) {
      const quantity = 15_000 + (index % 3000)
      error += roundKeyed(quantity, 3000, { ...NAME, node: String(index) }, ONE) - quantity
    }
    // The standard error of the mean is about 12 thousandths of a piece.
    expect(Math.abs(error / 10_000)).toBeLessThan(40)
  })

  test("[R6] a multiple of the base stays as it is", () => {
    expect(roundKeyed(6000, 3000, NAME, ONE)).toBe(6000)
  })
})
