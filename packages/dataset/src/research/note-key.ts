import type { NoteSubject } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"

/** A note by its party and its id: who uses another's id speaks of an own note only. */
export function noteKey(issuer: string, id: string): string {
  return `${issuer} ${id}`
}

/** What a note is about: the SCID of a party, also where it is about a product of it, or the digest of a metric. */
export function noteSubjectKey(subject: NoteSubject): string {
  return "metric" in subject ? subject.metric : partyOfSubject(subject)
}

/** The SCID of the party that a subject names. */
export function partyOfSubject({ party }: { readonly party: string }): string {
  return scidOfDid(party) ?? party
}
