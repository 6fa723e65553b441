import type { ResearchNote } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { foreignSource, nameOf, partyOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesFor, entriesOfKind, type Dataset } from "../store/dataset.ts"
import { newest, type Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { ForeignSource, SignedName } from "../table/types.ts"
import { noteKey } from "./note-key.ts"

/** A research note as its party last said it. */
export interface PublishedNote {
  readonly digest: Digest
  /** Who published it, and when; the SCID alone where no profile is here. */
  readonly by: Pick<SignedName, "scid" | "on"> & Partial<SignedName>
  /** Set when somebody converted it from elsewhere. */
  readonly source?: ForeignSource
  readonly note: ResearchNote
}

/** The notes that stand [NO1]: about a party or a metric (SCID or digest), or all; by party and id. */
export function listNotes(
  dataset: Dataset,
  question: { readonly about?: string } = {},
): readonly PublishedNote[] {
  return currentNotes(dataset, question.about).map((entry) => publishedNote(dataset, entry))
}

/** The last word of each note that is not withdrawn, and that is still about it where a subject is asked for. */
export function currentNotes(dataset: Dataset, about?: string): readonly Entry<ResearchNote>[] {
  const entries =
    about === undefined ? entriesOfKind(dataset, "ResearchNote") : entriesFor(dataset, "ResearchNote", about)
  return [...groupBy(entries, ({ issuer, subject }) => noteKey(issuer, subject.id))]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([key, found]) => {
      const last = lastWord(dataset, entriesFor(dataset, "ResearchNote", key))
      return last !== undefined && newest(found)?.digest === last.digest ? [last] : []
    })
}

/** A note with who published it. */
export function publishedNote(
  dataset: Dataset,
  { digest, issuer, source, subject }: Entry<ResearchNote>,
): PublishedNote {
  const party = partyOf(dataset, issuer)
  const foreign = foreignSource(subject.provenance)
  return {
    digest,
    by: {
      ...(party === undefined ? { scid: issuer } : nameOf(party)),
      on: dayOf(source.statement.validFrom),
    },
    ...(foreign !== undefined && { source: foreign }),
    note: subject,
  }
}
