import { base58Decode, base58Encode } from "./base58.ts"
import { sha256 } from "./bytes.ts"

/** A `digestMultibase`: `z` and the base58btc of the SHA-256 multihash, in practice `zQm` and 44 characters [S4]. */
export type Digest = `z${string}`

/** The first two bytes of a SHA-256 multihash: its code and its length. */
const SHA2_256 = 0x12
const LENGTH = 0x20

/** base58btc(0x12 0x20 ‖ SHA-256(bytes)): 46 characters, the form of hashes in did:webvh. */
export function multihash(bytes: Uint8Array): string {
  return base58Encode(Uint8Array.of(SHA2_256, LENGTH, ...sha256(bytes)))
}

/** Whether a text is the base58btc of a SHA-256 multihash. */
export function isMultihash(text: string): boolean {
  if (!/^Qm[1-9A-HJ-NP-Za-km-z]{44}$/.test(text)) return false
  const bytes = base58Decode(text)
  return bytes?.length === 2 + LENGTH && bytes[0] === SHA2_256 && bytes[1] === LENGTH
}

/** The digest of a byte string [S4]: `z` and its multihash. */
export function digestBytes(bytes: Uint8Array): Digest {
  return `z${multihash(bytes)}`
}

/** Whether a text is a digest [S4]: it decodes to 34 bytes that begin 0x12 0x20. */
export function isDigest(text: string): text is Digest {
  return text.startsWith("z") && isMultihash(text.slice(1))
}
