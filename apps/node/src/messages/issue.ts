import { z } from "zod"
import { catalogue } from "./catalogue.ts"
import { refinementOf } from "./refinement.ts"
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
 * What is wrong, where. A schema's own words are English and have a sentence of ours; what zod says is said as zod says it
 * in the other languages [LA7].
 */
export function issueSentence(issue: Issue | undefined): Sentence {
  if (issue === undefined) return issueSays.other()
  const detail = refinementOf(issue.message) ?? inLocales(issue)
  const path = issue.path.join(".")
  return path === "" ? detail : issueSays.at({ path, detail })
}

/** As zod itself says it, by the code of the issue. */
function inLocales(issue: Issue): Sentence {
  return new Sentence({
    en: issue.message,
    he: inLocale(issue, "he") ?? issueSays.other().in("he"),
    es: inLocale(issue, "es") ?? issueSays.other().in("es"),
  })
}

function inLocale(issue: Issue, language: keyof typeof LOCALES): string | undefined {
  const told = LOCALES[language]({ ...issue, input: undefined })
  return typeof told === "string" ? told : told?.message
}

/** The first thing that is wrong with an input. */
export function firstIssue({ issues }: z.ZodError): Sentence {
  return issueSentence(issues[0])
}
