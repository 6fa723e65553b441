import type { Answer, NoteFinding, NoteSubject, ResearchNote } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { currentAnswer } from "../answer/current-answer.ts"
import { cooperativeOf } from "../party/parties.ts"
import { SELF, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { partyOfSubject } from "./note-key.ts"
import { currentNotes, publishedNote, type PublishedNote } from "./notes.ts"

/**
 * A finding that invites the supplier to answer in its own words [NO2]. It is "researched by members": no answer of the
 * supplier, in no cell and no score, whether the supplier answers or not.
 */
export interface Invitation {
  readonly note: Pick<PublishedNote, "digest" | "by" | "source"> & Pick<ResearchNote, "title">
  /** Which finding of the note, from 0. */
  readonly finding: number
  readonly found: NoteFinding["found"]
  readonly metric?: Digest
  readonly value?: NonNullable<NoteFinding["value"]>
  /** The product that it is about; absent, it is about the supplier. */
  readonly product?: string
  /** What the supplier says to that metric itself; absent while it has not answered, which says nothing about it. */
  readonly answer?: { readonly state: Answer["state"]; readonly digest: Digest }
}

/** What members found about a supplier and invite it to answer, by note and finding. Only cooperatives invite. */
export function noteInvitations(dataset: Dataset, supplier: string): readonly Invitation[] {
  return currentNotes(dataset, supplier)
    .filter(({ issuer }) => issuer !== supplier && cooperativeOf(dataset, issuer) !== undefined)
    .flatMap((entry) =>
      entry.subject.findings.flatMap((finding, index) =>
        subjectsOf(finding, entry.subject)
          .filter((subject) => partyOfSubject(subject) === supplier)
          .map((subject) => invitation(dataset, { supplier, entry, finding, index, subject })),
      ),
    )
}

type PartySubject = Exclude<NoteSubject, { metric: string }>

/** What a finding is about: what it says, or every party and product of its note. */
function subjectsOf({ about }: NoteFinding, note: ResearchNote): readonly PartySubject[] {
  const subjects = about === undefined ? note.about : [about]
  return subjects.flatMap((subject) => ("party" in subject ? [subject] : []))
}

function invitation(
  dataset: Dataset,
  of: {
    readonly supplier: string
    readonly entry: Entry<ResearchNote>
    readonly finding: NoteFinding
    readonly index: number
    readonly subject: PartySubject
  },
): Invitation {
  const { digest, by, source, note } = publishedNote(dataset, of.entry)
  const { found, metric, value } = of.finding
  const product = "product" in of.subject ? of.subject.product : undefined
  const current =
    metric === undefined ? undefined : currentAnswer(dataset, of.supplier, product ?? SELF, metric)
  const answer = current?.withdrawal === undefined ? current?.entry : undefined
  return {
    note: { digest, by, ...(source !== undefined && { source }), title: note.title },
    finding: of.index,
    found,
    ...(metric !== undefined && { metric }),
    ...(value !== undefined && { value }),
    ...(product !== undefined && { product }),
    ...(answer !== undefined && { answer: { state: answer.subject.answer.state, digest: answer.digest } }),
  }
}
