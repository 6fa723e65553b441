import type { Digest } from "@commonshelf/identity"
import { scidOf, statementUrn, type DraftBody, type Fields } from "../kinds/draft.ts"
import { partyDocument } from "../party/document.ts"
import { answersDocument } from "../supplier/document.ts"
import { CapDeclaration, CapResponse } from "./schema.ts"

/** The party `did` declares its maximum wage or profit. @throws when a field is not as the schema says. */
export function draftCapDeclaration(did: string, fields: Fields<CapDeclaration, "id">): DraftBody {
  const subject = CapDeclaration.parse({ ...fields, type: "CapDeclaration", v: 1, id: did })
  const { measuredBy } = subject
  return {
    kind: "CapDeclaration",
    document: answersDocument(scidOf(did)),
    subject,
    ...(measuredBy !== undefined && {
      relatedResource: [{ id: `urn:commonshelf:digest:${measuredBy}`, digestMultibase: measuredBy }],
    }),
  }
}

/** The cooperative `did` responds to the declaration `target`. */
export function draftCapResponse(
  did: string,
  target: Digest,
  fields: Fields<CapResponse, "id" | "target">,
): DraftBody {
  return {
    kind: "CapResponse",
    document: partyDocument(scidOf(did)),
    subject: CapResponse.parse({ ...fields, type: "CapResponse", v: 1, id: statementUrn(target), target }),
    relatedResource: [{ id: statementUrn(target), digestMultibase: target }],
  }
}
