/**
 * Words of 64 bits, in which parties of a pool say masked numbers: masks that one adds and another takes away vanish from
 * the sum modulo 2^64. Bytes as text: `u` (multibase) and base64url; words are big-endian, 8 bytes each.
 */
import { base64urlnopad } from "@scure/base"

export const WORD_BYTES = 8
export const WORDS_MODULUS = 1n << 64n

/** Two words for each of 200 nodes. */
export const MAX_WORDS = 400

/** Bytes as text. */
export function encodeBytes(bytes: Uint8Array): string {
  return `u${base64urlnopad.encode(bytes)}`
}

/** The bytes of a text; undefined where it is not their one form, has none, or has more than 400 words have. */
export function decodeBytes(text: string): Uint8Array | undefined {
  if (text.length > maxLength(MAX_WORDS * WORD_BYTES) || !/^u[A-Za-z0-9_-]+$/.test(text)) return undefined
  try {
    const bytes = base64urlnopad.decode(text.slice(1))
    return encodeBytes(bytes) === text ? bytes : undefined
  } catch {
    return undefined
  }
}

/** Words as text. */
export function encodeWords(words: readonly bigint[]): string {
  const bytes = new Uint8Array(words.length * WORD_BYTES)
  const view = new DataView(bytes.buffer)
  for (const [index, word] of words.entries())
    view.setBigUint64(index * WORD_BYTES, BigInt.asUintN(64, word), false)
  return encodeBytes(bytes)
}

/** The words of a text; undefined where it is not their one form. */
export function decodeWords(text: string): readonly bigint[] | undefined {
  const bytes = decodeBytes(text)
  if (bytes === undefined || bytes.length % WORD_BYTES !== 0) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  return Array.from({ length: bytes.length / WORD_BYTES }, (_, index) =>
    view.getBigUint64(index * WORD_BYTES, false),
  )
}

/** The sums of two lists of equal length, word by word, modulo 2^64. */
export function addWords(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  return pairwise(a, b, (one, other) => one + other)
}

/** The differences of two lists of equal length, word by word, modulo 2^64. */
export function subtractWords(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  return pairwise(a, b, (one, other) => one - other)
}

/** The length of so many bytes as text. */
export function maxLength(bytes: number): number {
  return 1 + Math.ceil((bytes * 4) / 3)
}

function pairwise(
  a: readonly bigint[],
  b: readonly bigint[],
  combine: (one: bigint, other: bigint) => bigint,
): readonly bigint[] {
  if (a.length !== b.length) throw new TypeError("lists of words that are added have one length")
  return a.map((word, index) => BigInt.asUintN(64, combine(word, b[index] ?? 0n)))
}
