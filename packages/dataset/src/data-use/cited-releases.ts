import type { ConsumptionRelease, DataUseReport, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { judgeReleases } from "../demand/counted-releases.ts"
import { cooperativeOf } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import type { Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"

/** A digest that a report cites, and what stands behind it. */
export interface CitedRelease {
  readonly digest: Digest
  /**
   * `counted`: a release that counts. `not-counted`: one that an older release excludes, or that was taken back.
   * `later`: said after the report. `no-release`: something else. `not-here`: nothing that this commons holds.
   */
  readonly state: "counted" | "not-counted" | "later" | "no-release" | "not-here"
  /** The SCID of the cooperative, its name, and the period, where a release of a cooperative stands behind it. */
  readonly cooperative?: string
  readonly cooperativeName?: LanguageText
  readonly period?: string
}

/** A release that a report cites and that it could not have read [DE1]. */
export interface DataUseFinding {
  readonly digest: Digest
  readonly code: "later" | "no-release" | "not-here"
  readonly message: string
}

/** A release, and whether it counts [R9]. */
interface Standing {
  readonly entry: Entry<ConsumptionRelease>
  readonly counts: boolean
}

const MESSAGES: Readonly<Record<DataUseFinding["code"], string>> = {
  later: "was said after the report, so the report cannot rest on it",
  "no-release": "is no release of a cooperative",
  "not-here": "is not in this commons: it may not have arrived yet, or there may be no such release",
}

/** Reads what reports cite, from one state of a dataset. */
export function readCited(dataset: Dataset): (report: Entry<DataUseReport>) => readonly CitedRelease[] {
  const standing = new Map<Digest, Standing>()
  for (const { counted, ignored } of judgeReleases(dataset).values()) {
    for (const entry of counted) standing.set(entry.digest, { entry, counts: true })
    for (const { release } of ignored) standing.set(release.digest, { entry: release, counts: false })
  }
  return (report) =>
    report.subject.releases.map((digest): CitedRelease => {
      const release = standing.get(digest)
      const party = release && cooperativeOf(dataset, release.entry.issuer)
      if (release === undefined || party === undefined)
        return { digest, state: dataset.statements.has(digest) ? "no-release" : "not-here" }
      return {
        digest,
        state: stateOf(dataset, report, release),
        cooperative: party.scid,
        cooperativeName: party.name,
        period: release.entry.subject.period,
      }
    })
}

/** What of the cited releases a report could not have read. */
export function citationFindings(cited: readonly CitedRelease[]): readonly DataUseFinding[] {
  return cited.flatMap(({ digest, state }) =>
    state === "counted" || state === "not-counted" ? [] : [{ digest, code: state, message: MESSAGES[state] }],
  )
}

function stateOf(
  dataset: Dataset,
  report: Entry<DataUseReport>,
  { entry, counts }: Standing,
): CitedRelease["state"] {
  if (entry.place.saidAt > report.place.saidAt) return "later"
  return counts && withdrawalOf(dataset, entry) === undefined ? "counted" : "not-counted"
}
