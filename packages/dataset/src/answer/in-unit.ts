import type { AnswerValue, MetricContent } from "@commonshelf/documents"
import {
  convert,
  fraction,
  isSameUnit,
  parseDecimal,
  parseUnit,
  toDecimal,
} from "@commonshelf/documents/measure"
import { unitOf } from "./comparable.ts"

/** A value in the unit of its column, and how it was answered where that is another unit. */
export interface ColumnValue {
  readonly value: AnswerValue
  readonly original?: AnswerValue
}

/** How many decimal places a converted number may have: what needs more is not converted. */
const MOST_PLACES = 20

/**
 * A value in the unit of the metric [M4]: converted where the table of units does so exactly, and as it was answered
 * otherwise, so that nothing that is compared was ever rounded. Money stays in whole minor units.
 */
export function inColumnUnit({ unit: wanted }: MetricContent, value: AnswerValue): ColumnValue {
  const given = unitOf(value)
  if (wanted === undefined || given === undefined || given === wanted) return { value }
  const converted = convertedValue(value, given, wanted)
  if (converted === undefined) return { value }
  return isSameUnit(given, wanted) ? { value: converted } : { value: converted, original: value }
}

function convertedValue(value: AnswerValue, given: string, wanted: string): AnswerValue | undefined {
  const [from, to] = [parseUnit(given), parseUnit(wanted)]
  if (!from.ok || !to.ok) return undefined
  if (value.type === "number") {
    const number = parseDecimal(value.value)
    const converted = number && convert(number, from.value, to.value)
    if (converted?.ok !== true) return undefined
    const { text, isExact } = toDecimal(converted.value, MOST_PLACES)
    return isExact ? { ...value, value: text, unit: wanted } : undefined
  }
  if (value.type !== "money") return undefined
  const converted = convert(fraction(BigInt(value.amountMinor)), from.value, to.value)
  if (!converted.ok || converted.value.d !== 1n) return undefined
  const per = wanted.slice(value.currency.length + 1)
  return { ...value, amountMinor: Number(converted.value.n), ...(per !== "" && { per }) }
}
