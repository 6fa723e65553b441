import { describe, expect, test } from "vitest"
import { buildDataset } from "../store/create-index.ts"
import { cellsOf } from "../testing/cells-of.ts"
import { answered, paySpread, testWorld } from "../testing.ts"
import { comparisonTable } from "./comparison-table.ts"

describe("[M1] the seven states", () => {
  const world = testWorld()

  test("[M1] an answer shows its value, who signed it and when, and the version that it answers", () => {
    const { scid, name } = world.suppliers.bob
    const cell = cellsOf(world, "bob")("organic-share")
    expect(cell).toMatchObject({
      state: "answered",
      value: { type: "number", value: "80", unit: "P1" },
      unit: "P1",
      period: "2025",
      signedBy: { scid, name: { en: { text: name } } },
      signedOn: "2026-02-01",
      metricVersion: "1.0.0",
      step: "says",
    })
  })

  test("[M1] a supplier that declined says why", () => {
    expect(cellsOf(world, "emek")("pay-spread")).toMatchObject({
      state: "declined",
      reason: "we are still counting",
    })
    expect(cellsOf(world, "emek")("pay-spread")?.step).toBeUndefined()
  })

  test("[M1] a question that does not apply says why", () => {
    expect(cellsOf(world, "emek")("organic-share")).toMatchObject({
      state: "not-applicable",
      reason: "we buy nothing",
    })
  })

  test("[M1] a supplier that was asked and said nothing is waited for", () => {
    expect(cellsOf(world, "silent")("pay-spread")).toEqual({ state: "waiting" })
  })

  test("[M1] nobody waits for a party that was converted from elsewhere, and its claims name their source", () => {
    expect(cellsOf(world, "imported")("pay-spread")).toEqual({ state: "not-asked" })
    expect(cellsOf(world, "imported")("organic-share")).toMatchObject({
      state: "answered",
      foreign: "WikiRate",
    })
  })

  test("[M1] an answer that a cooperative disputes is disputed", () => {
    expect(cellsOf(world, "bob")("wage-cap")).toMatchObject({ state: "disputed", step: "says" })
  })

  test("[M1] an answer that was taken back is withdrawn and shows no value", () => {
    const cell = cellsOf(world, "emek")("wage-cap")
    expect(cell).toMatchObject({ state: "withdrawn", reason: "a mistake" })
    expect(cell?.value).toBeUndefined()
  })

  test("[M1] an answer expires when the months that the metric gives it have passed", () => {
    const cell = (asOf: string) => cellsOf(world, "bob", { asOf })("pay-spread")
    expect(cell("2027-12-31T23:59:59Z")?.state).toBe("answered")
    expect(cell("2028-01-01T00:00:00Z")).toMatchObject({
      state: "withdrawn",
      reason: "expired after 2027-12-31",
    })
  })

  test("[M1] an answer expires when its own validity ends", () => {
    const told = testWorld()
    told.answer(
      told.suppliers.silent,
      told.metrics.wageCap,
      answered({ type: "boolean", value: true }),
      {},
      { validUntil: "2026-05-01T00:00:00Z" },
    )
    expect(cellsOf(told, "silent", { asOf: "2026-05-01T00:00:00Z" })("wage-cap")?.state).toBe("answered")
    expect(cellsOf(told, "silent")("wage-cap")).toMatchObject({
      state: "withdrawn",
      reason: "expired after 2026-05-01",
    })
  })
})

describe("the steps of evidence", () => {
  test("[M1] says, with a document, checked by whom and when", () => {
    const world = testWorld()
    const { galil } = world.cooperatives
    const cell = cellsOf(world, "bob")
    expect(cell("organic-share")?.step).toBe("says")
    expect(cell("worker-voice")?.step).toBe("document")
    expect(cell("pay-spread")).toMatchObject({
      step: "checked",
      checkedBy: [{ scid: galil.scid, on: "2026-02-01" }],
    })
  })

  test("[M1] checks by suppliers, by the supplier itself and by strangers do not count", () => {
    const world = testWorld()
    const { bobPaySpread } = world.answers
    const target = world.answer(
      world.suppliers.bob,
      world.metrics.organicShare,
      answered({ type: "number", value: "81", unit: "P1" }),
    )
    for (const checker of [world.suppliers.bob, world.suppliers.emek, world.party("Eve")])
      world.check(checker, target, "checked")
    for (const checker of [world.suppliers.emek, world.party("Eve")])
      world.check(checker, bobPaySpread, "disputed")
    expect(cellsOf(world, "bob")("organic-share")?.step).toBe("says")
    expect(cellsOf(world, "bob")("pay-spread")?.state).toBe("answered")
  })

  test("[M1] a cooperative that sells does not check itself", () => {
    const world = testWorld()
    const { park } = world.cooperatives
    world.product(park, 41, ["Food", "Jam"])
    const target = world.answer(park, world.metrics.wageCap, answered({ type: "boolean", value: true }))
    world.check(park, target, "checked")
    const question = { category: "Jam", asOf: world.asOf }
    const [row] = comparisonTable(buildDataset(world.statements), question).rows
    expect(row?.cells["wage-cap"]).toMatchObject({ state: "answered", step: "says" })
  })

  test("[M1] the last word of a cooperative counts, until it is withdrawn or ends", () => {
    const world = testWorld()
    const { park, galil } = world.cooperatives
    const { bobWageCap, bobPaySpread } = world.answers
    world.check(park, bobWageCap, "checked")
    expect(cellsOf(world, "bob")("wage-cap")).toMatchObject({ state: "answered", step: "checked" })
    world.withdraw(park, world.check(park, bobWageCap, "disputed"))
    expect(cellsOf(world, "bob")("wage-cap")).toMatchObject({ state: "answered", step: "says" })
    world.check(galil, bobPaySpread, "checked", { validUntil: "2026-04-01T00:00:00Z" })
    expect(cellsOf(world, "bob")("pay-spread")?.step).toBe("says")
  })
})

describe("what is not compared", () => {
  test("[S5] an answer to another version of the metric is shown and not compared", () => {
    expect(cellsOf(testWorld(), "tomer")("pay-spread")).toMatchObject({
      state: "answered",
      value: { value: "3" },
      metricVersion: "0.9.0",
      notComparable: { code: "other-metric-version", message: expect.stringContaining("0.9.0") },
    })
  })

  test("[S5] declining another version is no answer: the supplier is waited for", () => {
    const world = testWorld()
    world.answer(world.suppliers.silent, world.metrics.oldPaySpread, { state: "declined" })
    expect(cellsOf(world, "silent")("pay-spread")).toEqual({ state: "waiting" })
  })

  test("[M1] another unit, another type and an option that is not offered are not compared", () => {
    const world = testWorld()
    const { suppliers, metrics } = world
    world.answer(suppliers.silent, metrics.paySpread, answered({ type: "boolean", value: true }))
    world.answer(suppliers.silent, metrics.workerVoice, answered({ type: "ordinal", level: "dictates" }))
    const code = (supplier: "tomer" | "silent", metric: string) =>
      cellsOf(world, supplier)(metric)?.notComparable?.code
    expect(code("tomer", "organic-share")).toBe("other-unit")
    expect(code("silent", "pay-spread")).toBe("other-value-type")
    expect(code("silent", "worker-voice")).toBe("other-option")
    expect(code("tomer", "wage-cap")).toBeUndefined()
  })

  test("[M1] money is compared in its currency and for what it is", () => {
    const world = testWorld()
    const { beshutaf, galil } = world.cooperatives
    const metric = world.define(galil, paySpread({ name: "milk-price", valueType: "money", unit: "ILS/l" }))
    world.decide(beshutaf, "adopt", metric)
    const money = { type: "money", amountMinor: 720, currency: "ILS" } as const
    world.answer(world.suppliers.bob, metric, answered({ ...money, per: "l" }))
    world.answer(world.suppliers.emek, metric, answered(money))
    expect(cellsOf(world, "bob")("milk-price")).toMatchObject({ unit: "ILS/l", state: "answered" })
    expect(cellsOf(world, "bob")("milk-price")?.notComparable).toBeUndefined()
    expect(cellsOf(world, "emek")("milk-price")?.notComparable?.code).toBe("other-unit")
  })
})
