import { scidOfDid } from "@commonshelf/identity"
import { issuerScid, kindOf, type Statement } from "@commonshelf/statement"
import { agreementDocument } from "../agreement/document.ts"
import { agreementDigest } from "../agreement/draft.ts"
import { AgreementText } from "../agreement/schema.ts"
import { boardDocument } from "../board/document.ts"
import { checkpointDocument } from "../checkpoint/document.ts"
import { consumptionDocument } from "../consumption/document.ts"
import { documentUrl, type DocumentDescriptor } from "../document/descriptor.ts"
import { Charter } from "../federation/charter.ts"
import { federationDocument } from "../federation/document.ts"
import { charterDigest } from "../federation/draft.ts"
import { MetricDefinition } from "../metric/schema.ts"
import { partyDocument } from "../party/document.ts"
import { answersDocument, productsDocument, PRODUCTS_PER_DOCUMENT } from "../supplier/document.ts"

/** A supplier's products are looked for in this many documents. */
const PRODUCT_DOCUMENTS = 40

/**
 * The document that a statement names by its URL [S3], found from what it says: an id is a hash and cannot be read
 * back [D1]. Undefined when no document that its kind may stand in has that URL.
 *
 * @param known documents that this node has been told of, by URL
 */
export function locateDocument(
  statement: Statement,
  known: (url: string) => DocumentDescriptor | undefined,
): DocumentDescriptor | undefined {
  return (
    known(statement.document) ??
    candidates(statement).find((document) => documentUrl(document) === statement.document)
  )
}

function candidates(statement: Statement): readonly DocumentDescriptor[] {
  const issuer = issuerScid(statement)
  const subject = statement.credentialSubject
  switch (kindOf(statement)) {
    case "Product":
      return productDocuments(issuer)
    case "SupplierDisclosure":
    case "CapDeclaration":
    case "ProductMatch":
    case "Recipe":
    case "PriceBreakdown":
    case "DataUseReport":
      return [answersDocument(issuer)]
    case "MetricDefinition": {
      const definition = MetricDefinition.safeParse(subject)
      return definition.success ? [{ type: "metric", owner: issuer, name: definition.data.content.name }] : []
    }
    case "ConsumptionRelease":
    case "PoolAct":
      return typeof subject["period"] === "string" ? [consumptionDocument(issuer, subject["period"])] : []
    case "AgreementText": {
      const text = AgreementText.safeParse(subject)
      return text.success ? [agreementDocument(issuer, agreementDigest(text.data.content))] : []
    }
    case "Charter": {
      const charter = Charter.safeParse(subject)
      return charter.success ? [federationDocument(issuer, charterDigest(charter.data.content))] : []
    }
    case "Need":
    case "Offer":
    case "Pledge":
      return typeof subject["period"] === "string" ? [boardDocument(issuer, subject["period"])] : []
    case "Checkpoint":
      return [checkpointDocument(issuer, statement.validFrom)]
    case "Withdrawal":
      return [partyDocument(issuer), answersDocument(issuer), ...productDocuments(issuer)]
    default:
      return [partyDocument(issuer)]
  }
}

function productDocuments(issuer: string): readonly DocumentDescriptor[] {
  return Array.from({ length: PRODUCT_DOCUMENTS }, (_, index) =>
    productsDocument(issuer, index * PRODUCTS_PER_DOCUMENT),
  )
}

/** The party document that an identity log's entry belongs to [D7]; undefined when its DID is none. */
export function locateLogEntry(did: string): DocumentDescriptor | undefined {
  const scid = scidOfDid(did)
  return scid === undefined ? undefined : partyDocument(scid)
}
