import {
  authoritativeText,
  unexplainedMinor,
  type Answer,
  type AnswerValue,
  type LanguageText,
  type MetricContent,
  type SupplierDisclosure,
} from "@commonshelf/documents"
import { isCurrencyCode, moneyUnitOf } from "@commonshelf/documents/measure"
import { err, ok, type Result } from "@commonshelf/identity"
import { Period } from "@commonshelf/statement"
import { ANSWER_FIELDS, optionField } from "../../protocol/draft-fields.ts"
import type { DraftFields } from "../../protocol/requests.ts"
import { typedAmount } from "../../protocol/typed-amount.ts"
import type { HostWords } from "../messages/words.ts"
import { decimalText } from "./decimal-text.ts"
import { readInputs } from "./input-fields.ts"
import { Problems, type Problem } from "./problem.ts"

/** What a form says, ready to be drafted. */
export interface FormAnswer {
  readonly answer: Answer
  readonly period: string
  /** The numbers that the value is worked out from, where the person gives them. */
  readonly inputs?: NonNullable<SupplierDisclosure["inputs"]>
  readonly note?: LanguageText
}

const MAX_REASON = 500
const MAX_NOTE = 2000

/**
 * Reads the form of an answer to a metric: what it says, or everything that is still wrong with it.
 *
 * @param fields as typed, see `ANSWER_FIELDS`
 * @param year the last whole year, as an example
 */
export function readAnswerForm(
  metric: MetricContent,
  fields: DraftFields,
  words: HostWords,
  year: string,
): Result<FormAnswer, readonly Problem[]> {
  const problems = new Problems(words)
  const field = (name: string) => (fields[name] ?? "").trim()
  const period = field(ANSWER_FIELDS.period)
  if (!Period.safeParse(period).success)
    problems.add(ANSWER_FIELDS.period, "problem.period", { example: year })
  const note = field(ANSWER_FIELDS.note)
  if (note.length > MAX_NOTE) problems.add(ANSWER_FIELDS.note, "problem.tooLong", { count: MAX_NOTE })
  const answer = readAnswer(metric, field, problems, words)
  const isAnswered = field(ANSWER_FIELDS.state) === "answered"
  const inputs = isAnswered ? readInputs(metric, field, problems, words) : undefined
  if (answer === undefined || problems.found.length > 0) return err(problems.found)
  return ok({
    answer,
    period,
    ...(inputs !== undefined && { inputs }),
    ...(note !== "" && { note: authoritativeText(words.language, note) }),
  })
}

type Field = (name: string) => string

function readAnswer(
  metric: MetricContent,
  field: Field,
  problems: Problems,
  words: HostWords,
): Answer | undefined {
  const state = field(ANSWER_FIELDS.state)
  const reason = field(ANSWER_FIELDS.reason)
  if (reason.length > MAX_REASON) problems.add(ANSWER_FIELDS.reason, "problem.tooLong", { count: MAX_REASON })
  switch (state) {
    case "declined":
    case "unknown":
      return reason === "" ? { state } : { state, reason }
    case "not-applicable":
      return reason === "" ? problems.add(ANSWER_FIELDS.reason, "problem.reason") : { state, reason }
    case "answered": {
      const value = readValue(metric, field, problems, words)
      return value === undefined ? undefined : { state, value }
    }
    default:
      return problems.add(ANSWER_FIELDS.state, "problem.state")
  }
}

function readValue(
  metric: MetricContent,
  field: Field,
  problems: Problems,
  words: HostWords,
): AnswerValue | undefined {
  const text = field(ANSWER_FIELDS.value)
  const { unit = "", options = [] } = metric
  switch (metric.valueType) {
    case "number":
    case "ratio": {
      const value = decimalText(text)
      if (value === undefined)
        return problems.add(ANSWER_FIELDS.value, "problem.decimal", { example: words.decimal("5.2") })
      return metric.valueType === "ratio" ? { type: "ratio", value } : { type: "number", value, unit }
    }
    case "money": {
      const { currency, ...per } = moneyUnitOf(unit)
      if (!isCurrencyCode(currency))
        return problems.add(ANSWER_FIELDS.value, "problem.noCurrency", { unit: currency })
      const amount = typedAmount(text, currency)
      if (amount === undefined)
        return problems.add(ANSWER_FIELDS.value, "problem.amount", { example: words.money(1250, currency) })
      return { type: "money", amountMinor: amount, currency, ...per }
    }
    case "boolean":
      if (text !== "yes" && text !== "no") return problems.add(ANSWER_FIELDS.value, "problem.choose")
      return { type: "boolean", value: text === "yes" }
    case "ordinal":
      if (!options.some(({ code }) => code === text))
        return problems.add(ANSWER_FIELDS.value, "problem.choose")
      return { type: "ordinal", level: text }
    case "category": {
      const chosen = options.map(({ code }) => code).filter((code) => field(optionField(code)) === "on")
      if (chosen.length === 0) return problems.add(ANSWER_FIELDS.value, "problem.chooseSome")
      return { type: "category", options: chosen }
    }
    case "breakdown":
      return readBreakdown(metric, field, problems, words)
  }
}

/** A total and its parts; what they leave open is stated as not broken down. A part left empty is not stated. */
function readBreakdown(
  { unit = "", options = [] }: MetricContent,
  field: Field,
  problems: Problems,
  words: HostWords,
): AnswerValue | undefined {
  const { currency, ...per } = moneyUnitOf(unit)
  if (!isCurrencyCode(currency))
    return problems.add(ANSWER_FIELDS.total, "problem.noCurrency", { unit: currency })
  const example = words.money(1250, currency)
  const totalMinor = typedAmount(field(ANSWER_FIELDS.total), currency)
  if (totalMinor === undefined || totalMinor === 0) problems.add(ANSWER_FIELDS.total, "problem.total")
  const parts = options.flatMap(({ code }) => {
    const text = field(optionField(code))
    const amount = text === "" ? undefined : typedAmount(text, currency)
    if (text !== "" && amount === undefined) problems.add(optionField(code), "problem.amount", { example })
    return amount === undefined ? [] : [{ code, amountMinor: amount }]
  })
  if (parts.length === 0 && problems.found.length === 0)
    return problems.add(optionField(options[0]?.code ?? ""), "problem.amount", { example })
  if (totalMinor === undefined || problems.found.length > 0) return undefined
  const notBrokenDownMinor = unexplainedMinor({ totalMinor, parts })
  if (notBrokenDownMinor < 0)
    return problems.add("", "problem.parts", { excess: words.money(-notBrokenDownMinor, currency) })
  return { type: "breakdown", totalMinor, currency, ...per, parts, notBrokenDownMinor }
}
