import { describe, expect, test } from "vitest"
import { cellsOf } from "../testing/cells-of.ts"
import { buildDataset } from "../store/create-index.ts"
import { answered, testWorld } from "../testing.ts"
import { answerAbout } from "./current-answer.ts"

const ratio = (value: string) => answered({ type: "ratio", value })

test("[M1] what another answer about a period would take the place of is the last word about exactly it", () => {
  const world = testWorld()
  const { suppliers, metrics } = world
  const said = (period: string) =>
    answerAbout(buildDataset(world.statements), {
      supplier: suppliers.silent.scid,
      metric: metrics.paySpread,
      period,
    })?.digest
  world.answer(suppliers.silent, metrics.paySpread, ratio("5"), { period: "2024" })
  const second = world.answer(suppliers.silent, metrics.paySpread, ratio("6"), { period: "2024" })
  world.answer(suppliers.silent, metrics.paySpread, ratio("7"), { period: "2025" })
  expect([said("2024"), said("2023")]).toEqual([second.digest, undefined])
  world.withdraw(suppliers.silent, second)
  expect(said("2024")).toBeUndefined()
})

describe("which answer stands", () => {
  test("[M1] the newest period counts, and in it what was said last", () => {
    const world = testWorld()
    const { suppliers, metrics } = world
    world.answer(suppliers.silent, metrics.paySpread, ratio("5"), { period: "2025" })
    world.answer(suppliers.silent, metrics.paySpread, ratio("6"), { period: "2025" })
    world.answer(suppliers.silent, metrics.paySpread, ratio("7"), { period: "2024" })
    expect(cellsOf(world, "silent")("pay-spread")).toMatchObject({ value: { value: "6" }, period: "2025" })
  })

  test("[M1] of periods that end together the one that begins later is the newer", () => {
    const world = testWorld()
    const { suppliers, metrics } = world
    world.answer(suppliers.silent, metrics.paySpread, ratio("5"), { period: "2025-Q4" })
    world.answer(suppliers.silent, metrics.paySpread, ratio("6"), { period: "2025" })
    expect(cellsOf(world, "silent")("pay-spread")).toMatchObject({ value: { value: "5" }, period: "2025-Q4" })
  })

  test("[M1] taking back the newest answer does not bring back an older one: silence never wins", () => {
    const world = testWorld()
    const { suppliers, metrics } = world
    world.answer(suppliers.silent, metrics.paySpread, ratio("2"), { period: "2024" })
    world.withdraw(
      suppliers.silent,
      world.answer(suppliers.silent, metrics.paySpread, ratio("11"), { period: "2025" }),
    )
    expect(cellsOf(world, "silent")("pay-spread")?.state).toBe("withdrawn")
  })

  test("[M1] an answer that was withdrawn and replaced gives way to the one that replaces it", () => {
    const world = testWorld()
    const { suppliers, metrics } = world
    const wrong = world.answer(suppliers.silent, metrics.paySpread, ratio("11"), { period: "2052" })
    const right = world.answer(suppliers.silent, metrics.paySpread, ratio("11"), { period: "2025" })
    world.withdraw(suppliers.silent, wrong, right.digest)
    expect(cellsOf(world, "silent")("pay-spread")).toMatchObject({ state: "answered", period: "2025" })
  })

  test("[M1] a replacement that is no answer to the same replaces nothing", () => {
    const world = testWorld()
    const { suppliers, metrics } = world
    const taken = world.answer(suppliers.silent, metrics.paySpread, ratio("11"))
    const other = world.answer(suppliers.silent, metrics.wageCap, answered({ type: "boolean", value: true }))
    world.withdraw(suppliers.silent, taken, other.digest)
    expect(cellsOf(world, "silent")("pay-spread")?.state).toBe("withdrawn")
  })

  test("[A7] only the issuer takes back what it said", () => {
    const world = testWorld()
    world.withdraw(world.suppliers.emek, {
      ...world.answers.bobPaySpread,
      document: { type: "supplier", owner: world.suppliers.emek.scid, name: "" },
    })
    expect(cellsOf(world, "bob")("pay-spread")?.state).toBe("answered")
  })
})
