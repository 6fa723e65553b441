import { base64urlnopad } from "@scure/base"
import { describe, expect, test } from "vitest"
import { utf8 } from "../encoding/bytes.ts"
import { keyPairFromSeed, verifyBytes } from "../keys/key-pair.ts"
import { signCompactJws } from "./compact-jws.ts"

const keyPair = keyPairFromSeed(new Uint8Array(32).fill(7))
const names = { kid: "did:example:bob#key", typ: "vc+jwt", cty: "vc" }
const written = (text: string) => base64urlnopad.encode(utf8(text))

describe("a compact JWS", () => {
  test("[IN12] has header, payload and a signature over both, as they stand", () => {
    const [header, payload, signature] = signCompactJws({ b: 1.5, a: "פער" }, names, keyPair).split(".")
    expect(header).toBe(written('{"alg":"EdDSA","cty":"vc","kid":"did:example:bob#key","typ":"vc+jwt"}'))
    expect(payload).toBe(written('{"a":"פער","b":1.5}'))
    const isSigned = (text: string) =>
      verifyBytes(utf8(text), base64urlnopad.decode(signature ?? ""), keyPair.publicKey)
    expect(isSigned(`${header}.${payload}`)).toBe(true)
    expect(isSigned(`${header}.${payload}A`)).toBe(false)
  })

  test("[IN12] is the same for the same, in whatever order its members are", () => {
    expect(signCompactJws({ a: 1, b: 2 }, names, keyPair)).toBe(
      signCompactJws({ b: 2, a: 1 }, names, keyPair),
    )
  })
})
