import type { MetricContent } from "@commonshelf/documents"
import { nameOf, partyOf } from "../party/parties.ts"
import type { Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { MetricColumn } from "../table/types.ts"
import { equivalentAmong } from "./equivalence.ts"
import { familyOf, metricVersions, type MetricVersion } from "./metrics.ts"
import { compareVersions } from "./version.ts"

/** A column of the table, with what resolving its cells needs. */
export interface ColumnSource {
  readonly column: MetricColumn
  readonly version: MetricVersion
  /** Older versions whose answers stand beside answers to this one, by what it declares [ME5]. */
  readonly equivalents: readonly MetricVersion[]
  /** The other versions of the family, equivalent or not. */
  readonly otherVersions: readonly MetricVersion[]
}

/**
 * One column for each family that a cooperative adopted, in the version that most adopted; of equals the higher, then
 * the lesser digest. The ones that most cooperatives adopted stand first.
 */
export function columnSources(dataset: Dataset): readonly ColumnSource[] {
  const versions = metricVersions(dataset)
  const families = [...groupBy(versions.values(), familyOf).values()].flatMap(
    (family) => columnVersion(family) ?? [],
  )
  const countByName = groupBy(families, ({ version }) => version.name)
  return families
    .map(({ version, otherVersions }) => {
      const isShared = (countByName.get(version.name)?.length ?? 0) > 1
      const equivalents = equivalentAmong(versions, version.digest).slice(1)
      return { column: metricColumn(dataset, version, isShared), version, equivalents, otherVersions }
    })
    .toSorted(byAdoption)
}

/** A column for a version by itself, whether or not anybody measures by it. */
export function columnOf(dataset: Dataset, version: MetricVersion): ColumnSource {
  return { column: metricColumn(dataset, version, false), version, equivalents: [], otherVersions: [] }
}

function columnVersion(
  versions: readonly MetricVersion[],
): Pick<ColumnSource, "version" | "otherVersions"> | undefined {
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
