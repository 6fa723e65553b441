import { listMetrics } from "@commonshelf/dataset"
import {
  diffMetrics,
  lintMetric,
  metricDigest,
  SEVERITIES,
  type MetricContent,
  type MetricFinding,
} from "@commonshelf/documents"
import { UNIT_ROWS } from "@commonshelf/documents/measure"
import { z } from "zod"
import { findingSays } from "../messages/metric-findings.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findMetric } from "./find.ts"
import { parseMetric } from "./metric.ts"
import { operation } from "./operation.ts"

/** A metric of the commons, or one that a person has in a file. */
const GivenMetric = z.union([z.string(), z.strictObject({ content: z.unknown() })])
type GivenMetric = z.infer<typeof GivenMetric>

/** What helps to design a metric: what is wrong with one, in what two differ, which units there are. */
export const metricReviewOperations = [
  operation("metric lint", z.strictObject({ content: z.unknown() }), (node, { content }) => {
    const metrics = Array.isArray(content) ? content : [content]
    return { metrics: metrics.map((metric) => ({ ...namesOf(metric), findings: findingsOf(node, metric) })) }
  }),
  operation("metric diff", z.strictObject({ before: GivenMetric, after: GivenMetric }), (node, given) => {
    const [before, after] = [contentOf(node, given.before), contentOf(node, given.after)]
    return { before: summaryOf(before), after: summaryOf(after), ...diffMetrics(before, after) }
  }),
  operation("metric units", z.strictObject({}), () => ({ units: UNIT_ROWS })),
]

function findingsOf(node: CommonsNode, metric: unknown) {
  return [...lintMetric(metric), ...predecessorFinding(node, metric)].map((found) => {
    const { kind, path, about = "" } = found
    return { ...found, message: findingSays[kind]({ path: path === "" ? "metric" : path, about }) }
  })
}

/** A version that this party made or measures by, of which the new one does not say whether it takes its place. */
function predecessorFinding({ dataset, home }: CommonsNode, metric: unknown): readonly MetricFinding[] {
  const { name, version } = namesOf(metric)
  const says = z.object({ supersedes: z.unknown() }).safeParse(metric).data?.supersedes !== undefined
  const before = listMetrics(dataset).findLast(
    (known) =>
      known.name === name &&
      known.version !== version &&
      [known.owner, ...known.adoptedBy].includes(home.scid),
  )
  return says || before === undefined
    ? []
    : [
        {
          kind: "no-predecessor",
          severity: SEVERITIES["no-predecessor"],
          path: "supersedes",
          about: `${name}@${before.version}`,
        },
      ]
}

/** What a file calls its metric, be it one or not. */
function namesOf(metric: unknown): { readonly name: string; readonly version: string } {
  const text = z.string().max(100).catch("?")
  return z.object({ name: text, version: text }).catch({ name: "?", version: "?" }).parse(metric)
}

function contentOf({ dataset }: CommonsNode, given: GivenMetric): MetricContent {
  return typeof given === "string" ? findMetric(dataset, given).content : parseMetric(given.content)
}

function summaryOf(content: MetricContent) {
  return { name: content.name, version: content.version, digest: metricDigest(content) }
}
