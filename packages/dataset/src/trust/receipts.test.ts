import type { Checkpoint } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { formatInstant } from "@commonshelf/statement"
import * as fc from "fast-check"
import { beforeEach, describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { createIndex } from "../store/create-index.ts"
import { logWithRevoked, testSayings, type TestSayings } from "../testing.ts"
import { judgedBy } from "../testing/theft.ts"
import { createJudge } from "./judge.ts"

const day = (number: number) => formatInstant(Date.UTC(2026, 2, number))

let world: TestSayings
let beshutaf: ReturnType<TestSayings["party"]>
let galil: ReturnType<TestSayings["party"]>
let bob: ReturnType<TestSayings["party"]>
beforeEach(() => {
  world = testSayings()
  ;[beshutaf, galil, bob] = [world.party("Beshutaf"), world.party("Galil"), world.party("Bob's farm")]
})

const anchoredAt = (digest: Digest, entries: Parameters<typeof judgedBy>[2] = []) =>
  judgedBy([beshutaf, galil], world.statements, entries).judgement?.anchoredAt(digest)

describe("anchoredAt", () => {
  test("[S11] is when the second of the trusted cooperatives says that it had seen it", () => {
    const { digest } = world.profile(bob, "supplier")
    world.checkpoint(beshutaf, day(1), { seen: [digest] })
    expect(anchoredAt(digest)).toBeUndefined()
    world.checkpoint(world.party("Eve's coop"), day(1), { seen: [digest] })
    expect(anchoredAt(digest), "whom nobody trusts gives no receipt").toBeUndefined()
    world.checkpoint(beshutaf, day(2), { seen: [digest] })
    expect(anchoredAt(digest), "one cooperative gives one receipt").toBeUndefined()
    world.checkpoint(galil, day(3), { seen: [digest] })
    expect(anchoredAt(digest)).toBe(day(3))
  })

  test("[S11] is the q-th smallest time over distinct trusted parties, as a walk over all statements finds it", () => {
    const names = ["Ada", "Ben", "Cleo", "Dan"]
    const says = fc.record({ who: fc.nat(3), day: fc.integer({ min: 1, max: 28 }), what: fc.nat(3) })
    fc.assert(
      fc.property(fc.array(says, { maxLength: 25 }), fc.subarray(names), (script, trusted) => {
        const { party, profile, checkpoint, statements } = testSayings()
        const things = [0, 1, 2, 3].map((number) => profile(party(`Thing ${number}`), "supplier").digest)
        const index = createIndex()
        // In the order of time: a chain that goes back is another rule.
        for (const { who, day: on, what } of script.toSorted((a, b) => a.day - b.day)) {
          checkpoint(party(names[who] ?? ""), day(on), {
            seen: [things[what] ?? things[0] ?? "zQm"] as Digest[],
          })
        }
        for (const statement of statements) index.add(statement)
        const nodes = trusted.map((name) => party(name).scid)
        const judged = createJudge(index).judged(nodes)
        for (const thing of things) {
          const times = nodes.flatMap((scid) => {
            const own = statements.filter(
              ({ statement }) =>
                statement.type[1] === "Checkpoint" &&
                statement.issuer.includes(scid) &&
                (statement.credentialSubject as unknown as Checkpoint).seen.includes(thing),
            )
            return own
              .map(({ statement }) => statement.validFrom)
              .toSorted()
              .slice(0, 1)
          })
          const expected = times.toSorted()[nodes.length === 1 ? 0 : 1]
          expect(judged.judgement?.anchoredAt(thing)).toBe(expected)
        }
      }),
      { seed: 1, numRuns: 20 },
    )
  })
})

describe("a cooperative that lies about time", () => {
  test("[K3] gives no receipt by a checkpoint dated before the one that it follows, and is told of", () => {
    const { digest } = world.profile(bob, "supplier")
    const later = world.checkpoint(beshutaf, day(20), { seen: [digest] })
    world.checkpoint(galil, day(4), { seen: [digest] })
    expect(anchoredAt(digest)).toBe(day(20))
    const back = world.checkpoint(beshutaf, day(2), { seen: [digest], previous: later.digest })
    expect(anchoredAt(digest)).toBe(day(20))
    expect(contradictions(judgedBy([galil], world.statements))).toMatchObject([
      { kind: "back-dated-checkpoint", party: beshutaf.scid, digests: [back.digest, later.digest] },
    ])
  })

  test("[K3] nor by one dated before a checkpoint of another that it refers to, but for five minutes", () => {
    const { digest } = world.profile(bob, "supplier")
    const other = world.checkpoint(galil, "2026-03-10T00:05:00Z", { seen: [digest] })
    world.checkpoint(beshutaf, "2026-03-10T00:00:00Z", { seen: [digest], others: [other.digest] })
    expect(anchoredAt(digest)).toBe("2026-03-10T00:05:00Z")
    const third = world.party("Third coop")
    world.checkpoint(third, "2026-03-09T23:59:59Z", { seen: [digest], others: [other.digest] })
    const byThird = judgedBy([third, galil], world.statements).judgement?.receiptsOf(digest)
    expect(byThird).toMatchObject([{ party: galil.scid }])
  })

  test("[K7] is told of when it continues its chain twice, or begins it twice", () => {
    const { digest } = world.profile(bob, "supplier")
    const first = world.checkpoint(beshutaf, day(20), { seen: [digest] })
    const again = world.checkpoint(beshutaf, day(3), { seen: [digest] })
    expect(contradictions(judgedBy([galil], world.statements))).toMatchObject([
      { kind: "checkpoint-fork", party: beshutaf.scid, digests: [first.digest, again.digest].toSorted() },
    ])
  })
})

describe("the checkpoints of a cooperative whose key was stolen", () => {
  const stolen = () => logWithRevoked(beshutaf, { as: day(20), said: day(25) })

  test("[K3] give receipts as far as another had referred to them, or to a later one, before the key was revoked", () => {
    const { digest } = world.profile(bob, "supplier")
    const own = world.checkpoint(beshutaf, day(2), { seen: [digest] })
    const next = world.checkpoint(beshutaf, day(3), { seen: [digest], previous: own.digest })
    world.checkpoint(galil, day(5), { seen: [digest] })
    expect(anchoredAt(digest, stolen())).toBeUndefined()
    world.checkpoint(galil, day(6), { others: [next.digest] })
    expect(anchoredAt(digest, stolen())).toBe(day(5))
    expect(anchoredAt(digest), "while nobody says that it was stolen, they count").toBe(day(5))
  })

  test("[K3] give none when they are first heard of later, however far back they are dated", () => {
    const { digest } = world.profile(bob, "supplier")
    world.checkpoint(galil, day(5), { seen: [digest] })
    const forged = world.checkpoint(beshutaf, day(4), { seen: [digest] })
    world.checkpoint(galil, day(22), { others: [forged.digest] })
    expect(anchoredAt(digest, stolen())).toBeUndefined()
  })
})
