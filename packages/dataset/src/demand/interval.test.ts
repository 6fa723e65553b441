import { fraction } from "@commonshelf/documents/measure"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { changeOf, partOf, perEach, toInterval, type Bounds } from "./interval.ts"

const whole = fc.integer({ min: 0, max: 5000 })
/** Bounds, and a figure that lies between them. */
const known = fc.tuple(whole, whole, whole).map((three) => {
  const [least = 0, truth = 0, most = 0] = three.toSorted((a, b) => a - b)
  const bounds: Bounds = { least: fraction(BigInt(least)), most: fraction(BigInt(most)) }
  return { bounds, truth }
})
const RUNS = { seed: 20_261_128, numRuns: 500 }

const holds = (bounds: Bounds | undefined, truth: number): boolean => {
  if (bounds === undefined) return true
  const { least, most } = toInterval(bounds)
  return Number(least) <= truth + 1e-9 && truth - 1e-9 <= Number(most)
}

describe("intervals", () => {
  test("[DE12] hold the truth wherever it lies between the bounds, and after rounding", () => {
    fc.assert(
      fc.property(known, known, (one, other) => {
        const [a, b] = [one.truth, other.truth]
        expect(holds(one.bounds, a)).toBe(true)
        if (a + b > 0) expect(holds(partOf(one.bounds, other.bounds), a / (a + b))).toBe(true)
        if (b > 0) expect(holds(perEach(one.bounds, other.bounds), a / b)).toBe(true)
        if (a > 0) expect(holds(changeOf(one.bounds, other.bounds), b / a - 1)).toBe(true)
      }),
      RUNS,
    )
  })

  test("[DE12] round outwards to three places, below zero too", () => {
    const third = { least: fraction(1n, 3n), most: fraction(1n, 3n) }
    expect(toInterval(third)).toEqual({ least: "0.333", most: "0.334" })
    expect(toInterval({ least: fraction(-1n, 3n), most: fraction(-1n, 3n) })).toEqual({
      least: "-0.334",
      most: "-0.333",
    })
    expect(toInterval({ least: fraction(-5n), most: fraction(12_500n, 1000n) })).toEqual({
      least: "-5",
      most: "12.5",
    })
  })

  test("[DE12] say nothing where there may be nothing to divide by", () => {
    const none = { least: fraction(0n), most: fraction(0n) }
    const some = { least: fraction(0n), most: fraction(9n) }
    expect([partOf(none, none), perEach(some, some), changeOf(some, some)]).toEqual([
      undefined,
      undefined,
      undefined,
    ])
  })
})
