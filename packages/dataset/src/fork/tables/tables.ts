import type { ForkItem } from "../judge-document.ts"
import { kindOf, issuerScid } from "@commonshelf/statement"
import { documentId, type DocumentDescriptor } from "@commonshelf/documents"
import { boardTables } from "./board-tables.ts"
import { checkTables } from "./check-tables.ts"
import { checkpointTables } from "./checkpoint-tables.ts"
import { releaseTable } from "./consumption-tables.ts"
import { dataUseTables } from "./data-use-tables.ts"
import { federationTables } from "./federation-tables.ts"
import { identityTables } from "./identity-tables.ts"
import { letterTables } from "./letter-tables.ts"
import { metricStepTables } from "./metric-step-tables.ts"
import { metricTables } from "./metric-tables.ts"
import { partyTables } from "./party-tables.ts"
import { poolTables } from "./pool-tables.ts"
import { priceTables } from "./price-tables.ts"
import { recipeTables } from "./recipe-tables.ts"
import { productMatchTables } from "./product-match-tables.ts"
import { capTables } from "./cap-tables.ts"
import { answerTables } from "./answer-tables.ts"
import { researchTables } from "./research-tables.ts"
import { surveyTables } from "./survey-tables.ts"
import { supplierTables } from "./supplier-tables.ts"
import { signedColumns, timeColumns } from "./said.ts"
import { column, forkTable, optional, type ForkTable } from "./table.ts"

const statementTable = forkTable(
  "statements",
  "Every statement, and where it stands",
  ({ digest, statement }: ForkItem, document: DocumentDescriptor) =>
    statement === undefined ? [] : [{ digest, statement, document, issuer: issuerScid(statement) }],
  [
    ...signedColumns(),
    column("kind", "string", "kind of the statement; each kind has a table of its own", ({ statement }) =>
      kindOf(statement),
    ),
    column(
      "key",
      "string",
      "key that signed it",
      ({ statement }) => statement.proof.verificationMethod.split("#")[1],
    ),
    column("document", "string", "id of the document: its file under `statements`", ({ document }) =>
      documentId(document),
    ),
    column("documentType", "string", "type of the document", ({ document }) => document.type),
    optional(
      "documentName",
      "string",
      "name of the document within type and owner",
      ({ document }) => document.name,
    ),
    column(
      "sequence",
      "integer",
      "place among what this key said in this document, from 1",
      ({ statement }) => statement.sequence,
    ),
    optional(
      "previous",
      "string",
      "digest of the statement before it there",
      ({ statement }) => statement.previousDigest,
    ),
    ...timeColumns(),
  ],
)

/** The tables of a fork that are one file each, in the order in which they are described. */
export const FORK_TABLES: readonly ForkTable[] = [
  statementTable,
  ...identityTables,
  ...partyTables,
  ...checkTables,
  ...metricTables,
  ...metricStepTables,
  ...supplierTables,
  ...boardTables,
  ...dataUseTables,
  ...answerTables,
  ...researchTables,
  ...surveyTables,
  ...capTables,
  ...productMatchTables,
  ...recipeTables,
  ...priceTables,
  ...letterTables,
  ...federationTables,
  ...poolTables,
  ...checkpointTables,
  releaseTable,
]

/** The file of a table. */
export function tablePath({ name }: ForkTable): string {
  return `tables/${name}.csv`
}
