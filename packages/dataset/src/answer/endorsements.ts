import type { Endorsement } from "@commonshelf/documents"
import { cooperativeOf, nameOf } from "../party/parties.ts"
import { instantMs, lastWord } from "../store/current.ts"
import { entriesFor, type Dataset } from "../store/dataset.ts"
import type { Entry, Said } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { SignedName } from "../table/types.ts"

/**
 * The checks of a statement that count: the last word of each cooperative other than its issuer, not withdrawn and not
 * expired; by SCID.
 */
export function countedEndorsements(dataset: Dataset, target: Said, asOf: string): Entry<Endorsement>[] {
  const byChecker = groupBy(entriesFor(dataset, "Endorsement", target.digest), ({ issuer }) => issuer)
  return [...byChecker]
    .filter(([scid]) => scid !== target.issuer && cooperativeOf(dataset, scid) !== undefined)
    .flatMap(([, entries]) => lastWord(dataset, entries) ?? [])
    .filter(({ source }) => !isPast(source.statement.validUntil, asOf))
    .toSorted((a, b) => compareText(a.issuer, b.issuer))
}

/** Whether a statement's `validUntil` lies before `asOf`. */
export function isPast(validUntil: string | undefined, asOf: string): boolean {
  return validUntil !== undefined && instantMs(validUntil) < instantMs(asOf)
}

/** Who found the same, and when. */
export function signedNames(
  dataset: Dataset,
  endorsements: readonly Entry<Endorsement>[],
  verdict: Endorsement["verdict"],
): readonly SignedName[] {
  return endorsements
    .filter(({ subject }) => subject.verdict === verdict)
    .flatMap(({ issuer, source }) => {
      const party = cooperativeOf(dataset, issuer)
      return party === undefined ? [] : [{ ...nameOf(party), on: dayOf(source.statement.validFrom) }]
    })
}

/** The day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}
