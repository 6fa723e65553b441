import { createIntl, createIntlCache } from "@formatjs/intl"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import { minorDigits, minorToDecimal } from "@commonshelf/documents/measure"
import type { Language } from "../../protocol/answers.ts"
import { en, type HostMessageKey, type HostMessages } from "./en.ts"
import { es } from "./es.ts"
import { he } from "./he.ts"

export type { HostMessageKey, HostMessages } from "./en.ts"

/** All languages of the host. */
export const HOST_MESSAGES: Readonly<Record<Language, HostMessages>> = { en, he, es }

/** Says the host's sentences in one language. */
export interface HostWords {
  readonly language: Language
  readonly say: (key: HostMessageKey, values?: Readonly<Record<string, string | number>>) => string
  /** A text that somebody wrote, in this language or the one that its author vouches for. */
  readonly wording: (text: LanguageText) => string
  /** A decimal text with this language's separators; no digit is lost. */
  readonly decimal: (text: string) => string
  /** An amount in a currency's minor units. */
  readonly money: (amountMinor: number, currency: string) => string
  /** The day of an instant, such as 3 Nov 2026. */
  readonly day: (instant: string) => string
}

const cache = createIntlCache()

/** The sentences of a language. */
export function hostWords(language: Language): HostWords {
  const intl = createIntl({ locale: language, messages: HOST_MESSAGES[language] }, cache)
  return {
    language,
    say: (id, values) => intl.formatMessage({ id }, values && isolated(values)),
    wording: (text) => wordingIn(text, language),
    decimal: (text) => exactly(new Intl.NumberFormat(language, { maximumFractionDigits: 20 }), text),
    money: (amountMinor, currency) =>
      exactly(moneyFormat(language, currency), minorToDecimal(amountMinor, currency)),
    day: (instant) =>
      new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: "UTC" }).format(Date.parse(instant)),
  }
}

/**
 * Texts inside a sentence, each isolated (Unicode UAX #9): a Hebrew name in an English sentence keeps its own direction
 * and leaves that of the sentence alone.
 */
function isolated(values: Readonly<Record<string, string | number>>): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "string" ? `\u2068${value}\u2069` : value,
    ]),
  )
}

function moneyFormat(language: Language, currency: string): Intl.NumberFormat {
  const digits = minorDigits(currency)
  const places = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return new Intl.NumberFormat(language, { style: "currency", currency, ...places })
}

/** Intl takes a decimal as text and does not go through a float; what is no decimal stays as it is. */
function exactly(format: Intl.NumberFormat, text: string): string {
  return isDecimal(text) ? format.format(text) : text
}

function isDecimal(text: string): text is `${number}` {
  return /^-?\d+(\.\d+)?$/.test(text)
}
