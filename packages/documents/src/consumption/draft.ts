import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { consumptionDocument } from "./document.ts"
import { ConsumptionRelease } from "./schema.ts"

/** A release of the cooperative `did`. */
export function draftRelease(did: string, fields: Fields<ConsumptionRelease, "id">): DraftBody {
  return {
    kind: "ConsumptionRelease",
    document: consumptionDocument(scidOf(did), fields.period),
    subject: ConsumptionRelease.parse({ ...fields, type: "ConsumptionRelease", v: 1, id: did }),
  }
}
