import type { LanguageText } from "@commonshelf/documents"

/** A text written in English and translated into Hebrew and Spanish. */
export function wording(en: string, he: string, es: string): LanguageText {
  return {
    en: { text: en, status: "authoritative" },
    he: { text: he, status: "translated" },
    es: { text: es, status: "translated" },
  }
}

/** An option of a metric, with its label in the three languages. */
export function option(
  code: string,
  en: string,
  he: string,
  es: string,
): { code: string; label: LanguageText } {
  return { code, label: wording(en, he, es) }
}
