import { canonicalJson, digestBytes, utf8, type Digest } from "@commonshelf/identity"
import { scidOf, type DraftBody } from "../kinds/draft.ts"
import { agreementDocument } from "./document.ts"
import { AgreementAct, AgreementText, type AgreementContent } from "./schema.ts"

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
      v: 1,
      id: `urn:commonshelf:agreement:${digest}`,
      content,
    }),
  }
}

/** A party's step towards the letter with that digest, proposed by `proposerScid`. */
export function draftAgreementAct(proposerScid: string, text: Digest, act: AgreementAct["act"]): DraftBody {
  return {
    kind: "AgreementAct",
    document: agreementDocument(proposerScid, text),
    subject: AgreementAct.parse({
      type: "AgreementAct",
      v: 1,
      id: `urn:commonshelf:agreement:${text}`,
      text,
      act,
    }),
    relatedResource: [{ id: `urn:commonshelf:agreement:${text}`, digestMultibase: text }],
  }
}
