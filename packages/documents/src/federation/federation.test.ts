import { describe, expect, test } from "vitest"
import type { DocumentDescriptor } from "../document/descriptor.ts"
import type { DraftBody } from "../kinds/draft.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { locateDocument } from "../kinds/locate.ts"
import { authoritativeText } from "../kinds/text.ts"
import { metricDigest } from "../metric/draft.ts"
import { partyDocument } from "../party/document.ts"
import { testAuthor, testMetric, type TestAuthor } from "../testing.ts"
import { FederationAct } from "./act.ts"
import { Charter, CharterContent } from "./charter.ts"
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

  test("[FE7] a charter that amends another stands under its own digest, in version 2, and names what it amends", () => {
    const { founders: _founders, v: _v, ...terms } = charter
    const next: CharterContent = { ...terms, v: 2, federation: digest, amends: digest }
    const said = draftCharter(eve.did, next)
    expect(said.subject).toMatchObject({ v: 2, content: { v: 2 } })
    expect(outcome(said, eve)).toBe("allowed")
    expect(locateDocument(eve.say(said).statement, () => undefined)).toEqual(said.document)
    const metricsOnly =
      said.relatedResource?.filter(({ digestMultibase }) => digestMultibase !== digest) ?? []
    expect(outcome({ ...said, relatedResource: metricsOnly }, eve)).toBe("S5")
    const agrees = draftFederationAct(alice.did, digest, { act: "amend", replacedBy: charterDigest(next) })
    expect(agrees.subject).toMatchObject({ v: 2 })
    expect(outcome(agrees, alice)).toBe("allowed")
    const unnamed = agrees.relatedResource?.slice(0, 1) ?? []
    expect(outcome({ ...agrees, relatedResource: unnamed }, alice)).toBe("S5")
    expect(Charter.safeParse({ ...said.subject, v: 1 }).success).toBe(false)
    expect(FederationAct.safeParse({ ...agrees.subject, v: 1 }).success).toBe(false)
    expect(CharterContent.safeParse({ ...charter, amends: digest }).success).toBe(false)
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
