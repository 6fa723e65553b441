import { diffMetrics, type AnswerValue, type MetricContent } from "@commonshelf/documents"
import { isSameUnit } from "@commonshelf/documents/measure"
import type { Cell } from "../table/types.ts"

type NotComparable = NonNullable<Cell["notComparable"]>

/** Why a value cannot be compared with others of the metric; undefined when it can. */
export function valueFault(metric: MetricContent, value: AnswerValue): NotComparable | undefined {
  if (value.type !== metric.valueType) {
    const message = `The answer is of the type ${value.type}, the metric asks for ${metric.valueType}.`
    return { code: "other-value-type", message }
  }
  const unit = unitOf(value)
  if (unit !== undefined && (metric.unit === undefined || !isSameUnit(unit, metric.unit))) {
    return { code: "other-unit", message: `The answer is in ${unit}, the metric asks for ${metric.unit}.` }
  }
  const option = optionsOf(value).find((code) => !metric.options?.some((known) => known.code === code))
  if (option === undefined) return undefined
  return { code: "other-option", message: `The answer ${option} is not among those that the metric offers.` }
}

/** An answer to another version of the family, and in what of the metric the two differ [M3]. */
export function otherVersion(answered: MetricContent, asked: MetricContent): NotComparable {
  const said = `The answer is to version ${answered.version} of the metric; version ${asked.version} is compared.`
  const bearing = diffMetrics(answered, asked).changes.filter(({ bearsOnAnswers }) => bearsOnAnswers)
  const differs = [...new Set(bearing.flatMap(({ path }) => path.split(".")[0] ?? []))]
  if (differs.length === 0) return { code: "other-metric-version", message: said }
  return {
    code: "other-metric-version",
    message: `${said} They differ in: ${differs.join(", ")}.`,
    differs,
  }
}

/** The unit of a number; of money and of a breakdown its currency, with what it is for, such as `ILS/kg`. */
export function unitOf(value: AnswerValue): string | undefined {
  if (value.type === "number") return value.unit
  if (value.type !== "money" && value.type !== "breakdown") return undefined
  return value.per === undefined ? value.currency : `${value.currency}/${value.per}`
}

function optionsOf(value: AnswerValue): readonly string[] {
  if (value.type === "ordinal") return [value.level]
  if (value.type === "breakdown") return value.parts.map(({ code }) => code)
  return value.type === "category" ? value.options : []
}
