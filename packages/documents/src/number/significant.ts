import { divide, fraction, multiply, toDecimal, type Fraction } from "./fraction.ts"

/** A number that is not negative, with this many significant digits, halves rounded up. */
export function toSignificant(number: Fraction, digits: number): string {
  if (number.n === 0n) return "0"
  const least = 10n ** BigInt(digits - 1)
  let places = 0
  while (number.n * 10n ** BigInt(places) < number.d * least) places += 1
  if (places > 0) return toDecimal(number, places).text
  const surplus = String(number.n / number.d).length - digits
  const unit = fraction(10n ** BigInt(surplus))
  const rounded = fraction(BigInt(toDecimal(divide(number, unit), 0).text))
  return toDecimal(multiply(rounded, unit), 0).text
}
