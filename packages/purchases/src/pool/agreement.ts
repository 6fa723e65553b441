/**
 * What two parties of a pool agree on without telling anybody else [PO4]: X25519 between keys that are made for this pool
 * alone, and HKDF-SHA256 of it for each use, bound to all that the use rests on. A stream that is bound to something else is
 * another stream, so nothing is ever hidden twice by the same bytes.
 */
import {
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  randomBytes,
  type KeyObject,
} from "node:crypto"
import { formatPoolKey, parsePoolKey, type PoolKey } from "@commonshelf/documents"
import { sha256, utf8 } from "@commonshelf/identity"

/** The bytes before the 32 of an X25519 private key in PKCS #8 (RFC 8410). */
const PKCS8 = Buffer.from("302e020100300506032b656e04220420", "hex")

/** The secret of a party in one pool. It is made in the ledger and never leaves it. */
export function makePoolSecret(): Uint8Array {
  return randomBytes(32)
}

/** The key that others of the pool know a secret by. */
export function poolPublicKey(secret: Uint8Array): PoolKey {
  const { x = "" } = createPublicKey(privateKey(secret)).export({ format: "jwk" })
  return formatPoolKey(Buffer.from(x, "base64url"))
}

/** What two parties share and nobody else has; undefined where the other's key is none, or a weak one. */
export function agree(secret: Uint8Array, publicKey: string): Uint8Array | undefined {
  const point = parsePoolKey(publicKey)
  if (point === undefined) return undefined
  const x = Buffer.from(point).toString("base64url")
  try {
    const key = createPublicKey({ key: { kty: "OKP", crv: "X25519", x }, format: "jwk" })
    return diffieHellman({ privateKey: privateKey(secret), publicKey: key })
  } catch {
    // OpenSSL refuses a point of small order, whose secret would be zero for everybody.
    return undefined
  }
}

/** A stream of bytes for one use: another call, another use or another thing it is bound to, another stream. */
export function streamFor(
  shared: Uint8Array,
  call: string,
  boundTo: readonly string[],
  length: number,
): Uint8Array {
  const info = sha256(utf8(JSON.stringify(["commonshelf pool", ...boundTo])))
  return new Uint8Array(hkdfSync("sha256", shared, utf8(call), info, length))
}

function privateKey(secret: Uint8Array): KeyObject {
  return createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: "der", type: "pkcs8" })
}
