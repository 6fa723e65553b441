import * as z from "zod"
import { isInstant } from "../encoding/instant.ts"
import { anyJson } from "../encoding/json.ts"
import { parseMultikey, type Multikey } from "../keys/multikey.ts"

/**
 * The DID document of a party, the `state` of a log entry [S9]. Its keys are Multikeys whose fragment is the whole key.
 * Keys under `assertionMethod` (devices, staff) sign statements; keys under `authentication` (nodes) open sync sessions
 * in the party's name. A stolen key stays, with the instant from which it is `revoked` [S11]. Other members of a DID
 * document are allowed, and mean nothing here.
 */

const CONTEXT = ["https://www.w3.org/ns/did/v1", "https://www.w3.org/ns/cid/v1"]

/** A zod schema for the text of an admitted key [S7]. */
export const MultikeyText = z.custom<Multikey>(
  (value) => typeof value === "string" && parseMultikey(value).ok,
  "expected an Ed25519 key (z6Mk…) that is not weak",
)

/** A zod schema for `YYYY-MM-DDTHH:MM:SSZ` [S2]. */
export const Instant = z.string().refine(isInstant, "expected YYYY-MM-DDTHH:MM:SSZ, a real date in UTC")

const VerificationMethod = z.strictObject({
  id: z.string(),
  type: z.literal("Multikey"),
  controller: z.string(),
  publicKeyMultibase: MultikeyText,
  revoked: Instant.exactOptional(),
})
type VerificationMethod = z.infer<typeof VerificationMethod>

const DocumentMembers = z
  .object({
    id: z.string(),
    alsoKnownAs: z.array(z.string()).exactOptional(),
    verificationMethod: z.array(VerificationMethod).exactOptional(),
    assertionMethod: z.array(z.string()).exactOptional(),
    authentication: z.array(z.string()).exactOptional(),
  })
  .catchall(anyJson)

export const DidDocument = DocumentMembers.superRefine((document, context) => {
  const fault = methodFault(document)
  if (fault !== undefined) context.addIssue({ code: "custom", message: fault })
})
export type DidDocument = z.infer<typeof DidDocument>

/** A key as one version of the document has it. */
export interface DocumentKey {
  readonly multikey: Multikey
  readonly assertion: boolean
  readonly authentication: boolean
  readonly revokedAt?: string
}

/** The document of a party with these DIDs (the last is the present one) and keys, in their order. */
export function formatDocument(dids: readonly string[], keys: readonly DocumentKey[]): DidDocument {
  const did = dids.at(-1)
  if (did === undefined) throw new TypeError("a party has at least one DID")
  const idsOf = (under: readonly DocumentKey[]): string[] => under.map((key) => keyId(did, key.multikey))
  const methods = keys.map(({ multikey, revokedAt }) => ({
    id: keyId(did, multikey),
    type: "Multikey" as const,
    controller: did,
    publicKeyMultibase: multikey,
    ...(revokedAt === undefined ? {} : { revoked: revokedAt }),
  }))
  const alsoKnownAs = dids.slice(0, -1)
  const assertionMethod = idsOf(keys.filter((key) => key.assertion))
  const authentication = idsOf(keys.filter((key) => key.authentication))
  // DID Core has no empty sets: what would be empty is left out.
  return {
    "@context": CONTEXT,
    id: did,
    ...(alsoKnownAs.length > 0 && { alsoKnownAs }),
    ...(methods.length > 0 && { verificationMethod: methods }),
    ...(assertionMethod.length > 0 && { assertionMethod }),
    ...(authentication.length > 0 && { authentication }),
  }
}

/** The keys of a document, in their order. */
export function readDocumentKeys(document: DidDocument): readonly DocumentKey[] {
  const { verificationMethod = [], assertionMethod = [], authentication = [] } = document
  return verificationMethod.map(({ id, publicKeyMultibase, revoked }) => ({
    multikey: publicKeyMultibase,
    assertion: assertionMethod.includes(id),
    authentication: authentication.includes(id),
    ...(revoked === undefined ? {} : { revokedAt: revoked }),
  }))
}

/** The name of a key in a party's DID document, and in the proofs that it makes [S9]: `<did>#<multikey>`. */
export function keyId(did: string, multikey: Multikey): string {
  return `${did}#${multikey}`
}

/** The name of an update key in the proof of a log entry: a did:key DID URL. */
export function didKeyId(multikey: Multikey): string {
  return `did:key:${multikey}#${multikey}`
}

function methodFault(document: z.infer<typeof DocumentMembers>): string | undefined {
  const { id: did, verificationMethod = [], assertionMethod = [], authentication = [] } = document
  const ids = new Set<string>()
  for (const method of verificationMethod) {
    const fault = nameFault(method, did)
    if (fault !== undefined) return fault
    if (ids.has(method.id)) return `the key ${method.id} is listed twice`
    ids.add(method.id)
  }
  const unknown = [...assertionMethod, ...authentication].find((id) => !ids.has(id))
  return unknown === undefined ? undefined : `${unknown} is not among the document's keys`
}

function nameFault(method: VerificationMethod, did: string): string | undefined {
  const id = keyId(did, method.publicKeyMultibase)
  if (method.id !== id) return `a key is named ${method.id}; expected ${id}`
  return method.controller === did ? undefined : `the key ${id} has another controller than its party`
}
