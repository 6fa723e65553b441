import { canonicalJson, digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { scidOf, type DraftBody } from "../kinds/draft.ts"
import { partyDocument } from "../party/document.ts"
import { FederationAct } from "./act.ts"
import { Charter, type CharterContent, type MetricSet } from "./charter.ts"
import { federationDocument } from "./document.ts"

/** The digest that names a federation: that of its charter [S5]. */
export function charterDigest(content: CharterContent): Digest {
  return digestBytes(utf8(canonicalJson(content)))
}

/** The party `did` writes a charter: one that founds a federation, or one that amends another. */
export function draftCharter(did: string, content: CharterContent): DraftBody {
  const digest = charterDigest(content)
  const amended =
    content.v === 2
      ? [...new Set([content.federation, content.amends])].map((of) => ({
          id: federationUrn(of),
          digestMultibase: of,
        }))
      : []
  const related = [...amended, ...content.metrics.map(metricResource)]
  return {
    kind: "Charter",
    document: federationDocument(scidOf(did), digest),
    subject: Charter.parse({ type: "Charter", v: content.v, id: federationUrn(digest), content }),
    ...(related.length > 0 && { relatedResource: related }),
  }
}

/** What a party says in an act, without what every act has. */
export type FederationFields = DistributiveOmit<FederationAct, "type" | "v" | "id" | "charter">

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never

/** A step of the party `did` in the federation of a charter. */
export function draftFederationAct(did: string, charter: Digest, fields: FederationFields): DraftBody {
  return {
    kind: "FederationAct",
    document: partyDocument(scidOf(did)),
    subject: FederationAct.parse({
      type: "FederationAct",
      v: fields.act === "amend" ? 2 : 1,
      id: federationUrn(charter),
      charter,
      ...fields,
    }),
    relatedResource: [
      { id: federationUrn(charter), digestMultibase: charter },
      ...(fields.act === "adopt-metrics" ? fields.metrics.map(metricResource) : []),
      ...(fields.act === "amend"
        ? [{ id: federationUrn(fields.replacedBy), digestMultibase: fields.replacedBy }]
        : []),
    ],
  }
}

function metricResource({ name, digest }: MetricSet[number]) {
  return { id: `urn:commonshelf:metric:${name}`, digestMultibase: digest }
}

/** What names a federation as a subject. */
export function federationUrn(charter: Digest): string {
  return `urn:commonshelf:federation:${charter}`
}
