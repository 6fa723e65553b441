import { base58 } from "@scure/base"

/** base58btc without a multibase prefix. */
export function base58Encode(bytes: Uint8Array): string {
  return base58.encode(bytes)
}

/**
 * The bytes of a base58btc text, or undefined when a character is outside its alphabet.
 * The time grows with the square of the length: bound the length of a text from a peer first.
 */
export function base58Decode(text: string): Uint8Array | undefined {
  if (!/^[1-9A-HJ-NP-Za-km-z]*$/.test(text)) return undefined
  return base58.decode(text)
}
