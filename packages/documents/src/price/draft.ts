import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { answersDocument } from "../supplier/document.ts"
import { PriceBreakdown } from "./schema.ts"

/** The party `did` breaks its price down. @throws when a field is not as the schema says. */
export function draftPriceBreakdown(did: string, fields: Fields<PriceBreakdown, "id">): DraftBody {
  return {
    kind: "PriceBreakdown",
    document: answersDocument(scidOf(did)),
    subject: PriceBreakdown.parse({ ...fields, type: "PriceBreakdown", v: 1, id: did }),
  }
}
