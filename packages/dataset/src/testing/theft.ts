import type { Digest } from "@commonshelf/identity"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { formatInstant } from "@commonshelf/statement"
import * as fc from "fast-check"
import type { SourceStatement } from "../source-statement.ts"
import { createIndex } from "../store/create-index.ts"
import { createJudge } from "../trust/judge.ts"
import type { Dataset } from "../store/dataset.ts"
import type { SourceLogEntry } from "../store/identity-log.ts"
import { paySpread } from "./metrics.ts"
import { answered, releaseCell } from "./sayings.ts"
import { testWorld, type TestWorld } from "./world.ts"

/** When the world's cooperatives had seen everything in it. */
export const SEEN_AT = "2026-03-01T00:00:00Z"

/** The world after its three cooperatives have signed that they saw it. */
export function seenWorld(): TestWorld {
  const world = testWorld()
  const seen = world.statements.map(({ digest }) => digest)
  const { beshutaf, galil, park } = world.cooperatives
  const first = [beshutaf, galil, park].map(
    (cooperative) => world.checkpoint(cooperative, SEEN_AT, { seen }).digest,
  )
  for (const cooperative of [beshutaf, galil, park]) {
    world.checkpoint(cooperative, SEEN_AT, { others: first })
  }
  return world
}

/** What statements and log entries add up to for whoever trusts these parties. */
export function judgedBy(
  nodes: readonly TestIdentity[],
  statements: Iterable<SourceStatement>,
  entries: Iterable<SourceLogEntry> = [],
): Dataset {
  const index = createIndex()
  for (const statement of statements) index.add(statement)
  for (const entry of entries) index.addLogEntry(entry)
  return createJudge(index).judged(nodes.map(({ scid }) => scid))
}

const SAYINGS = [
  "profile",
  "define",
  "decide",
  "product",
  "answer",
  "check",
  "withdraw",
  "release",
  "checkpoint",
] as const

/** What a thief says with a stolen key: anything, dated from long before the theft to long after. */
export const arbitraryTheft = fc.array(
  fc.record({
    saying: fc.constantFrom(...SAYINGS),
    choice: fc.nat(9),
    day: fc.integer({ min: -400, max: 800 }),
    /** Takes a place that is taken. */
    contradicts: fc.boolean(),
  }),
  { minLength: 1, maxLength: 8 },
)

/** Says in a world what a thief says in the name of a party. */
export function steal(
  world: TestWorld,
  victim: TestIdentity,
  theft: typeof arbitraryTheft extends fc.Arbitrary<infer Value> ? Value : never,
): void {
  const own = world.statements.filter(({ statement }) => statement.issuer === victim.did)
  for (const { saying, choice, day, contradicts } of theft) {
    const at = formatInstant(Date.parse(SEEN_AT) + day * 86_400_000)
    const manner = { at, ...(contradicts && { feed: { sequence: 1 } }) }
    const metric: Digest = world.metrics.paySpread
    const target = world.statements[(choice * 7) % world.statements.length] ?? world.answers.bobPaySpread
    const ownTarget = own[choice % own.length] ?? target
    const said = {
      profile: () => world.profile(victim, choice % 2 === 0 ? "cooperative" : "supplier", undefined, manner),
      define: () => world.define(victim, paySpread({ version: `9.${choice}.0` }), manner),
      decide: () => world.decide(victim, choice % 2 === 0 ? "drop" : "adopt", metric, manner),
      product: () => world.product(victim, choice % 3, ["Food", "Dairy"], manner),
      answer: () =>
        world.answer(victim, metric, answered({ type: "ratio", value: "2" }), { period: "2026" }, manner),
      check: () => world.check(victim, target, choice % 2 === 0 ? "disputed" : "checked", manner),
      withdraw: () => world.withdraw(victim, ownTarget, choice === 0 ? target.digest : undefined, manner),
      release: () =>
        world.release(
          victim,
          choice % 2 === 0 ? "2026-01" : "2026-Q1",
          [releaseCell(["Food"], "900")],
          manner,
        ),
      checkpoint: () =>
        world.checkpoint(victim, at, { seen: world.statements.map(({ digest }) => digest) }, manner),
    } satisfies Record<(typeof SAYINGS)[number], () => unknown>
    said[saying]()
  }
}
