import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { base58Decode, base58Encode } from "./base58.ts"
import { fromHex, sha256, toHex, utf8 } from "./bytes.ts"
import { digestBytes, isDigest, multihash } from "./digest.ts"

describe("bytes", () => {
  test("sha256 of abc is the value of FIPS 180-4", () => {
    expect(toHex(sha256(utf8("abc")))).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    )
  })

  test("hexadecimal and base58 give back what they were given", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(fromHex(toHex(bytes))).toEqual(bytes)
        expect(base58Decode(base58Encode(bytes))).toEqual(bytes)
      }),
      { seed: 1 },
    )
  })

  test("hexadecimal is lower-case, whole bytes, and nothing else", () => {
    for (const text of ["a", "AB", "0x00", "g0", "00 "]) expect(fromHex(text)).toBeUndefined()
  })

  test("base58 has no 0, O, I or l", () => {
    for (const text of ["0", "O", "I", "l", "é", " "]) expect(base58Decode(text)).toBeUndefined()
  })
})

describe("digest", () => {
  const digest = digestBytes(utf8(""))

  test("[S4] is z and the base58btc of the SHA-256 multihash", () => {
    expect(digest).toBe("zQmdfTbBqBPQ7VNxZEYEj14VmRuZBkqFbiwReogJgS1zR1n")
    expect(`z${multihash(utf8(""))}`).toBe(digest)
  })

  test("[S4] knows its own form", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(isDigest(digestBytes(bytes))).toBe(true)
      }),
      { seed: 1 },
    )
  })

  test("[S4] refuses another multibase, another hash, another length", () => {
    const otherHash = `z${base58Encode(Uint8Array.of(0x13, 0x20, ...sha256(utf8(""))))}`
    const aboveRange = `zQm${"z".repeat(44)}`
    const refused = [
      "",
      "z",
      digest.slice(1),
      `u${digest.slice(1)}`,
      `${digest}1`,
      digest.slice(0, -1),
      otherHash,
      aboveRange,
    ]
    expect(refused.filter((text) => isDigest(text))).toEqual([])
  })
})
