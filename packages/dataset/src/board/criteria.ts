import type { AnswerValue, Criterion, MetricContent } from "@commonshelf/documents"
import { compare, parseDecimal } from "@commonshelf/documents/measure"
import { valueFault } from "../answer/comparable.ts"
import { currentAnswer } from "../answer/current-answer.ts"
import { expiredOn } from "../answer/validity.ts"
import { answerDispute } from "../checking/answer-dispute.ts"
import { entriesOf, SELF, type Dataset } from "../store/dataset.ts"

/** What a supplier's answers say to a criterion of a need. Silence is no answer, and meets nothing. */
export interface CriterionResult {
  readonly name: Criterion["name"]
  readonly metric: Criterion["metric"]
  readonly minimum: Criterion["minimum"]
  /** `unknown`: there is no current answer that can be compared. `disputed`: a cooperative disputes the answer. */
  readonly result: "met" | "not-met" | "disputed" | "unknown"
}

/** Reads the criteria of a need against what one supplier answers about itself. */
export function criterionResults(
  dataset: Dataset,
  supplier: string,
  criteria: readonly Criterion[],
  asOf: string,
): readonly CriterionResult[] {
  return criteria.map((criterion) => ({ ...criterion, result: resultOf(dataset, supplier, criterion, asOf) }))
}

function resultOf(
  dataset: Dataset,
  supplier: string,
  { metric, minimum }: Criterion,
  asOf: string,
): CriterionResult["result"] {
  const content = entriesOf(dataset.definitions, metric)[0]?.subject.content
  const answer = currentAnswer(dataset, supplier, SELF, metric)
  if (content === undefined || answer === undefined || answer.withdrawal !== undefined) return "unknown"
  const { entry } = answer
  if (entry.subject.answer.state !== "answered" || expiredOn(entry, content, asOf) !== undefined)
    return "unknown"
  if (answerDispute(dataset, entry, asOf).dispute !== "none") return "disputed"
  const reached = reaches(content, entry.subject.answer.value, minimum)
  return reached === undefined ? "unknown" : reached ? "met" : "not-met"
}

/** Whether a value is at least as good as a minimum, in the metric's own direction; undefined where it has none. */
function reaches(
  content: MetricContent,
  value: AnswerValue,
  minimum: Criterion["minimum"],
): boolean | undefined {
  if (valueFault(content, value) !== undefined) return undefined
  switch (minimum.type) {
    case "boolean":
      return value.type === "boolean" ? value.value === minimum.value : undefined
    case "ordinal": {
      if (value.type !== "ordinal") return undefined
      const levels = (content.options ?? []).map(({ code }) => code)
      const least = levels.indexOf(minimum.level)
      return least < 0 ? undefined : levels.indexOf(value.level) >= least
    }
    case "number": {
      if (value.type !== "number" && value.type !== "ratio") return undefined
      return isAsGood(content.anchors, value.value, minimum.value)
    }
  }
}

function isAsGood(anchors: MetricContent["anchors"], value: string, minimum: string): boolean | undefined {
  const [worst, best, said, least] = [anchors?.worst, anchors?.best, value, minimum].map((text) =>
    text === undefined ? undefined : parseDecimal(text),
  )
  if (worst === undefined || best === undefined || said === undefined || least === undefined) return undefined
  const difference = compare(said, least)
  return compare(best, worst) > 0 ? difference >= 0 : difference <= 0
}
