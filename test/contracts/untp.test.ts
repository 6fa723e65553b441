import { readFileSync } from "node:fs"
import { buildDataset, conformityClaim, conformityCredential } from "@commonshelf/dataset"
import { answered, testUuid, testWorld } from "@commonshelf/dataset/testing"
import { draftDisclosure } from "@commonshelf/documents"
import {
  base58Decode,
  keyId,
  signCompactJws,
  isInstant,
  verifyLog,
  type JsonObject,
} from "@commonshelf/identity"
import { testIdentity, type TestIdentity } from "@commonshelf/identity/testing"
import { contexts } from "@digitalbazaar/credentials-context"
import { Ajv2020 } from "ajv/dist/2020.js"
import { compactVerify, decodeProtectedHeader, importJWK } from "jose"
import jsonld from "jsonld"
import { describe, expect, test } from "vitest"
import { UNTP_CONTEXT_DOCUMENT } from "./untp-context.ts"

const UNTP = "https://test.uncefact.org/vocabulary/untp/"

/** Contexts come from these two and from nowhere else; what would be dropped is refused. */
const documents = new Map<string, unknown>([...contexts, [`${UNTP}dcc/0.6.1/`, UNTP_CONTEXT_DOCUMENT]])
const offline = {
  safe: true,
  documentLoader: (url: string) => {
    if (!documents.has(url)) return Promise.reject(new Error(`nothing is fetched: ${url}`))
    return Promise.resolve({ contextUrl: null, documentUrl: url, document: documents.get(url) })
  },
}

const ajv = new Ajv2020({
  strictTuples: false,
  formats: {
    uri: (text: string) => URL.canParse(text),
    date: (text: string) => isInstant(`${text}T00:00:00Z`),
    "date-time": isInstant,
  },
})
ajv.addSchema(JSON.parse(readFileSync(new URL("untp-dcc-0.6.1.json", import.meta.url), "utf8")), "dcc")
const faults = (part: string, value: unknown) => (ajv.validate(`dcc${part}`, value) ? [] : ajv.errors)

/** Bob's answers of every kind that can be told, as Galil passes them on. */
function exported(): readonly JsonObject[] {
  const world = testWorld()
  const { bob } = world.suppliers
  const { wageCap, workerVoice, organicShare, paySpread } = world.metrics
  const id = `urn:uuid:${testUuid(1)}`
  const percent = answered({ type: "number", value: "79.5", unit: "P1" })
  const about = {
    metric: organicShare,
    period: "2026-Q1",
    answer: percent,
    id,
    accuracy: { low: "79", high: "80" },
  }
  const said = [
    world.answers.bobPaySpread,
    world.say(bob, draftDisclosure(bob.did, about)),
    world.answer(bob, wageCap, answered({ type: "boolean", value: true }), { period: "2026-Q1" }),
    world.answer(bob, workerVoice, answered({ type: "ordinal", level: "own" }), { period: "2026-Q1" }),
    world.answer(bob, paySpread, answered({ type: "ratio", value: "3.25" }), { period: "2026-Q1" }),
  ]
  const dataset = buildDataset(world.statements)
  return said.map(({ digest }) => {
    const claim = conformityClaim(dataset, digest, world.asOf)
    if (!claim.ok) throw new TypeError(claim.error.kind)
    return conformityCredential(claim.value, {
      id: `urn:uuid:${testUuid(2)}`,
      issuer: { did: world.cooperatives.galil.did, name: "Galil" },
      at: world.asOf,
      language: "en",
      description: "Whose word it is.",
    })
  })
}

describe("an export as a conformity credential of UNTP 0.6.1", () => {
  test("[IN8] has the members of its schema, and of a declaration", () => {
    for (const credential of exported()) {
      expect(faults("", credential)).toEqual([])
      expect(faults("#/$defs/Declaration", credential["credentialSubject"])).toEqual([])
    }
  })

  test("[IN9] assesses nothing, because an assessment there must say whether something conforms", () => {
    for (const credential of exported()) {
      expect(credential["credentialSubject"]).toMatchObject({
        assessment: [],
        attestationType: "declaration",
      })
      expect(JSON.stringify(credential)).not.toContain('"conformance"')
    }
    const silent = { id: "urn:uuid:1", conformityTopic: "social.labour" }
    expect(faults("#/$defs/ConformityAssessment", silent)).not.toEqual([])
    expect(faults("#/$defs/ConformityAssessment", { ...silent, conformance: false })).toEqual([])
  })

  test("[IN8] is JSON-LD of which nothing is dropped, in terms of UNTP", async () => {
    for (const credential of exported()) {
      const rdf = await jsonld.toRDF(credential, { ...offline, format: "application/n-quads" })
      for (const text of wordsIn(credential)) expect(rdf).toContain(JSON.stringify(text).slice(1, -1))
      expect(rdf).toContain(`<${UNTP}core/0/conformityTopic> <${UNTP}core/0/conformityTopicCode#`)
      expect(rdf).toContain(`<${UNTP}core/0/unit> <https://vocabulary.uncefact.org/UnitMeasureCode#`)
      expect(rdf).toContain("<https://w3id.org/commonshelf/v1#assurance>")
    }
  })
})

describe("the envelope of an export", () => {
  const galil = testIdentity("Galil")
  const names = { kid: keyId(galil.did, galil.device.multikey), typ: "vc+jwt", cty: "vc" }
  const [credential = {}] = exported()
  const jws = signCompactJws(credential, names, galil.device)

  test("[IN12] is verified by jose, with the key that the issuer's identity log has", async () => {
    const key = await keyIn(galil, decodeProtectedHeader(jws).kid)
    const { payload, protectedHeader } = await compactVerify(jws, key, { algorithms: ["EdDSA"] })
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual(credential)
    expect(protectedHeader).toEqual({ alg: "EdDSA", ...names })
    expect(names.kid.split("#")[0]).toBe((credential["issuer"] as JsonObject)["id"])
  })

  test("[IN12] is refused with any character changed, and with another's key", async () => {
    const key = await keyIn(galil, names.kid)
    const places = [0, 1, 2].map((part) => jws.split(".", part).join(".").length + 9)
    for (const place of places) {
      const other = jws[place] === "A" ? "B" : "A"
      const altered = `${jws.slice(0, place)}${other}${jws.slice(place + 1)}`
      await expect(compactVerify(altered, key)).rejects.toThrow(/failed|invalid/iu)
    }
    const bob = testIdentity("Bob's farm")
    const bobs = await keyIn(bob, keyId(bob.did, bob.device.multikey))
    await expect(compactVerify(jws, bobs)).rejects.toThrow("signature verification failed")
  })
})

/** The key of a name, out of a verified did:webvh log. */
async function keyIn({ log }: TestIdentity, kid: string | undefined) {
  const verified = verifyLog(log)
  if (!verified.ok) throw new TypeError(verified.error.message)
  const method = log.at(-1)?.state.verificationMethod?.find(({ id }) => id === kid)
  const bytes = base58Decode(method?.publicKeyMultibase.slice(1) ?? "")?.slice(2)
  return importJWK({ kty: "OKP", crv: "Ed25519", x: Buffer.from(bytes ?? []).toString("base64url") }, "EdDSA")
}

/** The texts for people in a credential. */
function wordsIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return []
  return Object.entries(value).flatMap(([member, inner]) =>
    ["name", "description", "metricName", "hashDigest", "score"].includes(member) && typeof inner === "string"
      ? [inner]
      : wordsIn(inner),
  )
}
