import { scidOf, statementUrn, type DraftBody, type Fields } from "../kinds/draft.ts"
import { partyDocument } from "../party/document.ts"
import { Survey, SurveyResult } from "./schema.ts"

/** A survey of the cooperative `did`. @throws when a field is not as the schema says: forms check first. */
export function draftSurvey(did: string, fields: Fields<Survey, "id">): DraftBody {
  return {
    kind: "Survey",
    document: partyDocument(scidOf(did)),
    subject: Survey.parse({ ...fields, type: "Survey", v: 1, id: did }),
  }
}

/** What a survey of the cooperative `did` came to. */
export function draftSurveyResult(did: string, fields: Fields<SurveyResult, "id">): DraftBody {
  return {
    kind: "SurveyResult",
    document: partyDocument(scidOf(did)),
    subject: SurveyResult.parse({ ...fields, type: "SurveyResult", v: 1, id: did }),
    relatedResource: [{ id: statementUrn(fields.survey), digestMultibase: fields.survey }],
  }
}
