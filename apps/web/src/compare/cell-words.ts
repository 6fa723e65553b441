import {
  amountInWords,
  formatDay,
  formatDecimal,
  formatMoney,
  formatPercent,
  periodInWords,
  unitInWords,
  wordingOf,
} from "@commonshelf/page"
import type { AnswerValue, Cell, MetricColumn } from "@commonshelf/comparison"
import type { Words } from "../messages/words.ts"

type Options = MetricColumn["options"]
type Breakdown = Extract<AnswerValue, { type: "breakdown" }>

/** What a cell says in words: the answer or its state first, then what a reader must know about it. */
export interface CellWords {
  readonly main: string
  readonly notes: readonly string[]
}

/** An answer's value with its unit, in a language. */
export function valueInWords(value: AnswerValue, options: Options, { locale, say }: Words): string {
  switch (value.type) {
    case "number":
      return amountInWords(value.value, value.unit, locale, formatDecimal(locale, value.value))
    case "ratio":
      return say("value.ratio", { number: formatDecimal(locale, value.value) })
    case "money": {
      const money = formatMoney(locale, value.amountMinor, value.currency)
      return value.per === undefined
        ? money
        : say("value.per", { money, per: unitInWords(value.per, locale) })
    }
    case "boolean":
      return say(value.value ? "value.yes" : "value.no")
    case "ordinal":
      return optionInWords(value.level, options, locale)
    case "breakdown": {
      const money = formatMoney(locale, value.totalMinor, value.currency)
      const share = formatPercent(locale, shareBrokenDown(value))
      const total =
        value.per === undefined ? money : say("value.per", { money, per: unitInWords(value.per, locale) })
      return say("value.breakdown", { total, share })
    }
    case "category":
      break
  }
  return value.options.map((code) => optionInWords(code, options, locale)).join(", ")
}

/** Not to know is told apart from not to say, and not to be asked by design from not to be asked yet. */
function shownState({ state, unknown, notAskedBecause }: Cell) {
  if (notAskedBecause !== undefined) return "not-for-it"
  return state === "declined" && unknown ? "unknown" : state
}

/** Everything the table shows in one cell. */
export function cellInWords(cell: Cell, column: MetricColumn, words: Words): CellWords {
  const value = cell.value === undefined ? undefined : valueInWords(cell.value, column.options, words)
  const state = words.say(`state.${shownState(cell)}`)
  const main = cell.state === "answered" ? (value ?? state) : state
  const notes = [
    cell.state === "answered" ? undefined : value,
    cell.period === undefined ? undefined : periodInWords(cell.period, words),
    evidenceInWords(cell, words),
    cell.olderThanAYear === undefined ? undefined : words.say("cell.olderThanAYear"),
    comparabilityInWords(cell, words),
    cell.foreign === undefined ? undefined : words.say("cell.foreign", { source: cell.foreign }),
  ]
  return { main, notes: notes.filter((note) => note !== undefined) }
}

/** How far the answer is supported: the step of the ladder, and how many checked. A foreign claim nobody "says" here. */
export function evidenceInWords(cell: Cell, { locale, say }: Words): string | undefined {
  const { step, foreign, checkedBy, certifiedBy } = cell
  if (step === undefined || (step === "says" && foreign !== undefined)) return undefined
  const [certificate] = certifiedBy ?? []
  if (step === "certified" && certificate !== undefined) {
    const { certifier, reference, until } = certificate
    return say("evidence.certified", { certifier, reference, until: formatDay(locale, until) })
  }
  if (step === "certified") return say("evidence.checked", { count: checkedBy?.length ?? 1 })
  return say(`evidence.${step}`, { count: checkedBy?.length ?? 1 })
}

/** Why the answer is shown and not compared, if it is so. */
export function comparabilityInWords(cell: Cell, { say }: Words): string | undefined {
  if (cell.notComparable === undefined) return undefined
  return say(`notComparable.${cell.notComparable.code}`, { version: cell.metricVersion ?? "?" })
}

/** How much of a total its parts explain, from 0 to 100. */
function shareBrokenDown({ totalMinor, notBrokenDownMinor }: Breakdown): number {
  return (100 * (totalMinor - notBrokenDownMinor)) / totalMinor
}

/** The name of an option or of a part of a breakdown. */
export function optionInWords(code: string, options: Options, locale: string): string {
  const option = options?.find((one) => one.code === code)
  return option === undefined ? code : wordingOf(option.label, locale).text
}
