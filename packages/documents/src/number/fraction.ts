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

/**
 * A decimal with at most that many places, rounded half away from zero, without zeros at its end; and whether it is
 * exact. Of a decimal that was parsed, the same decimal.
 */
export function toDecimal(
  { n, d }: Fraction,
  places: number,
): { readonly text: string; readonly isExact: boolean } {
  const scale = 10n ** BigInt(places)
  const scaled = abs(n) * scale
  const rounded = (scaled * 2n + d) / (d * 2n)
  const whole = String(rounded / scale)
  const decimals = String(rounded % scale)
    .padStart(places, "0")
    .replace(/0+$/, "")
  const sign = n < 0n && rounded !== 0n ? "-" : ""
  return { text: `${sign}${whole}${decimals === "" ? "" : `.${decimals}`}`, isExact: rounded * d === scaled }
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
