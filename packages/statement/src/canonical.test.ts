import { canonicalJson, utf8 } from "@commonshelf/identity"
import { runSeed } from "@commonshelf/identity/testing"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { MAX_STATEMENT_BYTES, parseCanonical } from "./canonical.ts"

const kindOf = (text: string) => {
  const parsed = parseCanonical(utf8(text))
  return parsed.ok ? "ok" : parsed.error.kind
}

describe("bytes", () => {
  test.each([
    ["duplicate keys", '{"a":1,"a":1}'],
    ["keys out of order", '{"b":1,"a":1}'],
    ["minus zero", '{"a":-0}'],
    ["a fraction of zero", '{"a":1.0}'],
    ["an exponent", '{"a":1e2}'],
    ["2^53 + 1", '{"a":9007199254740993}'],
    ["a lone surrogate", '{"a":"\\ud800"}'],
    ["an escape that need not be", '{"a":"\\u0041"}'],
    ["white space", '{"a": 1}'],
    ["a line end", '{"a":1}\n'],
    ["a byte order mark", '\ufeff{"a":1}'],
    ["a member named __proto__", '{"__proto__":{"a":1}}'],
    ["no JSON", "{"],
    ["nothing", ""],
  ])("[S1] refuses %s", (_what, text) => {
    expect(kindOf(text)).toBe("not-canonical")
  })

  test("[S1] refuses bytes that are not UTF-8", () => {
    const parsed = parseCanonical(Uint8Array.of(0x7b, 0xff, 0x7d))
    expect(!parsed.ok && parsed.error.kind).toBe("not-canonical")
  })

  test("[S1] refuses more than 1 MiB before it looks at any of them", () => {
    expect(kindOf(`{"a":"${"x".repeat(MAX_STATEMENT_BYTES)}"}`)).toBe("too-large")
  })

  test("[S1] refuses depth 33 and takes depth 32, also when the depth is hostile", () => {
    const nested = (depth: number) => `${'{"a":'.repeat(depth - 1)}{}${"}".repeat(depth - 1)}`
    expect(kindOf(nested(32))).toBe("ok")
    expect(kindOf(nested(33))).toBe("too-deep")
    expect(kindOf("[".repeat(400_000))).toBe("too-deep")
  })

  test("[S1] brackets inside strings are no depth", () => {
    expect(kindOf(`{"a":"${"[{".repeat(100)}\\""}`)).toBe("ok")
  })

  test.each([
    ["null", '{"a":null}'],
    ["a fraction", '{"a":0.5}'],
    ["2^53", '{"a":9007199254740992}'],
    ["a list", "[]"],
    ["a text", '"a"'],
    ["a number", "1"],
  ])("[S2] refuses %s", (_what, text) => {
    expect(kindOf(text)).toBe("bad-value")
  })

  test("[S2] strings are taken as they are: no Unicode normalisation", () => {
    const decomposed = "e\u0301"
    const parsed = parseCanonical(utf8(`{"a":"${decomposed}"}`))
    expect(parsed.ok && parsed.value.value["a"]).toBe(decomposed)
  })

  test("[S1] what is printed canonically is read, and anything else of the same value is not", () => {
    const values = fc.dictionary(
      fc.string({ unit: "binary" }).filter((key) => key !== "__proto__"),
      fc.oneof(fc.string({ unit: "binary" }), fc.boolean(), fc.maxSafeInteger()),
    )
    fc.assert(
      fc.property(values, (value) => {
        const text = canonicalJson({ ...value })
        expect(kindOf(text)).toBe("ok")
        expect(kindOf(` ${text}`)).toBe("not-canonical")
      }),
      { seed: runSeed(1), numRuns: 300 },
    )
  })
})
