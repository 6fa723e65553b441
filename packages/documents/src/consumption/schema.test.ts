import { describe, expect, test } from "vitest"
import { ConsumptionRelease, type ReleaseCell } from "./schema.ts"

const MILK: ReleaseCell = {
  node: ["Food", "Dairy", "Milk"],
  level: "type",
  other: false,
  quantity: "42",
  unit: "{piece}",
  unitPrice: "6.9",
  currency: "ILS",
  members: "10-19",
}
const FOOD: ReleaseCell = { ...MILK, node: ["Food"], level: "department" }

const RELEASE = {
  type: "ConsumptionRelease",
  v: 1,
  id: "did:webvh:QmWNLoBC6euugVKFtypCKEetrnWhmaTw11MRmjhCiVkAZR:coop.example",
  period: "2026-01",
  rules: {
    series: "monthly-1",
    k: 5,
    kSensitive: 10,
    sensitive: [],
    pPercent: 10,
    minOthers: 3,
    roundingBase: { "{piece}": "3" },
  },
  cells: [MILK],
}

const isTaken = (changes: object): boolean => ConsumptionRelease.safeParse({ ...RELEASE, ...changes }).success

describe("what no node takes as a release, whoever signed it", () => {
  test("[T12] rules weaker than the minimum", () => {
    expect(isTaken({})).toBe(true)
    for (const weaker of [{ k: 4 }, { kSensitive: 9 }, { pPercent: 9 }, { minOthers: 2 }])
      expect(isTaken({ rules: { ...RELEASE.rules, ...weaker } })).toBe(false)
  })

  test("[T12] a tree that is not the project's: unknown levels, nodes at a level that is not theirs", () => {
    expect(isTaken({ cells: [{ ...MILK, level: "shelf" }] })).toBe(false)
    expect(isTaken({ cells: [{ ...MILK, level: "category" }] })).toBe(false)
    expect(isTaken({ cells: [{ ...MILK, node: [] }] })).toBe(false)
    expect(isTaken({ cells: [{ ...MILK, unit: "g" }] })).toBe(false)
  })

  test("[T11][T12] weeks, years and days", () => {
    for (const period of ["2026-W05", "2026", "2026-01-01/2026-01-07", "2026-13", "2026-Q5"])
      expect(isTaken({ period })).toBe(false)
  })

  test("[R0][T12] two cells that hold the same purchases", () => {
    expect(isTaken({ cells: [MILK, MILK] })).toBe(false)
    expect(isTaken({ cells: [MILK, FOOD] })).toBe(false)
    expect(isTaken({ cells: [MILK, { ...FOOD, other: true }] })).toBe(true)
    expect(isTaken({ cells: [MILK, { ...FOOD, unit: "kg" }] })).toBe(true)
  })

  test("[R6] a quantity that is not above zero", () => {
    for (const quantity of ["0", "0.00", "-3"])
      expect(isTaken({ cells: [{ ...MILK, quantity }] })).toBe(false)
  })
})
