import type { LanguageText, MetricContent } from "@commonshelf/documents"
import { ANSWER_FIELDS, optionField } from "../../protocol/draft-fields.ts"

/** One of several answers, or one part of an amount. */
export interface Choice {
  /** The name of its own field, or the value it puts into the field of the question. */
  readonly name: string
  readonly label: LanguageText
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

/** A currency, and what the amount is for: `ILS/kg` is ILS per kg. */
export interface MoneyUnit {
  readonly currency: string
  readonly per?: string
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
      return { kind: "one-of", name, choices: options.map(({ code, label }) => ({ name: code, label })) }
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
  return options.map(({ code, label }) => ({ name: optionField(code), label }))
}

function moneyUnitOf(unit: string): MoneyUnit {
  const [currency = "", per] = unit.split("/")
  return per === undefined ? { currency } : { currency, per }
}
