import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { askedQuestions, buildDataset } from "@commonshelf/dataset"
import { testSayings } from "@commonshelf/dataset/testing"
import { draftDisclosure, MetricContent } from "@commonshelf/documents"
import { expect, test } from "vitest"
import { optionField } from "../../protocol/draft-fields.ts"
import { hostWords } from "../messages/words.ts"
import { readAnswerForm } from "./answer-form.ts"

const STARTER = join(import.meta.dirname, "../../../../node/starter-metrics")
const ASOF = "2026-06-01T00:00:00Z"

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
  const [alice, bob] = [party("Alice's coop"), party("Bob's farm")]
  profile(alice, "cooperative")
  profile(bob, "supplier")
  product(bob, 1, ["Food"])
  for (const metric of metrics) decide(alice, "adopt", define(alice, metric))
  const asked = () => askedQuestions(buildDataset(statements), { supplier: bob.scid, asOf: ASOF })
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
    say(bob, draftDisclosure(bob.did, { metric: column.digest, ...id, ...form.value }))
  }
  for (const { content, cell } of asked())
    expect({ name: content.name, state: cell.state, not: cell.notComparable }).toEqual({
      name: content.name,
      state: "answered",
      not: undefined,
    })
})
