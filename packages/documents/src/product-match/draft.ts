import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { answersDocument } from "../supplier/document.ts"
import { ProductMatch } from "./schema.ts"

/** The party `did` says how two products belong together. @throws when a field is not as the schema says. */
export function draftProductMatch(did: string, fields: Fields<ProductMatch, "id">): DraftBody {
  return {
    kind: "ProductMatch",
    document: answersDocument(scidOf(did)),
    subject: ProductMatch.parse({ ...fields, type: "ProductMatch", v: 1, id: fields.of.id }),
  }
}
