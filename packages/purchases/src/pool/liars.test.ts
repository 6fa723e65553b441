import { type PoolPeer, type PoolQuestion } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { countOf, digestOf, joinAll, poolQuestion, sumsOf } from "../testing/pool-parties.ts"
import { poolShop, TOFU, type PoolShop } from "../testing/pool-shops.ts"
import { circleOf } from "./circle.ts"
import { maskWords } from "./masked-words.ts"
import { sealBits } from "./sealed-bits.ts"
import { sharePool, type PoolCount, type SharedPart } from "./share-pool.ts"

describe("who lies about a part", () => {
  /** What a party says that pretends to a part of tofu and has none: its count, and zero under its masks. */
  function lie({ did, db }: PoolShop, question: PoolQuestion, keys: readonly PoolPeer[]) {
    const row: { secret: Uint8Array } = db.prepare("SELECT secret FROM pool").get()
    const own = keys.find((key) => key.did === did) ?? expect.fail("a key")
    const peers = keys.filter((key) => key !== own)
    const circle = circleOf(row.secret, { ...question, own: did, ownKey: own.key, peers }) ?? expect.fail()
    return {
      count: { did, count: digestOf(`lie of ${did}`), sealed: sealBits([true], circle) },
      part: (counts: readonly PoolCount[], parts: readonly number[]): SharedPart => {
        const masked = maskWords(new Map(), circle, { counts: counts.map(({ count }) => count), parts })
        return { parts, ...(masked !== undefined && { masked }) }
      },
    }
  }

  async function runWith(honest: readonly PoolShop[], liars: readonly PoolShop[]) {
    const parties = [...honest, ...liars]
    const question = poolQuestion(parties, [TOFU])
    const keys = joinAll(parties, question)
    const lies = liars.map((liar) => lie(liar, question, keys))
    const counts = lies.map(({ count }) => count)
    for (const party of honest) counts.push(await countOf(party, question, keys))
    const shares: SharedPart[] = []
    for (const { ledger } of honest) {
      const shared = await sharePool(ledger, question.call, counts)
      if (!shared.ok) return expect.fail(shared.error.message)
      shares.push(shared.value)
    }
    return sumsOf([...shares, ...lies.map(({ part }) => part(counts, shares[0]?.parts ?? []))])
  }

  test("[PO3] pretends to one part and no more: a figure has two honest parts, eight members here", async () => {
    const sums = await runWith([await poolShop("alice"), await poolShop("bob")], [await poolShop("eve", 0)])
    expect(sums).toEqual([{ place: 0, parts: 3, quantity: 2 * 48_000, value: 2 * 60_000 }])
    // Alone, no figure has one honest part, whatever is pretended.
    const one = await runWith(
      [await poolShop("alice"), await poolShop("carol", 2)],
      [await poolShop("eve", 0)],
    )
    expect(one).toEqual([])
  })

  test("[PO2] with as many others as parts are asked for, less one, faces the floor: a part by itself", async () => {
    const sums = await runWith(
      [await poolShop("alice")],
      [await poolShop("eve", 0), await poolShop("mallory", 0)],
    )
    expect(sums).toEqual([{ place: 0, parts: 3, quantity: 48_000, value: 60_000 }])
  })
})
