import type { MetricContent } from "@commonshelf/documents"
import { nameOf, partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { MetricColumn } from "../table/types.ts"
import { familyOf, listMetrics, type MetricVersion } from "./metrics.ts"
import { compareVersions } from "./version.ts"

/** A column of the table, with what resolving its cells needs. */
export interface ColumnSource {
  readonly column: MetricColumn
  readonly version: MetricVersion
  /** The other versions of the family. */
  readonly otherVersions: readonly MetricVersion[]
}

/**
 * One column for each family that a cooperative adopted, in the version that most adopted; of equals the higher, then
 * the lesser digest. The ones that most cooperatives adopted stand first.
 */
export function columnSources(dataset: Dataset): readonly ColumnSource[] {
  const families = [...groupBy(listMetrics(dataset), familyOf).values()].flatMap(
    (versions) => columnVersion(versions) ?? [],
  )
  const countByName = groupBy(families, ({ version }) => version.name)
  return families
    .map(({ version, otherVersions }) => {
      const isShared = (countByName.get(version.name)?.length ?? 0) > 1
      return { column: metricColumn(dataset, version, isShared), version, otherVersions }
    })
    .toSorted(byAdoption)
}

function columnVersion(versions: readonly MetricVersion[]): Omit<ColumnSource, "column"> | undefined {
  const [version] = versions
    .filter(({ adoptedBy }) => adoptedBy.length > 0)
    .toSorted(
      (a, b) =>
        b.adoptedBy.length - a.adoptedBy.length ||
        compareVersions(b.version, a.version) ||
        compareText(a.digest, b.digest),
    )
  return version && { version, otherVersions: versions.filter((other) => other !== version) }
}

function byAdoption({ column: a }: ColumnSource, { column: b }: ColumnSource): number {
  return b.adoptedBy.length - a.adoptedBy.length || compareText(a.key, b.key)
}

function metricColumn(dataset: Dataset, metric: MetricVersion, isShared: boolean): MetricColumn {
  const { digest, owner, name, version, content, adoptedBy } = metric
  return {
    key: isShared ? `${name}@${ownerMark(owner)}` : name,
    digest,
    owner,
    version,
    ...shownFields(content),
    adoptedBy: adoptedBy.flatMap((scid) => partyOf(dataset, scid) ?? []).map(nameOf),
  }
}

type ShownFields = Omit<MetricColumn, "key" | "digest" | "owner" | "version" | "adoptedBy">

function shownFields(content: MetricContent): ShownFields {
  const { status, title, question, method, topic, valueType, unit, anchors, betterAnswer, options } = content
  return {
    status,
    title,
    question,
    method,
    topic,
    valueType,
    ...(unit !== undefined && { unit }),
    ...(anchors !== undefined && { anchors }),
    ...(betterAnswer !== undefined && { betterAnswer }),
    ...(options !== undefined && { options }),
  }
}

/** The 8 characters after the `Qm` with which every SCID begins. */
function ownerMark(scid: string): string {
  return scid.slice(2, 10)
}
