import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { openLedger } from "../ledger/ledger.ts"
import { previewRelease } from "../ledger/preview.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { loadRows, release } from "../testing/load-ledger.ts"
import { countOf, joinAll, poolQuestion, runPool } from "../testing/pool-parties.ts"
import { kindOf, poolShop, saleRow, spentLines, threeShops, TOFU } from "../testing/pool-shops.ts"
import { countPool } from "./count-pool.ts"
import { endPool, joinPool, leavePool } from "./join-pool.ts"
import { sharePool } from "./share-pool.ts"

describe("a pool has its time", () => {
  test("[PO12] a count waits until two months are released and all three are over", async () => {
    const [alice, bob, carol] = await threeShops()
    const early = openLedger(new DatabaseSync(":memory:"))
    loadRows(early, [saleRow("2026-01", 1, 7, "Dry goods", 3, 1250)])
    const parties = [{ did: "did:web:early", ledger: early }, bob, carol]
    const question = poolQuestion(parties, [TOFU])
    await expect(countOf(parties[0] ?? alice, question, joinAll(parties, question))).rejects.toThrow("two of")
    await release(alice.ledger, "2026-03")
    const late = poolQuestion([alice, bob, carol], [TOFU])
    await expect(countOf(alice, late, joinAll([alice, bob, carol], late))).rejects.toThrow("too late")
    const [own, ...peers] = joinAll([bob, alice, carol], late)
    if (own === undefined) return expect.fail("a key")
    const asked = { own: bob.did, ownKey: own.key, peers, rules: DEFAULT_RULES }
    expect(kindOf(await countPool(bob.ledger, late, { ...asked, asOf: "2026-03-31T00:00:00Z" }))).toBe(
      "not-closed",
    )
  })

  test("[PO12] between count and part no month is released and late lines count in the next quarter; who leaves is free", async () => {
    const parties = await threeShops()
    const [{ ledger, db }] = parties
    const question = poolQuestion(parties, [TOFU])
    await countOf(parties[0], question, joinAll(parties, question))
    const refused = await previewRelease(ledger, "2026-03", DEFAULT_RULES)
    expect(refused).toMatchObject({ ok: false, error: { kind: "pool-open", period: "2026-03" } })
    loadRows(ledger, [saleRow("2026-02", 9, 7, "Dry goods", 1, 1250)])
    const late = db.prepare("SELECT countedIn FROM line ORDER BY id DESC LIMIT 1").get()
    expect(late).toEqual({ countedIn: "2026-04" })
    expect(leavePool(ledger, question.call)).toEqual({ ok: true, value: undefined })
    expect((await previewRelease(ledger, "2026-03", DEFAULT_RULES)).ok).toBe(true)
  })

  test("[PO6][PO9] after its part nobody leaves; the end takes the secret and nothing else", async () => {
    const parties = await threeShops()
    const [{ ledger, db }] = parties
    const question = poolQuestion(parties, [TOFU])
    const { counts, shares } = await runPool(parties, question)
    expect(kindOf(leavePool(ledger, question.call))).toBe("pool-said")
    endPool(ledger, question.call)
    expect(db.prepare("SELECT state, secret FROM pool").all()).toEqual([{ state: "shared", secret: null }])
    expect(await sharePool(ledger, question.call, counts)).toEqual({ ok: true, value: shares[0] })
    expect(kindOf(joinPool(ledger, question))).toBe("pool-over")
  })

  test("[MB1][PO12] who withdraws between count and part is not in it; where it falls without them it is not said", async () => {
    const [alice, bob, carol] = [await poolShop("alice"), await poolShop("bob", 3), await poolShop("carol")]
    const parties = [alice, bob, carol]
    const question = poolQuestion(parties, [TOFU])
    const keys = joinAll(parties, question)
    const counts = []
    for (const party of parties) counts.push(await countOf(party, question, keys))
    for (const { ledger } of [alice, bob]) ledger.setConsent("M0", "none", "2026-04-03")
    expect((await sharePool(alice.ledger, question.call, counts)).ok).toBe(true)
    expect(spentLines(alice)).toBe(9)
    expect(kindOf(await sharePool(bob.ledger, question.call, counts))).toBe("pool-changed")
    expect([spentLines(bob), kindOf(leavePool(bob.ledger, question.call))]).toEqual([0, "done"])
  })
})
