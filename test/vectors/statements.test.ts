import { readFileSync } from "node:fs"
import { subjectSchemaOf } from "@commonshelf/documents"
import { parseLogEntry, utf8, verifyLog } from "@commonshelf/identity"
import { kindOf, verifyStatement } from "@commonshelf/statement"
import { describe, expect, test } from "vitest"

/**
 * Statements of version 1 as they were signed once and for ever: a signature cannot be renewed for its author, so every
 * later version of the code must read these same bytes. Never make this file anew to make a test pass.
 */
interface Frozen {
  readonly log: readonly string[]
  readonly statements: readonly { readonly digest: string; readonly text: string }[]
}
const frozen = JSON.parse(readFileSync(new URL("statements-v1.json", import.meta.url), "utf8")) as Frozen

/** Of kinds that have a second version. */
const second = JSON.parse(readFileSync(new URL("statements-v2.json", import.meta.url), "utf8")) as Pick<Frozen, "statements">

const identity = verifyLog(frozen.log.map((text) => parseLogEntry(text)).map((entry) => (entry.ok ? entry.value : undefined)))

describe("frozen statements of version 1", () => {
  test("[S9] the identity log of their author verifies", () => {
    expect(identity.ok).toBe(true)
  })

  test.each([...frozen.statements, ...second.statements])("[S7] $digest verifies to the same digest", ({ digest, text }) => {
    const verified = verifyStatement(utf8(text), { identityOf: () => (identity.ok ? identity.value : undefined), subjectSchemaOf })
    expect(verified.ok && verified.value.digest).toBe(digest)
  })

  test("[S10] there is one of every kind", () => {
    const kinds = frozen.statements.map(({ text }) => kindOf(JSON.parse(text)))
    expect(kinds.toSorted()).toEqual([
      "AgreementAct",
      "AgreementText",
      "Audit",
      "CapDeclaration",
      "CapResponse",
      "Charter",
      "Checkpoint",
      "ConsumptionRelease",
      "Contest",
      "DataUseReport",
      "Endorsement",
      "FederationAct",
      "MetricAdoption",
      "MetricDefinition",
      "MetricStep",
      "Need",
      "Offer",
      "PartyAttestation",
      "PartyProfile",
      "Pledge",
      "PoolAct",
      "PriceBreakdown",
      "Product",
      "ProductMatch",
      "Question",
      "Recipe",
      "Reply",
      "ResearchNote",
      "Resolution",
      "SupplierDisclosure",
      "Survey",
      "SurveyResult",
      "Visit",
      "Withdrawal",
    ])
  })
})
