import { z } from "zod"

/** A BCP 47 language tag of the simple form: `en`, `he`, `pt-BR`. */
export const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "a language tag such as he")

/** One wording of a text, and how it came about. */
const Wording = z.strictObject({
  text: z.string().min(1).max(20_000),
  status: z.enum(["authoritative", "translated", "machine"]),
})

/** A text in one or several languages, each with its translation status; at least one wording is authoritative. */
export const LanguageText = z
  .record(Language, Wording)
  .refine(
    (text) => Object.values(text).some((wording) => wording.status === "authoritative"),
    "one authoritative wording",
  )
export type LanguageText = z.infer<typeof LanguageText>

/** A text written in one language. */
export function authoritativeText(language: string, text: string): LanguageText {
  return { [language]: { text, status: "authoritative" } }
}

/** The wording in a language, or the authoritative one. */
export function wordingIn(text: LanguageText, language: string): string {
  const fallback = Object.values(text).find((wording) => wording.status === "authoritative")
  return (text[language] ?? fallback)?.text ?? ""
}
