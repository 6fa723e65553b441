import { describe, expect, test } from "vitest"
import { authoritativeText } from "../kinds/text.ts"
import { testAuthor, testLetter } from "../testing.ts"
import { AgreementContent } from "./content.ts"
import { agreementDigest, draftAgreementAct, draftAgreementText } from "./draft.ts"

const [alice, bob, eve] = ["Alice's coop", "Bob's farm", "Eve"].map((name) => testAuthor(name))
if (alice === undefined || bob === undefined || eve === undefined) throw new TypeError("three parties")
const what = authoritativeText("en", "Answer")

describe("the text of a letter", () => {
  test.each([
    ["a promise of somebody else", { promises: [{ id: "a", kind: "feedback", who: eve.did, what }] }],
    [
      "a promise to somebody else",
      { promises: [{ id: "a", kind: "feedback", who: bob.did, to: [eve.did], what }] },
    ],
    [
      "a promise that is due once and again and again",
      { promises: [{ id: "a", kind: "feedback", who: bob.did, what, due: "2026-05-01", every: "P6M" }] },
    ],
    [
      "a promise of a level that there is not",
      { promises: [{ id: "a", kind: "data", who: alice.did, what, level: 0 }] },
    ],
    ["an answer to no metric", { promises: [{ id: "a", kind: "disclose", who: bob.did, what }] }],
    ["two segments of one name", { segments: [1, 2].map(() => ({ id: "a", text: what })) }],
    ["a party that stands in it twice", { parties: [1, 2].map(() => ({ id: bob.did, role: "supplier" })) }],
    ["a role that there is not", { parties: [alice, bob].map(({ did }) => ({ id: did, role: "boss" })) }],
    ["more signatures of a role than it has parties", { requires: { role: "supplier", atLeast: 2 } }],
    ["an end before its beginning", { validUntil: "2025-01-01T00:00:00Z" }],
    [
      "a segment that binds in another language",
      { segments: [{ id: "a", text: authoritativeText("he", "א") }] },
    ],
    [
      "data-use terms that allow to find out who bought",
      { dataUse: { purpose: what, noReidentification: false, retention: "P2Y", onwardSharing: "none" } },
    ],
    ["a member that is not known", { verdict: "pass" }],
  ])("[LE1] refuses %s", (_what, fields) => {
    const letter = testLetter([alice, bob])
    expect(AgreementContent.safeParse(letter).success).toBe(true)
    expect(AgreementContent.safeParse({ ...letter, ...fields }).success).toBe(false)
  })

  test("[S5] its statement has the version of its content, and names the letter that it amends", () => {
    const old = testLetter([alice, bob])
    const { subject, relatedResource } = draftAgreementText(
      alice.did,
      testLetter([alice, bob], { amends: agreementDigest(old) }),
    )
    expect(subject).toMatchObject({ v: 2, content: { v: 2 } })
    expect(relatedResource).toMatchObject([{ digestMultibase: agreementDigest(old) }])
  })

  test("[S3] an act names the files on which its meaning depends", () => {
    const letter = agreementDigest(testLetter([alice, bob]))
    const scan = { name: "signed.pdf", mediaType: "application/pdf", digest: letter }
    const draft = draftAgreementAct(alice.scid, letter, { act: "attach", scan })
    expect(draft.relatedResource?.map(({ id }) => id)).toEqual([
      `urn:commonshelf:agreement:${letter}`,
      `urn:commonshelf:file:${letter}`,
    ])
  })
})
