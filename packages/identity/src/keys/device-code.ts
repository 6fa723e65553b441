import { createBase58check } from "@scure/base"
import { sha256 } from "../encoding/bytes.ts"
import { err, ok, type Result } from "../result.ts"
import { formatMultikey, parseMultikey, type Multikey } from "./multikey.ts"

/*
 * What a new device shows so that its party can enrol it [N5]: its public keys with a checksum, in groups of five
 * characters that can be read aloud, pasted or scanned. Nothing in it is secret.
 */

/** The public keys of a new device. */
export interface DeviceKeys {
  /** Will sign statements. */
  readonly device: Multikey
  /** Will open sync sessions. */
  readonly node: Multikey
}

/** Why a code is none. */
export interface DeviceCodeError {
  readonly kind: "code-unreadable" | "key-not-admitted"
  readonly message: string
}

const VERSION = 1
const KEY_BYTES = 32
const base58check = createBase58check(sha256)

/** The code of a device: base58check of a version byte and both keys. */
export function formatDeviceCode({ device, node }: DeviceKeys): string {
  const text = base58check.encode(Uint8Array.of(VERSION, ...bytesOf(device), ...bytesOf(node)))
  return text.match(/.{1,5}/g)?.join("-") ?? ""
}

/** The keys of a code as a person pastes or types it, with any dashes and spaces. */
export function parseDeviceCode(text: string): Result<DeviceKeys, DeviceCodeError> {
  const bytes = decode(text.replaceAll(/[\s-]/g, ""))
  if (bytes?.length !== 1 + 2 * KEY_BYTES || bytes[0] !== VERSION) {
    return err({
      kind: "code-unreadable",
      message: "This is no code of a device, or a character of it is wrong.",
    })
  }
  const keys = [bytes.subarray(1, 1 + KEY_BYTES), bytes.subarray(1 + KEY_BYTES)].map((key) =>
    formatMultikey(key),
  )
  const [device, node] = keys.filter((key) => parseMultikey(key).ok)
  if (device === undefined || node === undefined) {
    return err({ kind: "key-not-admitted", message: "The code holds a key that is not safe to use." })
  }
  return ok({ device, node })
}

function decode(text: string): Uint8Array | undefined {
  try {
    return text.length > 200 ? undefined : base58check.decode(text)
  } catch {
    return undefined
  }
}

function bytesOf(key: Multikey): Uint8Array {
  const parsed = parseMultikey(key)
  if (!parsed.ok) throw new TypeError(`not a key: ${parsed.error.message}`)
  return parsed.value
}
