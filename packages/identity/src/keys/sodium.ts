import sodium, { ready } from "libsodium-wrappers"

/*
 * The only module that touches libsodium. The types of libsodium-wrappers 0.8.4 declare functions that it does not have
 * at run time, so what is used here is checked once, when the program starts.
 */

await ready

const USED = [
  "crypto_kdf_derive_from_key",
  "crypto_sign_detached",
  "crypto_sign_ed25519_pk_to_curve25519",
  "crypto_sign_seed_keypair",
  "crypto_sign_verify_detached",
  "randombytes_buf",
] as const

for (const name of USED) assertPresent(name)
assertSignsAndVerifies()

function assertPresent(name: (typeof USED)[number]): void {
  if (typeof sodium[name] === "function") return
  throw new Error(`libsodium has no ${name}: install libsodium-wrappers 0.8.4 as the lockfile says`)
}

function assertSignsAndVerifies(): void {
  const message = Uint8Array.of(1)
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(new Uint8Array(32))
  const signature = sodium.crypto_sign_detached(message, privateKey)
  const altered = Uint8Array.of(2)
  const verify = sodium.crypto_sign_verify_detached
  if (verify(signature, message, publicKey) && !verify(signature, altered, publicKey)) return
  throw new Error("libsodium failed its self-test: it does not tell a good Ed25519 signature from a bad one")
}

/** The Ed25519 keys of a 32-byte seed (RFC 8032): 32 bytes public, 64 bytes secret (seed ‖ public). */
export function sodiumKeyPair(seed: Uint8Array): { publicKey: Uint8Array; secretKey: Uint8Array } {
  const { publicKey, privateKey } = sodium.crypto_sign_seed_keypair(seed)
  return { publicKey, secretKey: privateKey }
}

/** The 64-byte Ed25519 signature (pure, RFC 8032) of `bytes`. */
export function sodiumSign(bytes: Uint8Array, secretKey: Uint8Array): Uint8Array {
  return sodium.crypto_sign_detached(bytes, secretKey)
}

/** Whether libsodium accepts a 64-byte signature with a 32-byte public key [S8]. */
export function sodiumVerify(bytes: Uint8Array, signature: Uint8Array, publicKey: Uint8Array): boolean {
  return sodium.crypto_sign_verify_detached(signature, bytes, publicKey)
}

/** Whether 32 bytes are a point of the prime-order subgroup of edwards25519, other than the identity [S8]. */
export function sodiumInPrimeOrderSubgroup(publicKey: Uint8Array): boolean {
  try {
    sodium.crypto_sign_ed25519_pk_to_curve25519(publicKey)
    return true
  } catch {
    return false
  }
}

/** Subkey `index` (0 to 2^53-1) of a 32-byte master key in an 8-character context: 32 bytes. */
export function sodiumDeriveKey(masterKey: Uint8Array, context: string, index: number): Uint8Array {
  // As a number it takes none from 2^31 on.
  return sodium.crypto_kdf_derive_from_key(32, BigInt(index), context, masterKey)
}

/** 32 bytes from the operating system's random source. */
export function sodiumRandomSeed(): Uint8Array {
  return sodium.randombytes_buf(32)
}
