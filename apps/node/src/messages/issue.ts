import { z } from "zod"
import { catalogue } from "./catalogue.ts"
import { refinementOf } from "./refinement.ts"
import { Sentence } from "./sentence.ts"

/** What does not fit a schema. */
export const issueSays = catalogue({
  at: { en: "{path}: {detail}", he: "{path}: {detail}", es: "{path}: {detail}" },
  empty: { en: "it is empty", he: "ריק", es: "está vacío" },
  missing: { en: "it is missing", he: "חסר", es: "falta" },
  oneOf: { en: "one of {values}", he: "אחד מאלה: {values}", es: "uno de estos: {values}" },
  several: { en: "{issues}", he: "{issues}", es: "{issues}" },
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
  const detail = plainly(issue) ?? refinementOf(issue.message) ?? inLocales(issue)
  const path = issue.path.join(".")
  return path === "" ? detail : issueSays.at({ path, detail })
}

/** Nothing where something is to be, or none of a few words; what stood there zod keeps in its own sentence only. */
function plainly(issue: Issue): Sentence | undefined {
  if (issue.code === "too_small" && issue.minimum === 1 && issue.origin !== "number") return issueSays.empty()
  if (issue.code === "invalid_value" && issue.values.length > 1)
    return issueSays.oneOf({ values: issue.values.map(String) })
  const isMissing = issue.code === "invalid_type" && issue.message.endsWith("received undefined")
  return isMissing ? issueSays.missing() : undefined
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

/** How many places of a file are told at once. */
const TOLD = 5

/** What is wrong with a file that a person wrote, so that not every place takes another try. */
export function issuesIn({ issues }: z.ZodError): Sentence {
  return issueSays.several({ issues: issues.slice(0, TOLD).map(issueSentence) })
}

/** The first thing that is wrong with an input. */
export function firstIssue({ issues }: z.ZodError): Sentence {
  return issueSentence(issues[0])
}
