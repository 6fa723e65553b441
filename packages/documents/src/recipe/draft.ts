import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { answersDocument } from "../supplier/document.ts"
import { Recipe } from "./schema.ts"

/** The party `did` tells how a product of its own is made. @throws when a field is not as the schema says. */
export function draftRecipe(did: string, fields: Fields<Recipe, "supplier">): DraftBody {
  const subject = Recipe.parse({ ...fields, type: "Recipe", v: 1, supplier: did })
  const { derivedFrom } = subject
  return {
    kind: "Recipe",
    document: answersDocument(scidOf(did)),
    subject,
    ...(derivedFrom !== undefined && {
      relatedResource: [{ id: `urn:commonshelf:digest:${derivedFrom}`, digestMultibase: derivedFrom }],
    }),
  }
}
