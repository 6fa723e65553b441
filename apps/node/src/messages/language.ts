/** The languages that people are spoken to in. */
export const LANGUAGES = ["en", "he", "es"] as const
export type Language = (typeof LANGUAGES)[number]

/** Whether a text names a language of ours. */
export function isLanguage(text: unknown): text is Language {
  return LANGUAGES.some((known) => known === text)
}

/** The language of a tag or locale, such as `es-MX`, `he_IL.UTF-8` or the old `iw`; undefined for one we lack. */
export function languageOfTag(tag: string): Language | undefined {
  const [code = ""] = tag
    .trim()
    .toLowerCase()
    .split(/[-_.@]/)
  const today = code === "iw" ? "he" : code
  return isLanguage(today) ? today : undefined
}

/** The language that a request asks for (`Accept-Language`), by weight, then by place; else English. */
export function acceptedLanguage(header: string | undefined): Language {
  const asked = (header ?? "")
    .slice(0, 1000)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.split(";")
      const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean)
      return { language: languageOfTag(tag), weight: Number(weight ?? 1) }
    })
    .filter(({ weight }) => weight > 0)
    .toSorted((one, other) => other.weight - one.weight)
  return asked.find(({ language }) => language !== undefined)?.language ?? "en"
}
