import { scidOf, type DraftBody, type Fields } from "../kinds/draft.ts"
import { boardDocument } from "./document.ts"
import { Need, Offer, Pledge } from "./schema.ts"

/** The cooperative `did` needs something. @throws when a field is not as the schema says: forms check first. */
export function draftNeed(did: string, fields: Fields<Need>): DraftBody {
  const subject = Need.parse({ ...fields, type: "Need", v: 1 })
  const document = boardDocument(scidOf(did), fields.period)
  return {
    kind: "Need",
    document,
    subject,
    ...(subject.criteria !== undefined && {
      relatedResource: subject.criteria.map(({ metric, name }) => ({
        id: `urn:commonshelf:metric:${name}`,
        digestMultibase: metric,
      })),
    }),
  }
}

/** The supplier `did` offers something, or says what it could make. */
export function draftOffer(did: string, fields: Fields<Offer>): DraftBody {
  return {
    kind: "Offer",
    document: boardDocument(scidOf(did), fields.period),
    subject: Offer.parse({ ...fields, type: "Offer", v: 1 }),
  }
}

/** The party `did` commits itself towards a need or an offer. */
export function draftPledge(did: string, fields: Fields<Pledge>): DraftBody {
  const subject = Pledge.parse({ ...fields, type: "Pledge", v: 1 })
  const { digest, id } = subject.satisfies
  return {
    kind: "Pledge",
    document: boardDocument(scidOf(did), fields.period),
    subject,
    relatedResource: [{ id, digestMultibase: digest }],
  }
}
