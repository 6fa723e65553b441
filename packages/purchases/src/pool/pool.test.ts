import { describe, expect, test } from "vitest"
import { auditReleases } from "../ledger/audit-releases.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { release } from "../testing/load-ledger.ts"
import { poolQuestion, runPool } from "../testing/pool-parties.ts"
import { poolShop, saleRow, spentLines, threeShops, TOFU } from "../testing/pool-shops.ts"
import { previewPool } from "./preview-pool.ts"

describe("three shops with four buyers of tofu each", () => {
  test("[PO3][PO4] show together what none of them shows: the sum of rounded parts, and nobody's own", async () => {
    const parties = await threeShops()
    const question = poolQuestion(parties, [TOFU])
    const { sums, shares } = await runPool(parties, question)
    // 48 pieces each, a multiple of three already.
    expect(sums).toEqual([{ place: 0, parts: 3, quantity: 144_000, value: 180_000 }])
    expect(new Set(shares.map(({ masked }) => masked)).size).toBe(3)
  })

  test("[PO2] a shop without enough buyers has no part, says zero and spends nothing", async () => {
    const [alice, bob, carol] = await threeShops()
    const eve = await poolShop("eve", 2)
    const parties = [alice, bob, carol, eve]
    const preview = await previewPool(eve.ledger, poolQuestion(parties, [TOFU]), DEFAULT_RULES)
    expect(preview).toMatchObject({ ok: true, value: { nodes: [{ hasPart: false }], valueShare: 0 } })
    const { sums } = await runPool(parties, poolQuestion(parties, [TOFU]))
    expect(sums).toEqual([{ place: 0, parts: 3, quantity: 144_000, value: 180_000 }])
    expect(parties.map(spentLines)).toEqual([12, 12, 12, 0])
  })

  test("[PO2][R1] a shop whose releases ask for more members asks for more in its parts: one may lie", async () => {
    const parties = await threeShops()
    const hasPart = async (k: number, asked = {}) => {
      const question = poolQuestion(parties, [TOFU], asked)
      const preview = await previewPool(parties[0].ledger, question, { ...DEFAULT_RULES, k })
      return preview.ok && preview.value.nodes[0]?.hasPart
    }
    // Four buyers each: two honest parts have eight.
    expect(await hasPart(8)).toBe(true)
    expect(await hasPart(9)).toBe(false)
    expect(await hasPart(9, { leastParts: 4 })).toBe(true)
  })

  test("[PO3][PO6] where too few have a part nothing comes out, and every line climbs as always", async () => {
    const parties = [await poolShop("alice"), await poolShop("bob"), await poolShop("eve", 2)]
    const question = poolQuestion(parties, [TOFU])
    const { shares, sums } = await runPool(parties, question)
    expect(shares).toEqual([{ parts: [0] }, { parts: [0] }, { parts: [0] }])
    expect(sums).toEqual([])
    expect(parties.map(spentLines)).toEqual([0, 0, 0])
    const { quarter } = await release(parties[0]?.ledger ?? expect.fail(), "2026-03")
    expect(quarter?.cells.map(({ node, other }) => [node, other])).toEqual([[[], false]])
  })

  test("[R0][PO6][PO13] what went into the pool is in no cell, and cells around it say so", async () => {
    // Rice and lentils, which only their department shows.
    const pulses = [8, 9].flatMap((code) =>
      [0, 1, 2, 3].map((member) => saleRow("", member + code - 6, code, "Dry goods", 4, 900)),
    )
    const parties = [await poolShop("alice", 4, pulses), await poolShop("bob"), await poolShop("carol")]
    await runPool(parties, poolQuestion(parties, [TOFU]))
    const { ledger, db } = parties[0] ?? expect.fail()
    const { quarter, heldBack } = await release(ledger, "2026-03")
    expect(quarter?.cells.map(({ node, other }) => [node, other])).toEqual([[["Dry goods"], true]])
    expect(heldBack.quarter?.pooledShare).toBeCloseTo(0.2, 1)
    expect(heldBack.quarter?.withheldShare).toBe(0)
    const both = db.prepare("SELECT count(*) AS count FROM covered JOIN pooled USING (line)").get()
    expect(both).toEqual({ count: 0 })
    expect(() => db.exec("INSERT INTO covered SELECT line, '2026-01', '2026-01', 0 FROM pooled")).toThrow(
      "[R0]",
    )
    expect(() => db.exec("INSERT INTO pooled SELECT line, (SELECT call FROM pool), 0 FROM covered")).toThrow(
      "[R0]",
    )
  })

  test("[PO7] every audit after it looks at the part as if it had been published by itself", async () => {
    const parties = await threeShops()
    const { ledger } = parties[0]
    const before = await auditReleases(ledger, undefined, DEFAULT_RULES)
    await runPool(parties, poolQuestion(parties, [TOFU]))
    const after = await auditReleases(ledger, undefined, DEFAULT_RULES)
    if (!before.ok || !after.ok) return expect.fail("an audit")
    expect(after.value.cells).toBe(before.value.cells + 1)
    expect(after.value.findings).toEqual([])
  })

  test("[I2] an import with lines in a pool is not undone", async () => {
    const parties = await threeShops()
    await runPool(parties, poolQuestion(parties, [TOFU]))
    expect(parties[0].ledger.undo("1")).toMatchObject({ ok: false, error: { kind: "published" } })
  })
})
