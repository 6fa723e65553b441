import type { LanguageText } from "@commonshelf/documents"

/** A text and the language it is in, where that is known. */
export interface ChosenWording {
  readonly text: string
  readonly language?: string
}

/** The wording of a text in a language, or else the authoritative one. A plain text is of no known language. */
export function wordingOf(text: LanguageText | string, locale: string): ChosenWording {
  if (typeof text === "string") return { text }
  const own = text[locale]
  if (own !== undefined) return { language: locale, text: own.text }
  const authoritative = Object.entries(text).find(([, wording]) => wording.status === "authoritative")
  return authoritative === undefined
    ? { text: "" }
    : { language: authoritative[0], text: authoritative[1].text }
}

/** Between FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE: what `<bdi>` is in plain text (UAX #9). */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`
}

/** Names as a language lists them, each isolated: "and" is as the letters after it ask, Hebrew `ו` and Spanish `e` too. */
export function isolatedNames(names: Iterable<string>, locale: string): string {
  return new Intl.ListFormat(locale)
    .formatToParts(names)
    .map(({ type, value }) => (type === "element" ? isolated(value) : value))
    .join("")
}
