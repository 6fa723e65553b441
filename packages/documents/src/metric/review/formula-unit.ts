import type { Expression, Formula } from "../../formula/expression.ts"
import { divide, formatFraction, multiply, ONE, type Fraction } from "../../number/fraction.ts"
import { parseUnit } from "../../unit/unit.ts"
import type { MetricContentV2 } from "../schema-v2.ts"
import { finding, type MetricFinding } from "./finding.ts"

/** What a value counts: how often each dimension or currency stands above the stroke, and how many base units it is. */
interface Measure {
  readonly powers: ReadonlyMap<string, number>
  readonly size: Fraction
}

/** A plain number takes on whatever stands beside it: `100 * a / b` is a percentage if its author says so. */
type Measured = Measure | "number" | "mixed"

/** A share says nothing of what it is a share of, and neither does a count. */
const BARE = ["share", "count"]

/**
 * Whether the formula counts something else than the metric's unit, as far as its inputs tell: kilograms per hectare
 * where the unit is kilograms, or grams where it is kilograms. Numbers in a formula have no unit, so what they stand for
 * cannot be told; then the size is not compared.
 */
export function formulaUnitFinding(metric: MetricContentV2, formula: Formula): readonly MetricFinding[] {
  const found = measureOf(formula.expression, inputMeasures(metric))
  const asked = askedMeasures(metric)
  if (found === "number" || asked.length === 0) return []
  const isAsked =
    found !== "mixed" &&
    asked.some((one) => samePowers(found, one) && (hasNumbers(formula.expression) || sameSize(found, one)))
  return isAsked ? [] : [finding("formula-in-other-unit", "formula")]
}

/** The unit of the value, by itself or per the functional unit: accidents, or accidents per labour hour. */
function askedMeasures({ unit, functionalUnit }: MetricContentV2): readonly Measure[] {
  const own = unit === undefined ? PLAIN : unitMeasure(unit)
  const per = functionalUnit === undefined ? undefined : unitMeasure(functionalUnit.unit)
  if (own === undefined) return []
  return per === undefined ? [own] : [own, combined(own, per, -1)]
}

const PLAIN: Measure = { powers: new Map(), size: ONE }

/** In a currency that the metric leaves open. */
const MONEY: Measure = { powers: new Map([["money", 1]]), size: ONE }

function inputMeasures({ inputs = [] }: MetricContentV2): ReadonlyMap<string, Measure> {
  return new Map(
    inputs.map(({ name, unit, valueType }) => {
      const bare = valueType === "money" ? MONEY : PLAIN
      return [name, (unit === undefined ? bare : unitMeasure(unit)) ?? PLAIN]
    }),
  )
}

function unitMeasure(text: string): Measure | undefined {
  const unit = parseUnit(text)
  if (!unit.ok) return undefined
  const { over, per } = unit.value
  const measures = [over, ...per].map((part): Measure => {
    const name = part.kind === "money" ? part.code : part.dimension
    const powers = BARE.includes(name) ? new Map<string, number>() : new Map([[name, 1]])
    return { powers, size: part.kind === "money" ? ONE : part.size }
  })
  return measures.reduce((a, b) => combined(a, b, -1))
}

function measureOf(expression: Expression, inputs: ReadonlyMap<string, Measure>): Measured {
  switch (expression.kind) {
    case "number":
      return "number"
    case "input":
      return inputs.get(expression.name) ?? "number"
    case "negative":
      return measureOf(expression.of, inputs)
    case "calculation": {
      const [left, right] = [measureOf(expression.left, inputs), measureOf(expression.right, inputs)]
      if (expression.operator === "+" || expression.operator === "-") return alike([left, right])
      return product(left, right, expression.operator === "*" ? 1 : -1)
    }
    case "of-several":
      return alike(expression.values.map((value) => measureOf(value, inputs)))
    case "if":
      return alike([expression.whenTrue, expression.whenFalse].map((branch) => measureOf(branch, inputs)))
  }
}

/** What is added or chosen from must be one and the same. */
function alike(measures: readonly Measured[]): Measured {
  const known = measures.filter((measure) => measure !== "number")
  const [first] = known
  if (first === undefined) return "number"
  if (first === "mixed") return "mixed"
  const same = known.every((other) => other !== "mixed" && samePowers(first, other) && sameSize(first, other))
  return same ? first : "mixed"
}

function product(left: Measured, right: Measured, power: 1 | -1): Measured {
  if (left === "mixed" || right === "mixed") return "mixed"
  if (right === "number") return left
  return combined(left === "number" ? PLAIN : left, right, power)
}

function combined(a: Measure, b: Measure, power: 1 | -1): Measure {
  const powers = new Map(a.powers)
  for (const [name, of] of b.powers) powers.set(name, (powers.get(name) ?? 0) + of * power)
  const kept = [...powers].filter(([, of]) => of !== 0)
  return { powers: new Map(kept), size: power === 1 ? multiply(a.size, b.size) : divide(a.size, b.size) }
}

function samePowers(a: Measure, b: Measure): boolean {
  return a.powers.size === b.powers.size && [...a.powers].every(([name, of]) => b.powers.get(name) === of)
}

function sameSize(a: Measure, b: Measure): boolean {
  return formatFraction(a.size) === formatFraction(b.size)
}

function hasNumbers(expression: Expression): boolean {
  switch (expression.kind) {
    case "number":
      return true
    case "input":
      return false
    case "negative":
      return hasNumbers(expression.of)
    case "calculation":
      return hasNumbers(expression.left) || hasNumbers(expression.right)
    case "of-several":
      return expression.values.some(hasNumbers)
    case "if":
      return hasNumbers(expression.whenTrue) || hasNumbers(expression.whenFalse)
  }
}
