import { base64urlnopad } from "@scure/base"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { base58Encode } from "../encoding/base58.ts"
import { toHex } from "../encoding/bytes.ts"
import { seedOf } from "../testing.ts"
import { openSecret, SealedSecret, sealSecret } from "./sealed-secret.ts"

/** Little memory: these tests are about what opens, not about how dear it is. */
const quick = { memoryBytes: 8 * 1024 * 1024 }
const passphrase = "correct horse battery staple"
const secret = seedOf("Bob's farm")

describe("a secret under a passphrase", () => {
  test("[N1] opens with the passphrase, and is nowhere in the file", async () => {
    const sealed = await sealSecret(secret, passphrase, quick)
    expect(await openSecret(sealed, passphrase)).toEqual({ ok: true, value: secret })
    expect(SealedSecret.parse(JSON.parse(JSON.stringify(sealed)))).toEqual(sealed)
    const text = JSON.stringify(sealed)
    for (const encoded of [toHex(secret), base64urlnopad.encode(secret), base58Encode(secret)])
      expect(text).not.toContain(encoded)
  })

  test("[N1] does not open with another passphrase", async () => {
    const sealed = await sealSecret(secret, passphrase, quick)
    for (const other of ["", passphrase.toUpperCase(), `${passphrase} `]) {
      expect(await openSecret(sealed, other)).toMatchObject({
        ok: false,
        error: { kind: "wrong-passphrase" },
      })
    }
  })

  test("[N1] opens however the keyboard composed the letters", async () => {
    const sealed = await sealSecret(secret, "cafe\u0301 שלום", quick)
    expect((await openSecret(sealed, "caf\u00e9 שלום")).ok).toBe(true)
  })

  test("[N1] is another file each time", async () => {
    const [one, other] = [
      await sealSecret(secret, passphrase, quick),
      await sealSecret(secret, passphrase, quick),
    ]
    expect(one.salt).not.toBe(other.salt)
    expect(one.ct).not.toBe(other.ct)
  })

  test("[N1] with a changed salt, nonce or ciphertext does not open", async () => {
    const sealed = await sealSecret(secret, passphrase, quick)
    for (const member of ["salt", "nonce", "ct"] as const) {
      const first = sealed[member].startsWith("A") ? "B" : "A"
      const changed = { ...sealed, [member]: first + sealed[member].slice(1) }
      expect(await openSecret(changed, passphrase)).toMatchObject({ ok: false })
    }
  })

  test("[N1] asks for a quarter of a gigabyte unless told otherwise", async () => {
    const sealed = await sealSecret(secret, passphrase)
    expect([sealed.ops, sealed.mem]).toEqual([3, 256 * 1024 * 1024])
  })

  test("[N1] from a stranger cannot ask for all memory, and has no other members", async () => {
    const sealed = await sealSecret(secret, passphrase, quick)
    for (const change of [
      { mem: 2 ** 40 },
      { ops: 1_000_000 },
      { v: 2 },
      { kdf: "scrypt" },
      { ct: "AA" },
      { more: 1 },
    ])
      expect(SealedSecret.safeParse({ ...sealed, ...change }).success).toBe(false)
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(SealedSecret.safeParse(value).success).toBe(false)
      }),
      { seed: 20_261_125 },
    )
  })

  test("[N1] is 32 bytes", async () => {
    await expect(sealSecret(new Uint8Array(31), passphrase, quick)).rejects.toThrow(TypeError)
  })
})
