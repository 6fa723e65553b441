import { runSeed, type TestIdentity } from "@commonshelf/identity/testing"
import { issuerScid, kindOf } from "@commonshelf/statement"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { explainCell } from "../explanation/explain-cell.ts"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import type { Dataset } from "../store/dataset.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { testChecking, testWorld, type TestWorld } from "../testing.ts"
import { naiveIsWithdrawn, naiveRole } from "../testing/naive-twin.ts"
import { findingsAbout } from "./findings.ts"
import { inboxOf } from "./inbox.ts"
import { listContests, listQuestions } from "./listings.ts"

const RUNS = { seed: runSeed(20_261_125), numRuns: 15 }
const ASKED = { category: "all", asOf: "2026-06-01T00:00:00Z" }
const OUTCOMES = ["upheld", "rejected", "settled", "withdrawn"] as const
const RESULTS = ["conform", "partly", "not", "unclear"] as const

const word = fc.record({
  saying: fc.constantFrom("audit", "check", "visit", "contest", "reply", "resolve", "ask", "withdraw"),
  who: fc.nat(7),
  target: fc.nat(200),
  choice: fc.nat(3),
})

/** Words about what stands in the world and about one another, by those whom `among` names, but for some sayings. */
const words = (among: (world: TestWorld) => readonly TestIdentity[], without: readonly string[] = []) =>
  fc.array(word, { minLength: 1, maxLength: 25 }).map((script) => {
    const world = testWorld()
    const before = [...world.statements]
    const speakers = among(world)
    for (const line of script.filter(({ saying }) => !without.includes(saying)))
      speak(world, at(speakers, line.who), line)
    return { world, before }
  })

function speak(
  world: TestWorld,
  who: TestIdentity,
  { saying, target, choice }: typeof word extends fc.Arbitrary<infer Line> ? Line : never,
): void {
  const checking = testChecking(world)
  const answers = world.statements.filter(({ document }) => document.type === "supplier")
  const about = choice === 0 ? at(answers, target) : at(world.statements.slice(-12), target)
  const said = {
    audit: () => checking.audit(who, about, { result: at(RESULTS, target) }),
    check: () => world.check(who, about, target % 2 === 0 ? "checked" : "disputed"),
    visit: () => checking.visit(who, about),
    contest: () => checking.contest(who, about, { answerBy: "2026-05-01" }),
    reply: () => checking.reply(who, about),
    resolve: () => checking.resolve(who, about, at(OUTCOMES, target)),
    ask: () => checking.ask(who, { about: { type: "statement", digest: about.digest } }),
    withdraw: () => world.withdraw(who, about),
  }
  said[saying]()
}

function at<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length]
  if (item === undefined) throw new TypeError("nothing to choose from")
  return item
}

const everybody = ({ cooperatives, suppliers, party }: TestWorld) => [
  ...Object.values(cooperatives),
  ...Object.values(suppliers).slice(0, 3),
  party("Eve"),
]

function naiveAbout(statements: readonly SourceStatement[], kind: string, target: string) {
  return statements.filter(
    ({ statement }) => kindOf(statement) === kind && statement.credentialSubject["target"] === target,
  )
}

/** The last check or audit of each cooperative about what somebody else said, unless it was taken back. */
function naiveFindings(statements: readonly SourceStatement[], target: SourceStatement): readonly string[] {
  const about = ["Endorsement", "Audit"].flatMap((kind) => naiveAbout(statements, kind, target.digest))
  return about
    .filter(({ statement }) => statement.issuer !== target.statement.issuer)
    .filter(({ statement }) => naiveRole(statements, issuerScid(statement)) === "cooperative")
    .filter(({ statement }) =>
      about.every(
        (other) =>
          other.statement.issuer !== statement.issuer || other.statement.sequence <= statement.sequence,
      ),
    )
    .map(({ digest }) => digest)
    .filter((digest) => !naiveIsWithdrawn(statements, digest))
}

/** What is counted: every cell, without the words that say why. */
function counted(statements: readonly SourceStatement[]) {
  return comparisonTable(buildDataset(statements), ASKED).rows.map(({ supplier, cells, openness }) => ({
    supplier,
    cells,
    openness,
  }))
}

/** Everything that checking tells, as text. */
function everyAnswer(dataset: Dataset, world: TestWorld): string {
  const table = comparisonTable(dataset, ASKED)
  const reasons = table.rows.map(({ supplier }) =>
    table.metrics.map(({ key }) => explainCell(dataset, { ...ASKED, supplier, metric: key })),
  )
  const inboxes = everybody(world).map(({ scid }) => inboxOf(dataset, scid, ASKED.asOf))
  return JSON.stringify({
    table,
    reasons,
    contests: listContests(dataset, ASKED),
    questions: listQuestions(dataset, ASKED),
    inboxes,
  })
}

describe("any words about any words", () => {
  test("[A4] give the same answers in any order of arrival", () => {
    const told = words(everybody).chain(({ world }) =>
      anyOrder(world.statements).map((order) => ({ world, order })),
    )
    fc.assert(
      fc.property(told, ({ world, order }) => {
        const expected = everyAnswer(buildDataset(world.statements), world)
        expect(everyAnswer(buildDataset(order), world)).toBe(expected)
      }),
      RUNS,
    )
  })

  test("[CH2] of parties without standing change no value that is counted", () => {
    const competitors = ({ party, suppliers }: TestWorld) => [
      ...["Eve", "Mallory", "Rita"].map(party),
      ...Object.values(suppliers),
    ]
    fc.assert(
      fc.property(words(competitors, ["withdraw"]), ({ world, before }) => {
        expect(counted(world.statements)).toEqual(counted(before))
      }),
      RUNS,
    )
  })

  test("[CH3] count as a walk over all of them finds, but for findings that are contested themselves", () => {
    fc.assert(
      fc.property(words(everybody), ({ world: { statements } }) => {
        const dataset = buildDataset(statements)
        for (const said of dataset.statements.values()) {
          const found = findingsAbout(dataset, said, ASKED.asOf).filter(
            ({ fault }) => fault !== "contest-upheld",
          )
          const counting = found.filter(({ fault }) => fault === undefined).map(({ entry }) => entry.digest)
          expect(naiveFindings(statements, said.source)).toEqual(expect.arrayContaining(counting))
          if (found.every(({ entry }) => naiveAbout(statements, "Contest", entry.digest).length === 0))
            expect(counting.toSorted()).toEqual(naiveFindings(statements, said.source).toSorted())
        }
      }),
      RUNS,
    )
  })

  test("[CH4] an answer is disputed or not counted exactly while a counted contest or finding says so", () => {
    fc.assert(
      fc.property(words(everybody), ({ world }) => {
        for (const { cells } of comparisonTable(buildDataset(world.statements), ASKED).rows) {
          for (const { contests = [], state, value } of Object.values(cells)) {
            if (contests.length > 0) expect(state).toBe("disputed")
            if (contests.some((contest) => contest.state === "upheld")) expect(value).toBeUndefined()
          }
        }
      }),
      RUNS,
    )
  })
})
