import type { CapResponse } from "@commonshelf/documents"
import { isPast } from "../answer/as-of.ts"
import { cooperativeOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesFor, type Dataset } from "../store/dataset.ts"
import type { Entry, Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"

/**
 * What cooperatives say to a declaration [DI7]: the last word of each one other than its issuer, not withdrawn and not
 * expired; by SCID.
 */
export function countedResponses(dataset: Dataset, target: Said, asOf: string): Entry<CapResponse>[] {
  return [...groupBy(entriesFor(dataset, "CapResponse", target.digest), ({ issuer }) => issuer)]
    .filter(([scid]) => scid !== target.issuer && cooperativeOf(dataset, scid) !== undefined)
    .flatMap(([, entries]) => lastWord(dataset, entries) ?? [])
    .filter(({ source }) => !isPast(source.statement.validUntil, asOf))
    .toSorted((a, b) => compareText(a.issuer, b.issuer))
}
