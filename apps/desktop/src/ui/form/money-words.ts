import { formatPrice, minorDigitsOf, type Locale } from "@commonshelf/page"
import { minorToDecimal } from "./amount.ts"
import type { MoneyUnit } from "./value-field.ts"

/** A metric is written by people: its unit may be no currency that there is. */
function isCurrency(text: string): boolean {
  return /^[A-Z]{3}$/.test(text)
}

/** How many decimals amounts in a unit have. */
export function digitsOf({ currency }: MoneyUnit): number {
  return isCurrency(currency) ? minorDigitsOf(currency) : 2
}

/** An amount in minor units, as the language writes money. */
export function moneyInWords(locale: Locale, minor: number, unit: MoneyUnit): string {
  const decimal = minorToDecimal(minor, digitsOf(unit))
  return isCurrency(unit.currency)
    ? formatPrice(locale, decimal, unit.currency)
    : `${decimal} ${unit.currency}`
}

/** The name of a currency for people, such as `Israeli new shekel`; what is none stays as it is. */
export function currencyInWords(locale: Locale, { currency }: MoneyUnit): string {
  if (!isCurrency(currency)) return currency
  return new Intl.DisplayNames(locale, { type: "currency" }).of(currency) ?? currency
}

/** The sign of a currency, such as `₪`. */
export function symbolOf(locale: Locale, { currency }: MoneyUnit): string {
  if (!isCurrency(currency)) return currency
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0)
  return parts.find(({ type }) => type === "currency")?.value ?? currency
}
