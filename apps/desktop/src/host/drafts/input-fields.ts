import type { MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { moneyUnitOf, parseUnit } from "@commonshelf/documents/measure"
import { askedInputs, type AskedInput } from "../../protocol/asked-inputs.ts"
import { ANSWER_FIELDS, inputField } from "../../protocol/draft-fields.ts"
import { typedAmount } from "../../protocol/typed-amount.ts"
import type { HostWords } from "../messages/words.ts"
import { decimalText } from "./decimal-text.ts"
import type { Problems } from "./problem.ts"

type StatedInput = NonNullable<SupplierDisclosure["inputs"]>[number]
type Field = (name: string) => string

/** Whether any of them is typed. */
export function hasTypedInputs(metric: MetricContent, field: Field): boolean {
  return askedInputs(metric).some(({ name }) => field(inputField(name)) !== "")
}

/** The inputs that are typed, in the metric's units; undefined when none is. Money is in minor units, as in statements. */
export function readInputs(
  metric: MetricContent,
  field: Field,
  problems: Problems,
  words: HostWords,
): StatedInput[] | undefined {
  if (!hasTypedInputs(metric, field)) return undefined
  return askedInputs(metric).flatMap((asked) => {
    const text = field(inputField(asked.name))
    if (text === "") return []
    return asked.valueType === "money"
      ? (moneyInput(asked, text, field, problems, words) ?? [])
      : (numberInput(asked, text, problems, words) ?? [])
  })
}

/** Inputs that are the same as before still rest on the statements that they were said to rest on. */
export function withSources(
  inputs: readonly StatedInput[],
  before: readonly StatedInput[] = [],
): StatedInput[] {
  return inputs.map((input) => {
    const same = before.find(
      ({ name, value, unit = input.unit }) =>
        name === input.name && value === input.value && unit === input.unit,
    )
    return same?.from === undefined ? input : { ...input, from: same.from }
  })
}

function numberInput(
  { name, unit }: AskedInput,
  text: string,
  problems: Problems,
  words: HostWords,
): StatedInput | undefined {
  const value = decimalText(text)
  if (value === undefined)
    return problems.add(inputField(name), "problem.decimal", { example: words.decimal("5.2") })
  return { name, value, ...(unit !== undefined && { unit }) }
}

/** A loss is an amount below nothing. */
function moneyInput(
  { name, unit }: AskedInput,
  text: string,
  field: Field,
  problems: Problems,
  words: HostWords,
): StatedInput | undefined {
  const stated = unit ?? field(ANSWER_FIELDS.currency).toUpperCase()
  const { currency } = moneyUnitOf(stated)
  if (!isMoney(stated)) {
    const isTold = problems.found.some((problem) => problem.field === ANSWER_FIELDS.currency)
    return isTold ? undefined : problems.add(ANSWER_FIELDS.currency, "problem.currency")
  }
  const [, sign = "", amount = ""] = /^\s*([-−]?)(.*)$/s.exec(text) ?? []
  const minor = typedAmount(amount, currency)
  if (minor === undefined)
    return problems.add(inputField(name), "problem.amount", { example: words.money(1250, currency) })
  return { name, value: String(sign === "" || minor === 0 ? minor : -minor), unit: stated }
}

function isMoney(unit: string): boolean {
  const read = parseUnit(unit)
  return read.ok && read.value.over.kind === "money"
}
