import { metricLife } from "@commonshelf/dataset"
import { authoritativeText, draftMetricStep, type MetricStep } from "@commonshelf/documents"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { metricSays } from "../messages/metric.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { findMetric, findParty } from "./find.ts"
import { operation } from "./operation.ts"

const Note = z.string().min(1).max(2000)
const Propose = z.strictObject({ metric: z.string(), note: Note.exactOptional() })
const Try = z.strictObject({
  metric: z.string(),
  suppliers: z.array(z.string()).min(1).max(50),
  from: Day.exactOptional(),
  until: Day,
  note: Note.exactOptional(),
})
const Deprecate = z.strictObject({ metric: z.string(), note: Note, replacedBy: z.string().exactOptional() })

/** The steps in the life of a metric before and after cooperatives measure by it [ME7]. */
export const metricStepOperations = [
  operation("metric propose", Propose, (node, { metric, note }) =>
    step(node, metric, { step: "propose", ...noteOf(node, note) }),
  ),
  operation("metric trial", Try, (node, { metric: wanted, suppliers, until, note, ...given }) => {
    requireCooperative(node)
    const metric = findMetric(node.dataset, wanted)
    if (metric.adoptedBy.length > 0)
      throw new Failure(EXIT.failed, "adopted", metricSays.adoptedTrial({ name: metric.name }))
    const from = given.from ?? node.now().slice(0, 10)
    if (until < from) throw new Failure(EXIT.usage, "bad-days", metricSays.badDays({ from, until }))
    const named = [...new Set(suppliers.map((supplier) => supplierDid(node, supplier)))]
    return step(node, metric.digest, {
      step: "trial",
      trial: { suppliers: named, from, until },
      ...noteOf(node, note),
    })
  }),
  operation("metric deprecate", Deprecate, (node, { metric: wanted, note, replacedBy }) => {
    const metric = findMetric(node.dataset, wanted)
    if (metric.owner !== node.home.scid)
      throw new Failure(EXIT.failed, "not-owner", metricSays.onlyOwner({ name: metric.name }))
    const instead = replacedBy === undefined ? undefined : findMetric(node.dataset, replacedBy).digest
    return step(node, metric.digest, {
      step: "deprecate",
      ...noteOf(node, note),
      ...(instead !== undefined && { replacedBy: instead }),
    })
  }),
]

/** Fails where the node speaks for somebody else than a cooperative. */
export function requireCooperative({ home }: CommonsNode): void {
  if (home.role !== "cooperative")
    throw new Failure(EXIT.failed, "not-a-cooperative", metricSays.onlyCooperatives())
}

function step(
  node: CommonsNode,
  wanted: string,
  fields: Pick<MetricStep, "step" | "note" | "trial" | "replacedBy">,
) {
  const { digest, name, version } = findMetric(node.dataset, wanted)
  const [statement] = node.say([draftMetricStep(node.home.did, { metric: digest, name, ...fields })])
  const life = metricLife(node.dataset, digest, node.now())
  return { statement, step: fields.step, metric: { name, version, digest }, life }
}

function noteOf({ home }: CommonsNode, note: string | undefined): Pick<MetricStep, "note"> {
  return note === undefined ? {} : { note: authoritativeText(home.language, note) }
}

function supplierDid({ dataset }: CommonsNode, wanted: string): string {
  const { did, role, scid } = findParty(dataset, wanted)
  if (role !== "supplier")
    throw new Failure(EXIT.failed, "not-a-supplier", metricSays.notASupplier({ name: scid }))
  return did
}
