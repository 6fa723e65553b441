import { base64urlnopad } from "@scure/base"
import { z } from "zod"
import { utf8 } from "../encoding/bytes.ts"
import { err, ok, type Result } from "../result.ts"
import { loadSumo } from "./sodium-sumo.ts"

/** Argon2id with 3 passes over 256 MiB: about a second. */
const OPS = 3
const MEMORY_BYTES = 256 * 1024 * 1024

/** Where that much memory cannot be had. */
const LESS_MEMORY_BYTES = 64 * 1024 * 1024

/** Bound to the ciphertext, so that it opens as this and nothing else. */
const ASSOCIATED = "commonshelf-key-file-v1"

const SECRET_BYTES = 32

/** A secret under a passphrase, as it is kept in a file. The parameters are bounded: a file may come from anybody. */
export const SealedSecret = z.strictObject({
  v: z.literal(1),
  kdf: z.literal("argon2id13"),
  /** Passes over the memory. */
  ops: z.int().min(1).max(16),
  /** Bytes of memory. */
  mem: z
    .int()
    .min(8192)
    .max(1024 * 1024 * 1024),
  /** base64url: 16 bytes, 24 bytes, and the secret with its 16-byte tag. */
  salt: base64url(16),
  nonce: base64url(24),
  ct: base64url(SECRET_BYTES + 16),
})
export type SealedSecret = z.infer<typeof SealedSecret>

/** Why a secret did not open. A wrong passphrase and a damaged text cannot be told apart. */
export type SecretError = { readonly kind: "wrong-passphrase"; readonly message: string }

/**
 * Seals 32 bytes under a passphrase: Argon2id (RFC 9106) gives the key, XChaCha20-Poly1305 seals. Passphrases are
 * compared in Unicode NFC, so that it does not matter how a keyboard composes a letter.
 *
 * @param options.memoryBytes less than the default only where a test must not take a second
 * @throws TypeError when the secret has not 32 bytes
 */
export async function sealSecret(
  secret: Uint8Array,
  passphrase: string,
  options: { readonly memoryBytes?: number } = {},
): Promise<SealedSecret> {
  if (secret.length !== SECRET_BYTES) throw new TypeError(`a secret has ${SECRET_BYTES} bytes`)
  const sumo = await loadSumo()
  const salt = sumo.randombytes_buf(16)
  const nonce = sumo.randombytes_buf(24)
  const { key, mem } = await firstKey(passphrase, salt, options.memoryBytes ?? MEMORY_BYTES)
  const ct = sumo.crypto_aead_xchacha20poly1305_ietf_encrypt(secret, utf8(ASSOCIATED), null, nonce, key)
  sumo.memzero(key)
  const text = (bytes: Uint8Array) => base64urlnopad.encode(bytes)
  return { v: 1, kdf: "argon2id13", ops: OPS, mem, salt: text(salt), nonce: text(nonce), ct: text(ct) }
}

/** Opens a sealed secret: its 32 bytes. @throws Error when there is not the memory that it was sealed with */
export async function openSecret(
  sealed: SealedSecret,
  passphrase: string,
): Promise<Result<Uint8Array, SecretError>> {
  const { ops, mem } = sealed
  const sumo = await loadSumo()
  const [salt, nonce, ct] = [sealed.salt, sealed.nonce, sealed.ct].map((text) => base64urlnopad.decode(text))
  if (salt === undefined || nonce === undefined || ct === undefined) throw new TypeError("unreachable")
  const key = await deriveKey(passphrase, salt, ops, mem)
  try {
    return ok(sumo.crypto_aead_xchacha20poly1305_ietf_decrypt(null, ct, utf8(ASSOCIATED), nonce, key))
  } catch {
    return err({ kind: "wrong-passphrase", message: "The passphrase does not open this key." })
  } finally {
    sumo.memzero(key)
  }
}

async function firstKey(passphrase: string, salt: Uint8Array, memoryBytes: number) {
  try {
    return { key: await deriveKey(passphrase, salt, OPS, memoryBytes), mem: memoryBytes }
  } catch (error) {
    if (memoryBytes <= LESS_MEMORY_BYTES) throw error
    return { key: await deriveKey(passphrase, salt, OPS, LESS_MEMORY_BYTES), mem: LESS_MEMORY_BYTES }
  }
}

async function deriveKey(
  passphrase: string,
  salt: Uint8Array,
  ops: number,
  mem: number,
): Promise<Uint8Array> {
  const sumo = await loadSumo()
  const algorithm = sumo.crypto_pwhash_ALG_ARGON2ID13
  return sumo.crypto_pwhash(32, utf8(passphrase.normalize("NFC")), salt, ops, mem, algorithm)
}

/** Text that decodes to exactly so many bytes. */
function base64url(bytes: number) {
  const pattern = new RegExp(`^[A-Za-z0-9_-]{${Math.ceil((bytes * 8) / 6)}}$`)
  return z.string().regex(pattern, "base64url of the right length").refine(decodes, "base64url")
}

function decodes(text: string): boolean {
  try {
    return base64urlnopad.encode(base64urlnopad.decode(text)) === text
  } catch {
    return false
  }
}
