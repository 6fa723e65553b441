import {
  listMetrics,
  metricLife,
  metricLives,
  type Dataset,
  type MetricStanding,
  type MetricVersion,
} from "@commonshelf/dataset"
import {
  draftMetricAdoption,
  draftMetricDefinition,
  metricDigest,
  MetricContent,
} from "@commonshelf/documents"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findMetric } from "./find.ts"
import { issuesIn } from "../messages/issue.ts"
import { requireCooperative } from "./metric-step.ts"
import { operation } from "./operation.ts"
import { marksOf } from "./contradictions.ts"
import { metricSays } from "../messages/metric.ts"

const OneMetric = z.strictObject({ metric: z.string() })

/** How things are measured: published, adopted, dropped. */
export const metricOperations = [
  operation("metric list", z.strictObject({}), (node) => {
    const lives = metricLives(node.dataset, node.now())
    return {
      metrics: listMetrics(node.dataset).map((metric) =>
        summary(node.dataset, metric, lives.get(metric.digest)?.standing),
      ),
    }
  }),
  operation("metric show", OneMetric, (node, { metric: wanted }) => {
    const { dataset } = node
    const metric = findMetric(dataset, wanted)
    const life = metricLife(dataset, metric.digest, node.now())
    return { metric: { ...metric, ...(life && { life }), ...metricMarks(dataset, metric) } }
  }),
  operation("metric publish", z.strictObject({ content: z.unknown() }), (node, { content }) => {
    const metrics = z.array(z.unknown()).safeParse(content)
    return publishMetrics(node, (metrics.success ? metrics.data : [content]).map(parseMetric))
  }),
  operation("metric adopt", OneMetric, (node, { metric }) => decide(node, metric, "adopt")),
  operation("metric drop", OneMetric, (node, { metric }) => decide(node, metric, "drop")),
]

/** Publishes the metrics that are not known yet, and names all. */
export function publishMetrics(node: CommonsNode, metrics: readonly MetricContent[]) {
  const known = listMetrics(node.dataset).map(({ digest }) => digest)
  const fresh = metrics.filter((metric) => !known.includes(metricDigest(metric)))
  node.say(fresh.map((metric) => draftMetricDefinition(node.home.did, metric)))
  return {
    published: fresh.length,
    metrics: metrics.map((metric) => ({
      name: metric.name,
      version: metric.version,
      digest: metricDigest(metric),
    })),
  }
}

/** A metric that a person gives. @throws Failure that says which field is wrong */
export function parseMetric(content: unknown): MetricContent {
  const metric = MetricContent.safeParse(content)
  if (metric.success) return metric.data
  throw new Failure(EXIT.usage, "bad-metric", metricSays.notAMetric({ detail: issuesIn(metric.error) }), {
    hint: metricSays.seeFields(),
  })
}

function decide(node: CommonsNode, wanted: string, decision: "adopt" | "drop") {
  requireCooperative(node)
  const metric = findMetric(node.dataset, wanted)
  const [statement] = node.say([
    draftMetricAdoption(node.home.did, {
      metric: metric.digest,
      name: metric.name,
      decision,
      since: node.now().slice(0, 10),
    }),
  ])
  return { decision, metric: summary(node.dataset, findMetric(node.dataset, metric.digest)), statement }
}

/** What contradicts itself among a metric's definition and the decisions to measure by it. */
function metricMarks(dataset: Dataset, { digest, definition }: MetricVersion) {
  const decisions = [...(dataset.judgement?.everything ?? dataset).adoptions.values()]
    .flat()
    .filter(({ subject }) => subject.metric === digest)
  return marksOf(dataset, [definition, ...decisions.map((decision) => decision.digest)])
}

function summary(dataset: Dataset, metric: MetricVersion, standing?: MetricStanding) {
  const { digest, owner, name, version, content, adoptedBy } = metric
  const { title, question, valueType, unit, topic, status } = content
  return {
    digest,
    owner,
    name,
    version,
    status,
    title,
    question,
    valueType,
    ...(unit !== undefined && { unit }),
    topic,
    ...(standing !== undefined && { standing }),
    adoptedBy,
    ...metricMarks(dataset, metric),
  }
}
