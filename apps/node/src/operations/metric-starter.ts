import { readdirSync, readFileSync } from "node:fs"
import { listMetrics } from "@commonshelf/dataset"
import { metricDigest, type MetricContent } from "@commonshelf/documents"
import { z } from "zod"
import { PACKAGE_FOLDER } from "../package-folder.ts"
import { parseMetric, publishMetrics } from "./metric.ts"
import { operation } from "./operation.ts"

/** The folder of the starter set, beside the sources and beside what is built of them. */
const FOLDER = new URL("starter-metrics/", PACKAGE_FOLDER)

/** A set of metrics to begin with: drafts that nobody measures by until a cooperative adopts one. */
export const metricStarterOperations = [
  operation(
    "metric starter",
    z.strictObject({ publish: z.boolean().exactOptional() }),
    (node, { publish }) => {
      const metrics = starterMetrics()
      const known = new Set(listMetrics(node.dataset).map(({ digest }) => digest))
      const told = metrics.map((content) => {
        const { name, version, question, valueType, unit, topic, status } = content
        const digest = metricDigest(content)
        return {
          ...{ name, version, status, digest, question, valueType, topic },
          ...(unit !== undefined && { unit }),
          isKnown: known.has(digest),
        }
      })
      if (publish !== true) return { metrics: told }
      return { metrics: told, published: publishMetrics(node, metrics).published }
    },
  ),
]

/** The metrics of the starter set, by name. */
export function starterMetrics(): readonly MetricContent[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => parseMetric(JSON.parse(readFileSync(new URL(name, FOLDER), "utf8"))))
}
