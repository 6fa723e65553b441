import { testKeyPair, type TestIdentity } from "@commonshelf/identity/testing"
import type { Digest } from "@commonshelf/identity"
import { formatInstant } from "@commonshelf/statement"
import * as fc from "fast-check"
import type { SourceStatement } from "../source-statement.ts"
import { testUuid, type Manner } from "./commons.ts"
import { organicShare, paySpread } from "./metrics.ts"
import { answered, releaseCell, testEvidence, testSayings, type TestSayings } from "./sayings.ts"

/*
 * Commons in which a few parties say a few things over and over: late, back-dated, with two keys, twice at one place,
 * about each other. So few of each that they meet.
 */

const SAYINGS = ["profile", "define", "decide", "product", "answer", "check", "withdraw", "release"] as const

const saying = fc.record({
  saying: fc.constantFrom(...SAYINGS),
  who: fc.nat(2),
  /** Chooses the role, the decision, the value and so on. */
  choice: fc.nat(5),
  /** Chooses the metric, the product or the target. */
  object: fc.nat(5),
  minute: fc.nat(5),
  secondKey: fc.boolean(),
  /** Takes a place that is taken, when there is one. */
  contradicts: fc.nat(9).map((n) => n === 0),
})
type Saying = typeof saying extends fc.Arbitrary<infer Value> ? Value : never

/** The statements of such a commons, in the order of saying. */
export const arbitraryStatements: fc.Arbitrary<readonly SourceStatement[]> = fc
  .array(saying, { minLength: 1, maxLength: 40 })
  .map((script) => {
    const sayings = testSayings()
    const metrics = defineMetrics(sayings)
    for (const line of script) speak(sayings, metrics, line)
    return sayings.statements
  })

/** The statements of such a commons as they were said, and again in an order in which they may arrive. */
export const arbitraryOrders = arbitraryStatements.chain((statements) =>
  anyOrder(statements).map((order) => ({ statements, order })),
)

/** The same statements in any order. */
export function anyOrder(statements: readonly SourceStatement[]): fc.Arbitrary<readonly SourceStatement[]> {
  return fc.shuffledSubarray([...statements], { minLength: statements.length })
}

const NAMES = ["Ada", "Ben", "Cleo"]
const PATHS = [
  ["Food", "Dairy"],
  ["Food", "Bread"],
  ["food", "DAIRY", "Cheese"],
] as const

function defineMetrics({ party, define }: TestSayings): readonly Digest[] {
  const [ada, ben] = [party("Ada"), party("Ben")]
  const spread = define(ada, paySpread())
  return [
    spread,
    define(ada, paySpread({ version: "1.1.0" })),
    define(ben, paySpread({ version: "2.0.0" })),
    define(ben, organicShare({ subjectType: "product" })),
  ]
}

function speak(sayings: TestSayings, metrics: readonly Digest[], line: Saying): void {
  const { choice, object } = line
  const who = sayings.party(NAMES[line.who] ?? "Ada")
  const manner = mannerOf(who, line)
  const metric = at(metrics, object)
  const target = at(sayings.statements, object * 7 + choice)
  const product = `urn:uuid:${testUuid(choice % 3)}`
  const said = {
    profile: () => sayings.profile(who, choice % 3 === 0 ? "supplier" : "cooperative", undefined, manner),
    define: () => sayings.define(who, paySpread({ version: `1.${choice}.0` }), manner),
    decide: () => sayings.decide(who, choice === 0 ? "drop" : "adopt", metric, manner),
    product: () => sayings.product(who, choice % 3, at(PATHS, object), manner),
    answer: () => {
      const value = at(
        [
          { type: "ratio", value: `${choice}` },
          { type: "number", value: `${choice}`, unit: "P1" },
        ] as const,
        object,
      )
      const answer = choice === 4 ? ({ state: "declined" } as const) : answered(value)
      const about = {
        period: at(["2024", "2025", "2025-Q4"], choice),
        ...(object % 4 === 3 && { product }),
        ...(choice === 1 && { evidence: [testEvidence("e")] }),
      }
      sayings.answer(who, metric, answer, about, manner)
    },
    check: () => sayings.check(who, target, choice === 0 ? "disputed" : "checked", manner),
    withdraw: () =>
      sayings.withdraw(who, target, choice === 0 ? at(sayings.statements, object).digest : undefined, manner),
    release: () =>
      sayings.release(
        who,
        at(["2026-01", "2026-Q1"], object),
        [releaseCell(at(PATHS, choice), `${choice + 1}`)],
        manner,
      ),
  } satisfies Record<Saying["saying"], () => unknown>
  said[line.saying]()
}

function mannerOf(who: TestIdentity, { minute, secondKey, contradicts }: Saying): Manner {
  return {
    at: formatInstant(Date.parse("2026-03-01T00:00:00Z") + minute * 60_000),
    ...(secondKey && { key: testKeyPair(`${who.name}-second`) }),
    ...(contradicts && { feed: { sequence: 1 } }),
  }
}

/** The item at an index, counting on from the beginning after the last. */
function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new TypeError("nothing to choose from")
  return item
}
