import { kindOf, type Statement } from "@commonshelf/statement"
import {
  AgreementText,
  documentId,
  judgeText as judge,
  type AgreementContent,
  type DocumentDescriptor,
  type Judgement,
} from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { CommonsStore } from "../store/commons-store.ts"
import type { IdentityRegistry } from "./identity-registry.ts"

/** Judges a text for a document by what the store and the identities hold [D5]; admits nothing itself. */
export function judgeText(
  text: string,
  document: DocumentDescriptor,
  store: CommonsStore,
  identities: IdentityRegistry,
): Judgement {
  return judge(text, document, {
    identityOf: (scid) => identities.identityOf(scid),
    branchBefore: (scid, entry) => identities.branchBefore(scid, entry),
    agreementText: (about, digest) => agreementText(store, about, digest),
    placeOf: (digest) => store.placeOf(digest),
  })
}

function agreementText(
  store: CommonsStore,
  document: DocumentDescriptor,
  digest: Digest,
): AgreementContent | undefined {
  if (document.name !== digest) return undefined
  for (const { text } of store.texts(documentId(document))) {
    const statement = JSON.parse(text) as Statement // passed the gate
    if (kindOf(statement) === "AgreementText") return AgreementText.parse(statement.credentialSubject).content
  }
  return undefined
}
