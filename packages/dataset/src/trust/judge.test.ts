import type { Digest } from "@commonshelf/identity"
import { testKeyPair } from "@commonshelf/identity/testing"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { demandCells } from "../demand/demand-cells.ts"
import { explainCell } from "../explanation/explain-cell.ts"
import { listMetrics } from "../metric/metrics.ts"
import { listParties } from "../party/parties.ts"
import { listCategories, listProducts } from "../product/products.ts"
import { createIndex } from "../store/create-index.ts"
import type { Dataset } from "../store/dataset.ts"
import { answered, logWithRevoked } from "../testing.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { arbitraryTheft, judgedBy, seenWorld, steal } from "../testing/theft.ts"
import type { TestWorld } from "../testing/world.ts"
import { createJudge } from "./judge.ts"

const THEFT = { as: "2026-04-01T00:00:00Z", said: "2026-04-20T00:00:00Z" }
const CLEAN = { type: "ratio", value: "2" } as const

/** Everything that views count, without the marks that they show beside it. */
function counted(dataset: Dataset, { asOf }: TestWorld): string {
  const views = [
    comparisonTable(dataset, { category: "all", asOf }),
    listParties(dataset),
    listMetrics(dataset),
    listProducts(dataset),
    listCategories(dataset),
    demandCells(dataset),
  ]
  return JSON.stringify(views, (key, value: unknown) => (key === "marks" ? undefined : value))
}

function cellOf(dataset: Dataset, { asOf }: TestWorld, supplier: string, metric: string) {
  return comparisonTable(dataset, { category: "all", asOf }).rows.find((row) => row.supplier === supplier)
    ?.cells[metric]
}

const trustedIn = ({ cooperatives }: TestWorld) => Object.values(cooperatives)

describe("a statement by a key that was revoked", () => {
  test("[S11] is valid and counts when a quorum had seen it before, and its explanation says so", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const dataset = judgedBy(trustedIn(world), world.statements, logWithRevoked(bob, THEFT))
    expect(cellOf(dataset, world, bob.scid, "pay-spread")).toMatchObject({ state: "answered" })
    expect(cellOf(dataset, world, bob.scid, "pay-spread")).not.toHaveProperty("marks")
    const why = explainCell(dataset, {
      supplier: bob.scid,
      metric: "pay-spread",
      category: "all",
      asOf: world.asOf,
    })
    expect(why?.answers[0]?.time).toMatchObject({
      anchoredAt: "2026-03-01T00:00:00Z",
      unproven: false,
      revocation: { revokedAt: THEFT.as, repudiatedAt: THEFT.said },
      seenBy: [
        { at: "2026-03-01T00:00:00Z" },
        { at: "2026-03-01T00:00:00Z" },
        { at: "2026-03-01T00:00:00Z" },
      ],
    })
  })

  test("[S11] is unproven when none had, however far back it is dated: shown beside, never counted", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const about = { period: "2026" }
    const forged = world.answer(bob, world.metrics.paySpread, answered(CLEAN), about, {
      at: "2026-03-15T00:00:00Z",
    })
    const dataset = judgedBy(trustedIn(world), world.statements, logWithRevoked(bob, THEFT))
    const cell = cellOf(dataset, world, bob.scid, "pay-spread")
    expect(cell).toMatchObject({ value: { value: "4" }, marks: { unproven: [forged.digest] } })
    const why = explainCell(dataset, {
      supplier: bob.scid,
      metric: "pay-spread",
      category: "all",
      asOf: world.asOf,
    })
    expect(why?.unproven).toMatchObject([{ digest: forged.digest, time: { unproven: true, seenBy: [] } }])
  })

  test("[K4] seen by one cooperative only is unproven: a quorum is two, where more than one is trusted", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const { beshutaf, galil } = world.cooperatives
    const late = world.answer(
      bob,
      world.metrics.organicShare,
      answered({ type: "number", value: "9", unit: "P1" }),
    )
    world.checkpoint(galil, "2026-03-10T00:00:00Z", { seen: [late.digest] })
    const log = logWithRevoked(bob, THEFT)
    const isUnproven = (nodes: Parameters<typeof judgedBy>[0]) =>
      judgedBy(nodes, world.statements, log).judgement?.unproven.has(late.digest)
    expect(isUnproven([beshutaf, galil])).toBe(true)
    expect(isUnproven([galil])).toBe(false)
    expect(isUnproven([])).toBe(true)
  })

  test("[K5] takes nothing back while it is unproven, and the explanation shows what it tried", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const forged = world.withdraw(bob, world.answers.bobPaySpread)
    const dataset = judgedBy(trustedIn(world), world.statements, logWithRevoked(bob, THEFT))
    expect(cellOf(dataset, world, bob.scid, "pay-spread")).toMatchObject({
      state: "answered",
      marks: { unproven: [forged.digest] },
    })
    const question = { supplier: bob.scid, metric: "pay-spread", category: "all", asOf: world.asOf }
    expect(explainCell(dataset, question)?.withdrawals).toMatchObject([
      { digest: forged.digest, counts: false },
    ])
  })

  test("[S11] stays where it was when the party claims a theft so early that it would disown what was seen", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const early = { as: "2026-03-01T00:00:01Z", said: "2026-05-01T00:00:00Z" }
    const before = judgedBy(trustedIn(world), world.statements)
    const after = judgedBy(trustedIn(world), world.statements, logWithRevoked(bob, early))
    expect(counted(after, world)).toBe(counted(before, world))
  })
})

describe("whatever a thief says", () => {
  test.each(["bob", "beshutaf"] as const)(
    "[K5] with the key of %s, before or after, back-dated or not, changes no count and no rank",
    (name) => {
      fc.assert(
        fc.property(arbitraryTheft, fc.boolean(), (theft, isSeenLater) => {
          const world = seenWorld()
          const victim = { ...world.suppliers, ...world.cooperatives }[name]
          const log = logWithRevoked(victim, THEFT)
          const honest = counted(judgedBy(trustedIn(world), world.statements, log), world)
          const before = world.statements.length
          steal(world, victim, theft)
          const seen = world.statements.slice(before).map(({ digest }) => digest)
          const { galil, park } = world.cooperatives
          for (const cooperative of isSeenLater ? [galil, park] : []) {
            world.checkpoint(cooperative, "2026-04-10T00:00:00Z", { seen })
          }
          expect(counted(judgedBy(trustedIn(world), world.statements, log), world)).toBe(honest)
        }),
        { seed: 1, numRuns: 12 },
      )
    },
  )

  test("[K5] counts until the key is revoked: nobody can tell it apart before", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const about = { period: "2026" }
    const forged = world.answer(bob, world.metrics.paySpread, answered(CLEAN), about)
    const dataset = judgedBy(trustedIn(world), world.statements, [])
    expect(cellOf(dataset, world, bob.scid, "pay-spread")).toMatchObject({ digest: forged.digest })
  })
})

describe("judging while statements arrive", () => {
  test("[A4] gives at every step what judging all at once gives, in any order", () => {
    fc.assert(
      fc.property(arbitraryTheft, fc.infiniteStream(fc.nat()), fc.nat(60), (theft, order, revokedAfter) => {
        const world = seenWorld()
        const { bob } = world.suppliers
        steal(world, bob, theft)
        const log = logWithRevoked(bob, THEFT)
        const nodes = trustedIn(world)
        const shuffled = [...world.statements]
          .map((statement) => ({ statement, key: order.next().value ?? 0 }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ statement }) => statement)
        const index = createIndex()
        const judge = createJudge(index)
        const steps = shuffled.map((statement, step) => {
          index.add(statement)
          if (step === revokedAfter) for (const entry of log) index.addLogEntry(entry)
          return step % 11 === 0 ? judge.judged(nodes.map(({ scid }) => scid)) : undefined
        })
        expect(steps.length).toBe(shuffled.length)
        for (const entry of log) index.addLogEntry(entry)
        const grown = judge.judged(nodes.map(({ scid }) => scid))
        const atOnce = judgedBy(nodes, world.statements, log)
        expect(counted(grown, world)).toBe(counted(atOnce, world))
        expect([...(grown.judgement?.unproven ?? [])].toSorted()).toEqual(
          [...(atOnce.judgement?.unproven ?? [])].toSorted(),
        )
      }),
      { seed: 1, numRuns: 6 },
    )
  })

  test("[K5] a statement that waited for its receipts counts when they come, and no more when the key is revoked earlier", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const { beshutaf, galil, park } = world.cooperatives
    const late = world.answer(bob, world.metrics.paySpread, answered(CLEAN), { period: "2026" })
    const index = createIndex()
    for (const statement of world.statements) index.add(statement)
    for (const entry of logWithRevoked(bob, THEFT)) index.addLogEntry(entry)
    const judge = createJudge(index)
    const valueNow = () => {
      const nodes = [beshutaf, galil, park].map(({ scid }) => scid)
      return cellOf(judge.judged(nodes), world, bob.scid, "pay-spread")?.digest
    }
    expect(valueNow()).toBe(world.answers.bobPaySpread.digest)
    for (const cooperative of [beshutaf, park]) {
      index.add(world.checkpoint(cooperative, "2026-03-20T00:00:00Z", { seen: [late.digest] }))
    }
    expect(valueNow()).toBe(late.digest)
    const earlier = logWithRevoked(bob, { as: "2026-03-10T00:00:00Z", said: "2026-04-21T00:00:00Z" })
    for (const entry of earlier) index.addLogEntry(entry)
    expect(valueNow()).toBe(world.answers.bobPaySpread.digest)
  })
})

describe("a wrong clock", () => {
  test("[K6] is told when a statement claims a time more than five minutes after a quorum had seen it", () => {
    const world = seenWorld()
    const { emek } = world.suppliers
    const { galil, park } = world.cooperatives
    const claims: Digest[] = ["2026-03-05T00:05:00Z", "2026-03-05T00:05:01Z"].map(
      (at, index) =>
        world.answer(
          emek,
          world.metrics.wageCap,
          answered({ type: "boolean", value: true }),
          {
            period: `202${index}`,
          },
          { at, key: testKeyPair(`clock ${index}`) },
        ).digest,
    )
    for (const cooperative of [galil, park]) {
      world.checkpoint(cooperative, "2026-03-05T00:00:00Z", { seen: claims })
    }
    const dataset = judgedBy(trustedIn(world), world.statements)
    const question = { supplier: emek.scid, metric: "wage-cap", category: "all", asOf: world.asOf }
    const why = explainCell(dataset, question)
    const isAhead = (digest: Digest) =>
      [...(why?.answers ?? []), ...(why?.olderAnswers ?? [])].find((answer) => answer.digest === digest)?.time
        ?.clockAhead
    expect(claims.map(isAhead)).toEqual([false, true])
  })
})
