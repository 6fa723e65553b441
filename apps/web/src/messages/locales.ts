import en from "./en.json"
import es from "./es.json"
import he from "./he.json"

/** The languages of the page, with the name each calls itself. */
export const LOCALES = { en: "English", he: "עברית", es: "Español" } as const
export type Locale = keyof typeof LOCALES

/** The name of a sentence of the page. */
export type MessageKey = keyof typeof en

/** Every sentence by language; the compiler sees to it that none is missing. */
export const MESSAGES: Readonly<Record<Locale, Readonly<Record<MessageKey, string>>>> = { en, he, es }

/** Whether a text names a language of the page. */
export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LOCALES, text)
}

/** The direction a language is written in. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "he" ? "rtl" : "ltr"
}

/** The first of the reader's languages that the page has, or English. `iw` is the old code of Hebrew. */
export function preferredLocale(languages: readonly string[]): Locale {
  const codes = languages
    .map((tag) => tag.toLowerCase().split("-")[0] ?? "")
    .map((code) => (code === "iw" ? "he" : code))
  return codes.find(isLocale) ?? "en"
}
