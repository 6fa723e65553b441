import {
  numberOf,
  type AnswerValue,
  type MetricContent,
  type SupplierDisclosure,
} from "@commonshelf/documents"
import {
  commonCode,
  compare,
  divide,
  ONE,
  parseDecimal,
  parseUnit,
  subtract,
  ZERO,
  type Fraction,
} from "@commonshelf/documents/measure"
import { err, ok, type Result } from "@commonshelf/identity"
import type { ClaimFault, DeclaredMeasure } from "./types.ts"

/** The unit of what has none: a ratio, yes or no, a place in an order. */
const ONE_CODE = "C62"

/** To so many places a relative accuracy is rounded, away from nothing: nobody becomes surer by an export. */
const ACCURACY_SCALE = 10_000n

/** The number that an answer states, exactly, in one unit of UN/CEFACT [IN11]; a level by its place, the worst being 1. */
export function declaredMeasure(
  { options = [] }: MetricContent,
  value: AnswerValue,
): Result<DeclaredMeasure, ClaimFault> {
  switch (value.type) {
    case "number":
      return inUnit(value.value, value.unit)
    case "ratio":
      return measure(value.value, ONE_CODE)
    case "boolean":
      return ok({ value: value.value ? 1 : 0, unit: ONE_CODE, score: value.value ? "yes" : "no" })
    case "ordinal":
      return ok({
        value: options.findIndex(({ code }) => code === value.level) + 1,
        unit: ONE_CODE,
        score: value.level,
      })
    case "money":
    case "category":
    case "breakdown":
      return err({ kind: "no-measure", type: value.type })
  }
}

/** How far the true value may lie from the stated one, as a part of that; undefined where UNTP's form cannot say it. */
export function relativeAccuracy({ answer, accuracy }: SupplierDisclosure): number | undefined {
  if (accuracy === undefined || answer.state !== "answered") return undefined
  const stated = parseDecimal(numberOf(answer.value) ?? "")
  const [low, high] = [parseDecimal(accuracy.low), parseDecimal(accuracy.high)]
  if (stated === undefined || low === undefined || high === undefined || stated.n === 0n) return undefined
  const [below, above] = [subtract(stated, low), subtract(high, stated)]
  const part = size(divide(compare(below, above) > 0 ? below : above, stated))
  if (compare(part, ONE) > 0) return undefined
  return Number((part.n * ACCURACY_SCALE + part.d - 1n) / part.d) / Number(ACCURACY_SCALE)
}

function inUnit(value: string, unit: string): Result<DeclaredMeasure, ClaimFault> {
  const parsed = parseUnit(unit)
  const code = parsed.ok ? commonCode(parsed.value) : undefined
  return code === undefined ? err({ kind: "no-unit-code", unit }) : measure(value, code)
}

/** JSON numbers are read as doubles: a decimal that would come out as another is not written as one. */
function measure(text: string, unit: string): Result<DeclaredMeasure, ClaimFault> {
  const value = Number(text)
  const [stated, read] = [parseDecimal(text), parseDecimal(String(value))]
  if (stated === undefined || read === undefined || compare(stated, read) !== 0)
    return err({ kind: "too-precise", value: text })
  return ok({ value, unit })
}

function size(a: Fraction): Fraction {
  return compare(a, ZERO) < 0 ? subtract(ZERO, a) : a
}
