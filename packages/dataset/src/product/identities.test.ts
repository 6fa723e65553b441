import { authoritativeText, draftProduct, draftProductMatch, type ProductMatch } from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { answered, paySpread, testUuid, testWorld } from "../testing.ts"
import { productClaims, productVersions } from "./claims.ts"
import { productIdentities, sameProducts } from "./identities.ts"

type Entry = readonly [supplier: TestIdentity, number: number]

function begin() {
  const world = testWorld()
  const { bob, emek, tomer, silent } = world.suppliers
  const { galil, park } = world.cooperatives
  const key = ([supplier, number]: Entry) => `${supplier.scid} urn:uuid:${testUuid(number)}`
  const reference = ([supplier, number]: Entry) => ({
    supplier: supplier.did,
    id: `urn:uuid:${testUuid(number)}`,
  })
  const match = (who: TestIdentity, a: Entry, b: Entry, relation: ProductMatch["relation"] = "same") =>
    world.say(
      who,
      draftProductMatch(who.did, {
        of: reference(a),
        with: reference(b),
        relation,
        reason: authoritativeText("en", "I compared the labels."),
      }),
    )
  const dataset = (statements = world.statements) => buildDataset(statements)
  const shown = (statements = world.statements) => productIdentities(dataset(statements), world.asOf)
  const [honey, syrup, bread]: readonly Entry[] = [
    [bob, 1],
    [emek, 2],
    [tomer, 3],
  ]
  if (honey === undefined || syrup === undefined || bread === undefined) throw new Error("three entries")
  const groups = (statements = world.statements) =>
    shown(statements).identities.map(({ products }) => products.map((product) => product.key))
  return {
    world,
    bob,
    emek,
    tomer,
    silent,
    galil,
    park,
    honey,
    syrup,
    bread,
    key,
    match,
    shown,
    groups,
    dataset,
  }
}

const sorted = (keys: readonly string[]) => keys.toSorted((a, b) => (a < b ? -1 : 1))

describe("[DI14] which entries are one product", () => {
  test("[DI14] a cooperative's word makes two one, through a third all three, and neither order nor repetition matters", () => {
    const { galil, honey, syrup, bread, match, groups, key } = begin()
    match(galil, honey, syrup)
    match(galil, bread, syrup)
    match(galil, syrup, honey)
    expect(groups()).toEqual([sorted([honey, syrup, bread].map(key))])
  })

  test("[DI14] a supplier alone cannot tie its product to another's; both together can", () => {
    const { bob, emek, honey, syrup, match, groups } = begin()
    match(emek, syrup, honey)
    expect(groups()).toEqual([])
    match(bob, honey, syrup)
    expect(groups()).toHaveLength(1)
  })

  test("[DI14] a stranger has no word, neither for nor against", () => {
    const { silent, galil, honey, syrup, match, groups } = begin()
    match(silent, honey, syrup)
    expect(groups()).toEqual([])
    match(galil, honey, syrup)
    match(silent, honey, syrup, "different")
    expect(groups()).toHaveLength(1)
  })

  test("[DI14] one counted word that they are different keeps two apart, and that is told", () => {
    const { galil, park, honey, syrup, match, groups, shown } = begin()
    match(galil, honey, syrup)
    match(park, honey, syrup, "different")
    expect(groups()).toEqual([])
    expect(shown().disputed).toMatchObject([{ isDisputed: true, words: [{}, {}] }])
  })

  test("[DI14] entries that are one through others although somebody doubts it are marked", () => {
    const { galil, park, honey, syrup, bread, match, shown } = begin()
    match(galil, honey, syrup)
    match(galil, syrup, bread)
    match(park, honey, bread, "different")
    expect(shown().identities).toMatchObject([{ products: [{}, {}, {}], doubtful: [{ isOne: false }] }])
  })

  test("[DI15] is undone by a withdrawal or a newer word of the same party, and nothing else changes", () => {
    const { galil, honey, syrup, bread, match, groups, world, key } = begin()
    match(galil, syrup, bread)
    const said = match(galil, honey, syrup)
    match(galil, honey, syrup, "different")
    expect(groups()).toEqual([sorted([syrup, bread].map(key))])
    match(galil, honey, syrup)
    world.withdraw(galil, said)
    expect(groups()).toHaveLength(1)
    expect(groups()[0]).toHaveLength(3)
  })

  test("[DI14] what was merged stands behind what it was merged into, what was split is one with none", () => {
    const { galil, honey, syrup, bread, match, shown, key } = begin()
    match(galil, honey, syrup, "merged-into")
    match(galil, bread, honey, "split-into")
    match(galil, bread, syrup, "split-into")
    expect(shown()).toMatchObject({
      identities: [{ standsFor: key(syrup) }],
      splits: [{ of: key(bread), into: sorted([honey, syrup].map(key)) }],
    })
    expect(sameProducts(begin().dataset(), key(honey), "2026-06-01T00:00:00Z")).toEqual([key(honey)])
  })
})

describe("[DI15] the same number under the barcode", () => {
  test("[DI15] proposes and decides nothing; a word on the two ends the proposal", () => {
    const { world, bob, emek, galil, match, shown, groups } = begin()
    for (const [supplier, gtin] of [
      [bob, "4006381333931"],
      [emek, "04006381333931"],
    ] as const)
      world.say(
        supplier,
        draftProduct(supplier.did, 0, {
          id: `urn:uuid:${testUuid(40)}`,
          name: authoritativeText("en", "Jar"),
          category: ["Food"],
          gtin,
        }),
      )
    expect(shown().proposals).toMatchObject([{ gtin: "04006381333931" }])
    expect(groups()).toEqual([])
    match(galil, [bob, 40], [emek, 40], "different")
    expect(shown().proposals).toEqual([])
  })

  test("[DI15] proposes a pair for each further product, however many have one number", () => {
    const { world, bob, galil, match, shown } = begin()
    for (let id = 100; id < 140; id += 1)
      world.say(
        bob,
        draftProduct(bob.did, 0, {
          id: `urn:uuid:${testUuid(id)}`,
          name: authoritativeText("en", "Jar"),
          category: ["Food"],
          gtin: "4006381333931",
        }),
      )
    const proposed = () => shown().proposals.map(({ pair }) => pair.map((key) => key.slice(-2)))
    expect(proposed()).toHaveLength(39)
    expect(proposed()[0]).toEqual(["64", "65"])
    match(galil, [bob, 100], [bob, 101], "different")
    match(galil, [bob, 101], [bob, 102])
    expect(proposed()).toHaveLength(37)
    expect(proposed()).not.toContainEqual(["64", "65"])
    match(galil, [bob, 100], [bob, 103], "different")
    expect(proposed()).toContainEqual(["65", "67"])
  })

  test("[DI15] claims stay under their own entry, also when two are one and when they are no more", () => {
    const { world, bob, galil, honey, syrup, match, dataset, key } = begin()
    const metric = world.define(galil, paySpread({ name: "sugar", subjectType: "product" }))
    const ratio = answered({ type: "ratio", value: "3" })
    const { digest } = world.answer(bob, metric, ratio, { product: `urn:uuid:${testUuid(1)}` })
    const claims = (entry: Entry) => productClaims(dataset(), key(entry), world.asOf)
    const expected = [{ product: key(honey), digest, asked: { name: "sugar" }, cell: { state: "answered" } }]
    expect(claims(honey)).toMatchObject(expected)
    const said = match(galil, honey, syrup)
    expect([claims(honey).length, claims(syrup).length]).toEqual([1, 0])
    world.withdraw(galil, said)
    expect(claims(honey)).toMatchObject(expected)
  })
})

test("[DI16] of each version of a product the last description stands, the newest version first", () => {
  const { world, bob, honey, key, dataset } = begin()
  const tell = (from: string, what: string) =>
    world.say(
      bob,
      draftProduct(bob.did, 0, {
        id: `urn:uuid:${testUuid(1)}`,
        name: authoritativeText("en", "Honey"),
        category: ["Food", "Dairy"],
        localCode: { issuer: "Bob", code: "1" },
        version: { from, whatChanged: authoritativeText("en", what) },
      }),
    )
  tell("2025-01-01", "first")
  tell("2026-01-01", "less sugar")
  tell("2026-01-01", "much less sugar")
  expect(
    productVersions(dataset(), key(honey)).map(({ version }) => version?.whatChanged?.["en"]?.text),
  ).toEqual(["much less sugar", "first", undefined])
})

test("[A4] identities are the connected components, as a naive walk finds them, in any order of arrival", () => {
  const word = fc.record({
    who: fc.constantFrom("galil", "park", "bob", "emek", "silent"),
    a: fc.nat(3),
    b: fc.nat(3),
    relation: fc.constantFrom("same", "different", "merged-into" as const),
  })
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 8 }).chain((words) => {
        const { world, bob, emek, tomer, silent, galil, park, match } = begin()
        const speakers = { galil, park, bob, emek, silent }
        const entries: readonly Entry[] = [
          [bob, 1],
          [emek, 2],
          [tomer, 3],
          [silent, 4],
        ]
        for (const { who, a, b, relation } of words) {
          const [first, second] = [entries[a], entries[b]]
          if (first && second && a !== b) match(speakers[who], first, second, relation)
        }
        return anyOrder(world.statements).map((order) => ({
          statements: world.statements,
          order,
          asOf: world.asOf,
        }))
      }),
      ({ statements, order, asOf }) => {
        const found = productIdentities(buildDataset(statements), asOf)
        expect(productIdentities(buildDataset(order), asOf)).toEqual(found)
        const edges = found.identities.flatMap(({ matches }) => matches.map(({ pair }) => pair))
        for (const { products } of found.identities) {
          const [start = ""] = products.map((product) => product.key)
          expect(sorted(reachable(start, edges))).toEqual(products.map((product) => product.key))
        }
        const members = found.identities.flatMap(({ products }) => products)
        expect(new Set(members.map((product) => product.key)).size).toBe(members.length)
      },
    ),
    { seed: 20_261_125, numRuns: 15 },
  )
})

/** Everything that edges lead to, one step at a time. */
function reachable(start: string, edges: readonly (readonly [string, string])[]): readonly string[] {
  const found = new Set([start])
  for (let before = 0; before < found.size;) {
    before = found.size
    for (const [a, b] of edges) if (found.has(a) || found.has(b)) found.add(a).add(b)
  }
  return [...found]
}
