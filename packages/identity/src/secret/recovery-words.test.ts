import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { toHex } from "../encoding/bytes.ts"
import { RECOVERY_WORD_COUNT, recoveryWords, seedOfRecoveryWords } from "./recovery-words.ts"

const anySeed = fc.uint8Array({ minLength: 32, maxLength: 32 })
const seeded = { seed: 20_261_125 }

describe("recovery words", () => {
  // The vector of 32 bytes of 0x7f in BIP39's own test vectors (trezor/python-mnemonic).
  test("[N2] are those of BIP39", () => {
    expect(recoveryWords(new Uint8Array(32).fill(0x7f)).join(" ")).toBe(
      "legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth useful legal winner thank year wave sausage worth title",
    )
  })

  test("[N2] give the seed back, however a person types them", () => {
    fc.assert(
      fc.property(anySeed, (seed) => {
        const words = recoveryWords(seed)
        expect(words).toHaveLength(RECOVERY_WORD_COUNT)
        const numbered = words.map((word, index) => `${index + 1}. ${word.toUpperCase()}`).join("\n")
        expect(seedOfRecoveryWords(numbered)).toEqual({ ok: true, value: seed })
      }),
      seeded,
    )
  })

  test("[N2] with two words changed in place are noticed, or stand for another seed", () => {
    fc.assert(
      fc.property(anySeed, fc.nat(22), (seed, at) => {
        const words = [...recoveryWords(seed)]
        const [one = "", other = ""] = words.splice(at, 2)
        words.splice(at, 0, other, one)
        const read = seedOfRecoveryWords(words.join(" "))
        expect(read.ok && one !== other && toHex(read.value) === toHex(seed)).toBe(false)
      }),
      seeded,
    )
  })

  test("[N2] say which word is wrong, or how many are missing", () => {
    const words = recoveryWords(new Uint8Array(32))
    const misspelt = seedOfRecoveryWords(words.with(4, "abandn").join(" "))
    expect(misspelt).toMatchObject({ ok: false, error: { kind: "unknown-word", word: 5 } })
    const short = seedOfRecoveryWords(words.slice(1).join(" "))
    expect(short).toMatchObject({ ok: false, error: { kind: "wrong-count", count: 23 } })
    const swapped = seedOfRecoveryWords(words.with(0, "zoo").join(" "))
    expect(swapped).toMatchObject({ ok: false, error: { kind: "wrong-checksum" } })
  })
})
