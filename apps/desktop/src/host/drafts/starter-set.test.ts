import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { askedQuestions, buildDataset, recomputationOf } from "@commonshelf/dataset"
import { testSayings } from "@commonshelf/dataset/testing"
import { draftDisclosure, metricDigest, MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { expect, test } from "vitest"
import { askedInputs } from "../../protocol/asked-inputs.ts"
import { ANSWER_FIELDS, inputField, optionField } from "../../protocol/draft-fields.ts"
import { hostWords } from "../messages/words.ts"
import { readAnswerForm } from "./answer-form.ts"

const STARTER = join(import.meta.dirname, "../../../../node/starter-metrics")
const ASOF = "2026-06-01T00:00:00Z"
const bob = testAuthor("Bob's farm")

/** The starter set: metrics of version 2, with inputs, rubrics and units. */
const metrics = readdirSync(STARTER).map((file) =>
  MetricContent.parse(JSON.parse(readFileSync(join(STARTER, file), "utf8"))),
)

/** What a person types where a value is asked. */
function typed({ valueType, options = [] }: MetricContent): Record<string, string> {
  const [first] = options
  if (valueType === "boolean") return { value: "yes" }
  if (valueType === "ordinal") return { value: first?.code ?? "" }
  if (valueType === "category") return { [optionField(first?.code ?? "")]: "on" }
  if (valueType === "breakdown") return { total: "10", [optionField(first?.code ?? "")]: "2.5" }
  return { value: "1.5" }
}

test("[X5] every metric of the starter set can be answered in the form, without its inputs, and is compared", () => {
  const { party, profile, define, decide, product, say, statements } = testSayings()
  const [alice, farm] = [party("Alice's coop"), party("Bob's farm")]
  profile(alice, "cooperative")
  profile(farm, "supplier")
  product(farm, 1, ["Food"])
  for (const metric of metrics) decide(alice, "adopt", define(alice, metric))
  const asked = () => askedQuestions(buildDataset(statements), { supplier: farm.scid, asOf: ASOF })
  const questions = asked()
  expect(questions.length).toBeGreaterThan(20)
  for (const { content, column, product: about } of questions) {
    const form = readAnswerForm(
      content,
      { state: "answered", period: "2025", ...typed(content) },
      hostWords("en"),
      "2025",
    )
    if (!form.ok) throw new Error(`${content.name}: ${JSON.stringify(form.error)}`)
    const id = about === undefined ? {} : { id: about.id }
    say(farm, draftDisclosure(farm.did, { metric: column.digest, ...id, ...form.value }))
  }
  for (const { content, cell } of asked())
    expect({ name: content.name, state: cell.state, not: cell.notComparable }).toEqual({
      name: content.name,
      state: "answered",
      not: undefined,
    })
})

test("[X8] every input that the starter set asks for has a field, in the unit that its formula counts in", () => {
  const asked = metrics.filter((metric) => askedInputs(metric).length > 0)
  expect(asked.length).toBeGreaterThan(10)
  for (const metric of asked) {
    const inputs = askedInputs(metric)
    const fields = Object.fromEntries(inputs.map(({ name }, at) => [inputField(name), String(40 / (at + 1))]))
    const form = readAnswerForm(
      metric,
      { state: "answered", period: "2025", [ANSWER_FIELDS.currency]: "ILS", ...fields, ...typed(metric) },
      hostWords("en"),
      "2025",
    )
    if (!form.ok) throw new Error(`${metric.name}: ${JSON.stringify(form.error)}`)
    const { subject } = draftDisclosure(bob.did, { metric: metricDigest(metric), ...form.value })
    const found = recomputationOf(metric, SupplierDisclosure.parse(subject))
    expect([metric.name, found?.state]).not.toEqual([metric.name, "impossible"])
    expect(form.value.inputs?.map(({ name }) => name)).toEqual(inputs.map(({ name }) => name))
  }
})
