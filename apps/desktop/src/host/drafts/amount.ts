import { minorDigits } from "../messages/words.ts"

/**
 * An amount in minor units from what a person wrote in major ones: `12`, `12.5`, `12,50`. Exact: no float is involved.
 * Undefined when it is none, has more decimals than the currency, or is too large to be counted exactly.
 */
export function amountMinor(text: string, currency: string): number | undefined {
  const digits = minorDigits(currency)
  const [, whole, fraction = ""] = /^\s*(\d+)(?:[.,](\d+))?\s*$/.exec(text) ?? []
  if (whole === undefined || fraction.length > digits) return undefined
  const amount = Number(whole + fraction.padEnd(digits, "0"))
  return Number.isSafeInteger(amount) ? amount : undefined
}

/** A decimal as a statement holds it [S2] from what a person wrote: `12`, `12.5`, `12,5`, `-3`, ` 007 `. */
export function decimalText(text: string): string | undefined {
  const [, sign = "", whole, fraction] = /^\s*([-−]?)(\d{1,18})(?:[.,](\d{1,18}))?\s*$/.exec(text) ?? []
  if (whole === undefined) return undefined
  const digits = whole.replace(/^0+(?=\d)/, "")
  const decimal = fraction === undefined ? digits : `${digits}.${fraction}`
  return sign === "" || /^[0.]*$/.test(decimal) ? decimal : `-${decimal}`
}
