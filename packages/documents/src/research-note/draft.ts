import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { partyDocument } from "../party/document.ts"
import { ResearchNote } from "./schema.ts"

/** A research note of the party `did`. @throws when a field is not as the schema says: forms check first. */
export function draftResearchNote(did: string, fields: Fields<ResearchNote>): DraftBody {
  return {
    kind: "ResearchNote",
    document: partyDocument(scidOf(did)),
    subject: ResearchNote.parse({ ...fields, type: "ResearchNote", v: 1 }),
  }
}
