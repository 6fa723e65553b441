import { sha256 as nobleSha256 } from "@noble/hashes/sha2.js"
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js"

/** SHA-256 (FIPS 180-4): 32 bytes. By the runtime where it has one at hand (ten times faster), else in JavaScript. */
export function sha256(bytes: Uint8Array): Uint8Array {
  return runtimeCrypto === undefined
    ? nobleSha256(bytes)
    : new Uint8Array(runtimeCrypto.createHash("sha256").update(bytes).digest())
}

/** What is used of `node:crypto`; this package compiles without Node's types and runs without Node. */
interface RuntimeCrypto {
  createHash(name: "sha256"): { update(bytes: Uint8Array): { digest(): Uint8Array } }
}

const runtime = globalThis as { process?: { getBuiltinModule?: (name: string) => RuntimeCrypto | undefined } }
const runtimeCrypto = runtime.process?.getBuiltinModule?.("node:crypto")

/** The UTF-8 bytes of a text, without a byte order mark. A lone surrogate becomes U+FFFD. */
export function utf8(text: string): Uint8Array {
  return utf8ToBytes(text)
}

/** Lower-case hexadecimal, two characters a byte. */
export function toHex(bytes: Uint8Array): string {
  return bytesToHex(bytes)
}

/** The bytes of lower-case hexadecimal, or undefined for any other text. */
export function fromHex(text: string): Uint8Array | undefined {
  if (text.length % 2 !== 0 || !/^[0-9a-f]*$/.test(text)) return undefined
  return Uint8Array.from({ length: text.length / 2 }, (_, i) =>
    Number.parseInt(text.slice(2 * i, 2 * i + 2), 16),
  )
}
