import { isCurrencyCode, minorToDecimal, type MoneyUnit } from "@commonshelf/documents/measure"
import { formatMoney, type Locale } from "@commonshelf/page"

/** An amount in minor units, as the language writes money. */
export function moneyInWords(locale: Locale, minor: number, { currency }: MoneyUnit): string {
  return isCurrencyCode(currency)
    ? formatMoney(locale, minor, currency)
    : `${minorToDecimal(minor, currency)} ${currency}`
}

/** The name of a currency for people, such as `Israeli new shekel`; what is none stays as it is. */
export function currencyInWords(locale: Locale, { currency }: MoneyUnit): string {
  if (!isCurrencyCode(currency)) return currency
  return new Intl.DisplayNames(locale, { type: "currency" }).of(currency) ?? currency
}

/** The sign of a currency, such as `₪`. */
export function symbolOf(locale: Locale, { currency }: MoneyUnit): string {
  if (!isCurrencyCode(currency)) return currency
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0)
  return parts.find(({ type }) => type === "currency")?.value ?? currency
}
