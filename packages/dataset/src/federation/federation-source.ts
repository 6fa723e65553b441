import type {
  AmendedCharter,
  Charter,
  CharterContent,
  FederationAct,
  FoundingCharter,
  Withdrawal,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { scidOfDid } from "@commonshelf/identity"
import { entriesFor, entriesOf, entriesOfKind, type Dataset } from "../store/dataset.ts"
import { byAge, oldest, type Entry } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"

/** Something that somebody said about a federation: an act, that it takes one back, or a charter that amends. */
export type FederationEvent =
  | { readonly kind: "written"; readonly amendment: WrittenAmendment; readonly entry: Entry<Charter> }
  | { readonly kind: "act"; readonly entry: Entry<FederationAct> }
  | { readonly kind: "taken-back"; readonly act: Entry<FederationAct>; readonly entry: Entry<Withdrawal> }

/** A charter that would take the place of another in a federation. */
export interface WrittenAmendment {
  readonly digest: Digest
  readonly content: AmendedCharter
}

/** A charter and what was said about it up to an instant, oldest first. */
export interface FederationSource {
  /** The digest of the charter that founded it: its name for ever. */
  readonly digest: Digest
  readonly founding: FoundingCharter
  /** The charter that holds: the founding one, until what was said is read through. */
  readonly content: CharterContent
  /** The instant from which it holds; absent of the founding one. */
  readonly contentSince?: string
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
  const founding = first?.subject.content
  if (first === undefined || founding?.v !== 1) return undefined
  const acts = entriesFor(dataset, "FederationAct", digest).filter(({ place }) => place.saidAt <= asOf)
  const takenBack = acts.flatMap((act) =>
    entriesOf(dataset.withdrawals, act.digest)
      .filter(({ issuer, place }) => issuer === act.issuer && place.saidAt <= asOf)
      .map((entry) => ({ kind: "taken-back" as const, act, entry })),
  )
  const written = writtenAmendments(dataset, digest, acts, asOf)
  const events: readonly FederationEvent[] = [
    ...written,
    ...acts.map((entry) => ({ kind: "act" as const, entry })),
    ...takenBack,
  ].toSorted((a, b) => byAge(a.entry, b.entry))
  return {
    digest,
    founding,
    content: founding,
    founder: first.issuer,
    foundedAt: first.place.saidAt,
    events,
    statements: [...charters, ...acts, ...[...written, ...takenBack].map(({ entry }) => entry)]
      .map((entry) => entry.digest)
      .toSorted(compareText),
  }
}

/** The charters for which an act asks: a charter that nobody agrees to is nobody's amendment. */
function writtenAmendments(
  dataset: Dataset,
  federation: Digest,
  acts: readonly Entry<FederationAct>[],
  asOf: string,
): readonly Extract<FederationEvent, { kind: "written" }>[] {
  const asked = new Set(acts.flatMap(({ subject }) => (subject.act === "amend" ? [subject.replacedBy] : [])))
  return [...asked].flatMap((digest) => {
    const entry = oldest(entriesFor(dataset, "Charter", digest).filter(({ place }) => place.saidAt <= asOf))
    const content = entry?.subject.content
    return entry !== undefined && content?.v === 2 && content.federation === federation
      ? [{ kind: "written" as const, amendment: { digest, content }, entry }]
      : []
  })
}

/** The digests of all charters that found a federation. */
export function charterDigests(dataset: Dataset): readonly Digest[] {
  const founding = entriesOfKind(dataset, "Charter").filter(({ subject }) => subject.content.v === 1)
  const ids = founding.map(({ subject }) => subject.id)
  // `urn:commonshelf:federation:<digest>`, as the gate has checked for the document's name.
  const digests = ids.map((id) => id.slice(id.lastIndexOf(":") + 1) as Digest)
  return [...new Set(digests)].toSorted(compareText)
}

/** The SCID of a DID that a schema has accepted. */
export function memberScid(did: string): string {
  return scidOfDid(did) ?? did
}
