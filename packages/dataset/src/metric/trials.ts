import { scidOfDid, type Digest } from "@commonshelf/identity"
import { cooperativeOf, nameOf } from "../party/parties.ts"
import { entriesOfKind, type Dataset } from "../store/dataset.ts"
import type { PartyName } from "../table/types.ts"
import { columnOf, type ColumnSource } from "./columns.ts"
import { isRunning, trialsOf } from "./life.ts"
import { metricVersions } from "./metrics.ts"

/** A metric that is tried on somebody, and by whom. */
export interface TriedMetric {
  readonly source: ColumnSource
  readonly by: readonly PartyName[]
  /** The last day on which an answer is asked for. */
  readonly until: string
}

/**
 * The metrics that are tried on a supplier on the day of an instant and by which no cooperative measures yet [ME8]; by
 * name, version and digest.
 *
 * @param supplier SCID
 */
export function triedOn(dataset: Dataset, supplier: string, asOf: string): readonly TriedMetric[] {
  const named = new Set<Digest>(
    entriesOfKind(dataset, "MetricStep")
      .filter(({ subject }) => subject.trial?.suppliers.some((did) => scidOfDid(did) === supplier))
      .map(({ subject }) => subject.metric),
  )
  return [...metricVersions(dataset).values()]
    .filter(({ digest, adoptedBy }) => named.has(digest) && adoptedBy.length === 0)
    .flatMap((version) => {
      const trials = trialsOf(dataset, version.digest)
        .map(({ issuer, subject }) => ({ issuer, subject, trial: subject.trial }))
        .filter(({ subject }) => isRunning(subject, asOf))
        .filter(({ trial }) => trial?.suppliers.some((did) => scidOfDid(did) === supplier))
      const until = trials
        .flatMap(({ trial }) => trial?.until ?? [])
        .toSorted()
        .at(-1)
      if (until === undefined) return []
      const by = trials.flatMap(({ issuer }) => cooperativeOf(dataset, issuer) ?? []).map(nameOf)
      return [{ source: columnOf(dataset, version), by, until }]
    })
}
