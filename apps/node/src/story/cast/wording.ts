import type { LanguageText } from "@commonshelf/documents"
import type { Language } from "../../messages/language.ts"

/** A text written in one of three languages, English unless told, and translated into the other two. */
export function wording(en: string, he: string, es: string, written: Language = "en"): LanguageText {
  const said = (language: Language, text: string) =>
    ({ text, status: language === written ? "authoritative" : "translated" }) as const
  return { en: said("en", en), he: said("he", he), es: said("es", es) }
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
