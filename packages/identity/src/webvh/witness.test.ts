import { describe, expect, test } from "vitest"
import { testIdentity, testKeyPair } from "../testing.ts"
import { appendEntry, type IdentityChange } from "./append-entry.ts"
import type { LogEntry } from "./log-entry.ts"
import { verifyChain, verifyLog } from "./verify-log.ts"
import {
  parseWitnessProof,
  readWitnessFile,
  signWitnessProof,
  witnessedLength,
  witnessProofText,
} from "./witness.ts"

const bob = testIdentity("Bob's farm")
const [anna, ben, cleo] = [testKeyPair("Anna"), testKeyPair("Ben"), testKeyPair("Cleo")]
const eve = testKeyPair("Eve")
const witnesses = { threshold: 2, keys: [anna, ben, cleo].map(({ multikey }) => multikey) }
const AT = "2026-03-01T00:00:00Z"

describe("a log with two of three witnesses", () => {
  const named = grown(bob.log, { witnesses })
  const rotated = grown(named, {})

  test("[N3] has effect when two agreed to every entry since they were named", () => {
    const proofs = [...agree(named, anna, ben), ...agree(rotated, ben, cleo)]
    expect(verifyLog(rotated, proofs)).toMatchObject({ ok: true, value: { versionCount: 3, witnesses } })
  })

  test("[N3] without their proofs it is what it would be, and is refused as what is", () => {
    expect(verifyChain(rotated).ok).toBe(true)
    expect(verifyLog(rotated)).toMatchObject({ ok: false, error: { kind: "witness-missing", entry: 1 } })
  })

  test("[N3] a witness that signs twice counts once, in one proof set or in two", () => {
    const twice = [
      signWitnessProof(idOf(named), anna, AT),
      signWitnessProof(idOf(named), anna, "2026-03-02T00:00:00Z"),
    ]
    const set = [{ versionId: idOf(named), proof: twice.map(({ proof }) => proof) }]
    expect(verifyLog(named, set)).toMatchObject({ ok: false, error: { kind: "witness-missing" } })
    expect(witnessedLength(named, twice)).toBe(1)
    expect(verifyLog(named, [...set, ...agree(named, ben)]).ok).toBe(true)
  })

  test("[N3] a proof by nobody's witness, for another entry or with a byte changed counts for nothing", () => {
    const [good] = agree(named, anna)
    const forged = [
      ...agree(named, eve),
      ...agree(rotated, ben),
      { versionId: idOf(named), proof: [{ ...signWitnessProof(idOf(rotated), ben, AT).proof }] },
      {
        versionId: idOf(named),
        proof: [{ ...signWitnessProof(idOf(named), ben, AT).proof, created: "2026-03-05T00:00:00Z" }],
      },
      { versionId: idOf(named), proof: "none" },
      null,
    ]
    expect(verifyLog(named, [good, ...forged])).toMatchObject({
      ok: false,
      error: { kind: "witness-missing" },
    })
  })

  test("[N3] the entry that dismisses the witnesses needs those that it dismisses", () => {
    const dismissed = grown(named, { witnesses: "none" })
    const early = agree(named, anna, ben)
    expect(verifyLog(dismissed, early)).toMatchObject({ ok: false, error: { entry: 2 } })
    const proofs = [...early, ...agree(dismissed, anna, cleo)]
    expect(verifyLog(dismissed, proofs)).toMatchObject({ ok: true })
    expect(verifyLog(grown(dismissed, {}), proofs)).toMatchObject({ ok: true, value: { versionCount: 4 } })
  })

  test("[N3] new witnesses become active after the entry that names them", () => {
    const [dora, emil] = [testKeyPair("Dora"), testKeyPair("Emil")]
    const others = { threshold: 2, keys: [dora.multikey, emil.multikey] }
    const changed = grown(named, { witnesses: others })
    const early = agree(named, anna, ben)
    expect(verifyLog(changed, [...early, ...agree(changed, dora, emil)]).ok).toBe(false)
    const agreedTo = [...early, ...agree(changed, anna, ben)]
    expect(verifyLog(changed, agreedTo)).toMatchObject({ ok: true, value: { witnesses: others } })
    const next = grown(changed, {})
    expect(verifyLog(next, [...agreedTo, ...agree(next, anna, ben)]).ok).toBe(false)
    expect(verifyLog(next, [...agreedTo, ...agree(next, dora, emil)]).ok).toBe(true)
  })

  test("[N3] more of them than there are agree to nothing: such a list is refused when it is made", () => {
    const outcome = appendEntry({
      log: bob.log,
      masterSeed: bob.masterSeed,
      at: AT,
      change: { witnesses: { ...witnesses, threshold: 4 } },
    })
    expect(outcome).toMatchObject({ ok: false, error: { kind: "witness-malformed" } })
  })
})

describe("the text of a witness proof", () => {
  const proof = signWitnessProof(bob.log[0].versionId, anna, AT)
  const text = witnessProofText(proof)

  test("[N3] is a did-witness.json with one proof, and is read again", () => {
    expect(JSON.parse(text)).toEqual([{ versionId: proof.versionId, proof: [proof.proof] }])
    expect(parseWitnessProof(text)).toEqual({ ok: true, value: proof })
    expect(readWitnessFile(JSON.parse(text))).toEqual([proof])
  })

  test.each([
    ["spaces", text.replace(":", ": ")],
    ["two proofs", JSON.stringify([{ versionId: proof.versionId, proof: [proof.proof, proof.proof] }])],
    ["no JSON", "["],
    ["another member", text.replace('"versionId"', '"extra":1,"versionId"')],
    ["another signer", text.replaceAll(anna.multikey, ben.multikey)],
    ["a weak signer", text.replaceAll(anna.multikey, "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj")],
    ["a name that is not the key's", text.replace(`#${anna.multikey}`, "#key-1")],
    ["a huge text", `${text}${" ".repeat(3000)}`],
  ])("[N3] with %s is refused", (_, altered) => {
    expect(altered).not.toBe(text)
    expect(parseWitnessProof(altered).ok).toBe(false)
  })
})

function grown(log: readonly LogEntry[], change: IdentityChange): readonly LogEntry[] {
  const at = `2026-02-${String(log.length).padStart(2, "0")}T00:00:00Z`
  const entry = appendEntry({ log, masterSeed: bob.masterSeed, at, change })
  if (!entry.ok) throw new Error(JSON.stringify(entry.error))
  return [...log, entry.value]
}

function idOf(log: readonly LogEntry[]): string {
  return log.at(-1)?.versionId ?? ""
}

/** What the nodes put into `did-witness.json` for the last entry. */
function agree(log: readonly LogEntry[], ...nodes: (typeof anna)[]) {
  return nodes.map((node) => ({ versionId: idOf(log), proof: [signWitnessProof(idOf(log), node, AT).proof] }))
}
