import { type PoolNode } from "@commonshelf/documents"
import { DatabaseSync } from "@photostructure/sqlite"
import { describe, expect, test } from "vitest"
import { openLedger, type Ledger } from "../ledger/ledger.ts"
import { auditReleases } from "../ledger/audit-releases.ts"
import { previewRelease } from "../ledger/preview.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { AS_OF, loadRows, release } from "../testing/load-ledger.ts"
import { countOf, digestOf, joinAll, poolQuestion, runPool, type PoolParty } from "../testing/pool-parties.ts"
import { countPool } from "./count-pool.ts"
import { endPool, joinPool, leavePool } from "./join-pool.ts"
import { previewPool } from "./preview-pool.ts"
import { sharePool } from "./share-pool.ts"

const TOFU: PoolNode = { node: ["Dry goods", "local:7"], level: "product", unit: "{piece}", currency: "ILS" }
const MONTHS = ["2026-01", "2026-02", "2026-03"]

type Party = PoolParty & { readonly db: InstanceType<typeof DatabaseSync> }

/** A shop where ten members buy bread and a few of them tofu, its first two months released. */
async function shop(name: string, tofuBuyers = 4, more: readonly string[] = []): Promise<Party> {
  const db = new DatabaseSync(":memory:")
  const ledger = openLedger(db)
  loadRows(
    ledger,
    MONTHS.flatMap((month) => [
      ...Array.from({ length: 10 }, (_, member) => row(month, member, 1, "Bakery", 5 + (member % 3), 900)),
      ...Array.from({ length: tofuBuyers }, (_, member) => row(month, member, 7, "Dry goods", 4, 1250)),
      ...more.map((line) => `${month}${line}`),
    ]),
  )
  await release(ledger, "2026-01")
  await release(ledger, "2026-02")
  return { did: `did:web:${name}`, ledger, db }
}

function row(month: string, member: number, code: number, department: string, count: number, price: number) {
  const value = ((count * price) / 100).toFixed(2)
  return `${month}-05,${month}-${member}-${code},M${member},${code},${department},${count},${value}`
}

async function shops(): Promise<readonly [Party, Party, Party]> {
  return [await shop("alice"), await shop("bob"), await shop("carol")]
}

const kindOf = (result: { readonly ok: boolean; readonly error?: { readonly kind: string } }): string =>
  result.ok ? "done" : (result.error?.kind ?? "")

function spentLines({ db }: Party): number {
  const { count }: { count: number } = db.prepare("SELECT count(*) AS count FROM pooled").get()
  return count
}

describe("three shops with four buyers of tofu each", () => {
  test("[PO3][PO4] show together what none of them shows: the sum of rounded parts, and nobody's own", async () => {
    const parties = await shops()
    const question = poolQuestion(parties, [TOFU])
    const { sums, shares } = await runPool(parties, question)
    // 48 pieces each, a multiple of three already.
    expect(sums).toEqual([{ place: 0, parts: 3, quantity: 144_000, value: 180_000 }])
    expect(new Set(shares.map(({ masked }) => masked)).size).toBe(3)
  })

  test("[PO2] a shop without enough buyers has no part, says zero and spends nothing", async () => {
    const [alice, bob, carol] = await shops()
    const eve = await shop("eve", 2)
    const parties = [alice, bob, carol, eve]
    const preview = await previewPool(eve.ledger, poolQuestion(parties, [TOFU]), DEFAULT_RULES)
    expect(preview).toMatchObject({ ok: true, value: { nodes: [{ hasPart: false }], valueShare: 0 } })
    const { sums } = await runPool(parties, poolQuestion(parties, [TOFU]))
    expect(sums).toEqual([{ place: 0, parts: 3, quantity: 144_000, value: 180_000 }])
    expect(parties.map(spentLines)).toEqual([12, 12, 12, 0])
  })

  test("[PO3][PO6] where too few have a part nothing comes out, and every line climbs as always", async () => {
    const parties = [await shop("alice"), await shop("bob"), await shop("eve", 2)]
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
      [0, 1, 2, 3].map((member) => row("", member + code - 6, code, "Dry goods", 4, 900)),
    )
    const parties = [await shop("alice", 4, pulses), await shop("bob"), await shop("carol")]
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
    const parties = await shops()
    const { ledger } = parties[0]
    const before = await auditReleases(ledger, undefined, DEFAULT_RULES)
    await runPool(parties, poolQuestion(parties, [TOFU]))
    const after = await auditReleases(ledger, undefined, DEFAULT_RULES)
    if (!before.ok || !after.ok) return expect.fail("an audit")
    expect(after.value.cells).toBe(before.value.cells + 1)
    expect(after.value.findings).toEqual([])
  })

  test("[I2] an import with lines in a pool is not undone", async () => {
    const parties = await shops()
    await runPool(parties, poolQuestion(parties, [TOFU]))
    expect(parties[0].ledger.undo("1")).toMatchObject({ ok: false, error: { kind: "published" } })
  })
})

describe("a pool has its time", () => {
  test("[PO12] a count waits until two months are released and all three are over", async () => {
    const [alice, bob, carol] = await shops()
    const early = openLedger(new DatabaseSync(":memory:"))
    loadRows(early, [row("2026-01", 1, 7, "Dry goods", 3, 1250)])
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
    const parties = await shops()
    const [{ ledger, db }] = parties
    const question = poolQuestion(parties, [TOFU])
    await countOf(parties[0], question, joinAll(parties, question))
    const refused = await previewRelease(ledger, "2026-03", DEFAULT_RULES)
    expect(refused).toMatchObject({ ok: false, error: { kind: "pool-open", period: "2026-03" } })
    loadRows(ledger, [row("2026-02", 9, 7, "Dry goods", 1, 1250)])
    const late = db.prepare("SELECT countedIn FROM line ORDER BY id DESC LIMIT 1").get()
    expect(late).toEqual({ countedIn: "2026-04" })
    expect(leavePool(ledger, question.call)).toEqual({ ok: true, value: undefined })
    expect((await previewRelease(ledger, "2026-03", DEFAULT_RULES)).ok).toBe(true)
  })

  test("[PO6][PO9] after its part nobody leaves; the end takes the secret and nothing else", async () => {
    const parties = await shops()
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
    const [alice, bob, carol] = [await shop("alice"), await shop("bob", 3), await shop("carol")]
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

describe("nothing is answered twice", () => {
  test("[PO8] asked again after a crash, every step gives the very same bytes", async () => {
    const parties = await shops()
    const question = poolQuestion(parties, [TOFU])
    const { keys, counts, shares } = await runPool(parties, question)
    expect(joinAll(parties, question)).toEqual(keys)
    expect(await countOf(parties[1], question, keys)).toEqual(counts[1])
    expect(await sharePool(parties[1].ledger, question.call, counts.toReversed())).toEqual({
      ok: true,
      value: shares[1],
    })
  })

  test("[PO8] other keys, other counts: no second answer, and none for a copied key", async () => {
    const parties = await shops()
    const [alice] = parties
    const question = poolQuestion(parties, [TOFU])
    const keys = joinAll(parties, question)
    const counts = []
    for (const party of parties) counts.push(await countOf(party, question, keys))
    const [own, bob, carol] = keys
    if (own === undefined || bob === undefined || carol === undefined) return expect.fail("keys")
    const asked = { own: alice.did, ownKey: own.key, rules: DEFAULT_RULES, asOf: AS_OF }
    const other = { ...carol, key: digestOf("Carol's second key") }
    expect(kindOf(await countPool(alice.ledger, question, { ...asked, peers: [bob, other] }))).toBe(
      "pool-said",
    )
    const second = { ...question, call: digestOf("a second call") }
    const [, , mallory] = joinAll(parties, second)
    const copied = { ...bob, did: parties[2].did, key: mallory?.key ?? bob.key }
    expect(kindOf(await countPool(alice.ledger, second, { ...asked, peers: [bob, copied] }))).toBe(
      "bad-peers",
    )
    expect(kindOf(await countPool(alice.ledger, second, { ...asked, peers: [bob] }))).toBe("bad-peers")
    expect(kindOf(await sharePool(alice.ledger, question.call, counts.slice(1)))).toBe("bad-counts")
    expect((await sharePool(alice.ledger, question.call, counts)).ok).toBe(true)
    const [first, ...others] = counts
    if (first === undefined) return expect.fail("a count")
    const changed = [{ ...first, count: digestOf("said anew") }, ...others]
    expect(kindOf(await sharePool(alice.ledger, question.call, changed))).toBe("pool-said")
  })

  test("[PO8] calls with other least numbers of members do not count members by their answers", async () => {
    const parties = await shops()
    const hasPart = async (ledger: Ledger, leastMembers: number, nodes = [TOFU]): Promise<unknown> => {
      const preview = await previewPool(ledger, poolQuestion(parties, nodes, { leastMembers }), DEFAULT_RULES)
      return preview.ok ? preview.value.nodes[0]?.hasPart : preview.error
    }
    const [{ ledger }] = parties
    expect(await hasPart(ledger, 4)).toBe(true)
    const question = poolQuestion(parties, [TOFU])
    await countOf(parties[0], question, joinAll(parties, question))
    leavePool(ledger, question.call)
    expect(await hasPart(ledger, 4)).toBe(false)
    const department: PoolNode = { ...TOFU, node: ["Dry goods"], level: "department" }
    expect(await hasPart(ledger, 3, [department])).toBe(false)
    const again = poolQuestion(parties, [TOFU], { leastParts: 3, call: digestOf("again") })
    expect(await previewPool(ledger, again, DEFAULT_RULES)).toMatchObject({
      ok: true,
      value: { nodes: [{ hasPart: true }] },
    })
  })
})
