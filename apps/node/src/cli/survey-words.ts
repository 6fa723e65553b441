import type { Importance } from "@commonshelf/comparison"
import type { LanguageText, SurveyCount } from "@commonshelf/documents"
import { importanceSays } from "../messages/score.ts"
import { surveySays } from "../messages/survey.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import type { WeightsSource } from "../operations/weights.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

type Issue = SurveyCount & { readonly label?: LanguageText; readonly importance?: Importance }

/** What a survey came to, or would. */
export function surveyResultWords(output: Output, words: Words): string {
  const { say } = words
  if (output["dryRun"] === true) {
    const counts = output["counts"] as readonly Issue[]
    return `${issueTable(counts, words)}\n${say(surveySays.wouldSign())}`
  }
  const { title, respondents, eligible, turnoutPercent, roundingBase, issues } = output as {
    title: LanguageText
    respondents: number
    eligible: number
    turnoutPercent: number
    roundingBase: number
    issues: readonly Issue[]
  }
  const turnout = surveySays.turnout({
    title: plain(title, words.language),
    respondents,
    eligible,
    percent: turnoutPercent,
    base: roundingBase,
  })
  return `${say(turnout)}\n${issueTable(issues, words)}`
}

function issueTable(issues: readonly Issue[], { say, language }: Words): string {
  return columns(
    [surveySays.issue(), surveySays.said(), surveySays.weight()].map(say),
    issues.map((issue) => [
      issue.label === undefined ? issue.code : plain(issue.label, language),
      say(saidOf(issue)),
      issue.importance === undefined ? "" : say(importanceSays[issue.importance]()),
    ]),
  )
}

function saidOf(count: SurveyCount) {
  if ("chosen" in count) return surveySays.chosen({ count: count.chosen })
  const { not, important, very, must } = count
  return surveySays.words({ not, important, very, must })
}

/** Whose weights an order has. */
export function weightsSourceWords(source: WeightsSource, { say, language }: Words): string {
  if (!("surveys" in source))
    return say(source.from === "mine" ? surveySays.fromMine() : surveySays.fromFirst())
  const cooperatives = source.surveys.map(({ cooperative }) => plain(cooperative.name, language))
  return say(surveySays.fromSurveys({ cooperatives }))
}
