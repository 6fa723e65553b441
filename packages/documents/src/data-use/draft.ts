import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { answersDocument } from "../supplier/document.ts"
import { DataUseReport } from "./schema.ts"

/** The supplier `did` says how it used what was published. @throws when a field is not as the schema says. */
export function draftDataUseReport(did: string, fields: Fields<DataUseReport, "id">): DraftBody {
  return {
    kind: "DataUseReport",
    document: answersDocument(scidOf(did)),
    subject: DataUseReport.parse({ ...fields, type: "DataUseReport", v: 1, id: did }),
  }
}
