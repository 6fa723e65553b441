import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fraction, parseDecimal } from "./fraction.ts"
import { decimalToMinor, majorUnits, minorDigits, minorToDecimal } from "./minor-units.ts"

const RUNS = { seed: 20_261_125 }
const currency = fc.constantFrom("ILS", "JPY", "KWD", "CLF", "HUF")

describe("minor units", () => {
  test.each([
    ["EUR", 2],
    ["ILS", 2],
    ["HUF", 2],
    ["JPY", 0],
    ["KWD", 3],
    ["CLF", 4],
    ["shekels", 2],
  ])("[A4] of %s have %i digits, whatever the platform says", (code, digits) => {
    expect(minorDigits(code)).toBe(digits)
  })

  test.each([
    [1170, "ILS", "11.70"],
    [5, "EUR", "0.05"],
    [0, "EUR", "0.00"],
    [-40, "EUR", "-0.40"],
    [1170, "JPY", "1170"],
    [1170, "KWD", "1.170"],
    [150_000, "HUF", "1500.00"],
  ])("[A4] %s of %s are %s", (minor, code, text) => {
    expect(minorToDecimal(minor, code)).toBe(text)
  })

  test("[A4] written as a decimal and read again are the same, and that decimal is their worth in major units", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (minor, code) => {
        const text = minorToDecimal(minor, code)
        expect(decimalToMinor(text, code)).toBe(minor)
        expect(parseDecimal(text)).toEqual(majorUnits(fraction(BigInt(minor)), code))
      }),
      RUNS,
    )
  })

  test("[A4] are never rounded: what has more decimals or more digits than can be counted is no amount", () => {
    const noAmounts = ["", ".5", "5.", "1.234", "1e3", "1,5", " 1", "1 000", "9".repeat(17)]
    expect(noAmounts.map((text) => decimalToMinor(text, "ILS"))).toEqual(noAmounts.map(() => undefined))
    expect(decimalToMinor("5.0", "JPY")).toBeUndefined()
    expect(["11.7", "-0.4", "-0"].map((text) => decimalToMinor(text, "ILS"))).toEqual([1170, -40, 0])
  })
})
