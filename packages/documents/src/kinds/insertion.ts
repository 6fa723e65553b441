import { canonicalJson, digestBytes, scidOfDid, utf8, type Digest } from "@commonshelf/identity"
import { issuerScid, kindOf, type Statement } from "@commonshelf/statement"
import { AgreementAct } from "../agreement/act.ts"
import type { AgreementContent } from "../agreement/content.ts"
import { AgreementText } from "../agreement/schema.ts"
import { boardFault } from "../board/document.ts"
import { checkpointDocument } from "../checkpoint/document.ts"
import { documentUrl, type DocumentDescriptor } from "../document/descriptor.ts"
import { charterFault, federationActFault } from "../federation/fault.ts"
import { MetricDefinition } from "../metric/schema.ts"
import { poolActFault } from "../pool/fault.ts"
import { SupplierDisclosure } from "../supplier/disclosure.ts"
import { standsIn } from "./registry.ts"

/** Whether a statement may stand in a document [D6], or must wait for the letter that lists its parties. */
export type Insertion =
  | { readonly kind: "allowed" }
  | { readonly kind: "waits"; readonly text: Digest; readonly message: string }
  | { readonly kind: "refused"; readonly rule: "S3" | "S5" | "D6"; readonly message: string }

/**
 * Who may insert what, where [D6]: a pure function of the document, the statement and, for a letter, its text. Owners
 * speak in their own documents; in a letter speak the parties that its text lists.
 *
 * @param agreementText the text of a letter by its digest, when it is here
 */
export function insertionOf(
  document: DocumentDescriptor,
  statement: Statement,
  agreementText: (digest: Digest) => AgreementContent | undefined,
): Insertion {
  if (statement.document !== documentUrl(document))
    return refuse("S3", "the statement names another document")
  const kind = kindOf(statement)
  if (!standsIn(kind, document.type))
    return refuse("D6", `a ${kind} does not stand in a document of type ${document.type}`)
  const content = contentFault(document, statement)
  if (content !== undefined) return refuse("S5", content)
  if (document.type === "agreement" && kind === "AgreementAct")
    return actInsertion(document, statement, agreementText)
  if (issuerScid(statement) !== document.owner) return refuse("D6", "only the owner speaks in this document")
  return { kind: "allowed" }
}

function actInsertion(
  document: DocumentDescriptor,
  statement: Statement,
  agreementText: (digest: Digest) => AgreementContent | undefined,
): Insertion {
  // A letter's document is named by the digest of its text.
  const digest = document.name as Digest
  const text = agreementText(digest)
  if (text === undefined)
    return { kind: "waits", text: digest, message: "the text of the letter is not here yet" }
  const parties = text.parties.map((party) => scidOfDid(party.id))
  return parties.includes(issuerScid(statement))
    ? { kind: "allowed" }
    : refuse("D6", "only the parties of the letter speak in its document")
}

/** What a kind names must be what it stands for: a metric its family, a letter and a charter their digest, an answer its metric, an entry of the board and a step of a pool their year, a checkpoint its day [S3, S5]. */
function contentFault(document: DocumentDescriptor, statement: Statement): string | undefined {
  const subject = statement.credentialSubject
  switch (kindOf(statement)) {
    case "MetricDefinition":
      return MetricDefinition.parse(subject).content.name === document.name
        ? undefined
        : "the metric has another name than its document"
    case "AgreementText": {
      const digest = digestBytes(utf8(canonicalJson(AgreementText.parse(subject).content)))
      return digest === document.name
        ? undefined
        : "the letter's text has another digest than its document's name"
    }
    case "AgreementAct":
      return AgreementAct.parse(subject).text === document.name
        ? undefined
        : "the act is about another letter than its document's"
    case "SupplierDisclosure": {
      const { metric } = SupplierDisclosure.parse(subject)
      const named = (statement.relatedResource ?? []).some((resource) => resource.digestMultibase === metric)
      return named ? undefined : "relatedResource does not name the metric [S3]"
    }
    case "Need":
    case "Offer":
    case "Pledge":
      return boardFault(document, statement)
    case "Charter":
      return charterFault(document, statement)
    case "FederationAct":
      return federationActFault(statement)
    case "PoolAct":
      return poolActFault(document, statement)
    case "Checkpoint":
      return checkpointFault(document, statement)
    default:
      return undefined
  }
}

/** Checkpoints of one day stand together, and only the first of them names one of an earlier day [S11]. */
function checkpointFault(document: DocumentDescriptor, statement: Statement): string | undefined {
  if (checkpointDocument(document.owner, statement.validFrom).name !== document.name)
    return "the checkpoint is of another day than its document"
  return statement.sequence > 1 && "previous" in statement.credentialSubject
    ? "only the first checkpoint of a day names one of an earlier day"
    : undefined
}

function refuse(rule: "S3" | "S5" | "D6", message: string): Insertion {
  return { kind: "refused", rule, message }
}
