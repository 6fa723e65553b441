import { base64urlnopad } from "@scure/base"
import { utf8 } from "../encoding/bytes.ts"
import { canonicalJson } from "../encoding/canonical-json.ts"
import type { JsonObject } from "../encoding/json.ts"
import { signBytes, type KeyPair } from "../keys/key-pair.ts"

/** What the header of a JWS says besides the algorithm. */
export interface JwsNames {
  /** The name of the key: `<issuer>#<multikey>`. */
  readonly kid: string
  /** What the whole is, such as `vc+jwt`. */
  readonly typ: string
  /** What its payload is, such as `vc`. */
  readonly cty: string
}

/**
 * Signs a JSON object for programs that read JOSE and no Data Integrity: a compact JWS (RFC 7515) by `EdDSA` (RFC 8037), header
 * and payload as canonical JSON. What is signed begins with `eyJ` and is longer than the two hashes that a proof signs
 * [S6], so that neither signature is ever one of the other.
 */
export function signCompactJws(payload: JsonObject, names: JwsNames, keyPair: KeyPair): string {
  const signed = `${encoded({ alg: "EdDSA", ...names })}.${encoded(payload)}`
  return `${signed}.${base64urlnopad.encode(signBytes(utf8(signed), keyPair))}`
}

function encoded(value: JsonObject): string {
  return base64urlnopad.encode(utf8(canonicalJson(value)))
}
