import { divide, ONE, subtract, ZERO, type Fraction } from "@commonshelf/documents/measure"

/** Between what an exact figure lies, both ends included. */
export interface Bounds {
  readonly least: Fraction
  readonly most: Fraction
}

/** An interval as decimals: `least` rounded down, `most` rounded up, so that what was between them still is. */
export interface Interval {
  readonly least: string
  readonly most: string
}

const PLACES = 3
const SCALE = 10n ** BigInt(PLACES)

/** A part of a whole, from the bounds of the part and of what else is in it: more of one, or less of the other, is more. */
export function partOf(part: Bounds, rest: Bounds): Bounds | undefined {
  const least = ratio(part.least, rest.most)
  const most = ratio(part.most, rest.least)
  return most === undefined ? undefined : { least: least ?? ZERO, most }
}

/** How much of one there is for each of the other; undefined where there may be none of the other. */
export function perEach(amount: Bounds, each: Bounds): Bounds | undefined {
  if (each.least.n <= 0n) return undefined
  return { least: divide(amount.least, each.most), most: divide(amount.most, each.least) }
}

/** The change from one amount to another, 0 for none; undefined where there may have been nothing. */
export function changeOf(before: Bounds, after: Bounds): Bounds | undefined {
  const rate = perEach(after, before)
  return rate && { least: subtract(rate.least, ONE), most: subtract(rate.most, ONE) }
}

export function toInterval({ least, most }: Bounds): Interval {
  return {
    least: decimalText(floor(least.n * SCALE, least.d)),
    most: decimalText(-floor(-most.n * SCALE, most.d)),
  }
}

function ratio(part: Fraction, rest: Fraction): Fraction | undefined {
  const whole = { n: part.n * rest.d + rest.n * part.d, d: part.d * rest.d }
  return whole.n <= 0n ? undefined : divide(part, whole)
}

function floor(n: bigint, d: bigint): bigint {
  const whole = n / d
  return n < 0n && whole * d !== n ? whole - 1n : whole
}

/** A whole number of thousandths as a decimal. */
function decimalText(thousandths: bigint): string {
  const digits = String(thousandths < 0n ? -thousandths : thousandths).padStart(PLACES + 1, "0")
  const places = digits.slice(-PLACES).replace(/0+$/, "")
  const text = `${digits.slice(0, -PLACES)}${places === "" ? "" : `.${places}`}`
  return thousandths < 0n ? `-${text}` : text
}
