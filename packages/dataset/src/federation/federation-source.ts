import type { CharterContent, FederationAct, Withdrawal } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { scidOfDid } from "@commonshelf/identity"
import { entriesFor, entriesOf, entriesOfKind, type Dataset } from "../store/dataset.ts"
import { byAge, oldest, type Entry } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"

/** Something that somebody said about a federation: an act, or that it takes one back. */
export type FederationEvent =
  | { readonly kind: "act"; readonly entry: Entry<FederationAct> }
  | { readonly kind: "taken-back"; readonly act: Entry<FederationAct>; readonly entry: Entry<Withdrawal> }

/** A charter and what was said about it up to an instant, oldest first. */
export interface FederationSource {
  readonly digest: Digest
  readonly content: CharterContent
  readonly founder: string
  readonly foundedAt: string
  readonly events: readonly FederationEvent[]
  readonly statements: readonly Digest[]
}

/** A federation with what had been said by `asOf`; undefined when its charter was not here then. */
export function federationSource(
  dataset: Dataset,
  digest: Digest,
  asOf: string,
): FederationSource | undefined {
  const charters = entriesFor(dataset, "Charter", digest).filter(({ place }) => place.saidAt <= asOf)
  const first = oldest(charters)
  if (first === undefined) return undefined
  const acts = entriesFor(dataset, "FederationAct", digest).filter(({ place }) => place.saidAt <= asOf)
  const takenBack = acts.flatMap((act) =>
    entriesOf(dataset.withdrawals, act.digest)
      .filter(({ issuer, place }) => issuer === act.issuer && place.saidAt <= asOf)
      .map((entry) => ({ kind: "taken-back" as const, act, entry })),
  )
  const events: readonly FederationEvent[] = [
    ...acts.map((entry) => ({ kind: "act" as const, entry })),
    ...takenBack,
  ].toSorted((a, b) => byAge(a.entry, b.entry))
  return {
    digest,
    content: first.subject.content,
    founder: first.issuer,
    foundedAt: first.place.saidAt,
    events,
    statements: [...charters, ...acts, ...takenBack.map(({ entry }) => entry)]
      .map((entry) => entry.digest)
      .toSorted(compareText),
  }
}

/** The digests of all charters. */
export function charterDigests(dataset: Dataset): readonly Digest[] {
  const ids = entriesOfKind(dataset, "Charter").map(({ subject }) => subject.id)
  // `urn:commonshelf:federation:<digest>`, as the gate has checked for the document's name.
  const digests = ids.map((id) => id.slice(id.lastIndexOf(":") + 1) as Digest)
  return [...new Set(digests)].toSorted(compareText)
}

/** The SCID of a DID that a schema has accepted. */
export function memberScid(did: string): string {
  return scidOfDid(did) ?? did
}
