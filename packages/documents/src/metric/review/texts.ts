import type { LanguageText } from "../../kinds/text.ts"
import type { MetricContent } from "../schema.ts"

/** A text for people in a metric, and where it stands: `question`, `options.none.label`. */
export interface PlacedText {
  readonly path: string
  readonly text: LanguageText
}

type Place = readonly [path: string, text: LanguageText | undefined]

/** All texts of a metric, by field. */
export function textsOf(metric: MetricContent): readonly PlacedText[] {
  const { title, question, why, method, boundary, evidence } = metric
  const own: readonly Place[] = Object.entries({ title, question, why, method, boundary, evidence })
  const places = [...own, ...(metric.v === 1 ? firstPlaces(metric) : secondPlaces(metric))]
  return places.flatMap(([path, text]) => (text === undefined ? [] : [{ path, text }]))
}

function firstPlaces({ options = [] }: Extract<MetricContent, { v: 1 }>): readonly Place[] {
  return options.map(({ code, label }) => [`options.${code}.label`, label])
}

function secondPlaces(metric: Extract<MetricContent, { v: 2 }>): readonly Place[] {
  const { options = [], inputs = [], functionalUnit, supersedes } = metric
  return [
    ...options.flatMap(({ code, label, description }): readonly Place[] => [
      [`options.${code}.label`, label],
      [`options.${code}.description`, description],
    ]),
    ...inputs.map(({ name, label }): Place => [`inputs.${name}.label`, label]),
    ["functionalUnit.of", functionalUnit?.of],
    ["supersedes.reason", supersedes?.reason],
  ]
}
