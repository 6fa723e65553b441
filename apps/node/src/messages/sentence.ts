import { createIntl, createIntlCache, type IntlShape } from "@formatjs/intl"
import type { Language } from "./language.ts"
import { indented } from "./printable.ts"

/** One sentence in every language, as ICU messages. */
export type Wordings = Readonly<Record<Language, string>>

/** What stands in a sentence's places: a text, a number, a sentence, or several, which commas join. */
export type Value = string | number | Sentence | readonly (string | Sentence)[]
export type Values = Readonly<Record<string, Value>>

const cache = createIntlCache()
const intls = new Map<Language, IntlShape>()

/** Something to tell a person, in no language yet: a message of a catalogue with its values. */
export class Sentence {
  readonly #wordings: Wordings
  /** Undefined where the wordings are plain texts. */
  readonly #values: Values | undefined

  constructor(wordings: Wordings, values?: Values) {
    this.#wordings = wordings
    this.#values = values
  }

  /** The sentence in words. */
  in(language: Language): string {
    const text = this.#wordings[language]
    if (this.#values === undefined) return text
    const values = Object.entries(this.#values).map(([name, value]) => [name, valueIn(value, language)])
    return intlOf(language).formatMessage({ id: text, defaultMessage: text }, Object.fromEntries(values), {
      ignoreTag: true,
    })
  }

  toString(): string {
    return this.in("en")
  }

  toJSON(): string {
    return this.in("en")
  }
}

/** A text that is in words already, as a sentence: what a library or another node said. */
export function said(text: string): Sentence {
  return new Sentence({ en: text, he: text, es: text })
}

/** Plain JSON with every sentence in it put into words. */
export function inWords(value: unknown, language: Language): unknown {
  if (value instanceof Sentence) return value.in(language)
  if (Array.isArray(value)) return value.map((item) => inWords(item, language))
  if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, inWords(member, language)]))
}

function intlOf(language: Language): IntlShape {
  const known = intls.get(language)
  if (known !== undefined) return known
  const made = createIntl({ locale: language, defaultLocale: language, messages: {}, onError }, cache)
  intls.set(language, made)
  return made
}

/** A message that cannot be read is our mistake. */
function onError(error: Error): never {
  throw error
}

function valueIn(value: Value, language: Language): string | number {
  if (typeof value === "number") return value
  if (typeof value === "string") return isolated(indented(value), language)
  // A sentence carries its own isolates.
  if (value instanceof Sentence) return value.in(language)
  return value.map((item) => valueIn(item, language)).join(", ")
}

/**
 * A value between isolates (Unicode UAX #9) where its direction may differ from the sentence's: it keeps its own, and
 * leaves that of the sentence alone.
 */
export function isolated(text: string, language: Language): string {
  return language === "he" || RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/
