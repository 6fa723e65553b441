/** An exact rational number; `d` is above 0 and the two have no common divisor. */
export interface Fraction {
  readonly n: bigint
  readonly d: bigint
}

export const ZERO: Fraction = { n: 0n, d: 1n }
export const ONE: Fraction = { n: 1n, d: 1n }

/** `n / d` in lowest terms. @throws RangeError when `d` is 0: our mistake. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new RangeError("a fraction has no zero below")
  const divisor = gcd(abs(n), abs(d)) * (d < 0n ? -1n : 1n)
  return { n: n / divisor, d: d / divisor }
}

/** The exact value of a decimal such as `-12.50`; undefined for any other text. */
export function parseDecimal(text: string): Fraction | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (parts === null) return undefined
  const [, sign = "", whole = "", decimals = ""] = parts
  return fraction(BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length))
}

export function add(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d)
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d)
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d)
}

/** @throws RangeError when `b` is 0: our mistake. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n)
}

/** Below 0 when `a` is less, above 0 when it is more, 0 when they are equal. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

/** The nearest value from 0 to 1. */
export function clamp(a: Fraction): Fraction {
  return compare(a, ZERO) < 0 ? ZERO : compare(a, ONE) > 0 ? ONE : a
}

/** A value from 0 to 1 as a percentage with at most one decimal, rounded down: never more than was proven. */
export function toPercent(a: Fraction): number {
  return Number((a.n * 1000n) / a.d) / 10
}

/** Such as `3/5` or `2`. */
export function formatFraction(a: Fraction): string {
  return a.d === 1n ? String(a.n) : `${a.n}/${a.d}`
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b)
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n
}
