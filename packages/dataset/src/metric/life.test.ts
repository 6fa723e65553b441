import { authoritativeText } from "@commonshelf/documents"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { answered, paySpread, paySpreadV2, testSayings } from "../testing.ts"
import { anyOrder } from "../testing/arbitrary-commons.ts"
import { askedQuestions } from "../table/asked-questions.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { metricLife, metricLives } from "./life.ts"

const asOf = "2026-04-01T00:00:00Z"
const note = authoritativeText("en", "Owners were counted twice.")

/** Alice's coop designed a metric; Galil is another cooperative, Bob and Emek are suppliers, Rosa a researcher. */
function story() {
  const sayings = testSayings()
  const { party, profile, define } = sayings
  const [alice, galil, rosa] = [party("Alice's coop"), party("Galil"), party("Rosa")]
  const [bob, emek] = [party("Bob's farm"), party("Emek Dairy")]
  for (const cooperative of [alice, galil]) profile(cooperative, "cooperative")
  for (const supplier of [bob, emek]) profile(supplier, "supplier")
  profile(rosa, "researcher")
  const first = define(alice, paySpreadV2())
  const trial = { suppliers: [bob.did], from: "2026-03-01", until: "2026-05-31" }
  const life = (metric = first, at = asOf) => metricLife(buildDataset(sayings.statements), metric, at)
  const asked = (supplier: typeof bob, at = asOf) =>
    askedQuestions(buildDataset(sayings.statements), { supplier: supplier.scid, asOf: at })
  return { ...sayings, alice, galil, rosa, bob, emek, first, trial, life, asked }
}

describe("the life of a metric", () => {
  test("[ME7] is published, proposed, tried, adopted, superseded and deprecated", () => {
    const { alice, galil, rosa, first, trial, step, decide, define, life } = story()
    expect(life()).toMatchObject({ standing: "published", proposedBy: [], trials: [], adoptedBy: [] })
    step(rosa, first, { step: "propose", note })
    expect(life()).toMatchObject({ standing: "proposed", proposedBy: [{ scid: rosa.scid, note }] })
    step(galil, first, { step: "trial", trial })
    expect(life()).toMatchObject({ standing: "trial", trials: [{ scid: galil.scid, isRunning: true }] })
    decide(galil, "adopt", first)
    expect(life()).toMatchObject({ standing: "adopted", adoptedBy: [{ scid: galil.scid }] })
    const supersedes = { metric: first, compatibility: "not-comparable", reason: note } as const
    const second = define(alice, paySpreadV2({ version: "2.0.0", supersedes }))
    expect(life()).toMatchObject({
      standing: "adopted",
      supersededBy: [{ digest: second, version: "2.0.0" }],
    })
    decide(galil, "adopt", second)
    expect(life()?.standing).toBe("superseded")
    step(alice, first, { step: "deprecate", note, replacedBy: second })
    expect(life()).toMatchObject({
      standing: "deprecated",
      deprecated: { scid: alice.scid, replacedBy: second },
    })
    expect(life(second)?.standing).toBe("adopted")
  })

  test("[ME7] a step that is taken back never was, and only the last word of a party counts", () => {
    const { galil, rosa, bob, emek, first, trial, step, withdraw, life } = story()
    withdraw(rosa, step(rosa, first, { step: "propose" }))
    expect(life()?.standing).toBe("published")
    step(galil, first, { step: "trial", trial })
    step(galil, first, { step: "trial", trial: { ...trial, suppliers: [emek.did], until: "2026-03-31" } })
    const [only, ...others] = life()?.trials ?? []
    expect(others).toEqual([])
    expect(only).toMatchObject({ suppliers: [{ scid: emek.scid }], isRunning: false })
    expect(only?.suppliers.some(({ scid }) => scid === bob.scid)).toBe(false)
  })

  test("[ME7] only cooperatives try, only the owner deprecates, and nobody unknown proposes", () => {
    const { party, galil, bob, first, trial, step, life } = story()
    step(bob, first, { step: "trial", trial })
    step(galil, first, { step: "deprecate", note })
    step(party("Stranger"), first, { step: "propose" })
    expect(life()).toMatchObject({ standing: "published", proposedBy: [], trials: [] })
    expect(life()?.deprecated).toBeUndefined()
  })

  test("[A4] the same statements in any order tell the same lives", () => {
    const { alice, galil, rosa, first, trial, step, decide, define, withdraw, statements } = story()
    step(rosa, first, { step: "propose" })
    step(rosa, first, { step: "propose", note })
    withdraw(galil, step(galil, first, { step: "trial", trial }))
    step(alice, first, { step: "trial", trial })
    decide(galil, "adopt", first)
    const supersedes = { metric: first, compatibility: "equivalent", reason: note } as const
    decide(alice, "adopt", define(alice, paySpreadV2({ version: "1.1.0", supersedes })))
    const told = (order: typeof statements) => JSON.stringify([...metricLives(buildDataset(order), asOf)])
    const expected = told(statements)
    expect(expected).toContain("equivalent")
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(told(order)).toBe(expected)
      }),
      { seed: 20_261_125, numRuns: 50 },
    )
  })
})

describe("a trial", () => {
  test("[ME8] asks the named suppliers while it runs, and nobody else", () => {
    const { galil, bob, emek, first, trial, step, asked } = story()
    step(galil, first, { step: "trial", trial })
    expect(asked(bob)).toMatchObject([
      {
        column: { digest: first, adoptedBy: [] },
        trial: { by: [{ scid: galil.scid }], until: "2026-05-31" },
      },
    ])
    expect(asked(emek)).toEqual([])
    expect(asked(bob, "2026-02-28T23:59:59Z")).toEqual([])
    expect(asked(bob, "2026-03-01T00:00:00Z")).toHaveLength(1)
    expect(asked(bob, "2026-05-31T23:59:59Z")).toHaveLength(1)
    expect(asked(bob, "2026-06-01T00:00:00Z")).toEqual([])
  })

  test("[ME8] has no column: what is only tried is compared with nobody's", () => {
    const { galil, bob, first, trial, step, answer, asked, statements } = story()
    step(galil, first, { step: "trial", trial })
    answer(bob, first, answered({ type: "ratio", value: "4" }))
    expect(asked(bob)).toMatchObject([{ cell: { state: "answered" } }])
    expect(comparisonTable(buildDataset(statements), { category: "all", asOf }).metrics).toEqual([])
  })

  test("[ME8] ends where a cooperative adopts: then everybody is asked, and once", () => {
    const { galil, bob, emek, first, trial, step, decide, asked } = story()
    step(galil, first, { step: "trial", trial })
    decide(galil, "adopt", first)
    expect([asked(bob), asked(emek)].map((questions) => questions.length)).toEqual([1, 1])
    expect(asked(bob)[0]?.trial).toBeUndefined()
  })
})

describe("equivalent versions", () => {
  /** Bob answered version 1; the cooperatives measure by version 1.1. */
  function newVersion(compatibility: "equivalent" | "not-comparable", change: object = {}) {
    const told = story()
    const { alice, galil, bob, first, answer, decide, define, statements } = told
    decide(galil, "adopt", first)
    answer(bob, first, answered({ type: "ratio", value: "4" }), { period: "2024" })
    const supersedes = { metric: first, compatibility, reason: note }
    const second = define(alice, paySpreadV2({ version: "1.1.0", supersedes, ...change }))
    const cell = () => {
      const table = comparisonTable(buildDataset(statements), { category: "all", asOf })
      return table.rows.find(({ supplier }) => supplier === bob.scid)?.cells["pay-spread"]
    }
    return { ...told, second, cell }
  }

  test("[ME5] let an answer to the older one stand, with the version that it answered", () => {
    const { galil, second, decide, cell, life } = newVersion("equivalent")
    decide(galil, "adopt", second)
    expect(cell()).toMatchObject({ state: "answered", metricVersion: "1.0.0" })
    expect(cell()?.notComparable).toBeUndefined()
    expect(life(second)?.equivalentTo).toHaveLength(1)
  })

  test("[ME5] count only for who adopted the version that says so", () => {
    const { bob, second, answer, cell, life } = newVersion("equivalent")
    answer(bob, second, answered({ type: "ratio", value: "3" }))
    expect(cell()).toMatchObject({ metricVersion: "1.0.0", value: { value: "4" } })
    expect(life(second)?.equivalentTo).toEqual([])
  })

  test("[ME5] are none when nobody says so, or when another unit or type is measured", () => {
    for (const told of [
      newVersion("not-comparable"),
      newVersion("equivalent", { valueType: "number", unit: "P1" }),
    ]) {
      told.decide(told.galil, "adopt", told.second)
      expect(told.cell()?.notComparable?.code).toBe("other-metric-version")
    }
  })

  test("[ME5] reach down the line, and the newest answer stands, whichever version it answers", () => {
    const { alice, galil, bob, second, answer, decide, define, cell, life } = newVersion("equivalent")
    const supersedes = { metric: second, compatibility: "equivalent", reason: note } as const
    const third = define(alice, paySpreadV2({ version: "1.2.0", supersedes }))
    decide(galil, "adopt", third)
    expect(cell()).toMatchObject({ metricVersion: "1.0.0" })
    expect(life(third)?.equivalentTo).toHaveLength(2)
    answer(bob, second, answered({ type: "ratio", value: "3" }), { period: "2025" })
    expect(cell()).toMatchObject({ metricVersion: "1.1.0", value: { value: "3" } })
    answer(bob, third, { state: "declined" }, { period: "2023" })
    expect(cell()).toMatchObject({ metricVersion: "1.1.0", value: { value: "3" } })
  })

  test("[ME5] are never those of another owner, or of the first form of the schema", () => {
    const { galil, bob, define, decide, life, first, party } = story()
    const stolen = { metric: first, compatibility: "equivalent", reason: note } as const
    const eves = define(party("Eve"), paySpreadV2({ version: "1.1.0", supersedes: stolen }))
    const old = define(
      bob,
      paySpread({ version: "3.0.0", supersedes: define(bob, paySpread({ version: "2.0.0" })) }),
    )
    for (const metric of [eves, old]) {
      decide(galil, "adopt", metric)
      expect(life(metric)).toMatchObject({ standing: "adopted", equivalentTo: [] })
    }
  })
})
