import { SURVEY_WORDS, type Survey, type SurveyCount, type SurveyResult } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { cooperativeOf } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import { entriesFor, entriesOf, entriesOfKind, type Dataset } from "../store/dataset.ts"
import { byAge, oldest, type Entry } from "../store/entry.ts"
import type { PartyName } from "../table/types.ts"

/** A survey of a cooperative, with what it came to. */
export interface PublishedSurvey {
  readonly digest: Digest
  readonly cooperative: PartyName
  readonly survey: Survey
  readonly issues: readonly SurveyIssue[]
  readonly result?: PublishedResult
}

/** What a question of a survey is about, so that surveys of several cooperatives can be put together. */
export type SurveyIssue = { readonly code: string } & (
  | { readonly topic: string }
  /** The family of a metric; absent while the metric is not here. */
  | { readonly metric: Digest; readonly family?: { readonly owner: string; readonly name: string } }
)

export interface PublishedResult {
  readonly digest: Digest
  readonly roundingBase: number
  readonly respondents: number
  readonly counts: readonly SurveyCount[]
}

/**
 * The surveys of cooperatives that are not withdrawn, oldest first. Of the results of one the first counts [MB3]: a
 * second one would tell what changed between the two. If it was withdrawn, none takes its place.
 */
export function listSurveys(dataset: Dataset): readonly PublishedSurvey[] {
  return entriesOfKind(dataset, "Survey")
    .filter((entry) => withdrawalOf(dataset, entry) === undefined)
    .toSorted(byAge)
    .flatMap((entry) => {
      const cooperative = cooperativeOf(dataset, entry.issuer)
      if (cooperative === undefined) return []
      const { scid, name } = cooperative
      const result = resultOf(dataset, entry)
      return [
        {
          digest: entry.digest,
          cooperative: { scid, name },
          survey: entry.subject,
          issues: entry.subject.questions.map((question) => issueOf(dataset, question)),
          ...(result !== undefined && { result }),
        },
      ]
    })
}

function resultOf(dataset: Dataset, survey: Entry<Survey>): PublishedResult | undefined {
  const first = oldest(
    entriesFor(dataset, "SurveyResult", survey.digest).filter(
      ({ issuer, subject }) => issuer === survey.issuer && answers(subject, survey.subject),
    ),
  )
  if (first === undefined || withdrawalOf(dataset, first) !== undefined) return undefined
  const { roundingBase, respondents, counts } = first.subject
  return { digest: first.digest, roundingBase, respondents, counts }
}

/** Whether a result is one of this survey: the same questions by the same method, and no more voices than there are. */
function answers({ counts, respondents, roundingBase }: SurveyResult, survey: Survey): boolean {
  const codes = survey.questions.map(({ code }) => code)
  return (
    respondents < survey.eligible + 5 + roundingBase &&
    counts.length === codes.length &&
    counts.every(
      (count, index) =>
        count.code === codes[index] &&
        "chosen" in count === (survey.method.kind === "choose") &&
        voicesIn(count).every((voices) => voices < respondents + 2 * roundingBase),
    )
  )
}

function voicesIn(count: SurveyCount): readonly number[] {
  return "chosen" in count ? [count.chosen] : SURVEY_WORDS.map((word) => count[word])
}

function issueOf(dataset: Dataset, { code, about }: Survey["questions"][number]): SurveyIssue {
  if ("topic" in about) return { code, topic: about.topic }
  const definition = oldest(entriesOf(dataset.definitions, about.metric))
  return {
    code,
    metric: about.metric,
    ...(definition !== undefined && {
      family: { owner: definition.issuer, name: definition.subject.content.name },
    }),
  }
}
