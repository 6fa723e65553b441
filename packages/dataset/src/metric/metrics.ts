import type { MetricAdoption, MetricContent, MetricDefinition } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { cooperativeOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { oldest, type Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { compareVersions } from "./version.ts"

/** One version of a metric. Versions of one owner and name are a family. */
export interface MetricVersion {
  /** Of the content: what an answer names [S5]. */
  readonly digest: Digest
  /** The SCID of the party that published it; of several with the same content, the one that said so first. */
  readonly owner: string
  readonly name: string
  readonly version: string
  readonly content: MetricContent
  /** The statement in which the owner published it. */
  readonly definition: Digest
  /** The SCIDs of the cooperatives whose latest decision on the family is to adopt this version, sorted. */
  readonly adoptedBy: readonly string[]
}

/** Every version of every metric, by owner, name, version and digest. */
export function listMetrics(dataset: Dataset): readonly MetricVersion[] {
  const adoptersByDigest = currentAdopters(dataset)
  return [...dataset.definitions.keys()]
    .flatMap((digest) => {
      const definition = definitionOf(dataset, digest)
      return definition === undefined
        ? []
        : [metricVersion(digest, definition, adoptersByDigest.get(digest) ?? [])]
    })
    .toSorted(byFamilyAndVersion)
}

/** The same by digest, in the same order. */
export function metricVersions(dataset: Dataset): ReadonlyMap<Digest, MetricVersion> {
  return new Map(listMetrics(dataset).map((version) => [version.digest, version]))
}

/** What names the family of a metric: its owner and its name. */
export function familyOf({ owner, name }: Pick<MetricVersion, "owner" | "name">): string {
  return `${owner} ${name}`
}

/** The decision of each cooperative on each family that holds now, when it is to adopt. */
export function currentAdoptions(dataset: Dataset): readonly Entry<MetricAdoption>[] {
  return [...dataset.adoptions.keys()]
    .toSorted(compareText)
    .filter((scid) => cooperativeOf(dataset, scid) !== undefined)
    .flatMap((scid) => adoptionsBy(dataset, entriesOf(dataset.adoptions, scid)))
}

/** Decisions on a metric that is not here belong to no family yet: they wait for its definition. */
function adoptionsBy(dataset: Dataset, decisions: readonly Entry<MetricAdoption>[]): Entry<MetricAdoption>[] {
  const decisionsByFamily = groupBy(decisions, ({ subject }) => {
    const definition = definitionOf(dataset, subject.metric)
    return definition && familyOf({ owner: definition.issuer, name: definition.subject.content.name })
  })
  decisionsByFamily.delete(undefined)
  return [...decisionsByFamily.values()].flatMap((family) => {
    const last = lastWord(dataset, family)
    return last?.subject.decision === "adopt" ? [last] : []
  })
}

function currentAdopters(dataset: Dataset): ReadonlyMap<Digest, readonly string[]> {
  const adoptions = groupBy(currentAdoptions(dataset), ({ subject }) => subject.metric)
  return new Map([...adoptions].map(([digest, entries]) => [digest, entries.map(({ issuer }) => issuer)]))
}

function definitionOf(dataset: Dataset, digest: Digest): Entry<MetricDefinition> | undefined {
  return oldest(entriesOf(dataset.definitions, digest))
}

function metricVersion(
  digest: Digest,
  definition: Entry<MetricDefinition>,
  adoptedBy: readonly string[],
): MetricVersion {
  const { content } = definition.subject
  const { name, version } = content
  return {
    digest,
    owner: definition.issuer,
    name,
    version,
    content,
    definition: definition.digest,
    adoptedBy,
  }
}

function byFamilyAndVersion(a: MetricVersion, b: MetricVersion): number {
  return (
    compareText(a.owner, b.owner) ||
    compareText(a.name, b.name) ||
    compareVersions(a.version, b.version) ||
    compareText(a.digest, b.digest)
  )
}
