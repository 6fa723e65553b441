import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { canonicalJson } from "./canonical-json.ts"

describe("canonicalJson", () => {
  test("[S1] prints the sample of RFC 8785, section 3.2.2", () => {
    const sample = String.raw`{
      "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
      "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
      "literals": [null, true, false]
    }`
    expect(canonicalJson(JSON.parse(sample))).toBe(
      String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  test("[S1] sorts members by UTF-16 code units, as in RFC 8785, section 3.2.3", () => {
    const sample = String.raw`{"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh",
      "1":"One","\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}`
    const names = [...canonicalJson(JSON.parse(sample)).matchAll(/:"([^"]*)"/g)].map(([, name]) => name)
    expect(names).toEqual([
      "Carriage Return",
      "One",
      "Control",
      "Latin Small Letter O With Diaeresis",
      "Euro Sign",
      "Emoji: Grinning Face",
      "Hebrew Letter Dalet With Dagesh",
    ])
  })

  test.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555555", "333333333.3333333"],
  ])("[S1] prints the IEEE 754 number %s of RFC 8785, appendix B, as %s", (bits, text) => {
    const view = new DataView(new ArrayBuffer(8))
    view.setBigUint64(0, BigInt(`0x${bits}`))
    expect(canonicalJson(view.getFloat64(0))).toBe(text)
  })

  test("[S2] takes strings as they are, without Unicode normalisation", () => {
    expect(canonicalJson("e\u0301")).not.toBe(canonicalJson("\u00e9"))
  })

  test("[S1] is a fixed point: the canonical text of a parsed canonical text is that text", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value)
        expect(canonicalJson(JSON.parse(text))).toBe(text)
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  const cyclic: unknown[] = []
  cyclic.push(cyclic)
  const holey: unknown[] = [1]
  holey[2] = 1

  test.each([
    ["undefined", undefined],
    ["an undefined member", { a: undefined }],
    ["a function", { a: () => 1 }],
    ["a symbol", [Symbol("a")]],
    ["a bigint", 1n],
    ["NaN", { a: Number.NaN }],
    ["an infinity", [Number.NEGATIVE_INFINITY]],
    ["a lone surrogate", "\ud800"],
    ["a lone surrogate in a member's name", { "\udc00": 1 }],
    ["a date", { at: new Date(0) }],
    ["bytes", Uint8Array.of(1)],
    ["a map", new Map()],
    ["a toJSON method", { toJSON: () => 1 }],
    ["a sparse array", holey],
    ["a cycle", cyclic],
    ["a member named __proto__", JSON.parse('{"__proto__":{"a":1}}')],
    ["nesting 20,000 levels deep", JSON.parse("[".repeat(20_000) + "]".repeat(20_000))],
  ])("[S2] throws a TypeError for %s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError)
  })
})
