import { keyId, signCompactJws, type JsonObject, type KeyPair } from "@commonshelf/identity"

/** A credential in its envelope. */
export interface SignedCredential {
  /** A compact JWS. */
  readonly jws: string
  /** The name of the key that signed it. */
  readonly kid: string
}

/** Puts a credential of the party `did` into the envelope of VC-JOSE-COSE [IN12]. */
export function envelopCredential(credential: JsonObject, did: string, keyPair: KeyPair): SignedCredential {
  const kid = keyId(did, keyPair.multikey)
  return { jws: signCompactJws(credential, { kid, typ: "vc+jwt", cty: "vc" }, keyPair), kid }
}
