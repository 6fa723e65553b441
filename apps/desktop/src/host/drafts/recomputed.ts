import { recomputationOf } from "@commonshelf/dataset"
import type { MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { majorUnits, parseDecimal, toDecimal, ZERO } from "@commonshelf/documents/measure"
import { ANSWER_FIELDS, inputField } from "../../protocol/draft-fields.ts"
import type { HostWords } from "../messages/words.ts"
import { Problems, type Problem } from "./problem.ts"

/** To how many places an amount is shown that the formula gives. */
const PLACES = 6

/**
 * What is wrong with an answer whose inputs do not give its value [DI17]: signed so, nobody would compare it. Inputs that
 * were signed before and give no value at all are no worse than they were.
 *
 * @param areTyped whether the inputs are those of the form
 */
export function recomputationProblems(
  metric: MetricContent,
  disclosure: SupplierDisclosure,
  areTyped: boolean,
  words: HostWords,
): readonly Problem[] {
  const problems = new Problems(words)
  const found = recomputationOf(metric, disclosure)
  if (found?.state === "differs")
    problems.add(ANSWER_FIELDS.value, "problem.recomputed", {
      value: valueInWords(found.value, disclosure, words),
    })
  if (found?.state === "impossible" && areTyped) {
    const { kind, input } = found
    const name = input ?? disclosure.inputs?.[0]?.name ?? ""
    problems.add(inputField(name), kind === "missing-input" ? "problem.input" : "problem.inputs")
  }
  return problems.found
}

function valueInWords(value: string, { answer }: SupplierDisclosure, words: HostWords): string {
  const money = answer.state === "answered" && answer.value.type === "money" ? answer.value : undefined
  if (money === undefined) return words.decimal(value)
  const major = majorUnits(parseDecimal(value) ?? ZERO, money.currency)
  return `${words.decimal(toDecimal(major, PLACES).text)} ${money.currency}`
}
