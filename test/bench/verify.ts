import { createHash, createPublicKey, verify as nodeVerify, type KeyObject } from "node:crypto"
import { subjectSchemaOf, draftDisclosure, authoritativeText, metricDigest } from "@commonshelf/documents"
import { testAuthor, testMetric } from "@commonshelf/documents/testing"
import { base58Decode, canonicalJson, parseMultikey, utf8, verifyLog } from "@commonshelf/identity"
import { verifyStatement } from "@commonshelf/statement"
import { median, report } from "./report.ts"

/*
 * Verification of a statement from its bytes to its verdict, against the same steps put together by hand: JSON, JCS, two
 * SHA-256, Ed25519 by node:crypto with the key object cached, without any check of shape. Both in turns in one process.
 *
 *   npx tsx --conditions=source test/bench/verify.ts [--json]
 */

const COUNT = 1000
const ROUNDS = 7

const author = testAuthor("Alice's farm")
const metric = metricDigest(testMetric("pay-spread"))
const statements = Array.from({ length: COUNT }, (_, i) => {
  const value = { type: "ratio", value: `4.${i}` } as const
  const note = authoritativeText("en", "Highest pay over lowest pay. ".repeat(12))
  const fields = {
    metric,
    period: String(2000 + (i % 25)),
    answer: { state: "answered", value } as const,
    note,
  }
  return utf8(author.say(draftDisclosure(author.did, fields)).text)
})

const identity = verifyLog(author.log)
if (!identity.ok) throw new Error(identity.error.message)
const context = { identityOf: () => identity.value, subjectSchemaOf }

function ours(): void {
  for (const bytes of statements)
    if (!verifyStatement(bytes, context).ok) throw new Error("a statement was refused")
}

const keyByMultikey = new Map<string, KeyObject>()

function keyOf(multikey: string): KeyObject {
  const cached = keyByMultikey.get(multikey)
  if (cached !== undefined) return cached
  const raw = parseMultikey(multikey)
  if (!raw.ok) throw new Error(raw.error.message)
  const spki = Buffer.concat([Buffer.from("302a300506032b6570032100", "hex"), raw.value])
  const key = createPublicKey({ key: spki, format: "der", type: "spki" })
  keyByMultikey.set(multikey, key)
  return key
}

interface Signed {
  readonly proof: { readonly proofValue: string; readonly verificationMethod: string }
}

function byHand(): void {
  for (const bytes of statements) {
    const { proof, ...unsigned } = JSON.parse(new TextDecoder().decode(bytes)) as Signed // made above
    const { proofValue, ...config } = proof
    const hashes = [config, unsigned].map((part) => createHash("sha256").update(canonicalJson(part)).digest())
    const signature = base58Decode(proofValue.slice(1))
    const key = keyOf(proof.verificationMethod.split("#")[1] ?? "")
    if (signature === undefined || !nodeVerify(null, Buffer.concat(hashes), key, signature)) {
      throw new Error("a statement was refused")
    }
  }
}

function timed(work: () => void): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

ours()
byHand()
const rounds = Array.from({ length: ROUNDS }, () => ({ ours: timed(ours), byHand: timed(byHand) }))
const oursMs = median(rounds.map((round) => round.ours))
const byHandMs = median(rounds.map((round) => round.byHand))
report({
  bytesPerStatement: Math.round(statements.reduce((sum, bytes) => sum + bytes.length, 0) / COUNT),
  verifiedPerSecond: Math.round((COUNT / oursMs) * 1000),
  byHandPerSecond: Math.round((COUNT / byHandMs) * 1000),
  ratio: Number((byHandMs / oursMs).toFixed(2)),
  hold: "ratio >= 0.85",
})
