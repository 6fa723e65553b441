import type { Digest } from "@commonshelf/identity"
import type { DocumentDescriptor } from "../document/descriptor.ts"
import { scidOf, statementUrn, type DraftBody, type Fields } from "../kinds/draft.ts"
import { partyDocument } from "./document.ts"
import {
  Endorsement,
  MetricAdoption,
  PartyAttestation,
  PartyProfile,
  profileVersion,
  Withdrawal,
} from "./schema.ts"

/** A profile of the party `did`. @throws when a field is not as the schema says: forms check first. */
export function draftPartyProfile(did: string, fields: Fields<PartyProfile, "id">): DraftBody {
  return {
    kind: "PartyProfile",
    document: partyDocument(scidOf(did)),
    subject: PartyProfile.parse({ ...fields, type: "PartyProfile", v: profileVersion(fields), id: did }),
  }
}

/** The cooperative `did` adopts or drops the metric with that digest. */
export function draftMetricAdoption(did: string, fields: Fields<MetricAdoption, "id">): DraftBody {
  const subject = MetricAdoption.parse({ ...fields, type: "MetricAdoption", v: 1, id: did })
  return {
    kind: "MetricAdoption",
    document: partyDocument(scidOf(did)),
    subject,
    relatedResource: [{ id: `urn:commonshelf:metric:${subject.name}`, digestMultibase: subject.metric }],
  }
}

/** The party `did` says what it found when it checked the statement `target`. */
export function draftEndorsement(
  did: string,
  target: Digest,
  fields: Fields<Endorsement, "id" | "target">,
): DraftBody {
  return {
    kind: "Endorsement",
    document: partyDocument(scidOf(did)),
    subject: Endorsement.parse({ ...fields, type: "Endorsement", v: 1, id: statementUrn(target), target }),
    relatedResource: [{ id: statementUrn(target), digestMultibase: target }],
  }
}

/** The cooperative `did` says which registered company the party `fields.id` is. */
export function draftPartyAttestation(did: string, fields: Fields<PartyAttestation>): DraftBody {
  return {
    kind: "PartyAttestation",
    document: partyDocument(scidOf(did)),
    subject: PartyAttestation.parse({ ...fields, type: "PartyAttestation", v: 1 }),
  }
}

/** Takes back the own statement `target`, which stands in `document`. */
export function draftWithdrawal(
  document: DocumentDescriptor,
  target: Digest,
  fields: Fields<Withdrawal, "id" | "target">,
): DraftBody {
  return {
    kind: "Withdrawal",
    document,
    subject: Withdrawal.parse({ ...fields, type: "Withdrawal", v: 1, id: statementUrn(target), target }),
  }
}
