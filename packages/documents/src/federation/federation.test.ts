import { describe, expect, test } from "vitest"
import type { DocumentDescriptor } from "../document/descriptor.ts"
import type { DraftBody } from "../kinds/draft.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { metricDigest } from "../metric/draft.ts"
import { partyDocument } from "../party/document.ts"
import { testAuthor, testMetric, type TestAuthor } from "../testing.ts"
import { CharterContent } from "./charter.ts"
import { federationDocument } from "./document.ts"
import { charterDigest, draftCharter, draftFederationAct } from "./draft.ts"

const alice = testAuthor("Alice's coop")
const eve = testAuthor("Eve")
const half = { percent: 51, atLeast: 1 }
const metrics = [{ name: "pay-spread", digest: metricDigest(testMetric("pay-spread")) }]
const charter: CharterContent = {
  type: "FederationCharter",
  v: 1,
  name: authoritativeText("en", "The alliance"),
  text: authoritativeText("en", "We buy and learn together."),
  founders: [alice.did],
  quorums: { accept: half, suspend: half, mandate: half, metrics: half },
  mandates: [],
  metrics,
}
const digest = charterDigest(charter)

function outcome(draft: DraftBody, speaker: TestAuthor, at: DocumentDescriptor = draft.document): string {
  const { statement } = speaker.say({ ...draft, document: at })
  const insertion = insertionOf(at, statement, () => undefined)
  return insertion.kind === "refused" ? insertion.rule : insertion.kind
}

describe("who speaks where in a federation", () => {
  test("[FE1] its founder alone in its document, the charter alone under its digest", () => {
    expect(outcome(draftCharter(alice.did, charter), alice)).toBe("allowed")
    expect(outcome(draftCharter(eve.did, charter), eve, federationDocument(alice.scid, digest))).toBe("D6")
    const other = federationDocument(alice.scid, metrics[0]?.digest ?? digest)
    expect(outcome(draftCharter(alice.did, charter), alice, other)).toBe("S5")
  })

  test("[FE1] everybody about it in their own documents, so that strangers fill nobody's", () => {
    const apply = draftFederationAct(eve.did, digest, { act: "apply" })
    expect(outcome(apply, eve)).toBe("allowed")
    expect(outcome(apply, eve, federationDocument(alice.scid, digest))).toBe("D6")
    expect(outcome(apply, eve, partyDocument(alice.scid))).toBe("D6")
  })

  test("[S3] charter and acts name what they are about", () => {
    const { relatedResource: _charter, ...bare } = draftCharter(alice.did, charter)
    expect(outcome(bare, alice)).toBe("S5")
    const { relatedResource: _act, ...step } = draftFederationAct(alice.did, digest, {
      act: "adopt-metrics",
      metrics,
    })
    expect(outcome(step, alice)).toBe("S5")
  })

  test("[D1] a charter is found again from what it says", () => {
    const said = alice.say(draftCharter(alice.did, charter))
    expect(locateDocument(said.statement, () => undefined)).toEqual(said.document)
  })

  test.each([
    ["a founder twice", { founders: [alice.did, alice.did] }],
    ["nobody who founds it", { founders: [] }],
    ["a quorum of nothing", { quorums: { ...charter.quorums, accept: { percent: 0, atLeast: 1 } } }],
    ["a mandate that there is not", { mandates: [{ mandate: "rule", what: charter.text }] }],
  ])("[FE1] a charter has not %s", (_what, fields) => {
    expect(CharterContent.safeParse({ ...charter, ...fields }).success).toBe(false)
  })
})
