import type { Evidence, MetricContent, MethodDeviation, SupplierDisclosure } from "@commonshelf/documents"
import { amountInWords, moneyUnitOf, parseUnit } from "@commonshelf/documents/measure"
import type { z } from "zod"
import type { HostWords } from "../messages/words.ts"
import { moneyPer } from "./money-per.ts"
import { otherSentences } from "./reading.ts"

type Said = Omit<SupplierDisclosure, "type" | "v" | "id" | "metric" | "period" | "answer">
type Input = NonNullable<Said["inputs"]>[number]

/** What an answer says beside its value; a member without a sentence of its own is given as it stands. */
export function besideSentences(
  said: Said,
  answer: SupplierDisclosure["answer"],
  content: MetricContent | undefined,
  words: HostWords,
): readonly string[] {
  const { say } = words
  const { scope, coverage = {}, inputs = [], accuracy, deviations = [], evidence = [], note, ...more } = said
  return [
    ...(scope === undefined ? [] : [say("said.scope", { scope })]),
    ...(coverage.sites === undefined ? [] : [say("said.sites", { percent: words.decimal(coverage.sites) })]),
    ...(coverage.products === undefined
      ? []
      : [say("said.products", { percent: words.decimal(coverage.products) })]),
    ...inputs.map((input) => inputSentence(input, content, words)),
    ...(accuracy === undefined ? [] : [accuracySentence(accuracy, answer, words)]),
    ...deviations.map((deviation) => deviationSentence(deviation, words)),
    ...evidence.flatMap((document) => evidenceSentences(document, words)),
    ...Object.values(note ?? {}).map(({ text }) => say("said.note", { note: text })),
    ...otherSentences(more, words),
  ]
}

function inputSentence(input: Input, content: MetricContent | undefined, words: HostWords): string {
  const { name, from } = input
  const asked = content?.v === 2 ? content.inputs?.find((one) => one.name === name) : undefined
  const values = {
    input: asked === undefined ? name : words.wording(asked.label),
    value: inputInWords(input, asked?.unit, words),
  }
  return from === undefined
    ? words.say("said.input", values)
    : words.say("said.inputFrom", { ...values, digest: from })
}

/** Money stands in minor units, its currency as unit. */
function inputInWords({ value, unit: own }: Input, asked: string | undefined, words: HostWords): string {
  const unit = own ?? asked
  if (unit === undefined) return words.decimal(value)
  const read = parseUnit(unit)
  const minor = Number(value)
  if (read.ok && read.value.over.kind === "money" && Number.isSafeInteger(minor))
    return moneyPer(minor, moneyUnitOf(unit), words)
  return amountInWords(value, unit, words.language, words.decimal(value))
}

function accuracySentence(
  { low, high }: NonNullable<Said["accuracy"]>,
  answer: SupplierDisclosure["answer"],
  words: HostWords,
): string {
  const money =
    answer.state === "answered" && answer.value.type === "money" ? answer.value.currency : undefined
  const inWords = (decimal: string) =>
    money !== undefined && Number.isSafeInteger(Number(decimal))
      ? words.money(Number(decimal), money)
      : words.decimal(decimal)
  return words.say("said.accuracy", { low: inWords(low), high: inWords(high) })
}

function deviationSentence({ what, effect }: MethodDeviation, { say, wording }: HostWords): string {
  return say(`said.deviation.${effect}`, { what: wording(what) })
}

function evidenceSentences(
  { name, mediaType, digest, ...more }: z.infer<typeof Evidence>,
  words: HostWords,
): readonly string[] {
  return [words.say("said.document", { name, mediaType, digest }), ...otherSentences(more, words)]
}
