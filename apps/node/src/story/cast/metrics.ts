import { metricDigest, type MetricContent } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { ORGANIC_1, ORGANIC_2, PAY_1, PAY_2 } from "./metrics/changing.ts"
import { ECOLOGY_METRICS } from "./metrics/ecology.ts"
import { LABOUR_METRICS } from "./metrics/labour.ts"
import { OPENNESS_METRICS } from "./metrics/openness.ts"

/** What all ten cooperatives measure by, in its first version and in its second. */
export const SHARED_METRICS = { first: [PAY_1, ORGANIC_1], second: [PAY_2, ORGANIC_2] } as const

/** What the three shops ask besides: eleven more metrics, every value type at least once. The texts are drafts. */
export const FURTHER_METRICS: readonly MetricContent[] = [
  ...LABOUR_METRICS,
  ...ECOLOGY_METRICS,
  ...OPENNESS_METRICS,
]

/** A metric in its last version, as the story ends. */
export interface LatestMetric {
  readonly name: string
  readonly content: MetricContent
  readonly digest: Digest
}

/** The metric of that name. */
export function latestMetric(name: string): LatestMetric {
  const content = [...SHARED_METRICS.second, ...FURTHER_METRICS].find((metric) => metric.name === name)
  if (content === undefined) throw new TypeError(`nobody in the story measures ${name}`)
  return { name, content, digest: metricDigest(content) }
}

/** How commands name a version of a metric. */
export function versionOf({ name, version }: MetricContent): string {
  return `${name}@${version}`
}
