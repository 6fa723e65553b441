import { canonicalJson, digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { scidOf, type DraftBody } from "../kinds/draft.ts"
import { AgreementAct, type AgreementActV2 } from "./act.ts"
import type { AgreementContent } from "./content.ts"
import { agreementDocument } from "./document.ts"
import { AgreementText } from "./schema.ts"

/** The digest that names a letter's text [S5]. */
export function agreementDigest(content: AgreementContent): Digest {
  return digestBytes(utf8(canonicalJson(content)))
}

/** The party `did` proposes a letter. */
export function draftAgreementText(did: string, content: AgreementContent): DraftBody {
  const digest = agreementDigest(content)
  return {
    kind: "AgreementText",
    document: agreementDocument(scidOf(did), digest),
    subject: AgreementText.parse({
      type: "AgreementText",
      v: content.v,
      id: agreementUrn(digest),
      content,
    }),
    ...(content.amends !== undefined && { relatedResource: [resourceOf(content.amends)] }),
  }
}

/** What a party says in an act, without what every act has. */
export type ActFields = DistributiveOmit<AgreementActV2, "type" | "v" | "id" | "text">

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never

/** A party's step towards the letter with that digest, proposed by `proposerScid`. */
export function draftAgreementAct(proposerScid: string, text: Digest, fields: ActFields): DraftBody {
  return {
    kind: "AgreementAct",
    document: agreementDocument(proposerScid, text),
    subject: AgreementAct.parse({ type: "AgreementAct", v: 2, id: agreementUrn(text), text, ...fields }),
    relatedResource: [resourceOf(text), ...filesOf(fields)],
  }
}

function agreementUrn(text: Digest): string {
  return `urn:commonshelf:agreement:${text}`
}

function resourceOf(text: Digest) {
  return { id: agreementUrn(text), digestMultibase: text }
}

/** The files on which the meaning of an act depends [S3]. */
function filesOf(fields: ActFields): NonNullable<DraftBody["relatedResource"]> {
  const file = fields.act === "attach" ? fields.scan : fields.act === "review" ? fields.minutes : undefined
  if (file === undefined) return []
  const { digest, mediaType } = file
  return [{ id: `urn:commonshelf:file:${digest}`, digestMultibase: digest, mediaType }]
}
