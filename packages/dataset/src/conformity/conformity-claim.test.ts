import { authoritativeText, draftDisclosure, type AnswerValue } from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { beforeEach, describe, expect, test } from "vitest"
import type { SourceStatement } from "../source-statement.ts"
import { buildDataset } from "../store/create-index.ts"
import { testChecking, type TestChecking } from "../testing/checking.ts"
import { organicShare, paySpreadV2 } from "../testing/metrics.ts"
import { logWithRevoked } from "../testing/identity-logs.ts"
import { answered, testEvidence } from "../testing/sayings.ts"
import { judgedBy } from "../testing/theft.ts"
import { testWorld, type TestWorld } from "../testing/world.ts"
import { conformityClaim } from "./conformity-claim.ts"

let world: TestWorld
let checking: TestChecking
beforeEach(() => {
  world = testWorld()
  checking = testChecking(world)
})

const claim = ({ digest }: Pick<SourceStatement, "digest">, asOf = world.asOf) =>
  conformityClaim(buildDataset(world.statements), digest, asOf)
const ratio = (value: string) => answered({ type: "ratio", value })
const spread = (value: string, who: TestIdentity = world.suppliers.silent) =>
  world.answer(who, world.metrics.paySpread, ratio(value))

/** A metric of Galil's with its answer by the silent supplier. */
function answerTo(content: Parameters<TestWorld["define"]>[1], value: AnswerValue) {
  const metric = world.define(world.cooperatives.galil, content)
  return claim(world.answer(world.suppliers.silent, metric, answered(value)))
}

describe("an answer that can be told as a conformity credential", () => {
  test("[IN8] is told with whose word it is, its metric and its day", () => {
    expect(claim(world.answers.bobPaySpread)).toMatchObject({
      ok: true,
      value: {
        supplier: { scid: world.suppliers.bob.scid },
        metric: { digest: world.metrics.paySpread, status: "active", topic: "social.labour" },
        measure: { value: 4, unit: "C62" },
        step: "checked",
        checkedBy: [{ scid: world.cooperatives.galil.scid }],
        currentUntil: "2027-12-31T23:59:59Z",
      },
    })
  })

  test("[IN8] is told the same in whatever order the statements came", () => {
    const { digest } = world.answers.bobPaySpread
    const backwards = buildDataset(world.statements.toReversed())
    expect(conformityClaim(backwards, digest, world.asOf)).toEqual(claim({ digest }))
  })

  test("[IN8] stands on no higher step than the weakest of what it rests on", () => {
    const weak = world.answer(world.suppliers.emek, world.metrics.paySpread, ratio("4"), { period: "2024" })
    const { silent } = world.suppliers
    const inputs = [{ name: "below", value: "4", from: weak.digest }]
    const evidence = [testEvidence("payroll")]
    const metric = world.metrics.paySpread
    const derived = draftDisclosure(silent.did, {
      metric,
      period: "2025",
      answer: ratio("5"),
      inputs,
      evidence,
    })
    expect(claim(world.say(silent, derived))).toMatchObject({
      value: { step: "says", restsOn: [weak.digest] },
    })
  })

  test("[IN11] yes is one, and a level is its place from the worst on", () => {
    const { silent } = world.suppliers
    const { wageCap, workerVoice } = world.metrics
    const yes = world.answer(silent, wageCap, answered({ type: "boolean", value: true }))
    expect(claim(yes)).toMatchObject({ value: { measure: { value: 1, unit: "C62", score: "yes" } } })
    const level = world.answer(silent, workerVoice, answered({ type: "ordinal", level: "co-decide" }))
    expect(claim(level)).toMatchObject({ value: { measure: { value: 3, unit: "C62", score: "co-decide" } } })
  })

  test.each([
    ["P1", "P1"],
    ["kg", "KGM"],
    ["GRM/KGM", "GK"],
    ["L/kg", "H83"],
  ])("[IN11] %s is %s in the Recommendation", (unit, code) => {
    const told = answerTo(organicShare({ name: "other", unit }), { type: "number", value: "1.50", unit })
    expect(told).toMatchObject({ value: { measure: { value: 1.5, unit: code } } })
  })

  test("[IN11] says how sure it is as a part of the value, rounded to less sure", () => {
    const { silent } = world.suppliers
    const metric = world.metrics.paySpread
    const accuracy = { low: "2.9", high: "3.2" }
    const told = draftDisclosure(silent.did, { metric, period: "2025", answer: ratio("3"), accuracy })
    expect(claim(world.say(silent, told))).toMatchObject({ value: { accuracy: 0.0667 } })
  })

  test("[IN11] takes the topic that a crosswalk names where UNTP lacks the metric's own", () => {
    const value = { type: "ratio", value: "2" } as const
    const prices = { name: "prices", topic: "economy.prices" }
    expect(answerTo(paySpreadV2(prices), value)).toMatchObject({
      error: { kind: "no-topic", topic: "economy.prices" },
    })
    const crosswalk = { untp: ["governance.ethics"] }
    expect(answerTo(paySpreadV2({ ...prices, crosswalk, version: "2.0.0" }), value)).toMatchObject({
      value: { metric: { topic: "governance.ethics", status: "proposed" } },
    })
  })
})

describe("an answer that cannot", () => {
  const kindOf = (said: Pick<SourceStatement, "digest">, asOf?: string) => {
    const told = claim(said, asOf)
    return told.ok ? "told" : told.error.kind
  }

  test("[IN10] is disputed, and can be told when the contest is settled", () => {
    expect(kindOf(world.answers.bobWageCap)).toBe("disputed")
    const said = spread("5")
    const contest = checking.contest(world.cooperatives.park, said)
    expect(kindOf(said)).toBe("disputed")
    checking.resolve(world.cooperatives.galil, contest, "rejected")
    expect(kindOf(said)).toBe("told")
  })

  test("[IN10] is not muted by a competitor's contest", () => {
    const said = spread("5")
    checking.contest(world.suppliers.tomer, said)
    expect(kindOf(said)).toBe("told")
  })

  test("[IN10] was withdrawn, replaced, or has expired", () => {
    const [first, second] = [spread("5"), spread("6")]
    expect(claim(first)).toMatchObject({ error: { kind: "replaced", by: second.digest } })
    expect([kindOf(second), kindOf(second, "2028-01-01T00:00:00Z")]).toEqual(["told", "expired"])
    world.withdraw(world.suppliers.silent, second)
    expect([kindOf(first), kindOf(second)]).toEqual(["told", "withdrawn"])
  })

  test("[IN10] says no value, or none by its metric", () => {
    const { emek, tomer, silent } = world.suppliers
    const { paySpread, organicShare: share } = world.metrics
    const declined = world.answer(emek, paySpread, { state: "declined" }, { period: "2025-Q4" })
    expect(claim(declined)).toMatchObject({ error: { kind: "no-value", state: "declined" } })
    const kilograms = world.answer(tomer, share, answered({ type: "number", value: "50", unit: "KGM" }))
    expect(claim(kilograms)).toMatchObject({ error: { kind: "not-by-the-metric", code: "other-unit" } })
    const covered = { coverage: { sites: "50" }, deviations: [deviation] }
    const part = draftDisclosure(silent.did, {
      metric: paySpread,
      period: "2025",
      answer: ratio("5"),
      ...covered,
    })
    expect(kindOf(world.say(silent, part))).toBe("told")
  })
  const deviation = { what: authoritativeText("en", "Without bonuses."), effect: "lower" as const }

  test("[IN10] stands beside another in the same place of its feed", () => {
    const { bob } = world.suppliers
    const { bobPaySpread } = world.answers
    const { sequence, previousDigest } = bobPaySpread.statement
    const feed = { sequence, ...(previousDigest !== undefined && { previousDigest }) }
    const rival = world.answer(bob, world.metrics.paySpread, ratio("2"), {}, { feed })
    expect([kindOf(bobPaySpread), kindOf(rival)]).toEqual(["contradicted", "contradicted"])
  })

  test("[IN10] was signed with a revoked key, and nobody had seen it before", () => {
    const { bob } = world.suppliers
    const said = world.answer(bob, world.metrics.paySpread, ratio("2"), { period: "2026-Q1" })
    const revoked = { as: "2026-01-01T00:00:00Z", said: "2026-05-01T00:00:00Z" }
    const log = logWithRevoked(bob, revoked)
    const dataset = judgedBy(Object.values(world.cooperatives), world.statements, log)
    expect(conformityClaim(dataset, said.digest, world.asOf)).toMatchObject({ error: { kind: "unproven" } })
  })

  test("[IN10] is nobody's own word", () => {
    const { imported } = world.suppliers
    const { organicShare: share } = world.metrics
    const said = world.answer(imported, share, answered({ type: "number", value: "40", unit: "P1" }))
    expect(claim(said)).toMatchObject({ error: { kind: "foreign", source: "WikiRate" } })
  })

  test("[IN11] has no number, no unit, or more digits than a JSON number keeps", () => {
    const money = { type: "money", amountMinor: 5, currency: "ILS" } as const
    expect(answerTo(organicShare({ name: "cost", valueType: "money", unit: "ILS" }), money)).toMatchObject({
      error: { kind: "no-measure", type: "money" },
    })
    const number = (value: string, unit: string) => ({ type: "number", value, unit }) as const
    expect(answerTo(organicShare({ name: "yield", unit: "KGM/HAR" }), number("5", "KGM/HAR"))).toMatchObject({
      error: { kind: "no-unit-code", unit: "KGM/HAR" },
    })
    expect(answerTo(organicShare({ name: "long" }), number("0.12345678901234567890", "P1"))).toMatchObject({
      error: { kind: "too-precise" },
    })
  })

  test("[IN10] is something else, or not here", () => {
    const [profile] = world.statements
    if (profile === undefined) throw new TypeError("somebody has a profile")
    expect(kindOf(profile)).toBe("no-answer")
  })
})
