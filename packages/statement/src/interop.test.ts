/// <reference path="./interop.d.ts" />
import { DataIntegrityProof } from "@digitalbazaar/data-integrity"
import { generate } from "@digitalbazaar/ed25519-multikey"
import { createSignCryptosuite, createVerifyCryptosuite } from "@digitalbazaar/eddsa-jcs-2022-cryptosuite"
import { canonicalJson, utf8, type JsonObject } from "@commonshelf/identity"
import { seedOf, testIdentity } from "@commonshelf/identity/testing"
import jsigs from "jsonld-signatures"
import { describe, expect, test } from "vitest"
import { signStatement } from "./sign.ts"
import { testContext, testDraft } from "./testing.ts"
import { verifyStatement } from "./verify.ts"

/** S13: a second implementation of eddsa-jcs-2022, by other people, given the party's DID document and nothing else of ours. */

const bob = testIdentity("Bob's farm")
const said = signStatement(testDraft(bob, "Twelve hives, no sprays."), bob.device)
const [entry] = bob.log

async function documentLoader(url: string) {
  const [did] = url.split("#")
  if (did !== bob.did) throw new Error(`the test asks for nothing but the party's document: ${url}`)
  const method = entry.state.verificationMethod?.find(({ id }) => id === url)
  const document = url.includes("#")
    ? { "@context": "https://w3id.org/security/multikey/v1", ...method }
    : entry.state
  return { documentUrl: url, document }
}

async function theirsVerifies(text: string): Promise<boolean> {
  const suite = new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() })
  const purpose = new jsigs.purposes.AssertionProofPurpose()
  const { verified } = await jsigs.verify(JSON.parse(text), { suite, purpose, documentLoader })
  return verified
}

/** Signed by them with Bob's device key, over what our profile asks for. */
async function theirsSigns(unsigned: object): Promise<string> {
  const key = await generate({
    id: `${bob.did}#${bob.device.multikey}`,
    controller: bob.did,
    seed: seedOf("Bob's farm-device"),
  })
  const suite = new DataIntegrityProof({
    signer: key.signer(),
    date: "2026-02-01T09:00:00Z",
    cryptosuite: createSignCryptosuite(),
  })
  const purpose = new jsigs.purposes.AssertionProofPurpose()
  return canonicalJson(await jsigs.sign(unsigned, { suite, purpose, documentLoader }))
}

const unsigned = (): JsonObject => {
  const { proof: _proof, ...rest } = JSON.parse(said.text) as { proof: JsonObject } & JsonObject
  return rest
}

describe("a second implementation", () => {
  test("[S13] verifies what we sign", async () => {
    expect(await theirsVerifies(said.text)).toBe(true)
  })

  test("[S13] refuses it when a value is changed", async () => {
    expect(await theirsVerifies(said.text.replace("Twelve", "Twenty"))).toBe(false)
  })

  test("[S13] signs in our profile what we verify, to the same bytes", async () => {
    const text = await theirsSigns(unsigned())
    const result = verifyStatement(utf8(text), testContext([bob]))
    expect(result.ok).toBe(true)
    expect(text).toBe(said.text)
  })
})

describe("what we refuse on purpose although a general verifier may take it", () => {
  const REFUSED: readonly (readonly [string, (statement: JsonObject) => JsonObject, string])[] = [
    ["another order of members", (s) => s, "S1"],
    [
      "a fraction in the subject",
      (s) => ({ ...s, credentialSubject: { ...subjectOf(s), share: 0.5 } }),
      "S2",
    ],
    [
      "a further context",
      (s) => ({ ...s, "@context": [...(s["@context"] as readonly string[]), "https://example.org/more"] }),
      "S3",
    ],
    [
      "an issuer with a name of its own choosing",
      (s) => ({ ...s, issuer: { id: bob.did, name: "Best farm" } }),
      "S3",
    ],
    ["a statement without a place in a feed", ({ sequence: _sequence, ...s }) => s, "S3"],
    ["a statement that names no document", ({ document: _document, ...s }) => s, "S3"],
    ["a kind that is not known", (s) => ({ ...s, type: ["VerifiableCredential", "Diploma"] }), "S10"],
  ]

  test.each(REFUSED)("[S13] %s", async (what, change, rule) => {
    const theirs = await theirsSigns(change(unsigned()))
    expect(await theirsVerifies(theirs)).toBe(true)
    const text =
      what === "another order of members"
        ? JSON.stringify(Object.fromEntries(Object.entries(JSON.parse(theirs)).toReversed()))
        : theirs
    const result = verifyStatement(utf8(text), testContext([bob]))
    expect(!result.ok && result.error.rule).toBe(rule)
  })
})

function subjectOf(statement: JsonObject): JsonObject {
  return statement["credentialSubject"] as JsonObject
}
