import type { ConsumptionRelease, ReleaseCell } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { periodBounds } from "@commonshelf/statement"
import type { Dataset } from "../store/dataset.ts"
import { byAge, type Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"

/** A release that does not count, because an older one that does tells of the same purchases. */
export interface IgnoredRelease {
  readonly kind: "second-release" | "overlapping-release"
  readonly release: Entry<ConsumptionRelease>
  readonly counted: Entry<ConsumptionRelease>
}

/** The releases of one cooperative, told apart. */
export interface JudgedReleases {
  readonly counted: readonly Entry<ConsumptionRelease>[]
  readonly ignored: readonly IgnoredRelease[]
}

/**
 * Which releases of each cooperative count [R7, R9], by its SCID. From the oldest on, a release counts unless it clashes
 * with one that does; whichever came first to this node has no say. Those that are unproven come after all others [K5].
 */
export function judgeReleases(
  dataset: Dataset,
  unproven: ReadonlySet<Digest> = new Set(),
): ReadonlyMap<string, JudgedReleases> {
  const byIssuer = groupBy([...dataset.releases.values()].flat(), ({ issuer }) => issuer)
  return new Map([...byIssuer].map(([issuer, releases]) => [issuer, judge(byStanding(releases, unproven))]))
}

function byStanding(
  releases: readonly Entry<ConsumptionRelease>[],
  unproven: ReadonlySet<Digest>,
): readonly Entry<ConsumptionRelease>[] {
  const byRank = groupBy(releases.toSorted(byAge), ({ digest }) => unproven.has(digest))
  return [false, true].flatMap((isUnproven) => byRank.get(isUnproven) ?? [])
}

function judge(releases: readonly Entry<ConsumptionRelease>[]): JudgedReleases {
  const counted: Entry<ConsumptionRelease>[] = []
  const ignored: IgnoredRelease[] = []
  for (const release of releases) {
    const clash = counted.flatMap((older) => clashOf(older, release) ?? [])[0]
    if (clash === undefined) counted.push(release)
    else ignored.push(clash)
  }
  return { counted, ignored }
}

/** Why two releases of one cooperative cannot both count; undefined where they can. */
function clashOf(
  counted: Entry<ConsumptionRelease>,
  release: Entry<ConsumptionRelease>,
): IgnoredRelease | undefined {
  const [older, newer] = [counted.subject, release.subject]
  if (!shareADay(older.period, newer.period)) return undefined
  const isSameSeries = older.rules.series === newer.rules.series
  if (isSameSeries && older.period === newer.period) return { kind: "second-release", release, counted }
  return isSameSeries && isRestOf(newer, older)
    ? undefined
    : { kind: "overlapping-release", release, counted }
}

/** True where a quarter, released after one of its months, says that it holds only what the month left [R3]. */
function isRestOf(newer: ConsumptionRelease, older: ConsumptionRelease): boolean {
  const isQuarter = ({ period }: ConsumptionRelease): boolean => period.includes("Q")
  return (
    isQuarter(newer) &&
    !isQuarter(older) &&
    newer.cells.every((cell) => cell.other || !older.cells.some((part) => isPartOf(part, cell)))
  )
}

function isPartOf(part: ReleaseCell, cell: ReleaseCell): boolean {
  const isSameTree = part.unit === cell.unit && part.currency === cell.currency
  return isSameTree && cell.node.every((name, depth) => part.node[depth] === name)
}

function shareADay(one: string, other: string): boolean {
  const [a, b] = [periodBounds(one), periodBounds(other)]
  return a !== undefined && b !== undefined && a.first <= b.last && b.first <= a.last
}
