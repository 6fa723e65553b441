import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { base58Encode } from "../encoding/base58.ts"
import { fromHex } from "../encoding/bytes.ts"
import { keyPairFromSeed } from "./key-pair.ts"
import { formatMultikey, isMultikey, parseMultikey } from "./multikey.ts"

describe("a multikey", () => {
  test("[S7] gives back the public key that it was made from", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (seed) => {
        const { multikey, publicKey } = keyPairFromSeed(seed)
        expect(multikey).toMatch(/^z6Mk.{44}$/)
        expect(parseMultikey(multikey)).toEqual({ ok: true, value: publicKey })
      }),
      { seed: 1 },
    )
  })

  test("[S7] is known again by its text, and a caller cannot alter what others get", () => {
    const { multikey, publicKey } = keyPairFromSeed(new Uint8Array(32))
    const first = parseMultikey(multikey)
    if (first.ok) first.value.fill(0)
    expect(parseMultikey(multikey)).toEqual({ ok: true, value: publicKey })
  })

  test("[S7] stays admitted when more keys were seen than are remembered", () => {
    const { multikey } = keyPairFromSeed(new Uint8Array(32))
    for (let i = 0; i < 5000; i++) parseMultikey(formatMultikey(numbered(i)))
    expect(isMultikey(multikey)).toBe(true)
  })

  const { multikey, publicKey } = keyPairFromSeed(new Uint8Array(32))
  test.each([
    ["nothing", ""],
    ["another multibase", `u${multikey.slice(1)}`],
    ["no multibase", multikey.slice(1)],
    ["a character more", `${multikey}1`],
    ["a character less", multikey.slice(0, -1)],
    ["a leading zero byte", `z1${multikey.slice(1)}`],
    ["a character outside base58", `${multikey.slice(0, -1)}0`],
    ["an X25519 key", `z${base58Encode(Uint8Array.of(0xec, 0x01, ...publicKey))}`],
    ["a key of 31 bytes", `z${base58Encode(Uint8Array.of(0xed, 0x01, ...publicKey.slice(1)))}`],
    ["a million characters", "z".repeat(1_000_000)],
  ])("[S7] is refused with %s", (_, text) => {
    expect(parseMultikey(text)).toMatchObject({ ok: false, error: { kind: "not-a-multikey" } })
  })

  test("[S8] of the small-order did:key that other libraries accept is refused", () => {
    const text = "z6MkeXATEjyXENzBXBxgC5EHk2JE5aqd7qMGGtDpLUH1e2Sj"
    expect(parseMultikey(text)).toMatchObject({ ok: false, error: { kind: "weak-key" } })
  })

  test.each([
    ["order 1", "0100000000000000000000000000000000000000000000000000000000000000"],
    ["order 2", "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f"],
    ["order 4", "0000000000000000000000000000000000000000000000000000000000000000"],
    ["order 4", "0000000000000000000000000000000000000000000000000000000000000080"],
    ["order 8", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"],
    ["order 8", "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85"],
    ["order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a"],
    ["order 8", "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa"],
    ["mixed order", "cdb267ce40c5cd45306fa5d2f29731459387dbf9eb933b7bd5aed9a765b88d4d"],
    ["a y of 2, off the curve", "0200000000000000000000000000000000000000000000000000000000000000"],
  ])("[S8] of %s (%s) is refused", (_, hex) => {
    const text = formatMultikey(fromHex(hex) ?? new Uint8Array())
    expect(parseMultikey(text)).toMatchObject({ ok: false, error: { kind: "weak-key" } })
  })
})

/** 32 bytes that hold a number: mostly no keys, and all different. */
function numbered(n: number): Uint8Array {
  return Uint8Array.of(...new Uint8Array(28), n >>> 24, n >>> 16, n >>> 8, n)
}
