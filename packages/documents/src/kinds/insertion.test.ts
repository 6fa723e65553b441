import { describe, expect, test } from "vitest"
import { agreementDocument } from "../agreement/document.ts"
import { agreementDigest, draftAgreementAct, draftAgreementText } from "../agreement/draft.ts"
import type { AgreementContent } from "../agreement/content.ts"
import { metricDocument } from "../metric/document.ts"
import { draftMetricDefinition, metricDigest } from "../metric/draft.ts"
import { partyDocument } from "../party/document.ts"
import { draftWithdrawal } from "../party/draft.ts"
import { answersDocument } from "../supplier/document.ts"
import { draftDisclosure } from "../supplier/draft.ts"
import { testAuthor, testMetric, testProfile } from "../testing.ts"
import type { DraftBody } from "./draft.ts"
import { insertionOf } from "./insertion.ts"
import { authoritativeText } from "./text.ts"

const alice = testAuthor("Alice's coop")
const bob = testAuthor("Bob's farm")
const eve = testAuthor("Eve")
const metric = testMetric("pay-spread")
const answer = (did: string) =>
  draftDisclosure(did, {
    metric: metricDigest(metric),
    period: "2025",
    answer: { state: "answered", value: { type: "ratio", value: "4.2" } },
  })
const letter: AgreementContent = {
  type: "Agreement",
  v: 1,
  title: authoritativeText("en", "A letter"),
  text: authoritativeText("en", "We learn together."),
  parties: [
    { id: alice.did, role: "coop" },
    { id: bob.did, role: "supplier" },
  ],
  validFrom: "2026-01-01T00:00:00Z",
}
const noLetter = () => undefined
const theLetter = () => letter

const outcome = (
  draft: DraftBody,
  speaker = alice,
  at = draft.document,
  text: typeof noLetter | typeof theLetter = noLetter,
) => {
  const said = speaker.say(draft)
  const insertion = insertionOf(at, said.statement, text)
  return insertion.kind === "refused" ? insertion.rule : insertion.kind
}

describe("who may insert what, where", () => {
  test("[D6] owners speak in their own documents", () => {
    expect(outcome(testProfile(alice, "cooperative"))).toBe("allowed")
    expect(outcome(answer(bob.did), bob)).toBe("allowed")
    expect(outcome(draftMetricDefinition(alice.did, metric))).toBe("allowed")
  })

  test("[D6] nobody speaks in another's document", () => {
    expect(outcome({ ...answer(bob.did), document: answersDocument(bob.scid) }, eve)).toBe("D6")
    expect(outcome({ ...testProfile(eve, "supplier"), document: partyDocument(bob.scid) }, eve)).toBe("D6")
  })

  test("[S3] a statement found elsewhere than in the document it names is refused", () => {
    expect(outcome(testProfile(alice, "cooperative"), alice, partyDocument(bob.scid))).toBe("S3")
  })

  test("[D6] a kind stands only in documents of its type", () => {
    expect(outcome({ ...answer(bob.did), document: partyDocument(bob.scid) }, bob)).toBe("D6")
  })

  test("[S5] a metric stands in the document of its family", () => {
    const elsewhere = {
      ...draftMetricDefinition(alice.did, metric),
      document: metricDocument(alice.scid, "other"),
    }
    expect(outcome(elsewhere)).toBe("S5")
  })

  test("[S3] an answer must name its metric among the documents that it depends on", () => {
    const { relatedResource: _dropped, ...bare } = answer(bob.did)
    expect(outcome(bare, bob)).toBe("S5")
  })

  test("[D6] a withdrawal stands beside what it takes back", () => {
    const said = bob.say(answer(bob.did))
    expect(outcome(draftWithdrawal(said.document, said.digest, { reason: "A mistake" }), bob)).toBe("allowed")
  })
})

describe("a letter", () => {
  const digest = agreementDigest(letter)

  test("[D6] its text is its proposer's, under the digest of the text", () => {
    expect(outcome(draftAgreementText(alice.did, letter))).toBe("allowed")
    const other = {
      ...draftAgreementText(alice.did, letter),
      document: agreementDocument(alice.scid, metricDigest(metric)),
    }
    expect(outcome(other)).toBe("S5")
    expect(
      outcome(
        { ...draftAgreementText(eve.did, letter), document: agreementDocument(alice.scid, digest) },
        eve,
      ),
    ).toBe("D6")
  })

  test("[D6] the parties that the text lists speak in it, strangers do not, and all wait for the text", () => {
    const sign = draftAgreementAct(alice.scid, digest, { act: "sign", language: "en" })
    expect(outcome(sign, bob, sign.document, theLetter)).toBe("allowed")
    expect(outcome(sign, eve, sign.document, theLetter)).toBe("D6")
    expect(outcome(sign, bob, sign.document, noLetter)).toBe("waits")
  })

  test("[S5] an act is about the letter in whose document it stands", () => {
    const sign = draftAgreementAct(alice.scid, digest, { act: "sign", language: "en" })
    const about = draftAgreementAct(alice.scid, metricDigest(metric), { act: "sign", language: "en" })
    expect(outcome({ ...about, document: sign.document }, bob, sign.document, theLetter)).toBe("S5")
  })
})
