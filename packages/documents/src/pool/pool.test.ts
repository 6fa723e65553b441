import { describe, expect, test } from "vitest"
import fc from "fast-check"
import { digestBytes } from "@commonshelf/identity"
import { draftRelease } from "../consumption/draft.ts"
import { consumptionDocument } from "../consumption/document.ts"
import type { DraftBody } from "../kinds/draft.ts"
import { insertionOf } from "../kinds/insertion.ts"
import { locateDocument } from "../kinds/locate.ts"
import { testAuthor, type TestAuthor } from "../testing.ts"
import { PoolAct, type PoolCall } from "./act.ts"
import { draftPoolCall, draftPoolStep, namedByPoolAct } from "./draft.ts"
import { formatPoolKey, parsePoolKey } from "./pool-key.ts"
import { sealedBytes } from "./sealed.ts"
import { addWords, decodeWords, encodeBytes, encodeWords, MAX_WORDS, subtractWords } from "./words.ts"

const [alice, bob, carol, eve] = ["Alice's coop", "Bob's coop", "Carol's coop", "Eve"].map((name) =>
  testAuthor(name),
) as [TestAuthor, TestAuthor, TestAuthor, TestAuthor]
const parties = [alice, bob, carol].toSorted((a, b) => (a.scid < b.scid ? -1 : 1)).map(({ did }) => did)
const charter = alice.say(draftRelease(alice.did, release())).digest
const cheese = { node: ["Dairy", "Cheese"], level: "category", unit: "kg", currency: "ILS" } as const
const juice = { node: ["gtin:07290000000015"], level: "product", unit: "{piece}", currency: "ILS" } as const

const call: Omit<PoolCall, "type" | "v" | "id" | "act"> = {
  charter,
  period: "2026-Q1",
  parties,
  nodes: [cheese, juice],
  roundingBase: { kg: "0.5", "{piece}": "3" },
  leastMembers: 3,
  leastParts: 3,
  until: "2026-05-31",
}
const name = { call: charter, charter, period: "2026-Q1" }
const publicKey = formatPoolKey(Uint8Array.from({ length: 32 }, (_, index) => index + 9))

function release(): Parameters<typeof draftRelease>[1] {
  return {
    period: "2026-01",
    rules: {
      series: "monthly-1",
      k: 5,
      kSensitive: 10,
      sensitive: [],
      pPercent: 10,
      minOthers: 3,
      roundingBase: { kg: "0.5" },
    },
    cells: [],
  }
}

function outcome(draft: DraftBody, speaker: TestAuthor, document = draft.document): string {
  const { statement } = speaker.say({ ...draft, document })
  const insertion = insertionOf(document, statement, () => undefined)
  return insertion.kind === "refused" ? insertion.rule : insertion.kind
}

const refuses = (fields: object) =>
  !PoolAct.safeParse({ ...draftPoolCall(alice.did, call).subject, ...fields }).success

describe("the steps of a pool", () => {
  test("[PO1] each party speaks in its own consumption document of the year, and it is found again", () => {
    const steps = [
      draftPoolCall(alice.did, call),
      draftPoolStep(alice.did, name, { act: "key", publicKey }),
      draftPoolStep(alice.did, name, { act: "leave" }),
    ]
    for (const step of steps) {
      expect(step.document).toEqual(consumptionDocument(alice.scid, "2026"))
      expect(locateDocument(alice.say(step).statement, () => undefined)).toEqual(step.document)
      expect(outcome(step, alice)).toBe("allowed")
      expect(outcome(step, alice, consumptionDocument(alice.scid, "2027"))).toBe("S5")
      expect(outcome({ ...step, document: consumptionDocument(bob.scid, "2026") }, alice)).toBe("D6")
    }
  })

  test("[PO1] who calls others only is refused: Eve makes no pool of strangers", () => {
    expect(outcome(draftPoolCall(eve.did, call), eve)).toBe("S5")
  })

  test("[PO5] a count rests on the keys that it names, a part on counts, in the sight of all [S3]", () => {
    const digests = [
      charter,
      ...["b", "c"].map(
        (text) =>
          bob.say(draftPoolCall(bob.did, { ...call, until: `2026-05-0${text === "b" ? 1 : 2}` })).digest,
      ),
    ].toSorted()
    const count = draftPoolStep(alice.did, name, {
      act: "count",
      keys: digests,
      sealed: encodeBytes(Uint8Array.of(5, 9)),
    })
    const part = draftPoolStep(alice.did, name, {
      act: "part",
      counts: digests,
      parts: [3, 0],
      masked: encodeWords([1n, 0n]),
    })
    for (const step of [count, part]) {
      expect(namedByPoolAct(PoolAct.parse(step.subject))).toEqual([charter, ...digests])
      expect(outcome(step, alice)).toBe("allowed")
      const { relatedResource, ...bare } = step
      expect(outcome(bare, alice)).toBe("S5")
      expect(outcome({ ...bare, relatedResource: relatedResource?.slice(0, -1) ?? [] }, alice)).toBe("S5")
    }
    const unsorted = { ...count.subject, keys: digests.toReversed() }
    expect(PoolAct.safeParse(unsorted).success).toBe(false)
    expect(PoolAct.safeParse({ ...count.subject, keys: digests.slice(1) }).success).toBe(false)
  })

  test("[PO3] a part says two numbers of each node that comes out, and of no other", () => {
    const part = (parts: number[], words?: bigint[]) =>
      PoolAct.safeParse({
        ...draftPoolStep(alice.did, name, { act: "leave" }).subject,
        act: "part",
        counts: [1, 2, 3].map((index) => digestBytes(Uint8Array.of(index))).toSorted(),
        parts,
        ...(words !== undefined && { masked: encodeWords(words) }),
      }).success
    expect(part([0, 3, 0], [7n, 8n])).toBe(true)
    expect(part([0, 0])).toBe(true)
    expect(part([0, 0], [7n, 8n])).toBe(false)
    expect(part([3, 3], [7n, 8n])).toBe(false)
    expect(part([3])).toBe(false)
    expect(part([2], [7n, 8n])).toBe(false)
  })

  test("[PO3] a count has a bit for each node and each other party", () => {
    expect([1, 8, 9, 200].map((nodes) => sealedBytes({ parties: 3, nodes }))).toEqual([2, 2, 4, 50])
  })

  test.each([
    ["two parties", { parties: parties.slice(1), leastParts: 2 }],
    ["a party twice, under another host", { parties: [...parties, `${parties[2]}.example`] }],
    ["a part for two", { leastParts: 2 }],
    ["more parts than parties", { leastParts: 4 }],
    ["two members behind a part", { leastMembers: 2 }],
    ["rounding to single pieces", { roundingBase: { kg: "0.5", "{piece}": "1" } }],
    ["no rounding", { roundingBase: { kg: "0.5" } }],
    ["the whole shop", { nodes: [{ ...cheese, node: [], level: "all" }] }],
    ["a node twice", { nodes: [juice, { ...juice, node: ["Drinks", "gtin:07290000000015"] }] }],
    ["a node within another", { nodes: [cheese, { ...cheese, node: ["Dairy"], level: "department" }] }],
    ["a month", { period: "2026-03" }],
  ])("[PO1] a call that asks for %s is refused", (_what, fields) => {
    expect(refuses(fields)).toBe(true)
  })

  test("[R0] a group and a product within it are not asked for at once, nodes side by side are", () => {
    expect(refuses({ nodes: [cheese, { ...juice, unit: "kg", node: ["Dairy", "Cheese", "feta"] }] })).toBe(
      true,
    )
    expect(refuses({ nodes: [cheese, { ...cheese, node: ["Dairy", "Milk"] }] })).toBe(false)
    expect(refuses({ nodes: [cheese, { ...cheese, currency: "EUR" }] })).toBe(false)
  })
})

describe("the key of a pool", () => {
  const PRIME = (1n << 255n) - 19n
  const bytesOf = (coordinate: bigint) =>
    Uint8Array.from({ length: 32 }, (_, index) => Number((coordinate >> BigInt(8 * index)) & 255n))

  test("[PO4] is one text for each key, so that nobody takes a neighbour's unnoticed", () => {
    const bytes = parsePoolKey(publicKey)
    expect(bytes !== undefined && formatPoolKey(bytes)).toBe(publicKey)
    expect(publicKey.startsWith("z6LS")).toBe(true)
    const highBit = Uint8Array.from(bytes ?? [], (byte, index) => (index === 31 ? byte | 128 : byte))
    expect(parsePoolKey(formatPoolKey(highBit))).toBeUndefined()
    expect(parsePoolKey(formatPoolKey(bytesOf(PRIME + 9n)))).toBeUndefined()
    expect(parsePoolKey(alice.device.multikey)).toBeUndefined()
  })

  test.each([0n, 1n, PRIME - 1n])("[PO4] is none whose secret everybody knows: %s", (coordinate) => {
    expect(parsePoolKey(formatPoolKey(bytesOf(coordinate)))).toBeUndefined()
  })
})

describe("masked words", () => {
  const words = fc.array(fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }), { minLength: 1, maxLength: 20 })

  test("[PO4] are read again as they were written, in one form", () => {
    expect(encodeWords([1n, 258n])).toBe("uAAAAAAAAAAEAAAAAAAABAg")
    fc.assert(
      fc.property(words, (list) => {
        expect(decodeWords(encodeWords(list))).toEqual(list)
      }),
    )
    for (const text of ["", "u", "uAA", "AAAAAAAAAAE", "uAAAAAAAAAAF=", "uAAAAAAAAAAF", "uAAAAAAAAAA+"])
      expect(decodeWords(text)).toBeUndefined()
    expect(decodeWords(encodeWords(Array.from({ length: MAX_WORDS + 1 }, () => 0n)))).toBeUndefined()
  })

  test("[PO4] a mask that one adds and another takes away vanishes from the sum", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(...[1, 2, 3].map(() => fc.bigInt({ min: 0n, max: (1n << 64n) - 1n }))), {
          minLength: 1,
          maxLength: 9,
        }),
        (rows) => {
          const [a, b, mask] = [0, 1, 2].map((place) => rows.map((row) => row[place] ?? 0n)) as [
            bigint[],
            bigint[],
            bigint[],
          ]
          expect(addWords(addWords(a, mask), subtractWords(b, mask))).toEqual(addWords(a, b))
        },
      ),
    )
  })
})
