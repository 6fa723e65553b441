import type { ConsumptionRelease } from "@commonshelf/documents"
import { cooperativeOf, type Party } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import type { Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { judgeReleases } from "./counted-releases.ts"

/** A release that counts, was not taken back, and whose speaker is a cooperative. */
export interface ReleaseInForce {
  readonly cooperative: Party
  readonly release: Entry<ConsumptionRelease>
}

/** What cooperatives have published of their members' needs and stand by [R7, R9]. */
export function releasesInForce(dataset: Dataset): readonly ReleaseInForce[] {
  return [...judgeReleases(dataset)].flatMap(([issuer, { counted }]) => {
    const cooperative = cooperativeOf(dataset, issuer)
    if (cooperative === undefined) return []
    return counted
      .filter((release) => withdrawalOf(dataset, release) === undefined)
      .map((release) => ({ cooperative, release }))
  })
}
