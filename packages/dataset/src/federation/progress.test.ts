import { testLetter } from "@commonshelf/documents/testing"
import { draftAgreementAct, draftAgreementText, agreementDigest } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { testWorld } from "../testing.ts"
import { progressOf } from "./progress.ts"

const ASOF = "2026-06-01T00:00:00Z"

describe("the progress board", () => {
  test("[FE6] counts the four steps of the whole commons, and grades nothing", () => {
    const { statements, say, cooperatives, suppliers } = testWorld()
    const content = testLetter([cooperatives.beshutaf, suppliers.bob])
    say(cooperatives.beshutaf, draftAgreementText(cooperatives.beshutaf.did, content))
    for (const party of [cooperatives.beshutaf, suppliers.bob])
      say(
        party,
        draftAgreementAct(cooperatives.beshutaf.scid, agreementDigest(content), {
          act: "sign",
          language: "en",
        }),
      )
    expect(progressOf(buildDataset(statements), ASOF)).toEqual({
      alliances: { cooperatives: 3, organisations: 0, others: 0, applicants: 0, goal: 10 },
      letters: {
        proposed: 0,
        inForce: 1,
        over: 0,
        suppliers: 1,
        roundsReviewed: 0,
        promises: { kept: 0, due: 0, overdue: 0, "cannot-tell": 0 },
      },
      // Of Emek the only value was taken back; Old Mill was converted from elsewhere.
      open: { cooperativesPublishing: 2, periods: 2, suppliersAnswering: 2, categoriesWithBoth: 3 },
      replication: { federations: 0, nodes: 0, researchers: 0 },
    })
  })

  test("[FE6] of a federation that is not here there is none", () => {
    const { statements } = testWorld()
    const nobody = statements[0]?.digest
    expect(progressOf(buildDataset(statements), ASOF, nobody)).toBeUndefined()
  })
})
