import { ORGANIC_1, ORGANIC_2, PAY_1, PAY_2 } from "../cast/metrics/changing.ts"
import { fileOf } from "../stick.ts"
import type { Chapter, Story } from "../story.ts"

type Measuring = { readonly kind: "adopted" } | { readonly kind: "answered" } | { readonly kind: "changed" }

/**
 * All ten cooperatives adopt the first versions of the metrics. The mill answers; then both metrics change, one so that
 * older answers mean something else, and the suppliers without a node answer by the second.
 */
export const measuring: Chapter<Measuring> = async function* (story) {
  const { at, agree, clock, dates, stick } = story
  const { almond, kibbutz, harbour, hilltop } = at
  await almond.ask("metric publish", { content: [PAY_1, ORGANIC_1] })
  await kibbutz.ask("statement insert", fileOf("introductions.ndjson", stick.introductions(clock.now())))
  await agree()
  await adopt(story, ["pay-spread@1.0.0", "organic-share@1.0.0"])
  yield { kind: "adopted" }

  clock.untilDaysBefore(40)
  const period = dates.year
  await hilltop.ask("disclose", { metric: "pay-spread@1.0.0", period, value: "3" })
  await hilltop.ask("disclose", { metric: "organic-share@1.0.0", period, value: "80" })
  yield { kind: "answered" }

  clock.untilDaysBefore(35)
  await almond.ask("metric publish", { content: [PAY_2, ORGANIC_2] })
  await agree()
  await adopt(story, ["pay-spread@2.0.0", "organic-share@1.1.0"])
  clock.untilDaysBefore(33)
  await harbour.ask("statement insert", fileOf("answers.ndjson", stick.answers(period, clock.now())))
  yield { kind: "changed" }
}

async function adopt({ cooperatives }: Story, metrics: readonly string[]): Promise<void> {
  for (const { ask } of cooperatives) for (const metric of metrics) await ask("metric adopt", { metric })
}
