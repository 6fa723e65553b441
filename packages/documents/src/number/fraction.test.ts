import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import {
  add,
  compare,
  divide,
  formatFraction,
  fraction,
  multiply,
  ONE,
  parseDecimal,
  subtract,
  toDecimal,
  ZERO,
} from "./fraction.ts"

const RUNS = { seed: 20_261_123 }
const anyFraction = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 1000n }))
  .map(([n, d]) => fraction(n, d))

describe("fractions", () => {
  test("[A4] are in lowest terms, with the sign above", () => {
    expect(fraction(6n, 4n)).toEqual({ n: 3n, d: 2n })
    expect(fraction(6n, -4n)).toEqual({ n: -3n, d: 2n })
    expect(fraction(0n, 7n)).toEqual(ZERO)
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
  })

  test("[A4] subtracting undoes adding, dividing undoes multiplying", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const divisor = b.n === 0n ? ONE : b
        expect(subtract(add(a, b), b)).toEqual(a)
        expect(divide(multiply(a, divisor), divisor)).toEqual(a)
      }),
      RUNS,
    )
  })

  test("[A4] compare as numbers do", () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const [inA, inB] = [Number(a.n) / Number(a.d), Number(b.n) / Number(b.d)]
        expect(compare(a, b)).toBe(Math.sign(inA - inB) || 0)
      }),
      RUNS,
    )
  })

  test.each([
    ["0", 0n, 1n],
    ["12.50", 25n, 2n],
    ["-0.25", -1n, 4n],
    ["0.1", 1n, 10n],
  ])("[S2] the decimal %s is exact", (text, n, d) => {
    expect(parseDecimal(text)).toEqual({ n, d })
  })

  test.each(["", "1e3", "1,5", ".5", "5.", "+1", "NaN", "1/2"])("[S2] %o is not a decimal", (text) => {
    expect(parseDecimal(text)).toBeUndefined()
  })

  test("[A4] are printed with as many places as asked for, and say whether that is exact", () => {
    const third = fraction(1n, 3n)
    expect(toDecimal(third, 3)).toEqual({ text: "0.333", isExact: false })
    expect(toDecimal(fraction(-2n, 3n), 2)).toEqual({ text: "-0.67", isExact: false })
    expect(toDecimal(fraction(-1n, 1000n), 2)).toEqual({ text: "0", isExact: false })
    expect(toDecimal(fraction(25n, 2n), 6)).toEqual({ text: "12.5", isExact: true })
  })

  test("[S2] of a parsed decimal print the same decimal", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -99_999n, max: 99_999n }), fc.nat(6))
      .map(([n, places]) => ({ n, d: 10n ** BigInt(places) }))
    fc.assert(
      fc.property(decimal, ({ n, d }) => {
        const exact = fraction(n, d)
        const { text, isExact } = toDecimal(exact, 6)
        expect({ isExact, value: parseDecimal(text) }).toEqual({ isExact: true, value: exact })
      }),
      RUNS,
    )
  })

  test("[A4] read as people write them", () => {
    expect([formatFraction(fraction(3n, 5n)), formatFraction(fraction(4n, 2n))]).toEqual(["3/5", "2"])
  })
})
