import { compare, ONE, ZERO, type Fraction } from "@commonshelf/documents/measure"

export {
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
  type Fraction,
} from "@commonshelf/documents/measure"

/** The nearest value from 0 to 1. */
export function clamp(a: Fraction): Fraction {
  return compare(a, ZERO) < 0 ? ZERO : compare(a, ONE) > 0 ? ONE : a
}

/** A value from 0 to 1 as a percentage with at most one decimal, rounded down: never more than was proven. */
export function toPercent(a: Fraction): number {
  return Number((a.n * 1000n) / a.d) / 10
}
