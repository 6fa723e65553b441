import { addWords, subtractWords } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { kindOf } from "@commonshelf/statement"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import { testPools } from "../testing.ts"
import { listPools, readPool } from "./pools.ts"
import type { Pool, PoolStepName } from "./types.ts"

const NOW = "2026-03-01T00:00:00Z"
/** Two kilograms and a half of each at 40, of the juice nothing. */
const OWN = [2500n, 10_000n]

/** A pool of three cooperatives that has come as far as is told. */
function story(until: PoolStepName | "call" = "part") {
  const commons = testPools()
  const { members, key, count, part } = commons
  const [first, second, third] = members as readonly [TestIdentity, TestIdentity, TestIdentity]
  const call = commons.call()
  const keys = until === "call" ? [] : members.map((member) => key(member, call))
  const counts =
    until === "count" || until === "part" ? members.map((member) => count(member, call, keys)) : []
  const words = masked([OWN, OWN, OWN], [77n, 1n << 63n])
  if (until === "part")
    for (const [index, member] of members.entries()) part(member, call, counts, [3, 0], words[index])
  const read = (asOf = NOW, statements: readonly SourceStatement[] = commons.statements): Pool => {
    const pool = readPool(buildDataset(statements), call, asOf)
    if (pool === undefined) throw new TypeError("it is here")
    return pool
  }
  return { ...commons, first, second, third, callDigest: call, keys, counts, words, read }
}

/** Parts whose masks cancel: the first adds what the second and the third take away. */
function masked(parts: readonly (readonly bigint[])[], mask: readonly bigint[]) {
  const twice = addWords(mask, mask)
  return parts.map((own, index) => (index === 0 ? addWords(own, twice) : subtractWords(own, mask)))
}

const FIGURE = {
  shown: "7.5",
  quantity: { least: "6", most: "9" },
  unitPriceMinor: "4000",
}

describe("a pool comes about", () => {
  test("[PO3] in steps, each of which says for whom it waits", () => {
    const scids = (parties: readonly TestIdentity[]) => parties.map(({ scid }) => scid)
    const { members, first, second, third, key, count, part, read, callDigest: call, words } = story("call")
    expect(read().state).toEqual({ kind: "gathering-keys", waitsFor: scids(members) })
    const keys = [first, second].map((member) => key(member, call))
    expect(read().state).toEqual({ kind: "gathering-keys", waitsFor: [third.scid] })
    keys.push(key(third, call))
    expect(read().state).toMatchObject({ kind: "counting", waitsFor: scids(members) })
    const counts = members.map((member) => count(member, call, keys))
    expect(read().state).toMatchObject({ kind: "gathering-parts", waitsFor: scids(members) })
    expect(read().nodes[0]).not.toHaveProperty("parts")
    for (const [index, member] of [first, second].entries()) part(member, call, counts, [3, 0], words[index])
    expect(read().nodes.map(({ parts, figure }) => ({ parts, figure }))).toEqual([{ parts: 3 }, { parts: 0 }])
    part(third, call, counts, [3, 0], words[2])
    expect(read().state).toEqual({ kind: "complete", completedOn: "2026-02-01" })
  })

  test("[PO10] and shows the sum of the parts, within so many bases as there are parts", () => {
    const { nodes } = story().read()
    expect(nodes).toMatchObject([{ node: ["Dairy", "Cheese"], parts: 3, figure: FIGURE }, { parts: 0 }])
    expect(nodes[1]).not.toHaveProperty("figure")
  })

  test("[PO5] from the statements alone, in whatever order they came", () => {
    const { statements, read } = story()
    fc.assert(
      fc.property(fc.shuffledSubarray([...statements], { minLength: statements.length }), (shuffled) => {
        expect(read(NOW, shuffled)).toEqual(read())
      }),
      { numRuns: 20 },
    )
  })

  test("[PO3] with no node where too few have a part: nothing is said of any", () => {
    const { members, counts, part, read, callDigest } = story("count")
    for (const member of members) part(member, callDigest, counts, [0, 0])
    expect(read().state.kind).toBe("complete")
    expect(read().nodes.every(({ figure, garbled }) => figure === undefined && garbled === undefined)).toBe(
      true,
    )
  })

  test("[PO4] masks and parts tell nothing as long as one is missing, and nothing but the sum then", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: (1n << 64n) - 1n }), (mask) => {
        const one = masked([OWN, OWN, OWN], [mask, mask])
        const other = masked([[5000n, 20_000n], [0n, 0n], OWN], [mask, mask])
        expect(one.reduce(addWords)).toEqual(other.reduce(addWords))
        expect(one[0]).not.toEqual(OWN)
      }),
    )
  })
})

describe("a pool does not come about", () => {
  test("[PO9] when it is late, and what is said afterwards comes too late", () => {
    const { members, counts, part, words, read, callDigest, third } = story("count")
    for (const [index, member] of members.slice(0, 2).entries())
      part(member, callDigest, counts, [3, 0], words[index])
    expect(read("2026-03-31T23:59:59Z").state.kind).toBe("gathering-parts")
    const late = { kind: "over", reason: "late", because: [third.scid] }
    expect(read("2026-04-01T00:00:00Z").state).toEqual(late)
    part(third, callDigest, counts, [3, 0], words[2], { at: "2026-04-01T00:00:00Z" })
    expect(read("2026-05-01T00:00:00Z").state).toEqual(late)
  })

  test("[PO9] when a party leaves before its part; afterwards leaving changes nothing", () => {
    const { poolStep, second, callDigest, read } = story("key")
    poolStep(second, callDigest, { act: "leave" })
    expect(read().state).toEqual({ kind: "over", reason: "left", because: [second.scid] })
    const done = story()
    done.poolStep(done.second, done.callDigest, { act: "leave" }, { at: "2026-02-01T08:00:00Z" })
    expect(done.read().state.kind).toBe("complete")
  })

  test("[PO1] when a party was no member when it was called: Eve's parties are no federation", () => {
    const { party, members, call, statements, federation } = testPools()
    const eve = party("Eve")
    const parties = [...members, eve].toSorted((a, b) => (a.scid < b.scid ? -1 : 1)).map(({ did }) => did)
    const sham = call({ parties })
    const dataset = buildDataset(statements)
    expect(readPool(dataset, sham, NOW)?.state).toEqual({
      kind: "over",
      reason: "strangers",
      because: [eve.scid],
    })
    expect(listPools(dataset, NOW, federation)).toEqual([])
  })

  test("[PO4] when one says the key of another as its own", () => {
    const { first, second, third, key, poolStep, read, callDigest } = story("call")
    const [, copied] = [key(first, callDigest), key(second, callDigest)]
    const publicKey = (copied.statement.credentialSubject as unknown as { publicKey: never }).publicKey
    poolStep(third, callDigest, { act: "key", publicKey })
    expect(read().state).toEqual({
      kind: "over",
      reason: "one-key",
      because: [second.scid, third.scid],
    })
  })
})

describe("Eve says two things of one step", () => {
  const eveIn = (told: ReturnType<typeof story>) => told.third
  const said = (pool: Pool, { scid }: TestIdentity) => pool.parties.find((party) => party.scid === scid)

  test("[PO5] two keys: counts under different keys never fit together", () => {
    const told = story("key")
    const { first, second, keys, count, key, read, callDigest } = told
    const eve = eveIn(told)
    const other = [...keys.slice(0, 2), key(eve, callDigest, "another")]
    count(first, callDigest, keys)
    count(second, callDigest, other)
    count(eve, callDigest, keys)
    expect(read().state).toEqual({ kind: "counting", waitsFor: [second.scid] })
    expect(said(read(), second)).toMatchObject({ differs: ["count"] })
    expect(said(read(), eve)).toMatchObject({ repeated: ["key"] })
  })

  test("[PO5] a key that she backdates moves nothing that rests on the first", () => {
    const told = story()
    const before = told.read()
    told.key(eveIn(told), told.callDigest, "backdated", { at: "2026-01-31T00:00:00Z", feed: { sequence: 1 } })
    const { parties, statements: _, ...after } = told.read()
    const { parties: then, statements: _before, ...same } = before
    expect(after).toEqual(same)
    expect(parties.map((party) => party.said)).toEqual(then.map((party) => party.said))
  })

  test("[PO5] two counts: parts that rest on different ones are no pool", () => {
    const told = story("count")
    const { first, second, keys, counts, count, part, words, read, callDigest } = told
    const eve = eveIn(told)
    const other = [...counts.slice(0, 2), count(eve, callDigest, keys, 0)]
    part(first, callDigest, counts, [3, 0], words[0])
    part(second, callDigest, other, [3, 0], words[1])
    part(eve, callDigest, counts, [3, 0], words[2])
    expect(read().state).toEqual({ kind: "gathering-parts", waitsFor: [second.scid] })
    expect(read().nodes[0]).not.toHaveProperty("figure")
  })

  test("[PO5] she tells some that she has a part and others that she has none: their numbers differ", () => {
    const told = story("count")
    const { first, second, counts, part, words, read, callDigest } = told
    part(first, callDigest, counts, [3, 0], words[0])
    part(second, callDigest, counts, [0, 0])
    part(eveIn(told), callDigest, counts, [3, 0], words[2])
    expect(read().state).toEqual({ kind: "gathering-parts", waitsFor: [second.scid] })
    expect(said(read(), second)).toMatchObject({ differs: ["part"] })
  })

  test("[PO5] two parts: the first counts, and the pool names her", () => {
    const told = story()
    const before = told.read()
    told.part(eveIn(told), told.callDigest, told.counts, [3, 0], [500n, 1n])
    expect(told.read().nodes).toEqual(before.nodes)
    expect(said(told.read(), eveIn(told))).toMatchObject({ repeated: ["part"] })
  })

  test("[PO5] and takes back what she said: it stands", () => {
    const told = story()
    const before = told.read()
    const own = told.statements.filter(
      ({ statement }) => statement.issuer === eveIn(told).did && kindOf(statement) === "PoolAct",
    )
    expect(own).toHaveLength(3)
    for (const statement of own) told.withdraw(eveIn(told), statement)
    expect(told.read()).toEqual(before)
  })
})

describe("Eve's part is no part", () => {
  test.each([
    ["no multiple of the base", [1n, 0n]],
    ["less than the others have", [-7500n, 0n]],
    ["less than nothing in all", [-8000n, 0n]],
    ["more than anybody eats", [10n ** 16n, 0n]],
    ["of a price beyond reason", [0n, 10n ** 13n]],
  ])("[PO10] %s: the figure is named as garbled, and not shown", (_what, spoil) => {
    const told = story("count")
    const words = masked([OWN, OWN, addWords(OWN, spoil)], [3n, 5n])
    for (const [index, member] of told.members.entries())
      told.part(member, told.callDigest, told.counts, [3, 0], words[index])
    const [cheese] = told.read().nodes
    expect(cheese).toMatchObject({ parts: 3, garbled: true })
    expect(cheese).not.toHaveProperty("figure")
  })

  test("[PO10] masked for other keys: nothing of the honest parts can be read", () => {
    const told = story("count")
    const words = masked([OWN, OWN, OWN], [123_456_789n, 1n << 40n])
    for (const [index, member] of told.members.entries())
      told.part(member, told.callDigest, told.counts, [3, 0], index === 2 ? OWN : words[index])
    expect(told.read().nodes[0]).toMatchObject({ garbled: true })
  })

  test.each([
    ["fewer parts than the call asks for", [3], { leastParts: 4 }],
    ["more parts than there are parties", [5, 0], {}],
    ["fewer nodes than the call has", [3], {}],
  ])("[PO3] with %s it is as if not said", (_what, parts, fields) => {
    const { members, call, key, count, part, statements } = testPools([
      "Alice's coop",
      "Bob's coop",
      "Carol's coop",
      "Dan's coop",
    ])
    const digest: Digest = call(fields)
    const keys = members.map((member) => key(member, digest))
    const counts = members.map((member) => count(member, digest, keys))
    for (const member of members) part(member, digest, counts, parts, OWN)
    expect(readPool(buildDataset(statements), digest, NOW)?.state).toMatchObject({ kind: "gathering-parts" })
  })
})
