import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { multiply, parseDecimal, printSignificant, printThousandths, toUnits } from "./decimal.ts"

const SEED = { seed: 20_170_101 }

describe("decimals", () => {
  test("[P4] a number is read exactly, with either decimal sign", () => {
    expect(parseDecimal("4.96", ".")).toEqual({ digits: 496n, scale: 2 })
    expect(parseDecimal("-4,96", ",")).toEqual({ digits: -496n, scale: 2 })
    expect(parseDecimal("1 234,50", ",")).toEqual({ digits: 123_450n, scale: 2 })
  })

  test.each(["1,234", "4,96", "", "abc", "1e5", "--1", "1.2.3", "1,23.4", "0x10", "9".repeat(16)])(
    "[P4] %j is not a number with a point, because it would have to be guessed",
    (text) => {
      expect(parseDecimal(text, ".")).toBeUndefined()
    },
  )

  test("[P4] what has too many places is rounded half away from zero", () => {
    const round = (text: string): bigint | undefined => {
      const decimal = parseDecimal(text, ".")
      return decimal && toUnits(decimal, 2)
    }
    expect(["1.005", "-1.005", "1.004", "2.99999999"].map(round)).toEqual([101n, -101n, 100n, 300n])
  })

  test("[P4] printing thousandths and reading them again gives the same number", () => {
    const property = fc.property(fc.integer({ min: -1e11, max: 1e11 }), (thousandths) => {
      const read = parseDecimal(printThousandths(thousandths), ".")
      expect(read && toUnits(read, 3)).toBe(BigInt(thousandths))
    })
    fc.assert(property, SEED)
  })

  test("[P4] a product of decimals is exact", () => {
    expect(multiply({ digits: 11n, scale: 1 }, { digits: 11n, scale: 1 })).toEqual({ digits: 121n, scale: 2 })
  })

  test("[R6] three significant digits are kept, however large or small the price", () => {
    const prices: [bigint, bigint][] = [
      [1234n, 1n],
      [12_345n, 1000n],
      [1n, 3n],
      [99_999n, 100_000n],
      [0n, 5n],
      [254n, 100_000n],
    ]
    const printed = prices.map(([numerator, denominator]) => printSignificant(numerator, denominator, 3))
    expect(printed).toEqual(["1230", "12.3", "0.333", "1", "0", "0.00254"])
  })
})
