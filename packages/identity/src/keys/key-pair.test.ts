import { blake2b } from "@noble/hashes/blake2.js"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { fromHex, toHex, utf8 } from "../encoding/bytes.ts"
import { deriveSeed, generateSeed, keyPairFromSeed, signBytes, verifyBytes } from "./key-pair.ts"

/** RFC 8032, section 7.1, tests 1 to 3. */
const VECTORS = [
  {
    seed: "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
    publicKey: "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
    message: "",
    signature:
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
  },
  {
    seed: "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
    publicKey: "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
    message: "72",
    signature:
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
  },
  {
    seed: "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
    publicKey: "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
    message: "af82",
    signature:
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
  },
]

/** The order of the prime-order subgroup of edwards25519. */
const L = 2n ** 252n + 27742317777372353535851937790883648493n

const seeds = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe("signatures", () => {
  test.each(VECTORS)("[S6] are those of RFC 8032: $signature", (vector) => {
    const keyPair = keyPairFromSeed(bytesOf(vector.seed))
    const signature = signBytes(bytesOf(vector.message), keyPair)
    expect(toHex(keyPair.publicKey)).toBe(vector.publicKey)
    expect(toHex(keyPair.secretKey)).toBe(vector.seed + vector.publicKey)
    expect(toHex(signature)).toBe(vector.signature)
    expect(verifyBytes(bytesOf(vector.message), signature, keyPair.publicKey)).toBe(true)
  })

  test("[S7] verify over what was signed, and over nothing else", () => {
    fc.assert(
      fc.property(seeds, seeds, fc.uint8Array({ minLength: 1 }), fc.nat(), (seed, otherSeed, message, at) => {
        fc.pre(toHex(seed) !== toHex(otherSeed))
        const keyPair = keyPairFromSeed(seed)
        const signature = signBytes(message, keyPair)
        expect(verifyBytes(message, signature, keyPair.publicKey)).toBe(true)
        expect(verifyBytes(flipBit(message, at), signature, keyPair.publicKey)).toBe(false)
        expect(verifyBytes(message, flipBit(signature, at), keyPair.publicKey)).toBe(false)
        expect(verifyBytes(message, signature, keyPairFromSeed(otherSeed).publicKey)).toBe(false)
      }),
      { seed: 1 },
    )
  })

  test("[S8] a malleated one, with S + L for S, does not verify", () => {
    for (const { message, signature, publicKey } of VECTORS) {
      const bytes = bytesOf(signature)
      const s = BigInt(`0x${toHex(bytes.slice(32).toReversed())}`)
      const malleated = bytesOf((s + L).toString(16).padStart(64, "0")).toReversed()
      bytes.set(malleated, 32)
      expect(verifyBytes(bytesOf(message), bytes, bytesOf(publicKey))).toBe(false)
    }
  })

  test("[S7] of a wrong length, or with a key of a wrong length, do not verify", () => {
    const keyPair = keyPairFromSeed(new Uint8Array(32))
    const signature = signBytes(Uint8Array.of(1), keyPair)
    expect(verifyBytes(Uint8Array.of(1), signature.slice(1), keyPair.publicKey)).toBe(false)
    expect(verifyBytes(Uint8Array.of(1), Uint8Array.of(...signature, 0), keyPair.publicKey)).toBe(false)
    expect(verifyBytes(Uint8Array.of(1), signature, keyPair.publicKey.slice(1))).toBe(false)
  })
})

describe("seeds", () => {
  test("[S9] derived from one master seed never change, because update keys hang on them", () => {
    expect(toHex(deriveSeed(new Uint8Array(32), 0))).toBe(
      "046868062687a8b02481be1e269219b7f15fa52fc9e4dc53e33e14784c6b3433",
    )
    expect(toHex(deriveSeed(new Uint8Array(32), 1))).toBe(
      "3ece0a974c52ca2ce3c3a0401cb0d8385414176508189a33474ee076587b70d6",
    )
  })

  test("[S9] are BLAKE2b as libsodium documents it: salt = index, personalization = csupdate", () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (master, index) => {
        const salt = new Uint8Array(16)
        new DataView(salt.buffer).setUint32(0, index, true)
        const personalization = new Uint8Array(16)
        personalization.set(utf8("csupdate"))
        const expected = blake2b(new Uint8Array(), { dkLen: 32, key: master, salt, personalization })
        expect(toHex(deriveSeed(master, index))).toBe(toHex(expected))
      }),
      { seed: 1 },
    )
  })

  test("[S9] differ by index and by master seed", () => {
    fc.assert(
      fc.property(seeds, fc.nat(), (master, index) => {
        const derived = toHex(deriveSeed(master, index))
        expect(toHex(deriveSeed(master, index + 1))).not.toBe(derived)
        expect(toHex(deriveSeed(flipBit(master, index), index))).not.toBe(derived)
      }),
      { seed: 1 },
    )
  })

  test("are 32 bytes, and a new one is new", () => {
    expect(generateSeed()).toHaveLength(32)
    expect(toHex(generateSeed())).not.toBe(toHex(generateSeed()))
  })

  test("of a wrong length, and an index below 0 or between two, are mistakes of ours", () => {
    expect(() => keyPairFromSeed(new Uint8Array(31))).toThrow(TypeError)
    expect(() => deriveSeed(new Uint8Array(33), 0)).toThrow(TypeError)
    expect(() => deriveSeed(new Uint8Array(32), -1)).toThrow(TypeError)
    expect(() => deriveSeed(new Uint8Array(32), 0.5)).toThrow(TypeError)
  })
})

function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex)
  if (bytes === undefined) throw new TypeError(`${hex} is not hexadecimal`)
  return bytes
}

function flipBit(bytes: Uint8Array, at: number): Uint8Array {
  const bit = at % (bytes.length * 8)
  return bytes.map((byte, i) => (i === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte))
}
