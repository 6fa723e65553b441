import { minorDigits, minorToDecimal } from "@commonshelf/documents/measure"
import type { Locale } from "./locales.ts"

/** A decimal text of the commons in a language's digits and separators; no digit is lost. */
export function formatDecimal(locale: Locale, decimal: string): string {
  return formatExactly(new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }), decimal)
}

/** A price in major units, given as a decimal text, with as many decimals as the currency has by ISO 4217. */
export function formatPrice(locale: Locale, decimal: string, currency: string): string {
  const digits = minorDigits(currency)
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return formatExactly(new Intl.NumberFormat(locale, { style: "currency", currency, ...places }), decimal)
}

/** An amount in a currency's minor units. */
export function formatMoney(locale: Locale, amountMinor: number, currency: string): string {
  return formatPrice(locale, minorToDecimal(amountMinor, currency), currency)
}

/** A share of 0 to 100 as a percentage with at most one decimal. */
export function formatPercent(locale: Locale, share: number): string {
  return new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(share / 100)
}

/** The day of an instant or of a calendar day, such as 3 Nov 2026. A text that is neither stays as it is. */
export function formatDay(locale: Locale, text: string): string {
  const at = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : text)
  if (Number.isNaN(at)) return text
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" }).format(at)
}

/** The time of the day here, such as 14:02, of milliseconds since 1970. */
export function formatTime(locale: Locale, at: number): string {
  return new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", hour12: false }).format(at)
}

/** A digest, key or name shortened to both ends; the whole stands in the element's title. */
export function shortened(id: string): string {
  return id.length <= 16 ? id : `${id.slice(0, 8)}…${id.slice(-5)}`
}

/** Intl takes a decimal as text and formats it without going through a float; what is no decimal stays as it is. */
function formatExactly(format: Intl.NumberFormat, text: string): string {
  return isDecimal(text) ? format.format(text) : text
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}
