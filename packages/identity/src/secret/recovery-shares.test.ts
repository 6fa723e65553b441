import { describe, expect, test } from "vitest"
import { toHex } from "../encoding/bytes.ts"
import { seedOf } from "../testing.ts"
import { combineShares, recoveryShares, seedOfShares } from "./recovery-shares.ts"
import { SLIP39_VECTORS } from "./slip39-vectors.ts"

describe("shares of a master seed", () => {
  const seed = seedOf("Bob's farm")

  test("[N7] the own paper and any two of three cooperatives give the seed back, however they are typed", async () => {
    const { own, cooperatives } = await recoveryShares(seed)
    const [anna, ben, cleo] = cooperatives
    for (const share of [own, ...cooperatives]) expect(share.split(" ")).toHaveLength(33)
    for (const two of [
      [anna, ben],
      [cleo, anna],
      [ben, cleo],
    ]) {
      expect(await seedOfShares([...two, own])).toEqual({ ok: true, value: seed })
    }
    const numbered = own
      .split(" ")
      .map((word, index) => `${index + 1}. ${word.toUpperCase()}`)
      .join("\n")
    expect(await seedOfShares([anna, cleo, numbered])).toEqual({ ok: true, value: seed })
  })

  test("[N7] the cooperatives together recover nothing without the owner, nor the owner with one of them", async () => {
    const { own, cooperatives } = await recoveryShares(seed)
    for (const too of [[...cooperatives], cooperatives.slice(1), [own], [own, cooperatives[0]], []]) {
      expect(await seedOfShares(too)).toMatchObject({ ok: false, error: { kind: "shares-do-not-fit" } })
    }
  })

  test("[N7] shares of two splittings do not mix, and a wrong word is noticed", async () => {
    const [one, other] = [await recoveryShares(seed), await recoveryShares(seed)]
    const [anna, ben] = one.cooperatives
    expect((await seedOfShares([other.own, anna, ben])).ok).toBe(false)
    const words = one.own.split(" ")
    const wrong = words.with(10, words[10] === "academic" ? "acid" : "academic").join(" ")
    expect((await seedOfShares([wrong, anna, ben])).ok).toBe(false)
  })

  test("[N7] making them adds nothing that a walk through the members of a list would meet", async () => {
    await recoveryShares(seed)
    expect([...Object.keys(Array.prototype), ...Object.keys(String.prototype)]).toEqual([])
  })
})

test.each(SLIP39_VECTORS)("[N7] official vector $title", async ({ shares, secret }) => {
  const combined = await combineShares(shares, "TREZOR")
  expect(combined.ok ? toHex(combined.value) : "").toBe(secret)
})
