import { Day, DigestText, Did } from "@commonshelf/statement"
import { z } from "zod"
import { Slug, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** The four words of a ballot, weakest first: not important, important, very important, must have. */
export const SURVEY_WORDS = ["not", "important", "very", "must"] as const
export type SurveyWord = (typeof SURVEY_WORDS)[number]

/** An issue that members are asked about: a topic of metrics, or one metric in whatever version. */
export const SurveyQuestion = z.strictObject({
  code: Slug,
  about: z.union([
    z.strictObject({ topic: z.string().min(1).max(60) }),
    z.strictObject({ metric: DigestText }),
  ]),
  label: LanguageText,
})
export type SurveyQuestion = z.infer<typeof SurveyQuestion>

/** How members answer: by choosing at most so many issues, or by one of the four words for each. */
export const SurveyMethod = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("choose"), most: z.int().min(1).max(40) }),
  z.strictObject({ kind: z.literal("words") }),
])
export type SurveyMethod = z.infer<typeof SurveyMethod>

/** A cooperative asks its members what matters to them [MB2]. Ballots are no statements: they stay on its node. */
export const Survey = z
  .strictObject({
    ...versioned("Survey"),
    id: Did,
    title: LanguageText,
    questions: z.array(SurveyQuestion).min(1).max(40).refine(haveOwnCodes, "each code once"),
    method: SurveyMethod,
    opensOn: Day,
    closesOn: Day,
    /** How many members may answer, to the next lower five: a roster to the last member is nobody's business. */
    eligible: z.int().min(5).max(1_000_000).multipleOf(5),
    /** Fewer ballots than this have no result. */
    minimum: z.int().min(5).max(1000),
  })
  .refine(({ opensOn, closesOn }) => opensOn <= closesOn, "a survey that closes before it opens")
  .refine(
    ({ method, questions }) => method.kind === "words" || method.most <= questions.length,
    "no more to choose than there are questions",
  )
export type Survey = z.infer<typeof Survey>

const Count = z.int().min(0).max(1_000_000)

/** How many members chose an issue, or gave it each of the words. */
export const SurveyCount = z.union([
  z.strictObject({ code: Slug, chosen: Count }),
  z.strictObject({ code: Slug, not: Count, important: Count, very: Count, must: Count }),
])
export type SurveyCount = z.infer<typeof SurveyCount>

/** What a survey came to [MB3]: counts, each rounded to a multiple of the base, so that no ballot shows in any. */
export const SurveyResult = z
  .strictObject({
    ...versioned("SurveyResult"),
    id: Did,
    /** The digest of the survey's statement. */
    survey: DigestText,
    roundingBase: z.int().min(3).max(100),
    respondents: Count.min(3),
    counts: z.array(SurveyCount).min(1).max(40).refine(haveOwnCodes, "each code once"),
  })
  .refine(
    ({ roundingBase, respondents, counts }) =>
      [respondents, ...counts.flatMap(countsIn)].every((count) => count % roundingBase === 0),
    "every count a multiple of the base",
  )
export type SurveyResult = z.infer<typeof SurveyResult>

function countsIn(count: SurveyCount): readonly number[] {
  return "chosen" in count ? [count.chosen] : SURVEY_WORDS.map((word) => count[word])
}

function haveOwnCodes(items: readonly { readonly code: string }[]): boolean {
  return new Set(items.map(({ code }) => code)).size === items.length
}
