/**
 * Exact decimal numbers: a till's "0.125" is 125 thousandths, never a floating point number, so that the same
 * lines give the same sums in any order.
 */

/** `digits` × 10^-`scale`, exactly. */
export interface Decimal {
  readonly digits: bigint
  readonly scale: number
}

const PATTERNS = {
  ".": /^([+-]?)(\d{1,15}|\d{1,3}(?:[, ' \u00a0\u202f]\d{3}){1,4}(?=\.))(?:\.(\d{0,18}))?$/,
  ",": /^([+-]?)(\d{1,15}|\d{1,3}(?:[. ' \u00a0\u202f]\d{3}){1,4}(?=,))(?:,(\d{0,18}))?$/,
} as const

/**
 * The number that `text` writes with this decimal separator, or undefined. Thousands may be grouped only where a
 * decimal part follows: "1,234" alone is one thousand to some and one and a bit to others.
 */
export function parseDecimal(text: string, separator: "." | ","): Decimal | undefined {
  const match = PATTERNS[separator].exec(text.trim().replace("\u2212", "-"))
  if (match === null) return undefined
  const [, sign = "", whole = "", fraction = ""] = match
  const digits = BigInt(whole.replaceAll(/\D/g, "") + fraction)
  return { digits: sign === "-" ? -digits : digits, scale: fraction.length }
}

/** The product of two decimals, exactly. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale }
}

/** The decimal in units of 10^-`places`, rounded half away from zero where it has more places. */
export function toUnits(decimal: Decimal, places: number): bigint {
  if (decimal.scale <= places) return decimal.digits * 10n ** BigInt(places - decimal.scale)
  return divideRounded(decimal.digits, 10n ** BigInt(decimal.scale - places))
}

/** Thousandths of a unit as a plain decimal: 1500 is "1.5". */
export function printThousandths(thousandths: number): string {
  return print(BigInt(thousandths), 3)
}

/** `numerator` / `denominator` (not negative) with this many significant digits, as a plain decimal. */
export function printSignificant(numerator: bigint, denominator: bigint, digits: number): string {
  if (numerator < 0n || denominator <= 0n) throw new RangeError("Only what is not negative has a mean price")
  if (numerator === 0n) return "0"
  const least = 10n ** BigInt(digits - 1)
  let places = 0
  while (numerator * 10n ** BigInt(places) < denominator * least) places += 1
  let rounding = 1n
  while (numerator >= denominator * rounding * least * 10n) rounding *= 10n
  const scaled = divideRounded(numerator * 10n ** BigInt(places), denominator * rounding) * rounding
  return print(scaled, places)
}

function divideRounded(numerator: bigint, denominator: bigint): bigint {
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (magnitude * 2n + denominator) / (denominator * 2n)
  return numerator < 0n ? -rounded : rounded
}

function print(digits: bigint, places: number): string {
  const sign = digits < 0n ? "-" : ""
  const padded = String(digits < 0n ? -digits : digits).padStart(places + 1, "0")
  const whole = padded.slice(0, padded.length - places)
  const fraction = padded.slice(padded.length - places).replace(/0+$/, "")
  return fraction === "" ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}
