/** The languages of the pages, with the name each calls itself. */
export const LOCALES = { en: "English", he: "עברית", es: "Español" } as const
export type Locale = keyof typeof LOCALES

/** Whether a text names a language of the pages. */
export function isLocale(text: string): text is Locale {
  return Object.hasOwn(LOCALES, text)
}

/** The direction a language is written in. */
export function directionOf(locale: Locale): "ltr" | "rtl" {
  return locale === "he" ? "rtl" : "ltr"
}

/** The first of the reader's languages that the pages have, or English. `iw` is the old code of Hebrew. */
export function preferredLocale(languages: readonly string[]): Locale {
  const codes = languages
    .map((tag) => tag.toLowerCase().split("-")[0] ?? "")
    .map((code) => (code === "iw" ? "he" : code))
  return codes.find(isLocale) ?? "en"
}
