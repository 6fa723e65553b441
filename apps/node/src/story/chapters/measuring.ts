import { wordingIn, type MetricContent } from "@commonshelf/documents"
import { HILLTOP, STONEBROOK, FARM, type GivenAnswers } from "../cast/answers.ts"
import { FURTHER_METRICS, SHARED_METRICS, versionOf } from "../cast/metrics.ts"
import { SUPPLIERS, type SupplierKey } from "../cast/suppliers.ts"
import { fileOf } from "../stick.ts"
import type { Chapter } from "../story.ts"
import type { StoryNode } from "../story-node.ts"

/** The code of the only product of a supplier that has a node. */
export const OWN_CODE = "1"

type Measuring =
  | { readonly kind: "adopted"; readonly metrics: number }
  | { readonly kind: "answered" }
  | { readonly kind: "changed"; readonly lines: number }

/**
 * All ten cooperatives adopt the first versions of two metrics, and the three shops some more. The mill answers; then both
 * metrics change, one so that older answers mean something else, and the other suppliers answer by the second.
 */
export const measuring: Chapter<Measuring> = async function* ({
  at,
  cooperatives,
  agree,
  clock,
  dates,
  stick,
}) {
  const { almond, kibbutz, harbour, hilltop, stonebrook, farm } = at
  const { first, second } = SHARED_METRICS
  await almond.ask("metric publish", { content: [...first, ...FURTHER_METRICS] })
  const introductions = stick.introductions(clock.now())
  await kibbutz.ask("statement insert", fileOf("introductions.ndjson", introductions))
  for (const key of ["hilltop", "stonebrook", "farm"] as const) await sell(at[key], SUPPLIERS[key])
  await agree()
  await adopt(cooperatives, first)
  await adopt([almond, kibbutz, harbour], FURTHER_METRICS)
  yield { kind: "adopted", metrics: first.length + FURTHER_METRICS.length }

  clock.untilDaysBefore(40)
  const period = dates.year
  await hilltop.ask("disclose", { metric: "pay-spread@1.0.0", period, value: "3" })
  await hilltop.ask("disclose", { metric: "organic-share@1.0.0", period, value: "80" })
  await disclose(hilltop, HILLTOP, period)
  yield { kind: "answered" }

  clock.untilDaysBefore(35)
  await almond.ask("metric publish", { content: second })
  await agree()
  await adopt(cooperatives, second)
  clock.untilDaysBefore(33)
  const answers = stick.answers(period, clock.now())
  await harbour.ask("statement insert", fileOf("answers.ndjson", answers))
  await agree()
  await disclose(stonebrook, STONEBROOK, period)
  await disclose(farm, FARM, period)
  yield { kind: "changed", lines: introductions.length + answers.length }
}

/** Every supplier with a node sells one product, under its own code. */
async function sell(
  { ask }: StoryNode,
  { product, language }: (typeof SUPPLIERS)[SupplierKey],
): Promise<void> {
  const { name, category } = product
  await ask("supplier product", { name: wordingIn(name, language), category, code: OWN_CODE })
}

async function adopt(by: readonly StoryNode[], metrics: readonly MetricContent[]): Promise<void> {
  for (const { ask } of by)
    for (const metric of metrics) await ask("metric adopt", { metric: versionOf(metric) })
}

async function disclose({ ask }: StoryNode, answers: GivenAnswers, period: string): Promise<void> {
  for (const [metric, given] of Object.entries(answers))
    await ask("disclose", { metric, period, ...(typeof given === "string" ? { value: given } : given) })
}
