import { fraction, subtract, ZERO, type Fraction } from "@commonshelf/documents/measure"
import type { Bounds } from "./interval.ts"

/** The sum of fractions, of which most have one denominator. */
export function sum(amounts: readonly Fraction[]): Fraction {
  const [first = ZERO, ...others] = amounts
  if (others.length === 0) return first
  let { n, d } = first
  for (const amount of others) {
    if (amount.d === d) n += amount.n
    else [n, d] = [n * amount.d + amount.n * d, d * amount.d]
    // Now and then, so that the denominator stays small.
    if (d > 1_000_000n) ({ n, d } = fraction(n, d))
  }
  return fraction(n, d)
}

export function addBounds(bounds: readonly Bounds[]): Bounds {
  return { least: sum(bounds.map(({ least }) => least)), most: sum(bounds.map(({ most }) => most)) }
}

/** A sum without some of its summands. */
export function withoutBounds(whole: Bounds, some: readonly Bounds[]): Bounds {
  if (some.length === 0) return whole
  const part = addBounds(some)
  return { least: subtract(whole.least, part.least), most: subtract(whole.most, part.most) }
}
