import type { ConsumptionRelease, ReleaseCell } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { periodBounds } from "@commonshelf/statement"
import type { Dataset } from "../store/dataset.ts"
import { byAge, type Entry } from "../store/entry.ts"
import { groupBy, push } from "../store/group.ts"

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
  const counted: CountedRelease[] = []
  const ignored: IgnoredRelease[] = []
  const byMonth = new Map<string, CountedRelease[]>()
  for (const release of releases) {
    const months = monthsOf(release.subject)
    const clash = firstClash(new Set(months.flatMap((month) => byMonth.get(month) ?? [])), release)
    if (clash !== undefined) {
      ignored.push(clash)
      continue
    }
    const counts = { release, place: counted.length, parts: partsOf(release.subject) }
    counted.push(counts)
    for (const month of months) push(byMonth, month, counts)
  }
  return { counted: counted.map(({ release }) => release), ignored }
}

/** A release that counts, among those of its cooperative. */
interface CountedRelease {
  readonly release: Entry<ConsumptionRelease>
  /** How many count that are older. */
  readonly place: number
  /** Everything in the tree that some cell of it is a part of; made when it is asked for. */
  readonly parts: () => ReadonlySet<string>
}

/** The clash with the oldest. */
function firstClash(
  counted: Iterable<CountedRelease>,
  release: Entry<ConsumptionRelease>,
): IgnoredRelease | undefined {
  for (const older of [...counted].toSorted((a, b) => a.place - b.place)) {
    const clash = clashOf(older, release)
    if (clash !== undefined) return clash
  }
  return undefined
}

/** Why two releases of one cooperative that share a month cannot both count; undefined where they can. */
function clashOf(
  { release: counted, parts }: CountedRelease,
  release: Entry<ConsumptionRelease>,
): IgnoredRelease | undefined {
  const [older, newer] = [counted.subject, release.subject]
  const isSameSeries = older.rules.series === newer.rules.series
  if (isSameSeries && older.period === newer.period) return { kind: "second-release", release, counted }
  return isSameSeries && isRestOf(newer, older, parts)
    ? undefined
    : { kind: "overlapping-release", release, counted }
}

/** True where a quarter, released after one of its months, says that it holds only what the month left [R3]. */
function isRestOf(
  newer: ConsumptionRelease,
  older: ConsumptionRelease,
  parts: CountedRelease["parts"],
): boolean {
  const isQuarter = ({ period }: ConsumptionRelease): boolean => period.includes("Q")
  return (
    isQuarter(newer) &&
    !isQuarter(older) &&
    newer.cells.every((cell) => cell.other || !parts().has(placeKey(cell, cell.node)))
  )
}

function partsOf({ cells }: ConsumptionRelease): CountedRelease["parts"] {
  let parts: ReadonlySet<string> | undefined
  return () =>
    (parts ??= new Set(
      cells.flatMap((cell) =>
        [...cell.node, ""].map((_, depth) => placeKey(cell, cell.node.slice(0, depth))),
      ),
    ))
}

/** A place in the tree of a unit and a currency. */
function placeKey({ unit, currency }: ReleaseCell, node: readonly string[]): string {
  return JSON.stringify([unit, currency, ...node])
}

/** A release is of a month or of a quarter, so two that share a day share a month. */
function monthsOf({ period }: ConsumptionRelease): readonly string[] {
  const bounds = periodBounds(period)
  if (bounds === undefined) return []
  const [year, first, last] = [bounds.first.slice(0, 4), monthIn(bounds.first), monthIn(bounds.last)]
  return Array.from({ length: last - first + 1 }, (_, index) => `${year}-${first + index}`)
}

function monthIn(day: string): number {
  return Number(day.slice(5, 7))
}
