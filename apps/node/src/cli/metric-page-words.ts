import type { MetricLife, MetricVersion } from "@commonshelf/dataset"
import type { LanguageText, MetricContent } from "@commonshelf/documents"
import { metricPageSays } from "../messages/metric-page.ts"
import { standingSays } from "../messages/metric.ts"
import { topicOf } from "../messages/topic.ts"
import { unitsSay } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import type { OutputWords } from "./context.ts"
import { unitWords } from "./value-words.ts"
import { plain } from "./words.ts"

/** A metric: what it asks, and how that is measured, in the order in which somebody reads who is to answer it. */
export const metricPageWords: OutputWords = (output, words) => {
  const { metric } = output as unknown as { metric: MetricVersion & { readonly life: MetricLife } }
  const { name, version, content, life, digest } = metric
  const { say, language } = words
  const title = plain(content.title, language)
  return [
    say(metricPageSays.title({ title, name, version, standing: standingSays[life.standing]() })),
    plain(content.question, language),
    "",
    ...textLines(content, words),
    ...valueLines(content, words),
    say(metricPageSays.topic({ topic: topicOf(content.topic) })),
    ...crosswalkLines(content, words),
    say(adopters(life, words)),
    say(metricPageSays.digest({ digest })),
  ].join("\n")
}

/** What a cooperative decided. */
export const decidedWords: OutputWords = (output, { say }) => {
  const { decision, metric } = output as unknown as {
    decision: "adopt" | "drop"
    metric: { name: string; version: string }
  }
  return say(metricPageSays[decision]({ name: metric.name, version: metric.version }))
}

function textLines({ why, method, boundary, evidence }: MetricContent, { say, language }: Words): string[] {
  const line = (message: typeof metricPageSays.why, text: LanguageText | undefined) =>
    text === undefined ? [] : [say(message({ text: plain(text, language) }))]
  return [
    ...line(metricPageSays.why, why),
    ...line(metricPageSays.method, method),
    ...line(metricPageSays.boundary, boundary),
    ...line(metricPageSays.evidence, evidence),
  ]
}

function valueLines(content: MetricContent, words: Words): string[] {
  const { say, language } = words
  const { unit, anchors, options, validityMonths: months } = content
  const { inputs, formula } = content.v === 2 ? content : { inputs: undefined, formula: undefined }
  return [
    ...(unit === undefined || unitWords(unit, words) === ""
      ? []
      : [say(metricPageSays.unit({ unit: unitsSay(unit) }))]),
    ...(inputs === undefined ? [] : [say(metricPageSays.inputs())]),
    ...(inputs ?? []).map(({ name, label }) => `  ${name}  ${plain(label, language)}`),
    ...(formula === undefined ? [] : [say(metricPageSays.formula({ formula }))]),
    ...(options === undefined ? [] : [say(metricPageSays.options())]),
    ...(options ?? []).map((option) => `  ${option.code}  ${optionText(option, language)}`),
    ...(anchors === undefined ? [] : [say(metricPageSays.anchors(anchors))]),
    ...(months === undefined ? [] : [say(metricPageSays.validity({ months }))]),
  ]
}

function optionText(
  option: NonNullable<MetricContent["options"]>[number],
  language: Words["language"],
): string {
  const description = "description" in option ? option.description : undefined
  const label = plain(option.label, language)
  return description === undefined ? label : `${label}: ${plain(description, language)}`
}

function crosswalkLines({ crosswalk = {} }: MetricContent, { say }: Words): string[] {
  const codes = Object.entries(crosswalk).flatMap(([standard, code]) =>
    code === undefined ? [] : [`${standard.toUpperCase()} ${[code].flat().join(", ")}`],
  )
  return codes.length === 0 ? [] : [say(metricPageSays.elsewhere({ codes: codes.join("; ") }))]
}

function adopters({ adoptedBy }: MetricLife, { language }: Words) {
  if (adoptedBy.length === 0) return metricPageSays.nobody()
  return metricPageSays.measuredBy({ names: adoptedBy.map(({ name }) => plain(name, language)) })
}
