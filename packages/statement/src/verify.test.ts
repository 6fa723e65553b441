import { canonicalJson, utf8, type JsonObject, type Result } from "@commonshelf/identity"
import { runSeed, testIdentity, testKeyPair } from "@commonshelf/identity/testing"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Finding } from "./finding.ts"
import { signStatement } from "./sign.ts"
import { testContext, testDraft } from "./testing.ts"
import { verifyStatement, type VerifiedStatement } from "./verify.ts"

const bob = testIdentity("Bob's farm")
const eve = testIdentity("Eve")
const context = testContext([bob, eve])
const said = signStatement(testDraft(bob, "The highest wage is 5.2 times the lowest."), bob.device)

const ruleOf = (result: Result<VerifiedStatement, Finding>) =>
  result.ok ? "valid" : `${result.error.rule} ${result.error.kind}`
const verify = (text: string) => ruleOf(verifyStatement(utf8(text), context))

/** The statement with some members changed, printed canonically again. */
const altered = (changes: JsonObject, proof: JsonObject = {}) => {
  const { proof: signed, ...rest } = JSON.parse(said.text) as { proof: JsonObject } & JsonObject
  return canonicalJson({ ...rest, ...changes, proof: { ...signed, ...proof } })
}

describe("Bob signs", () => {
  test("[S7] what he says verifies, under its digest", () => {
    const result = verifyStatement(utf8(said.text), context)
    expect(result.ok && result.value.digest).toBe(said.digest)
  })

  test("[S4] the same content signed twice is two statements", () => {
    const again = signStatement(
      testDraft(bob, "The highest wage is 5.2 times the lowest.", { at: "2026-02-01T09:00:01Z" }),
      bob.device,
    )
    expect(again.digest).not.toBe(said.digest)
  })

  test("[S2] his client writes NFC", () => {
    const composed = signStatement(testDraft(bob, "Caf\u0065\u0301"), bob.device)
    expect(composed.statement.credentialSubject["text"]).toBe("Caf\u00e9")
  })

  test("[S2] his client refuses what a statement cannot hold", () => {
    const draft = testDraft(bob, "x", {
      subject: { id: bob.did, type: "TestClaim", v: 1, text: "x", share: 0.5 },
    })
    expect(() => signStatement(draft, bob.device)).toThrow("S2")
  })
})

describe("Eve alters", () => {
  test.each([
    [
      "the value",
      altered({ credentialSubject: { id: bob.did, type: "TestClaim", v: 1, text: "2.0" } }),
      "S6 bad-signature",
    ],
    ["the date", altered({ validFrom: "2027-02-01T09:00:00Z" }), "S6 bad-signature"],
    ["the document", altered({ document: "automerge:3hT1Z2sLkV7Tn4o1t9fQmXoKJc1h" }), "S6 bad-signature"],
    ["the place in the feed", altered({ sequence: 2, previousDigest: said.digest }), "S6 bad-signature"],
    ["the time of signing", altered({}, { created: "2027-02-01T09:00:00Z" }), "S6 bad-signature"],
    ["the issuer", altered({ issuer: eve.did }), "S7 signer-not-issuer"],
    [
      "issuer and signer",
      altered({ issuer: eve.did }, { verificationMethod: `${eve.did}#${bob.device.multikey}` }),
      "S9 unknown-key",
    ],
    [
      "issuer, signer and key",
      altered({ issuer: eve.did }, { verificationMethod: `${eve.did}#${eve.device.multikey}` }),
      "S6 bad-signature",
    ],
    [
      "the context, appending to it",
      altered({
        "@context": [
          "https://www.w3.org/ns/credentials/v2",
          "https://w3id.org/commonshelf/v1",
          "https://evil.invalid",
        ],
      }),
      "S3 bad-shape",
    ],
    [
      "the context of the proof",
      altered({}, { "@context": ["https://www.w3.org/ns/credentials/v2"] }),
      "S3 bad-shape",
    ],
    ["the purpose", altered({}, { proofPurpose: "authentication" }), "S3 bad-shape"],
    ["the cryptosuite", altered({}, { cryptosuite: "eddsa-rdfc-2022" }), "S3 bad-shape"],
    ["the encoding of the signature", altered({}, { proofValue: "uAAAA" }), "S3 bad-shape"],
    ["the kind", altered({ type: ["VerifiableCredential", "Unheard"] }), "S10 unknown-kind"],
    ["the members, adding one", altered({ name: "Bob" }), "S3 bad-shape"],
    [
      "the subject, adding a member",
      altered({ credentialSubject: { id: bob.did, type: "TestClaim", v: 1, text: "x", more: 1 } }),
      "S3 bad-shape",
    ],
    ["sequence without its predecessor", altered({ sequence: 2 }), "S3 bad-shape"],
    ["the issuer into an object", altered({ issuer: { id: bob.did, name: "A nice farm" } }), "S3 bad-shape"],
  ])("[S7] %s: %#", (_what, text, expected) => {
    expect(verify(text)).toBe(expected)
  })

  test("[S7] a second proof is refused whole", () => {
    const { proof, ...rest } = JSON.parse(said.text) as { proof: JsonObject } & JsonObject
    expect(verify(canonicalJson({ ...rest, proof: [proof, proof] }))).toBe("S3 bad-shape")
  })

  test("[S9] a stranger's statement waits for its identity log", () => {
    const stranger = testIdentity("A stranger")
    const text = signStatement(testDraft(stranger, "hello"), stranger.device).text
    expect(verify(text)).toBe("S9 unknown-issuer")
  })

  test("[S9] a key that opens sessions signs no statements", () => {
    expect(verify(signStatement(testDraft(bob, "hello"), bob.node).text)).toBe("S9 unknown-key")
  })

  test("[S9] a key that the log never listed signs no statements", () => {
    expect(verify(signStatement(testDraft(bob, "hello"), testKeyPair("found")).text)).toBe("S9 unknown-key")
  })

  test("[S8] the weak key that some libraries believe is not even listed", () => {
    const weak = "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"
    const forged = altered({}, { verificationMethod: `${bob.did}#${weak}` })
    expect(verify(forged)).toBe("S9 unknown-key")
  })

  test("[S7] refusals come in their order: bytes before shape before proof before identity before signature", () => {
    const stranger = testIdentity("A stranger")
    const wrong = altered({ issuer: stranger.did, sequence: 0 }, { verificationMethod: `${eve.did}#x` })
    expect(verify(` ${wrong}`)).toBe("S1 not-canonical")
    expect(verify(wrong)).toBe("S3 bad-shape")
    expect(verify(altered({ issuer: stranger.did }))).toBe("S7 signer-not-issuer")
    expect(verify(altered({ issuer: stranger.did }, { verificationMethod: `${stranger.did}#x` }))).toBe(
      "S9 unknown-issuer",
    )
  })

  test("[S7] no statement with one character changed verifies", () => {
    const characters = fc.record({
      at: fc.nat(said.text.length - 1),
      by: fc.constantFrom("0", "a", "Z", "{", '"', ",", "é"),
    })
    fc.assert(
      fc.property(characters, ({ at, by }) => {
        fc.pre(said.text[at] !== by)
        expect(verify(said.text.slice(0, at) + by + said.text.slice(at + 1))).not.toBe("valid")
      }),
      { seed: runSeed(2), numRuns: 500 },
    )
  })

  test("[S7] any statement that was signed verifies", () => {
    const drafts = fc.record({
      text: fc.string({ unit: "binary" }).filter((t) => !/\p{Surrogate}/u.test(t)),
      sequence: fc.integer({ min: 1, max: 1_000_000 }),
    })
    fc.assert(
      fc.property(drafts, ({ text, sequence }) => {
        const feed = sequence === 1 ? { sequence } : { sequence, previousDigest: said.digest }
        expect(verify(signStatement(testDraft(bob, text, { feed }), bob.device).text)).toBe("valid")
      }),
      { seed: runSeed(3), numRuns: 200 },
    )
  })
})
