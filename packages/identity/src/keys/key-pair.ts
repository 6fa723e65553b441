import { formatMultikey, type Multikey } from "./multikey.ts"
import { sodiumDeriveKey, sodiumKeyPair, sodiumRandomSeed, sodiumSign, sodiumVerify } from "./sodium.ts"

/** An Ed25519 key that signs: 32 bytes public, 64 bytes secret (libsodium's form: seed ‖ public). */
export interface KeyPair {
  readonly multikey: Multikey
  readonly publicKey: Uint8Array
  readonly secretKey: Uint8Array
}

const SEED_BYTES = 32
const SIGNATURE_BYTES = 64
const PUBLIC_KEY_BYTES = 32

/** The context of crypto_kdf, exactly 8 characters. Changing it would change every party's update keys. */
const UPDATE_KEY_CONTEXT = "csupdate"

/** The key pair of a 32-byte seed (RFC 8032): the same seed gives the same pair. */
export function keyPairFromSeed(seed: Uint8Array): KeyPair {
  assertSeed(seed)
  const { publicKey, secretKey } = sodiumKeyPair(seed)
  return { multikey: formatMultikey(publicKey), publicKey, secretKey }
}

/** A new 32-byte seed from the operating system's random source. The one function here that is not pure. */
export function generateSeed(): Uint8Array {
  return sodiumRandomSeed()
}

/** The 32-byte seed of update key `index` (0, 1, 2, …) of a party, from its 32-byte master seed (`crypto_kdf`). */
export function deriveSeed(masterSeed: Uint8Array, index: number): Uint8Array {
  assertSeed(masterSeed)
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new TypeError(`a key's index is a whole number from 0, not ${index}`)
  }
  return sodiumDeriveKey(masterSeed, UPDATE_KEY_CONTEXT, index)
}

/** The 64-byte Ed25519 signature of `bytes`, pure and without a pre-hash (RFC 8032). */
export function signBytes(bytes: Uint8Array, keyPair: KeyPair): Uint8Array {
  return sodiumSign(bytes, keyPair.secretKey)
}

/** Whether `signature` is by `publicKey` over `bytes`, as libsodium decides [S8]. Wrong lengths are false. */
export function verifyBytes(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  if (signature.length !== SIGNATURE_BYTES || publicKey.length !== PUBLIC_KEY_BYTES) return false
  return sodiumVerify(bytes, signature, publicKey)
}

function assertSeed(seed: Uint8Array): void {
  if (seed.length !== SEED_BYTES) throw new TypeError(`a seed has ${SEED_BYTES} bytes, not ${seed.length}`)
}
