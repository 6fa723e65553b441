import * as z from "zod"
import { base58Decode, base58Encode } from "../encoding/base58.ts"
import { sha256, utf8 } from "../encoding/bytes.ts"
import { canonicalJson } from "../encoding/canonical-json.ts"
import { anyJson, type JsonObject } from "../encoding/json.ts"
import { signBytes, verifyBytes, type KeyPair } from "../keys/key-pair.ts"

/**
 * A W3C Data Integrity proof, narrowed to one form [S6]: cryptosuite eddsa-jcs-2022, purpose assertionMethod, and an
 * Ed25519 signature in base58btc. `@context` repeats the document's, and is absent when the document has none.
 */
export const DataIntegrityProof = z.strictObject({
  "@context": anyJson.exactOptional(),
  type: z.literal("DataIntegrityProof"),
  cryptosuite: z.literal("eddsa-jcs-2022"),
  created: z.string(),
  verificationMethod: z.string(),
  proofPurpose: z.literal("assertionMethod"),
  // 64 bytes are 64 to 88 base58 characters; the bound keeps decoding cheap.
  proofValue: z.string().regex(/^z[1-9A-HJ-NP-Za-km-z]{64,88}$/),
})
export type DataIntegrityProof = Readonly<z.infer<typeof DataIntegrityProof>>

/**
 * Signs a document that has no `proof` member [S6].
 *
 * @param options.verificationMethod the key's name: `<issuer>#<multikey>` in a statement, `did:key:…` in an identity log
 * @param options.created `YYYY-MM-DDTHH:MM:SSZ`, the signer's claim
 */
export function createProof(
  document: JsonObject,
  options: { readonly keyPair: KeyPair; readonly verificationMethod: string; readonly created: string },
): DataIntegrityProof {
  const { keyPair, verificationMethod, created } = options
  const context = document["@context"]
  const config: ProofConfig = {
    ...(context === undefined ? {} : { "@context": context }),
    type: "DataIntegrityProof",
    cryptosuite: "eddsa-jcs-2022",
    created,
    verificationMethod,
    proofPurpose: "assertionMethod",
  }
  return { ...config, proofValue: `z${base58Encode(signBytes(hashToSign(document, config), keyPair))}` }
}

/**
 * Whether `proof` is the signature of `publicKey` over a document given without its `proof` member [S6, S7]. Says
 * nothing about whose key it is: the caller has found `publicKey` by `proof.verificationMethod` in the issuer's log.
 */
export function verifyProof(document: JsonObject, proof: DataIntegrityProof, publicKey: Uint8Array): boolean {
  const { proofValue, ...config } = proof
  if (!sameContext(document, config)) return false
  const signature = base58Decode(proofValue.slice(1))
  return signature !== undefined && verifyBytes(hashToSign(document, config), signature, publicKey)
}

type ProofConfig = Omit<DataIntegrityProof, "proofValue">

/** The 64 bytes that are signed, the proof's configuration first [S6]. */
function hashToSign(document: JsonObject, config: ProofConfig): Uint8Array {
  return Uint8Array.of(...sha256(utf8(canonicalJson(config))), ...sha256(utf8(canonicalJson(document))))
}

function sameContext(document: JsonObject, config: ProofConfig): boolean {
  const [ofDocument, ofProof] = [document["@context"], config["@context"]]
  if (ofDocument === undefined || ofProof === undefined) return ofDocument === ofProof
  return canonicalJson(ofDocument) === canonicalJson(ofProof)
}
