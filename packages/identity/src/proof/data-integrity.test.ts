import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { base58Decode, base58Encode } from "../encoding/base58.ts"
import { sha256, utf8 } from "../encoding/bytes.ts"
import { canonicalJson } from "../encoding/canonical-json.ts"
import { digestBytes } from "../encoding/digest.ts"
import { jsonFault, type JsonObject } from "../encoding/json.ts"
import { keyPairFromSeed, signBytes, verifyBytes } from "../keys/key-pair.ts"
import { parseMultikey } from "../keys/multikey.ts"
import { createProof, DataIntegrityProof, verifyProof } from "./data-integrity.ts"

/** The worked statement of the specification of statements, exactly as three implementations verified it. */
const WORKED = `{"@context":["https://www.w3.org/ns/credentials/v2","https://w3id.org/open-coop-commons/v1"],"credentialSubject":{"basis":"self-declared","id":"did:webvh:QmTTmRZ7xQP1aq8wZ85v9pZZEUWjbnGr1Lmxx35GeEbW3v:commons.beshutaf.example:s:emek-dairy","metric":"urn:uuid:6b0f2a0e-7a9d-4a53-9a55-3d2f6d2f0c11","period":"2025-01-01/2025-12-31","unit":"1","value":"5.25"},"id":"urn:uuid:25cbb06c-e534-4f14-8740-785079ddc69c","issuer":"did:webvh:QmTTmRZ7xQP1aq8wZ85v9pZZEUWjbnGr1Lmxx35GeEbW3v:commons.beshutaf.example:s:emek-dairy","proof":{"@context":["https://www.w3.org/ns/credentials/v2","https://w3id.org/open-coop-commons/v1"],"created":"2026-02-01T09:00:00Z","cryptosuite":"eddsa-jcs-2022","proofPurpose":"assertionMethod","proofValue":"z29kXUi7wbPn6p16Mtjh6Pn4ihW3PR62AkbPnV5XqHV2SDPwH2RokXNQpvpQN2b1fdwrdxVs8Mk9bEZutj4QtHJyZ","type":"DataIntegrityProof","verificationMethod":"did:webvh:QmTTmRZ7xQP1aq8wZ85v9pZZEUWjbnGr1Lmxx35GeEbW3v:commons.beshutaf.example:s:emek-dairy#z6Mkm6YfMLkudVueMMiz4gJt79x3Ej2pNVP3KHRgWs28rgn2"},"relatedResource":[{"digestMultibase":"zQmVbcD1EbfdinVTvMvVSHpsgMMBRxutoiQe8L3MeFcw8JC","id":"urn:uuid:6b0f2a0e-7a9d-4a53-9a55-3d2f6d2f0c11","mediaType":"application/json"}],"sequence":1,"type":["VerifiableCredential","SupplierDisclosure"],"validFrom":"2026-02-01T09:00:00Z","validUntil":"2027-06-30T23:59:59Z"}`

const { proof: workedProofJson, ...workedDocument }: JsonObject = JSON.parse(WORKED)
const workedProof = DataIntegrityProof.parse(workedProofJson)
const workedKey = parseMultikey("z6Mkm6YfMLkudVueMMiz4gJt79x3Ej2pNVP3KHRgWs28rgn2")
const keyPair = keyPairFromSeed(sha256(utf8("commonshelf-test-proof")))
const options = {
  keyPair,
  verificationMethod: `did:example:bob#${keyPair.multikey}`,
  created: "2026-02-01T09:00:00Z",
}

describe("a proof", () => {
  test("[S6] of the worked statement verifies, and canonical JSON and digest are those of the specification", () => {
    expect(canonicalJson(JSON.parse(WORKED))).toBe(WORKED)
    expect(digestBytes(utf8(WORKED))).toBe("zQmZnGzBEppFwRehaqYptxa9fh2vQRw6y6vEzYYxhkeezrL")
    expect(workedKey.ok && verifyProof(workedDocument, workedProof, workedKey.value)).toBe(true)
  })

  test("[S6] is over the proof's configuration first, then the document, 64 bytes and nothing else", () => {
    const document = { price: "5.25" }
    const { proofValue, ...config } = createProof(document, options)
    const signature = base58Decode(proofValue.slice(1))
    const hash = Uint8Array.of(
      ...sha256(utf8(canonicalJson(config))),
      ...sha256(utf8(canonicalJson(document))),
    )
    expect(signature !== undefined && verifyBytes(hash, signature, keyPair.publicKey)).toBe(true)
  })

  test("[S6] repeats the @context of its document, and has none when the document has none", () => {
    const contexts = ["https://www.w3.org/ns/credentials/v2"]
    expect(createProof({ "@context": contexts }, options)["@context"]).toEqual(contexts)
    expect(createProof({}, options)).not.toHaveProperty("@context")
  })

  test("[S7] of any document verifies, parses, and is the same every time", () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (members) => {
        const document: JsonObject = JSON.parse(JSON.stringify(members))
        fc.pre(jsonFault(document, 32) === undefined)
        const proof = createProof(document, options)
        expect(DataIntegrityProof.safeParse(proof).success).toBe(true)
        expect(verifyProof(document, proof, keyPair.publicKey)).toBe(true)
        expect(createProof(document, options)).toEqual(proof)
      }),
      { seed: 1 },
    )
  })

  test("[S7] shows every reader that Eve changed a value", () => {
    const altered = { ...workedDocument, credentialSubject: { metric: "5.26" } }
    expect(workedKey.ok && verifyProof(altered, workedProof, workedKey.value)).toBe(false)
  })

  test("[S7] does not verify with another created, another verificationMethod or another key", () => {
    const document = { price: "5.25" }
    const proof = createProof(document, options)
    const other = keyPairFromSeed(sha256(utf8("commonshelf-test-eve")))
    expect(verifyProof(document, { ...proof, created: "2026-02-01T09:00:01Z" }, keyPair.publicKey)).toBe(
      false,
    )
    expect(
      verifyProof(document, { ...proof, verificationMethod: "did:example:eve#1" }, keyPair.publicKey),
    ).toBe(false)
    expect(verifyProof(document, proof, other.publicKey)).toBe(false)
  })

  test("[S7] whose @context differs from the document's does not verify, though it was signed so", () => {
    const document = { "@context": ["https://www.w3.org/ns/credentials/v2"], price: "5.25" }
    const { "@context": _none, ...proof } = createProof(document, options)
    expect(verifyProof(document, proof, keyPair.publicKey)).toBe(false)
    expect(verifyProof({ price: "5.25" }, createProof(document, options), keyPair.publicKey)).toBe(false)
    const { proofValue: _value, ...config } = proof
    const hash = Uint8Array.of(
      ...sha256(utf8(canonicalJson(config))),
      ...sha256(utf8(canonicalJson(document))),
    )
    const proofValue = `z${base58Encode(signBytes(hash, keyPair))}`
    expect(verifyProof(document, { ...config, proofValue }, keyPair.publicKey)).toBe(false)
  })

  test.each([
    ["of another type", { type: "Ed25519Signature2020" }],
    ["of another cryptosuite", { cryptosuite: "eddsa-rdfc-2022" }],
    ["for another purpose", { proofPurpose: "authentication" }],
    ["in base64url", { proofValue: `u${workedProof.proofValue.slice(1)}` }],
    ["with a value that is too long to be a signature", { proofValue: `z${"2".repeat(89)}` }],
    ["with a member more", { domain: "coop.example" }],
  ])("[S7] %s is not parsed", (_, change) => {
    expect(DataIntegrityProof.safeParse({ ...workedProof, ...change }).success).toBe(false)
  })

  test("[S7] whose value is base58btc of other than 64 bytes does not verify", () => {
    const proofValue = `z1${workedProof.proofValue.slice(1)}`
    expect(workedKey.ok && verifyProof(workedDocument, { ...workedProof, proofValue }, workedKey.value)).toBe(
      false,
    )
  })
})
