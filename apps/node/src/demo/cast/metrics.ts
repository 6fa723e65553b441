import type { MetricContent } from "@commonshelf/documents"
import { ECOLOGY_METRICS } from "../../story/cast/metrics/ecology.ts"
import { LABOUR_METRICS } from "../../story/cast/metrics/labour.ts"
import { OPENNESS_METRICS } from "../../story/cast/metrics/openness.ts"

export { FORMER_PAY_SPREAD } from "../../story/cast/metrics/labour.ts"

/**
 * The thirteen metrics that the demonstration's cooperatives measure by: workers' rights and ecology first, every value
 * type at least once. The texts are drafts.
 */
export function demoMetrics(): readonly MetricContent[] {
  return [...LABOUR_METRICS, ...ECOLOGY_METRICS, ...OPENNESS_METRICS]
}
