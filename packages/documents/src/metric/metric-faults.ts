import { isReserved, parseFormula } from "../formula/parse-formula.ts"
import { parseUnit } from "../unit/unit.ts"
import { valueFieldsFault, type ValueFields } from "./value-fields.ts"

interface Given extends ValueFields {
  readonly subjectTypes: readonly string[]
  readonly inputs?: readonly { readonly name: string; readonly valueType: string; readonly unit?: string }[]
  readonly formula?: string
}

/** What contradicts itself in a metric of version 2. */
export function metricFaults(metric: Given): readonly string[] {
  return [
    valueFieldsFault(metric),
    subjectFault(metric),
    unitFault("unit", metric),
    ...(metric.inputs ?? []).map((input) => inputFault(input)),
    repeatedInput(metric),
    formulaFault(metric),
  ].filter((fault) => fault !== undefined)
}

/** What a supplier says of itself and what of a product never stand together. */
function subjectFault({ subjectTypes }: Given): string | undefined {
  if (new Set(subjectTypes).size < subjectTypes.length) return "subjectTypes: one repeats"
  return subjectTypes.includes("product") && subjectTypes.length > 1
    ? "subjectTypes: a metric about products is about nothing else"
    : undefined
}

/** Money counts a currency, and a number does not. A text that is no unit has been refused before. */
function unitFault(where: string, { valueType, unit }: Pick<Given, "unit"> & { readonly valueType: string }) {
  const parsed = unit === undefined ? undefined : parseUnit(unit)
  if (parsed === undefined || !parsed.ok) return undefined
  const isMoney = parsed.value.over.kind === "money"
  return isMoney === ["money", "breakdown"].includes(valueType)
    ? undefined
    : `${where}: a currency exactly for money and breakdowns`
}

function inputFault(input: NonNullable<Given["inputs"]>[number]): string | undefined {
  if (isReserved(input.name)) return `inputs: ${input.name} is a word of formulas`
  const { valueType, unit } = input
  if (valueType === "ratio" ? unit !== undefined : valueType === "number" && unit === undefined)
    return `inputs: ${input.name}: a unit for numbers, and none for ratios`
  return unitFault(`inputs: ${input.name}`, input)
}

function repeatedInput({ inputs = [] }: Given): string | undefined {
  return new Set(inputs.map(({ name }) => name)).size < inputs.length ? "inputs: a name repeats" : undefined
}

function formulaFault({ formula, inputs = [], valueType }: Given): string | undefined {
  if (formula === undefined) return undefined
  if (!["number", "ratio", "money"].includes(valueType)) return "formula: only for numbers, ratios and money"
  const parsed = parseFormula(formula)
  if (!parsed.ok)
    return `formula: ${parsed.error.kind}${"at" in parsed.error ? ` at character ${parsed.error.at}` : ""}`
  const unknown = parsed.value.inputs.find((name) => !inputs.some((input) => input.name === name))
  return unknown === undefined ? undefined : `formula: there is no input ${unknown}`
}
