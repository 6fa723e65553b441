import type { MetricColumn, PublishedResult, PublishedSurvey, SurveyIssue } from "@commonshelf/dataset"
import type { Importance, Weights } from "./weights.ts"

/*
 * From what members of cooperatives said to weights, by a rule that anybody can follow on the published counts [M6]:
 *
 * - of words: the strongest that at least half of the voices gave, or a stronger one; a must have counts as very
 *   important, because what leaves a supplier out is each member's own word;
 * - of choices: very important when at least half of the respondents chose the issue, important from a quarter on.
 */

type Count = PublishedResult["counts"][number]

/** What was said of one issue by the members of one or several cooperatives, by one method. */
export interface IssueVoices {
  readonly issue: SurveyIssue
  readonly voices: number
  readonly important: number
  readonly very: number
  readonly method: "choose" | "words"
}

/** A survey with a result. */
export type AnsweredSurvey = PublishedSurvey & { readonly result: PublishedResult }

/** The weights that surveys give the columns of a table. Of several cooperatives the voices are added. */
export function surveyWeights(
  surveys: readonly AnsweredSurvey[],
  columns: readonly Pick<MetricColumn, "key" | "owner" | "topic">[],
): Weights {
  const heard = addedVoices(surveys)
  return Object.fromEntries(
    columns.map((column) => {
      const said = heard.filter(({ issue }) => isAbout(issue, column)).toSorted(closestFirst)[0]
      return [column.key, said === undefined ? "not" : importanceOfVoices(said)]
    }),
  )
}

/** The last survey of each cooperative that has a result, of the cooperatives that are named, or of all. */
export function lastAnswered(
  surveys: readonly PublishedSurvey[],
  cooperatives?: readonly string[],
): readonly AnsweredSurvey[] {
  const answered = surveys.flatMap((survey): AnsweredSurvey[] => {
    const { result } = survey
    const isWanted = cooperatives === undefined || cooperatives.includes(survey.cooperative.scid)
    return result !== undefined && isWanted ? [{ ...survey, result }] : []
  })
  return [...new Map(answered.map((survey) => [survey.cooperative.scid, survey])).values()]
}

/** The word that follows from what was said of an issue. */
export function importanceOfVoices({ voices, important, very, method }: IssueVoices): Importance {
  if (voices === 0) return "not"
  if (2 * very >= voices) return "very"
  return (method === "words" ? 2 : 4) * important >= voices ? "important" : "not"
}

/**
 * What was said of each issue, added up over surveys. Choices and words cannot be added: of the two methods the one by
 * which more said something counts, of equals the words.
 */
export function addedVoices(surveys: readonly AnsweredSurvey[]): readonly IssueVoices[] {
  const sums = new Map<string, IssueVoices>()
  for (const { survey, issues, result } of surveys) {
    for (const issue of issues) {
      const count = result.counts.find(({ code }) => code === issue.code)
      if (count === undefined) continue
      const key = `${survey.method.kind} ${issueKey(issue)}`
      sums.set(key, add(sums.get(key), voicesOf(issue, count, result.respondents)))
    }
  }
  const best = new Map<string, IssueVoices>()
  for (const voices of sums.values()) {
    const known = best.get(issueKey(voices.issue))
    if (known === undefined || outweighs(voices, known)) best.set(issueKey(voices.issue), voices)
  }
  return [...best.values()]
}

function outweighs(a: IssueVoices, b: IssueVoices): boolean {
  return a.voices > b.voices || (a.voices === b.voices && a.method === "words")
}

function voicesOf(issue: SurveyIssue, count: Count, respondents: number): IssueVoices {
  if ("chosen" in count) {
    const { chosen } = count
    return { issue, voices: respondents, important: chosen, very: chosen, method: "choose" }
  }
  const { not, important, very, must } = count
  const strong = very + must
  return {
    issue,
    voices: not + important + strong,
    important: important + strong,
    very: strong,
    method: "words",
  }
}

function add(known: IssueVoices | undefined, more: IssueVoices): IssueVoices {
  if (known === undefined) return more
  return {
    ...known,
    voices: known.voices + more.voices,
    important: known.important + more.important,
    very: known.very + more.very,
  }
}

/** Issues of different surveys are one when they are about the same thing, whatever their codes. */
function issueKey(issue: SurveyIssue): string {
  if ("topic" in issue) return `topic ${issue.topic}`
  return issue.family === undefined
    ? `metric ${issue.metric}`
    : `family ${issue.family.owner} ${issue.family.name}`
}

function isAbout(
  issue: SurveyIssue,
  { key, owner, topic }: Pick<MetricColumn, "key" | "owner" | "topic">,
): boolean {
  if ("topic" in issue) return topic === issue.topic || topic.startsWith(`${issue.topic}.`)
  const { family } = issue
  return family !== undefined && family.owner === owner && family.name === key.split("@")[0]
}

/** Of a topic, by its schema. */
const LONGEST_TOPIC = 60

/** What names a metric goes before a topic, a longer topic before a shorter. */
function closestFirst({ issue: a }: IssueVoices, { issue: b }: IssueVoices): number {
  return depthOf(b) - depthOf(a)
}

function depthOf(issue: SurveyIssue): number {
  return "topic" in issue ? issue.topic.length : LONGEST_TOPIC + 1
}
