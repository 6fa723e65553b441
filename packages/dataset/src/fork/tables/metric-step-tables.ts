import { scidOfDid } from "@commonshelf/identity"
import type { MetricStep } from "@commonshelf/documents"
import type { ForkItem } from "../judge-document.ts"
import { saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

/** What happens with a metric before and after cooperatives measure by it. */
export const metricStepTables: readonly ForkTable[] = [
  forkTable(
    "metric-steps",
    "Who proposed, tried or deprecated a metric",
    (item: ForkItem) => saidOf<MetricStep>(item, "MetricStep"),
    [
      ...signedColumns(),
      column("metric", "string", "digest of the metric's version", ({ subject }) => subject.metric),
      column("name", "string", "name of the metric", ({ subject }) => subject.name),
      column("step", "string", "propose, trial or deprecate", ({ subject }) => subject.step),
      optional("from", "date", "first day of a trial", ({ subject }) => subject.trial?.from),
      optional("until", "date", "last day of a trial", ({ subject }) => subject.trial?.until),
      optional(
        "suppliers",
        "string",
        "SCIDs of those that a trial asks, separated by spaces",
        ({ subject }) => subject.trial?.suppliers.map((did) => scidOfDid(did) ?? did).join(" "),
      ),
      optional(
        "replacedBy",
        "string",
        "digest of the version to take instead",
        ({ subject }) => subject.replacedBy,
      ),
      optional("note", "text", "why", ({ subject }) => subject.note && mainWording(subject.note).text),
      ...timeColumns<Said<MetricStep>>(),
    ],
  ),
]
