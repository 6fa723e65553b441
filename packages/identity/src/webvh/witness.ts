import * as z from "zod"
import { canonicalJson } from "../encoding/canonical-json.ts"
import type { KeyPair } from "../keys/key-pair.ts"
import { parseMultikey, type Multikey } from "../keys/multikey.ts"
import { createProof, DataIntegrityProof, verifyProof } from "../proof/data-integrity.ts"
import { err, ok, type Result } from "../result.ts"
import { didKeyId, Instant, MultikeyText } from "./did-document.ts"

/*
 * Witnesses of did:webvh 1.0 [S9]: nodes that must agree before an entry of a log has effect. An entry is witnessed by
 * those that were active before it; one that comes after none, by those that it names itself. A change of the list so
 * "becomes active after" the entry that makes it, and a thief of the update keys cannot dismiss the witnesses.
 */

/** A version names at most so many witnesses. */
export const MAX_WITNESSES = 20

const DID_KEY = /^did:key:(z6Mk[1-9A-HJ-NP-Za-km-z]+)$/

const WitnessId = z
  .string()
  .refine((id) => keyOfDid(id) !== undefined, "expected did:key:z6Mk… of an Ed25519 key that is not weak")

/** The parameter `witness` of an entry; empty when nobody is to witness any more. */
export const WitnessParameter = z
  .strictObject({
    threshold: z.int().min(1).exactOptional(),
    witnesses: z
      .array(z.strictObject({ id: WitnessId }))
      .min(1)
      .max(MAX_WITNESSES)
      .exactOptional(),
  })
  .refine(
    ({ threshold, witnesses }) => (threshold === undefined) === (witnesses === undefined),
    "threshold and witnesses stand together or not at all",
  )
  .refine(
    ({ witnesses = [] }) => new Set(witnesses.map(({ id }) => id)).size === witnesses.length,
    "a witness is named twice",
  )
  .refine(
    ({ threshold = 0, witnesses = [] }) => threshold <= witnesses.length,
    "the threshold is above the number of witnesses",
  )
export type WitnessParameter = z.infer<typeof WitnessParameter>

/** Who must agree to the entries of a log, and how many of them. */
export interface Witnesses {
  readonly threshold: number
  readonly keys: readonly Multikey[]
}

/** The parameter that names these witnesses, or nobody. */
export function witnessParameter(witnesses: Witnesses | undefined): WitnessParameter {
  if (witnesses === undefined) return {}
  return {
    threshold: witnesses.threshold,
    witnesses: witnesses.keys.map((key) => ({ id: `did:key:${key}` })),
  }
}

interface WitnessedEntry {
  readonly versionId: string
  readonly parameters: { readonly witness?: WitnessParameter }
}

/** Who witnesses what comes after the last entry; undefined when nobody does. */
export function activeWitnesses(log: readonly WitnessedEntry[]): Witnesses | undefined {
  const named = log.findLast(({ parameters }) => parameters.witness !== undefined)?.parameters.witness
  return named === undefined ? undefined : readWitnesses(named)
}

function readWitnesses({ threshold, witnesses }: WitnessParameter): Witnesses | undefined {
  if (threshold === undefined || witnesses === undefined) return undefined
  return { threshold, keys: witnesses.flatMap(({ id }) => keyOfDid(id) ?? []) }
}

/** Who must agree to the entry at `index` (from 0): who was active before it, or whom it names when nobody was. */
export function requiredWitnesses(log: readonly WitnessedEntry[], index: number): Witnesses | undefined {
  return activeWitnesses(log.slice(0, index)) ?? activeWitnesses(log.slice(index, index + 1))
}

const WitnessProofFile = z.tuple([
  z.strictObject({
    versionId: z.string().max(60),
    proof: z.tuple([DataIntegrityProof.omit({ "@context": true }).extend({ created: Instant })]),
  }),
])

/** One witness agrees to one entry, by its `versionId`, which is a hash over the entry and all before it. */
export interface WitnessProof {
  readonly versionId: string
  readonly witness: Multikey
  readonly proof: z.infer<typeof WitnessProofFile>[0]["proof"][0]
}

/** Why a text is no witness proof. */
export interface WitnessProofError {
  readonly kind: "witness-proof-malformed" | "witness-proof-invalid"
  readonly message: string
}

/** Agrees to an entry. Who calls this must remember it: a witness never agrees to two entries of one version [S12]. */
export function signWitnessProof(versionId: string, node: KeyPair, at: string): WitnessProof {
  const verificationMethod = didKeyId(node.multikey)
  const { "@context": _none, ...proof } = createProof(
    { versionId },
    { keyPair: node, verificationMethod, created: at },
  )
  return { versionId, witness: node.multikey, proof }
}

/** The canonical text of a proof [D7]: a `did-witness.json` file with this one proof in it. */
export function witnessProofText({ versionId, proof }: WitnessProof): string {
  return canonicalJson([{ versionId, proof: [proof] }])
}

/** The proof of a canonical text, its signature checked. Says nothing of whether the signer is a witness of the log. */
export function parseWitnessProof(text: string): Result<WitnessProof, WitnessProofError> {
  const malformed = (message: string) => err({ kind: "witness-proof-malformed" as const, message })
  if (text.length > MAX_PROOF_LENGTH) return malformed("the text is too long for a witness proof")
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return malformed("the text is not JSON")
  }
  const file = WitnessProofFile.safeParse(value)
  if (!file.success) return malformed("the text is no did-witness.json with one proof")
  const [{ versionId, proof }] = file.data
  const checked = checkProof(versionId, proof[0])
  if (checked === undefined)
    return err({
      kind: "witness-proof-invalid",
      message: "its signature is not that of the witness it names",
    })
  return witnessProofText(checked) === text
    ? ok(checked)
    : malformed("the text is not canonical JSON (RFC 8785)")
}

/** The valid proofs in the values of a `did-witness.json` file; what is none is passed over, as the method says. */
export function readWitnessFile(file: readonly unknown[]): readonly WitnessProof[] {
  return file.flatMap((element) => {
    const parsed = z.object({ versionId: z.string(), proof: z.array(z.unknown()) }).safeParse(element)
    if (!parsed.success) return []
    return parsed.data.proof.flatMap((value) => {
      const one = WitnessProofFile.safeParse([{ versionId: parsed.data.versionId, proof: [value] }])
      return one.success ? (checkProof(one.data[0].versionId, one.data[0].proof[0]) ?? []) : []
    })
  })
}

/**
 * How many entries of a verified log have effect: those up to the first that has fewer proofs than its threshold. Each
 * entry needs its own; a witness counts once, however often it signed.
 */
export function witnessedLength(log: readonly WitnessedEntry[], proofs: readonly WitnessProof[]): number {
  const witnessesByVersion = new Map<string, Set<Multikey>>()
  for (const { versionId, witness } of proofs) {
    const known = witnessesByVersion.get(versionId)
    if (known === undefined) witnessesByVersion.set(versionId, new Set([witness]))
    else known.add(witness)
  }
  let active: Witnesses | undefined
  for (const [index, { versionId, parameters }] of log.entries()) {
    const named = parameters.witness === undefined ? undefined : readWitnesses(parameters.witness)
    const required = active ?? named
    const heard = witnessesByVersion.get(versionId)
    const count = required?.keys.filter((key) => heard?.has(key) === true).length ?? 0
    if (required !== undefined && count < required.threshold) return index
    if (parameters.witness !== undefined) active = named
  }
  return log.length
}

/** The witnesses among `required` that agreed to a version, each once. */
export function agreed(
  versionId: string | undefined,
  required: Witnesses,
  proofs: readonly WitnessProof[],
): readonly Multikey[] {
  return required.keys.filter((key) =>
    proofs.some((proof) => proof.versionId === versionId && proof.witness === key),
  )
}

/** Witnesses that agreed to two entries of one version, each once: whoever did so is proven to have [S12]. */
export function doubleWitnesses(proofs: readonly WitnessProof[]): readonly Multikey[] {
  const double = proofs.filter((proof) =>
    proofs.some(
      (other) =>
        other.witness === proof.witness &&
        other.versionId !== proof.versionId &&
        Number.parseInt(other.versionId, 10) === Number.parseInt(proof.versionId, 10),
    ),
  )
  return [...new Set(double.map(({ witness }) => witness))]
}

const MAX_PROOF_LENGTH = 2000

function checkProof(versionId: string, proof: WitnessProof["proof"]): WitnessProof | undefined {
  const [, witness = ""] = /^did:key:([^#]+)#/.exec(proof.verificationMethod) ?? []
  const key = MultikeyText.safeParse(witness)
  const publicKey = parseMultikey(witness)
  if (!key.success || !publicKey.ok || proof.verificationMethod !== didKeyId(key.data)) return undefined
  return verifyProof({ versionId }, proof, publicKey.value)
    ? { versionId, witness: key.data, proof }
    : undefined
}

function keyOfDid(did: string): Multikey | undefined {
  const key = MultikeyText.safeParse(DID_KEY.exec(did)?.[1])
  return key.success ? key.data : undefined
}
