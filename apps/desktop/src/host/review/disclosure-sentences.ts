import { listMetrics, listProducts, type Dataset } from "@commonshelf/dataset"
import type { AnswerValue, MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { amountInWords } from "@commonshelf/documents/measure"
import type { HostWords } from "../messages/words.ts"
import { besideSentences } from "./beside-sentences.ts"
import { moneyPer } from "./money-per.ts"
import type { Reading } from "./reading.ts"

/** What an answer says: the value first, then where an amount goes, the question, and what it rests on. */
export function disclosureSentences(disclosure: SupplierDisclosure, reading: Reading): readonly string[] {
  const { words, dataset } = reading
  const { id, metric, period, answer, type: _type, v: _v, ...beside } = disclosure
  const content = listMetrics(dataset).find(({ digest }) => digest === metric)?.content
  return [
    headSentence({ id, period, answer }, content, reading),
    ...(answer.state === "answered"
      ? partSentences(answer.value, content, words)
      : reasonSentence(answer, words)),
    ...metricSentences(metric, content, words),
    ...besideSentences(beside, answer, content, words),
  ]
}

function headSentence(
  { id, period, answer }: Pick<SupplierDisclosure, "id" | "period" | "answer">,
  content: MetricContent | undefined,
  { words, dataset, supplier }: Reading,
): string {
  const title = content === undefined ? "?" : words.wording(content.title)
  const values = { supplier, period, title, about: about(id, words, dataset) }
  if (answer.state !== "answered") return words.say(`said.${answer.state}`, values)
  return words.say("said.answered", { ...values, value: valueInWords(answer.value, content, words) })
}

function about(id: string, words: HostWords, dataset: Dataset): string {
  if (id.startsWith("did:")) return words.say("about.company")
  const product = listProducts(dataset).find((known) => known.product.id === id)?.product
  return words.say("about.product", { product: product === undefined ? id : words.wording(product.name) })
}

/** An answer's value with its unit. */
export function valueInWords(
  value: AnswerValue,
  content: MetricContent | undefined,
  words: HostWords,
): string {
  const { say, decimal } = words
  switch (value.type) {
    case "number":
      return amountInWords(value.value, value.unit, words.language, decimal(value.value))
    case "ratio":
      return say("value.ratio", { number: decimal(value.value) })
    case "boolean":
      return say(value.value ? "value.yes" : "value.no")
    case "ordinal":
      return optionName(value.level, content, words)
    case "category":
      return value.options.map((code) => optionName(code, content, words)).join(", ")
    case "money":
      return moneyPer(value.amountMinor, value, words)
    case "breakdown":
      return say("value.breakdown", { total: moneyPer(value.totalMinor, value, words) })
  }
}

function partSentences(
  value: AnswerValue,
  content: MetricContent | undefined,
  words: HostWords,
): readonly string[] {
  if (value.type !== "breakdown") return []
  const amount = (minor: number) => words.money(minor, value.currency)
  return [
    ...value.parts.map((part) =>
      words.say("said.part", {
        part: optionName(part.code, content, words),
        amount: amount(part.amountMinor),
      }),
    ),
    words.say("said.notBrokenDown", { amount: amount(value.notBrokenDownMinor) }),
  ]
}

function optionName(code: string, content: MetricContent | undefined, words: HostWords): string {
  const option = content?.options?.find((one) => one.code === code)
  return option === undefined ? code : words.wording(option.label)
}

function reasonSentence({ reason }: { readonly reason?: string }, { say }: HostWords): readonly string[] {
  return reason === undefined ? [] : [say("said.reason", { reason })]
}

function metricSentences(
  digest: string,
  content: MetricContent | undefined,
  { say, wording }: HostWords,
): readonly string[] {
  if (content === undefined) return [say("said.unknownMetric", { digest })]
  const { name, version, question } = content
  return [
    say("said.question", { question: wording(question) }),
    say("said.metric", { name, version, digest }),
  ]
}
