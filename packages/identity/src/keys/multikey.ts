import { base58Decode, base58Encode } from "../encoding/base58.ts"
import { err, ok, type Result } from "../result.ts"
import { sodiumInPrimeOrderSubgroup } from "./sodium.ts"

/** An Ed25519 public key as a Multikey (CID 1.0): `z` and the base58btc of 0xed 0x01 ‖ 32 bytes, 48 characters. */
export type Multikey = `z6Mk${string}`

/** Why a text is not admitted as a key [S7, S8]. */
export type KeyError =
  | { readonly kind: "not-a-multikey"; readonly message: string }
  | { readonly kind: "weak-key"; readonly message: string }

const PREFIX = [0xed, 0x01] as const
const PUBLIC_KEY_BYTES = 32
const MULTIKEY_LENGTH = 48

/** Keys repeat with every statement, and admission costs about as much as a signature check. */
const CACHE_SIZE = 4096
const admittedByText = new Map<string, Result<Uint8Array, KeyError>>()

/** The Multikey of a 32-byte Ed25519 public key. Does not ask whether the key is weak: `parseMultikey` does. */
export function formatMultikey(publicKey: Uint8Array): Multikey {
  if (publicKey.length !== PUBLIC_KEY_BYTES) {
    throw new TypeError(`an Ed25519 public key has ${PUBLIC_KEY_BYTES} bytes, not ${publicKey.length}`)
  }
  const text = base58Encode(Uint8Array.of(...PREFIX, ...publicKey))
  return `z6Mk${text.slice("6Mk".length)}` // 0xed 0x01 before 32 bytes always reads 6Mk
}

/**
 * The 32-byte public key of a Multikey, if it is admitted [S7, S8]: it begins 0xed01, has 32 bytes, encodes again to
 * the same text, and lies in the prime-order subgroup (a small-order key would verify anything in some libraries).
 */
export function parseMultikey(text: string): Result<Uint8Array, KeyError> {
  const known = admittedByText.get(text)
  if (known !== undefined) return known.ok ? ok(known.value.slice()) : known
  const admitted = admitKey(text)
  if (text.length === MULTIKEY_LENGTH) remember(text, admitted)
  return admitted.ok ? ok(admitted.value.slice()) : admitted
}

/** Whether a text is the Multikey of an admitted key [S7, S8]. */
export function isMultikey(text: string): text is Multikey {
  return parseMultikey(text).ok
}

function admitKey(text: string): Result<Uint8Array, KeyError> {
  // The length first: it bounds the work of decoding.
  const bytes =
    text.length === MULTIKEY_LENGTH && text.startsWith("z") ? base58Decode(text.slice(1)) : undefined
  if (
    bytes?.length !== PREFIX.length + PUBLIC_KEY_BYTES ||
    bytes[0] !== PREFIX[0] ||
    bytes[1] !== PREFIX[1]
  ) {
    return err({
      kind: "not-a-multikey",
      message: "This is not an Ed25519 key: expected z6Mk and 44 more base58 characters.",
    })
  }
  const publicKey = bytes.slice(PREFIX.length)
  if (formatMultikey(publicKey) !== text) {
    return err({ kind: "not-a-multikey", message: "This key is not written in its one canonical form." })
  }
  if (!sodiumInPrimeOrderSubgroup(publicKey)) {
    return err({
      kind: "weak-key",
      message: "This key is weak: it is not in the prime-order subgroup of Ed25519.",
    })
  }
  return ok(publicKey)
}

function remember(text: string, admitted: Result<Uint8Array, KeyError>): void {
  if (admittedByText.size >= CACHE_SIZE) {
    const oldest = admittedByText.keys().next()
    if (oldest.done !== true) admittedByText.delete(oldest.value)
  }
  admittedByText.set(text, admitted)
}
