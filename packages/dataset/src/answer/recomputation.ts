import {
  compareDecimals,
  numberOf,
  type MetricContent,
  type SupplierDisclosure,
} from "@commonshelf/documents"
import {
  convert,
  evaluateFormula,
  parseDecimal,
  parseFormula,
  parseUnit,
  toDecimal,
  type Fraction,
} from "@commonshelf/documents/measure"

/** The most places to which a value that is calculated again is shown. */
const SHOWN_PLACES = 6

/** What a metric's formula gives for the inputs that an answer states. */
export type Recomputation =
  /** The stated value, rounded as it is stated. */
  | { readonly state: "same"; readonly value: string }
  | { readonly state: "differs"; readonly value: string }
  /** The inputs do not suffice, or the formula has no value for them. */
  | {
      readonly state: "impossible"
      readonly kind: "missing-input" | "other-unit" | "division-by-zero" | "too-large"
      readonly input?: string
    }

type Inputs = NonNullable<SupplierDisclosure["inputs"]>

/**
 * Calculates an answer again by the metric's formula [DI17]; undefined where the metric has none, or the answer states no
 * inputs. The stated value may be rounded: to as many places as it is stated with.
 */
export function recomputationOf(
  metric: MetricContent,
  { answer, inputs }: SupplierDisclosure,
): Recomputation | undefined {
  if (metric.v === 1 || metric.formula === undefined || inputs === undefined) return undefined
  const stated = answer.state === "answered" ? numberOf(answer.value) : undefined
  const formula = parseFormula(metric.formula)
  if (stated === undefined || !formula.ok) return undefined
  const values = valuesOf(metric.inputs ?? [], inputs)
  if ("state" in values) return values
  const result = evaluateFormula(formula.value, values.byName)
  if (!result.ok) {
    const { kind } = result.error
    return { state: "impossible", kind, ...("name" in result.error && { input: result.error.name }) }
  }
  const asStated = toDecimal(result.value, stated.split(".")[1]?.length ?? 0).text
  const value = toDecimal(result.value, SHOWN_PLACES).text
  return { state: compareDecimals(asStated, stated) === 0 ? "same" : "differs", value }
}

/** The inputs in the units of the metric, where they can be told in these; money without one in one currency. */
function valuesOf(
  asked: readonly { readonly name: string; readonly valueType: string; readonly unit?: string }[],
  inputs: Inputs,
): { readonly byName: ReadonlyMap<string, Fraction> } | Recomputation {
  const byName = new Map<string, Fraction>()
  const currencies = new Set<string>()
  for (const { name, unit, valueType } of asked) {
    const given = inputs.find((input) => input.name === name)
    if (given === undefined) continue
    if (valueType === "money" && unit === undefined && given.unit !== undefined) currencies.add(given.unit)
    const value = currencies.size > 1 ? undefined : inUnit(given, unit)
    if (value === undefined) return { state: "impossible", kind: "other-unit", input: name }
    byName.set(name, value)
  }
  return { byName }
}

/** An input without a unit is in that of the metric; where the metric has none, it is as it stands. */
function inUnit({ value, unit }: Inputs[number], asked: string | undefined): Fraction | undefined {
  const number = parseDecimal(value)
  if (number === undefined || unit === undefined || asked === undefined || unit === asked) return number
  const [from, to] = [parseUnit(unit), parseUnit(asked)]
  if (!from.ok || !to.ok) return undefined
  const converted = convert(number, from.value, to.value)
  return converted.ok ? converted.value : undefined
}
