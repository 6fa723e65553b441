import { authoritativeText, LanguageText } from "@commonshelf/documents"
import { z } from "zod"

/** A text for people: in the language of the home, or in several with their status. */
export const GivenText = z.union([z.string().min(1).max(20_000), LanguageText])

/** The text as it is signed. */
export function worded(text: z.infer<typeof GivenText>, language: string): LanguageText {
  return typeof text === "string" ? authoritativeText(language, text) : text
}
