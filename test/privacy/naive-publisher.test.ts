import { describe, expect, test } from "vitest"
import { auditNaive } from "./attacks/audited.ts"
import {
  breakingRules,
  changedByLeaving,
  collusionsOf,
  estimable,
  linesInSeveralCells,
  recovered,
  toldByBeingLate,
  toldByLeaving,
} from "./attacks/on-the-naive.ts"
import { naiveTables } from "./support/naive-publisher.ts"
import { generatedShop, realShops } from "./support/shops.ts"

const MINUTES = 60_000
const generated = generatedShop()
const [cj367, cj150] = realShops()

test(
  "[V5] the naive publisher of invented households fails every attack",
  { timeout: 5 * MINUTES },
  async () => {
    const months = naiveTables(generated.naive, ["month"])
    const [monthly, yearly, weekly] = (
      [["month"], ["month", "year"], ["week", "month", "year"]] as const
    ).map((times) => recovered(generated.naive, times))
    expect(linesInSeveralCells(months)).toBeGreaterThan(1000) // T1
    expect(breakingRules(months)).toBeGreaterThan(0) // T2
    expect(monthly?.ofOne).toBeGreaterThan(0) // T3
    expect(yearly?.ofOne).toBeGreaterThan(monthly?.ofOne ?? 0)
    expect(weekly?.tight).toBeGreaterThan(100) // T4
    expect((await auditNaive(generated, 10)).findings).toHaveLength(10) // T5
    expect(toldByLeaving(months, 2)).toBeGreaterThan(50) // T6
    expect(changedByLeaving(months)).toBe(40) // T7
    expect(toldByBeingLate(months)).toBeGreaterThan(1000) // T8
    expect(collusionsOf(months)).toBeGreaterThan(10) // T10
    expect(weekly?.ofOne).toBeGreaterThan(2 * (yearly?.ofOne ?? 0)) // T11
  },
)

describe("the naive publisher of real households fails as the privacy paper counted", () => {
  if (cj367 === undefined || cj150 === undefined) {
    test("[V5] their lines do not lie beside this checkout: the invented households stand for them", () => {
      expect(generated.lines.length).toBeGreaterThan(4000)
    })
    return
  }

  test("[V5] store 367, every count of T3, T4 and T6", { timeout: 5 * MINUTES }, () => {
    const months = naiveTables(cj367.naive, ["month"])
    expect(recovered(cj367.naive, ["month"])).toMatchObject({ cells: 72, ofOne: 67 })
    expect(recovered(cj367.naive, ["month", "year"])).toMatchObject({ cells: 285, ofOne: 256 })
    expect(recovered(cj367.naive, ["week", "month", "year"])).toMatchObject({
      ...{ cells: 686, ofOne: 610 },
      tight: 1472,
    })
    expect([toldByLeaving(months, 2), toldByLeaving(months, 0)]).toEqual([34.2, 1.6])
    // The paper counts 8; over all levels, by quantity or by value, there are 12, of which 8 are categories by value.
    expect(estimable(months)).toBe(12)
  })

  test("[V5] the 150 heaviest households, every count of T3, T4 and T6", { timeout: 10 * MINUTES }, () => {
    const months = naiveTables(cj150.naive, ["month"])
    expect(recovered(cj150.naive, ["month"])).toMatchObject({ cells: 816, ofOne: 620 })
    expect(recovered(cj150.naive, ["month", "year"])).toMatchObject({ cells: 1551, ofOne: 1219 })
    const all = recovered(cj150.naive, ["week", "month", "year"])
    expect(all).toEqual({ cells: 6455, ofOne: 5303, households: 150, tight: 10_649 })
    expect([toldByLeaving(months, 2), toldByLeaving(months, 0)]).toEqual([91.2, 9.4])
    // The paper counts 47.
    expect(estimable(months)).toBe(43)
  })

  test("[V5] five households instead of three do not cure it", { timeout: 10 * MINUTES }, () => {
    const five = recovered(cj150.naive, ["week", "month", "year"], 5)
    expect(five).toMatchObject({ cells: 1489, households: 115, tight: 2000 })
  })

  test(
    "[T5] the linear programs find members of either, in one month",
    { timeout: 5 * MINUTES },
    async () => {
      for (const shop of [cj367, cj150]) expect((await auditNaive(shop, 5)).findings).toHaveLength(5)
    },
  )
})
