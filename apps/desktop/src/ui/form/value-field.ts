import type { LanguageText, MetricContent } from "@commonshelf/documents"
import { moneyUnitOf, type MoneyUnit } from "@commonshelf/documents/measure"
import { askedInputs } from "../../protocol/asked-inputs.ts"
import { ANSWER_FIELDS, inputField, optionField } from "../../protocol/draft-fields.ts"

/** One of several answers, or one part of an amount. */
export interface Choice {
  /** The name of its own field, or the value it puts into the field of the question. */
  readonly name: string
  readonly label: LanguageText
  /** What is true at a level of a rubric. */
  readonly description?: LanguageText
}

/** What a person fills in to answer a metric. */
export type ValueField =
  | { readonly kind: "number"; readonly name: string; readonly unit: string }
  | { readonly kind: "ratio"; readonly name: string }
  | { readonly kind: "money"; readonly name: string; readonly unit: MoneyUnit }
  | { readonly kind: "yes-no"; readonly name: string }
  | { readonly kind: "one-of"; readonly name: string; readonly choices: readonly Choice[] }
  | { readonly kind: "some-of"; readonly name: string; readonly choices: readonly Choice[] }
  | {
      readonly kind: "breakdown"
      readonly name: string
      readonly unit: MoneyUnit
      readonly parts: readonly Choice[]
    }

/** The field that a metric asks for, by the type of its value. */
export function valueFieldOf(metric: Pick<MetricContent, "valueType" | "unit" | "options">): ValueField {
  const { valueType, unit = "", options = [] } = metric
  const name = ANSWER_FIELDS.value
  switch (valueType) {
    case "number":
      return { kind: "number", name, unit }
    case "ratio":
      return { kind: "ratio", name }
    case "money":
      return { kind: "money", name, unit: moneyUnitOf(unit) }
    case "boolean":
      return { kind: "yes-no", name }
    case "ordinal":
      return { kind: "one-of", name, choices: options.map((option) => choice(option.code, option)) }
    case "category":
      return { kind: "some-of", name, choices: ownFields(options) }
    case "breakdown":
      return {
        kind: "breakdown",
        name: ANSWER_FIELDS.total,
        unit: moneyUnitOf(unit),
        parts: ownFields(options),
      }
  }
}

/** The names of all fields of a draft that a value field fills in. */
export function namesOf(field: ValueField): readonly string[] {
  if (field.kind === "some-of") return [field.name, ...field.choices.map(({ name }) => name)]
  if (field.kind === "breakdown") return [field.name, ...field.parts.map(({ name }) => name)]
  return [field.name]
}

function ownFields(options: NonNullable<MetricContent["options"]>): readonly Choice[] {
  return options.map((option) => choice(optionField(option.code), option))
}

function choice(name: string, { label, description }: Omit<Choice, "name">): Choice {
  return { name, label, ...(description !== undefined && { description }) }
}

/** Whether some of its inputs are amounts in a currency that who answers names. */
export function asksForCurrency(metric: MetricContent): boolean {
  return askedInputs(metric).some(({ valueType, unit }) => valueType === "money" && unit === undefined)
}

/** The fields in which inputs are typed. */
export function inputNamesOf(metric: MetricContent): readonly string[] {
  return askedInputs(metric).map(({ name }) => inputField(name))
}
