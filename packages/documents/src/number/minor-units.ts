import { divide, fraction, type Fraction } from "./fraction.ts"

/**
 * How many decimals the major unit of a currency has by ISO 4217, where it is not two. A table of our own: what a platform
 * says differs from one to the next (forints, Pakistani rupees, Colombian pesos), and an amount must mean the same anywhere.
 */
const DIGITS: ReadonlyMap<string, number> = new Map(
  (
    [
      [0, "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF"],
      [3, "BHD IQD JOD KWD LYD OMR TND"],
      [4, "CLF UYW"],
    ] as const
  ).flatMap(([digits, codes]) => codes.split(" ").map((code) => [code, digits] as const)),
)

/** How many decimals the major unit of a currency has: 2 for ILS, 0 for JPY, 3 for KWD; 2 for what is no currency. */
export function minorDigits(currency: string): number {
  return DIGITS.get(currency) ?? 2
}

/** Whole minor units as a decimal in major units, with all decimals of the currency: 1170 agorot are `11.70`. */
export function minorToDecimal(minor: number | bigint, currency: string): string {
  const digits = minorDigits(currency)
  const amount = BigInt(minor)
  const text = String(amount < 0n ? -amount : amount).padStart(digits + 1, "0")
  const whole = text.slice(0, text.length - digits)
  return `${amount < 0n ? "-" : ""}${whole}${digits > 0 ? `.${text.slice(-digits)}` : ""}`
}

/**
 * A decimal in major units as whole minor units: `11.7` shekels are 1170 agorot. Undefined for what is no decimal, for one
 * with more decimals than the currency has, zeros too, and for an amount too large to be counted exactly.
 */
export function decimalToMinor(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const [, sign = "", whole, decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? []
  if (whole === undefined || decimals.length > digits) return undefined
  const amount = Number(whole + decimals.padEnd(digits, "0"))
  if (!Number.isSafeInteger(amount)) return undefined
  return sign === "" || amount === 0 ? amount : -amount
}

/** An amount in minor units, whole or not, in major units. */
export function majorUnits(minor: Fraction, currency: string): Fraction {
  return divide(minor, fraction(10n ** BigInt(minorDigits(currency))))
}
