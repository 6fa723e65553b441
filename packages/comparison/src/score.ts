import type { AnswerValue, Cell, MetricColumn, ValueType } from "@commonshelf/dataset"
import { clamp, divide, fraction, ONE, parseDecimal, subtract, ZERO, type Fraction } from "./fraction.ts"

const isAnchored = ({ anchors }: MetricColumn) => anchors !== undefined

const SCORABLE: Readonly<Record<ValueType, (column: MetricColumn) => boolean>> = {
  number: isAnchored,
  ratio: isAnchored,
  money: isAnchored,
  boolean: ({ betterAnswer }) => betterAnswer !== undefined,
  ordinal: ({ options = [] }) => options.length > 1,
  category: () => false,
  breakdown: () => false,
}

/**
 * Whether answers to a metric can be scored at all. A category, a breakdown, or a number without anchors, is shown and never counted,
 * not even as a must-have: nothing says which answer is the better one.
 */
export function isScorable(column: MetricColumn): boolean {
  return SCORABLE[column.valueType](column)
}

/**
 * How good an answer is, from 0 (worst) to 1 (best), exactly, by what the metric's version fixes: anchors for numbers,
 * ratios and money (minor units on both sides), the place among its options for an ordinal, the better answer for a
 * boolean. Undefined for every cell that is not an undisputed, current, comparable answer, and for metrics that are
 * not scorable.
 */
export function scoreOf(column: MetricColumn, cell: Cell): Fraction | undefined {
  const { state, value, notComparable } = cell
  if (state !== "answered" || value === undefined || notComparable !== undefined) return undefined
  if (value.type !== column.valueType) return undefined
  return scoreOfValue(column, value)
}

function scoreOfValue(column: MetricColumn, value: AnswerValue): Fraction | undefined {
  if (value.type === "number" || value.type === "ratio")
    return anchoredScore(column, parseDecimal(value.value))
  if (value.type === "money") return anchoredScore(column, fraction(BigInt(value.amountMinor)))
  if (value.type === "ordinal") return ordinalScore(column, value.level)
  if (value.type !== "boolean" || column.betterAnswer === undefined) return undefined
  return value.value === column.betterAnswer ? ONE : ZERO
}

/** How far a value is on the way from worst to best; beyond either end counts as the end. */
function anchoredScore({ anchors }: MetricColumn, value: Fraction | undefined): Fraction | undefined {
  const worst = anchors && parseDecimal(anchors.worst)
  const best = anchors && parseDecimal(anchors.best)
  if (value === undefined || worst === undefined || best === undefined) return undefined
  const span = subtract(best, worst)
  return span.n === 0n ? undefined : clamp(divide(subtract(value, worst), span))
}

function ordinalScore({ options = [] }: MetricColumn, level: string): Fraction | undefined {
  const place = options.findIndex((option) => option.code === level)
  return place < 0 || options.length < 2 ? undefined : fraction(BigInt(place), BigInt(options.length - 1))
}
