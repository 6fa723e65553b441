import { base58Decode, base58Encode } from "@commonshelf/identity"
import { z } from "zod"

/** The X25519 public key of a party in one pool, as a multikey: `z` and the base58btc of 0xec 0x01 ‖ 32 bytes. */
export type PoolKey = `z6LS${string}`

const PREFIX = [0xec, 0x01] as const
const PUBLIC_KEY_BYTES = 32
const POOL_KEY_LENGTH = 48
const PRIME = (1n << 255n) - 19n

/** Points whose multiples are few: with such a key every secret that is agreed on is zero, and known to all. */
const SMALL_ORDER: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  PRIME - 1n,
  325606250916557431795983626356110631294008115727848805560023387167927233504n,
  39382357235489614581723060781553021112529911719440698176882885853963445705823n,
])

/** The multikey of a 32-byte X25519 public key. */
export function formatPoolKey(publicKey: Uint8Array): PoolKey {
  if (publicKey.length !== PUBLIC_KEY_BYTES)
    throw new TypeError(`an X25519 public key has ${PUBLIC_KEY_BYTES} bytes, not ${publicKey.length}`)
  const text = base58Encode(Uint8Array.of(...PREFIX, ...publicKey))
  return `z6LS${text.slice("6LS".length)}` // 0xec 0x01 before 32 bytes always reads 6LS
}

/** The 32 bytes of a pool's key; undefined where it is weak, or not written in the one form that it has. */
export function parsePoolKey(text: string): Uint8Array | undefined {
  const bytes =
    text.length === POOL_KEY_LENGTH && text.startsWith("z") ? base58Decode(text.slice(1)) : undefined
  if (bytes?.length !== PREFIX.length + PUBLIC_KEY_BYTES) return undefined
  if (bytes[0] !== PREFIX[0] || bytes[1] !== PREFIX[1]) return undefined
  const publicKey = bytes.slice(PREFIX.length)
  const coordinate = publicKey.reduceRight((total, byte) => (total << 8n) | BigInt(byte), 0n)
  return coordinate < PRIME && !SMALL_ORDER.has(coordinate) ? publicKey : undefined
}

/** A pool's key in a statement: the same key is always the same text. */
export const PoolKeyText = z.custom<PoolKey>(
  (value) => typeof value === "string" && parsePoolKey(value) !== undefined,
  "an X25519 key that begins z6LS",
)
