import {
  base58Decode,
  base58Encode,
  canonicalJson,
  signBytes,
  utf8,
  verifyBytes,
  type Identity,
  type JsonObject,
  type KeyPair,
} from "@commonshelf/identity"
import { z } from "zod"

/** The longest text that a node signs about a draft. */
export const MAX_TEXT_BYTES = 1024 * 1024

/**
 * Canonical JSON with the signature of a node key. It proves which party's node wrote it, to who has that party's log.
 * It is no statement: what it signs begins with its purpose, so that it can never pass for one.
 */
export const SignedText = z.strictObject({
  text: z.string().min(2).max(MAX_TEXT_BYTES),
  key: z.string().min(40).max(60),
  signature: z.string().min(60).max(100),
})
export type SignedText = z.infer<typeof SignedText>

/** What a node signs about drafts. */
export type Purpose = "commonshelf-draft/1" | "commonshelf-draft-circle/1" | "commonshelf-draft-change/1"

/** Signs a value with a node key. */
export function signText(purpose: Purpose, value: JsonObject, node: KeyPair): SignedText {
  const text = canonicalJson(value)
  return { text, key: node.multikey, signature: base58Encode(signBytes(signedBytes(purpose, text), node)) }
}

/**
 * Whether a key that the party's log lists, or ever listed, signed it. Also one that it took off since: a change that one
 * participant has admitted must stay one for all, or their drafts would part for ever.
 */
export function isSignedBy(
  purpose: Purpose,
  { text, key, signature }: SignedText,
  party: Pick<Identity, "keys">,
): boolean {
  const known = party.keys.find(({ multikey }) => multikey === key)
  const bytes = base58Decode(signature)
  return (
    known !== undefined &&
    bytes !== undefined &&
    verifyBytes(signedBytes(purpose, text), bytes, known.publicKey)
  )
}

/** The value of a signed text, if it is canonical JSON of that form. */
export function readSigned<T extends JsonObject>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    const value = schema.safeParse(JSON.parse(text))
    return value.success && canonicalJson(value.data) === text ? value.data : undefined
  } catch {
    return undefined
  }
}

function signedBytes(purpose: Purpose, text: string): Uint8Array {
  return utf8(`${purpose}\u0000${text}`)
}
