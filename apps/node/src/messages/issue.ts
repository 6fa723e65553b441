import { z } from "zod"
import { catalogue } from "./catalogue.ts"
import { Sentence } from "./sentence.ts"

/** What does not fit a schema. */
export const issueSays = catalogue({
  at: { en: "{path}: {detail}", he: "{path}: {detail}", es: "{path}: {detail}" },
  other: {
    en: "not as expected",
    he: "לא כפי שצריך להיות",
    es: "no es como se espera",
  },
})

type Issue = z.core.$ZodIssue

const LOCALES = { he: z.locales.he().localeError, es: z.locales.es().localeError }

/**
 * What is wrong, where. A schema's own words are English; other languages say it as zod does there, by the code of the
 * issue [LA7].
 */
export function issueSentence(issue: Issue | undefined): Sentence {
  if (issue === undefined) return issueSays.other()
  const detail = new Sentence({
    en: issue.message,
    he: inLocale(issue, "he") ?? issueSays.other().in("he"),
    es: inLocale(issue, "es") ?? issueSays.other().in("es"),
  })
  const path = issue.path.join(".")
  return path === "" ? detail : issueSays.at({ path, detail })
}

function inLocale(issue: Issue, language: keyof typeof LOCALES): string | undefined {
  const told = LOCALES[language]({ ...issue, input: undefined })
  return typeof told === "string" ? told : told?.message
}

/** The first thing that is wrong with an input. */
export function firstIssue({ issues }: z.ZodError): Sentence {
  return issueSentence(issues[0])
}
