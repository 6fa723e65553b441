import { isMeasuredAlike, supersededVersion } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Dataset } from "../store/dataset.ts"
import { metricVersions, type MetricVersion } from "./metrics.ts"

/**
 * The versions whose answers may stand beside answers to this one [ME5], itself first: the one that it calls equivalent,
 * and what that one calls equivalent in turn. A declaration counts only for who adopted the version that makes it, so
 * of a version that nobody adopted there is only itself.
 */
export function equivalentVersions(dataset: Dataset, metric: Digest): readonly MetricVersion[] {
  return equivalentAmong(metricVersions(dataset), metric)
}

/** The same among versions that have been listed already. */
export function equivalentAmong(
  versions: ReadonlyMap<Digest, MetricVersion>,
  metric: Digest,
): readonly MetricVersion[] {
  const first = versions.get(metric)
  if (first === undefined) return []
  const line = [first]
  let next = first.adoptedBy.length === 0 ? undefined : declaredEqual(versions, first)
  while (next !== undefined && line.length < LONGEST_LINE) {
    line.push(next)
    next = declaredEqual(versions, next)
  }
  return line
}

/** So many versions stand beside each other at most: no family has more, unless somebody wants to keep readers busy. */
const LONGEST_LINE = 100

/** Down the line of one family: a version names one that its author knew, so the line has an end. */
function declaredEqual(
  versions: ReadonlyMap<Digest, MetricVersion>,
  { content, owner, name }: MetricVersion,
): MetricVersion | undefined {
  const declared = supersededVersion(content)
  if (declared?.compatibility !== "equivalent") return undefined
  const older = versions.get(declared.metric)
  if (older === undefined || older.owner !== owner || older.name !== name) return undefined
  return isMeasuredAlike(content, older.content) ? older : undefined
}
