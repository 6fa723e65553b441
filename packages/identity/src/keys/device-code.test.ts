import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { testKeyPair } from "../testing.ts"
import { formatDeviceCode, parseDeviceCode } from "./device-code.ts"
import { keyPairFromSeed } from "./key-pair.ts"

const keys = { device: testKeyPair("laptop").multikey, node: testKeyPair("laptop-node").multikey }
const code = formatDeviceCode(keys)

describe("the code of a device", () => {
  test("[N5] is read again, in groups, without them, and over several lines", () => {
    for (const typed of [code, code.replaceAll("-", ""), ` ${code.replaceAll("-", " \n")} `]) {
      expect(parseDeviceCode(typed)).toEqual({ ok: true, value: keys })
    }
  })

  test("[N5] of any device is read again", () => {
    const seed = fc.uint8Array({ minLength: 32, maxLength: 32 })
    fc.assert(
      fc.property(seed, seed, (one, other) => {
        const value = { device: keyPairFromSeed(one).multikey, node: keyPairFromSeed(other).multikey }
        expect(parseDeviceCode(formatDeviceCode(value))).toEqual({ ok: true, value })
      }),
      { seed: 20_261_125, numRuns: 30 },
    )
  })

  test("[N5] with any one character wrong is no code", () => {
    for (const [index, character] of Array.from(code).entries()) {
      if (character === "-") continue
      const typed = `${code.slice(0, index)}${character === "z" ? "y" : "z"}${code.slice(index + 1)}`
      expect(parseDeviceCode(typed)).toMatchObject({ ok: false, error: { kind: "code-unreadable" } })
    }
  })

  test.each(["", "hello", keys.device, code.slice(0, -1), "z".repeat(500)])("[N5] %j is no code", (text) => {
    expect(parseDeviceCode(text)).toMatchObject({ ok: false, error: { kind: "code-unreadable" } })
  })
})
