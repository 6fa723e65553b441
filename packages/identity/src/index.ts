export { err, ok, type Result } from "./result.ts"
export { base58Decode, base58Encode } from "./encoding/base58.ts"
export { fromHex, sha256, toHex, utf8 } from "./encoding/bytes.ts"
export { canonicalJson } from "./encoding/canonical-json.ts"
export { digestBytes, isDigest, isMultihash, multihash, type Digest } from "./encoding/digest.ts"
export { isInstant } from "./encoding/instant.ts"
export { anyJson, jsonFault, type JsonObject, type JsonValue } from "./encoding/json.ts"
export {
  formatDeviceCode,
  parseDeviceCode,
  type DeviceCodeError,
  type DeviceKeys,
} from "./keys/device-code.ts"
export {
  deriveSeed,
  generateSeed,
  keyPairFromSeed,
  signBytes,
  verifyBytes,
  type KeyPair,
} from "./keys/key-pair.ts"
export { formatMultikey, isMultikey, parseMultikey, type KeyError, type Multikey } from "./keys/multikey.ts"
export { signCompactJws, type JwsNames } from "./proof/compact-jws.ts"
export { createProof, DataIntegrityProof, verifyProof } from "./proof/data-integrity.ts"
export { appendEntry, type AppendError, type IdentityChange, type Revocation } from "./webvh/append-entry.ts"
export { BranchedLog, type PendingEntry } from "./webvh/branched-log.ts"
export { createIdentity, type NewIdentity } from "./webvh/create-identity.ts"
export { hostOfDid, isHost, scidOfDid } from "./webvh/did.ts"
export { keyId, readDocumentKeys, type DocumentKey } from "./webvh/did-document.ts"
export { linksTo } from "./webvh/entry-hash.ts"
export { sessionKeys, type Identity, type IdentityKey } from "./webvh/identity.ts"
export { entryVersion, LogEntry, logEntryText, parseLogEntry } from "./webvh/log-entry.ts"
export type { LogError, LogErrorKind } from "./webvh/log-error.ts"
export { updateKey } from "./webvh/sign-entry.ts"
export { verifyGrowth, type GrownLog, type Growth, type KnownLog } from "./webvh/verify-growth.ts"
export { MAX_VERSIONS, verifyChain, verifyLog, verifyNextEntry } from "./webvh/verify-log.ts"
export {
  MAX_WITNESSES,
  doubleWitnesses,
  parseWitnessProof,
  requiredWitnesses,
  signWitnessProof,
  witnessProofText,
  type WitnessProof,
  type Witnesses,
} from "./webvh/witness.ts"
