import type { AgreementAct, AgreementContent } from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { entriesFor, entriesOfKind, type Dataset } from "../store/dataset.ts"
import { byAge, oldest, type Entry } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"

/** An act as it stands among those of its letter. */
export type ActEntry = Entry<AgreementAct>

/** A letter's text and the acts of its parties up to an instant, oldest first. */
export interface LetterSource {
  readonly digest: Digest
  readonly content: AgreementContent
  readonly proposer: string
  readonly proposedAt: string
  /** The SCIDs of its parties, in the order of the text. */
  readonly parties: readonly string[]
  readonly acts: readonly ActEntry[]
  readonly statements: readonly Digest[]
}

/**
 * A letter with what had been said by `asOf`; undefined when its text was not here then. Only its parties act in it,
 * whoever proposed it and in whatever document.
 */
export function letterSource(dataset: Dataset, digest: Digest, asOf: string): LetterSource | undefined {
  const texts = entriesFor(dataset, "AgreementText", digest).filter(({ place }) => place.saidAt <= asOf)
  const first = oldest(texts)
  if (first === undefined) return undefined
  const { content } = first.subject
  const parties = content.parties.map(({ id }) => partyScid(id))
  const acts = entriesFor(dataset, "AgreementAct", digest)
    .filter(({ place, issuer }) => place.saidAt <= asOf && parties.includes(issuer))
    .toSorted(byAge)
  return {
    digest,
    content,
    proposer: first.issuer,
    proposedAt: first.place.saidAt,
    parties,
    acts,
    statements: [...texts, ...acts].map((entry) => entry.digest).toSorted(compareText),
  }
}

/** The digests of the letters that name one in a key of `FILED_KINDS`: a party's SCID, or what they amend. */
export function letterDigests(dataset: Dataset, key?: string): readonly Digest[] {
  const entries =
    key === undefined ? entriesOfKind(dataset, "AgreementText") : entriesFor(dataset, "AgreementText", key)
  return [...new Set(entries.map(({ subject }) => digestIn(subject.id)))].toSorted(compareText)
}

/** The SCID of a DID that a schema has accepted. */
export function partyScid(did: string): string {
  return scidOfDid(did) ?? did
}

function digestIn(id: string): Digest {
  // `urn:commonshelf:agreement:<digest>`, as the gate has checked for the document's name.
  return id.slice(id.lastIndexOf(":") + 1) as Digest
}
