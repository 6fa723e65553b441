import { type PoolNode } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { type Ledger } from "../ledger/ledger.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { AS_OF } from "../testing/load-ledger.ts"
import { countOf, digestOf, joinAll, poolQuestion, runPool } from "../testing/pool-parties.ts"
import { kindOf, threeShops, TOFU } from "../testing/pool-shops.ts"
import { countPool } from "./count-pool.ts"
import { leavePool } from "./join-pool.ts"
import { previewPool } from "./preview-pool.ts"
import { sharePool } from "./share-pool.ts"

describe("nothing is answered twice", () => {
  test("[PO8] asked again after a crash, every step gives the very same bytes", async () => {
    const parties = await threeShops()
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
    const parties = await threeShops()
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
    const parties = await threeShops()
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
