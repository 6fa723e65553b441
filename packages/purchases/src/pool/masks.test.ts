import { decodeWords, type PoolPeer } from "@commonshelf/documents"
import { sha256, utf8 } from "@commonshelf/identity"
import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { digestOf, sumsOf } from "../testing/pool-parties.ts"
import { agree, poolPublicKey } from "./agreement.ts"
import { circleOf, type Circle } from "./circle.ts"
import { maskWords, type MaskedFor } from "./masked-words.ts"
import { openBits, sealBits } from "./sealed-bits.ts"

const CALL = digestOf("call")

/** What each of `count` parties sees of the others; the same name always has the same secret. */
function circles(count: number, named: Partial<Record<number, string>> = {}, call = CALL): readonly Circle[] {
  const parties = Array.from({ length: count }, (_, place) => `did:web:coop-${place}.example`)
  const secrets = parties.map((did, place) => sha256(utf8(named[place] ?? did)))
  const keys = secrets.map((secret, place): PoolPeer => {
    const publicKey = poolPublicKey(secret)
    return { did: parties[place] ?? "", key: digestOf(`key ${publicKey}`), publicKey }
  })
  return secrets.map((secret, place) => {
    const own = keys[place]
    const peers = keys.filter((key) => key !== own)
    const circle = own && circleOf(secret, { call, parties, own: own.did, ownKey: own.key, peers })
    return circle ?? expect.fail("the parties are a circle")
  })
}

const nothing = (nodes: number, counts = ["a", "b", "c"], parts = 3): MaskedFor => ({
  counts,
  parts: Array.from({ length: nodes }, () => parts),
})

const wordsOf = (circle: Circle | undefined, masked: MaskedFor, own = new Map()): readonly bigint[] =>
  (circle && decodeWords(maskWords(own, circle, masked) ?? "")) ?? expect.fail("words")

describe("what parties say under masks", () => {
  test("[PO4] adds up to the sum of their words, whatever these are and whichever nodes come out", () => {
    const nodes = fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 12 })
    const amount = fc.nat({ max: 2 ** 49 })
    const words = fc.array(
      fc.array(fc.record({ quantity: amount, value: amount }), { minLength: 12, maxLength: 12 }),
      { minLength: 3, maxLength: 6 },
    )
    fc.assert(
      fc.property(nodes, words, (comesOut, byParty) => {
        const parts = comesOut.map((one) => one * byParty.length)
        const shares = circles(byParty.length).map((circle, party) => {
          const own = new Map((byParty[party] ?? []).map((one, place) => [place, one]))
          const masked = maskWords(own, circle, { counts: ["c"], parts })
          return { parts, ...(masked !== undefined && { masked }) }
        })
        const places = parts.flatMap((one, place) => (one > 0 ? [place] : []))
        const total = (place: number, of: "quantity" | "value"): number =>
          byParty.reduce((sum, own) => sum + (own[place]?.[of] ?? 0), 0)
        expect(sumsOf(shares)).toEqual(
          places.map((place) => ({
            ...{ place, parts: byParty.length },
            quantity: total(place, "quantity"),
            value: total(place, "value"),
          })),
        )
      }),
      { numRuns: 20 },
    )
  })

  test("[PO4] looks like chance: of nothing at all, half of the bits are set, at every place, in what any two leave open", () => {
    const [alice, bob, carol] = circles(3).map((circle) => wordsOf(circle, nothing(200)))
    const [sum = []] = [alice?.map((word, place) => BigInt.asUintN(64, word + (bob?.[place] ?? 0n)))]
    for (const words of [alice, bob, carol, sum]) {
      const set = Array.from({ length: 64 }, (_, bit) =>
        (words ?? []).reduce((count, word) => count + Number((word >> BigInt(bit)) & 1n), 0),
      )
      // 400 words: 200 of each bit are expected, ten is the standard deviation.
      expect(Math.max(...set.map((count) => Math.abs(count - 200)))).toBeLessThan(50)
      expect(Math.abs(set.reduce((total, count) => total + count, 0) - 12_800)).toBeLessThan(400)
      expect(new Set(words).size).toBe(400)
    }
  })

  test("[PO4] no two things are ever masked by the same words: another call, key, count or number, other masks", () => {
    const [own] = circles(3)
    const usual = wordsOf(own, nothing(4))
    const others = [
      wordsOf(circles(3, {}, digestOf("another call"))[0], nothing(4)),
      wordsOf(circles(3, { 2: "Carol's second key" })[0], nothing(4)),
      wordsOf(own, nothing(4, ["a", "b", "d"])),
      wordsOf(own, { counts: ["a", "b", "c"], parts: [3, 3, 3, 2] }),
    ]
    expect(new Set([...usual, ...others.flat()]).size).toBe(5 * 8)
    expect(wordsOf(own, nothing(4, ["c", "b", "a"]))).toEqual(usual)
  })

  test("[PO3][PO4] parties that were told different bits do not add up with each other", () => {
    const told = [nothing(1), nothing(1), { counts: ["a", "b", "c"], parts: [2] }]
    const shares = circles(3).map((circle, place) => {
      const masked = maskWords(new Map(), circle, told[place] ?? nothing(1))
      return { parts: [3], masked: masked ?? "" }
    })
    expect(sumsOf(shares)[0]?.quantity).not.toBe(0)
  })
})

describe("what parties tell each other under seal", () => {
  const bits = fc.array(fc.boolean(), { minLength: 1, maxLength: 40 })

  test("[PO3] is read by every other party as it was said", () => {
    fc.assert(
      fc.property(bits, fc.integer({ min: 3, max: 6 }), (said, count) => {
        const all = circles(count)
        for (const [from, sender] of all.entries()) {
          const sealed = sealBits(said, sender)
          for (const [place, reader] of all.entries()) {
            const member = reader.others.find(({ did }) => did === `did:web:coop-${from}.example`)
            if (place === from || member === undefined) continue
            expect(openBits(sealed, member, reader, said.length)).toEqual(said)
          }
        }
      }),
      { numRuns: 8 },
    )
  })

  test("[PO3] is another text for each receiver and in each direction, and none of the call's is no count", () => {
    const [alice, bob] = circles(4)
    const none = Array.from({ length: 64 }, () => false)
    const [fromAlice, fromBob] = [alice, bob].map((circle) => circle && sealBits(none, circle))
    const pieces = [fromAlice, fromBob].flatMap((text) => {
      const bytes = Buffer.from((text ?? "").slice(1), "base64url")
      return [0, 8, 16].map((start) => bytes.subarray(start, start + 8).toString("hex"))
    })
    expect(new Set(pieces).size).toBe(6)
    const [toBob] = bob?.others ?? []
    if (bob === undefined || toBob === undefined) return expect.fail("a circle")
    for (const text of ["u", `${fromAlice}AA`, "AAAA"]) expect(openBits(text, toBob, bob, 64)).toBeUndefined()
  })
})

test("[PO4] a weak key, a copied one or a missing party is no circle", () => {
  const [own, bob, carol] = circles(3).map(({ ownKey }) => ownKey)
  const secret = sha256(utf8("did:web:coop-0.example"))
  const parties = [0, 1, 2].map((place) => `did:web:coop-${place}.example`)
  const peer = (did: string, key: typeof bob, name: string): PoolPeer => ({
    ...{ did, key: key ?? expect.fail("a key") },
    publicKey: poolPublicKey(sha256(utf8(name))),
  })
  const [, second = "", third = ""] = parties
  const isCircle = (...peers: readonly PoolPeer[]): boolean =>
    circleOf(secret, {
      ...{ call: CALL, parties, own: parties[0] ?? "", ownKey: own ?? expect.fail("a key"), peers },
    }) !== undefined
  expect(isCircle(peer(second, bob, "b"), peer(third, carol, "c"))).toBe(true)
  expect(isCircle(peer(second, bob, "b"))).toBe(false)
  expect(isCircle(peer(second, bob, "b"), peer(third, carol, "b"))).toBe(false)
  expect(isCircle(peer(second, bob, "b"), peer(third, carol, parties[0] ?? ""))).toBe(false)
  expect(isCircle(peer(second, bob, "b"), peer(third, bob, "c"))).toBe(false)
  expect(isCircle(peer(second, bob, "b"), peer("did:web:eve.example", carol, "c"))).toBe(false)
  expect(agree(secret, "z6LSnone")).toBeUndefined()
})
