import { describe, expect, test } from "vitest"
import { type ReleaseLine } from "./line.ts"
import { monthStep, quarterStep, type StepSettings } from "./roll-up.ts"
import { DEFAULT_RULES, parseRules } from "./rules.ts"

function settings(period: string): StepSettings {
  return { period, rules: DEFAULT_RULES, roundingSecret: new Uint8Array(32).fill(9) }
}

function line(id: number, member: string, changes: Partial<ReleaseLine> = {}): ReleaseLine {
  const product = { path: ["Food", "Dairy", "Milk"], product: "local:1", supplier: "Farm" }
  return {
    id,
    member,
    month: "2026-01",
    ...product,
    quantity: 3000,
    unit: "{piece}",
    value: 1500,
    currency: "ILS",
    ...changes,
  }
}

function buyers(count: number, changes: Partial<ReleaseLine> = {}, from = 0): ReleaseLine[] {
  return Array.from({ length: count }, (_, index) =>
    line(from + index + 1, `member ${from + index + 1}`, changes),
  )
}

describe("the roll-up in its corners", () => {
  test("[R1] five members are enough and four are not, and who only brought back is none", () => {
    expect(monthStep(buyers(5), settings("2026-01")).cells.map(({ cell }) => cell.members)).toEqual(["5-9"])
    expect(monthStep(buyers(4), settings("2026-01")).cells).toEqual([])
    const returned = [...buyers(4), line(9, "member 9", { quantity: -3000, value: -1500 })]
    expect(monthStep(returned, settings("2026-01")).cells).toEqual([])
  })

  test("[R1] a cell with a line of a sensitive node needs more members, also higher up", () => {
    const rules = { ...DEFAULT_RULES, sensitive: ["dairy"] }
    const cellsOf = (count: number, path: readonly string[]) =>
      quarterStep(buyers(count, { path }), { ...settings("2026-Q1"), rules }, []).cells.map(
        ({ cell }) => cell.level,
      )
    expect(cellsOf(9, ["Food", "Dairy", "Milk"])).toEqual([])
    expect(cellsOf(10, ["Food", "Dairy", "Milk"])).toEqual(["category"])
    expect(cellsOf(9, ["Food", "Bread", "Rye"])).toEqual(["product"])
  })

  test("[R2] a cell in which the second buyer can estimate the largest is not published", () => {
    const wholesale = [...buyers(5), line(9, "member 9", { quantity: 999_000, value: 500_000 })]
    expect(monthStep(wholesale, settings("2026-01")).cells).toEqual([])
  })

  test("[R2] value counts as well as quantity", () => {
    const dear = [...buyers(5), line(9, "member 9", { value: 500_000 })]
    expect(monthStep(dear, settings("2026-01")).cells).toEqual([])
  })

  test("[R4] a month gives up its smallest products until its rest passes too", () => {
    const rest = line(100, "member 1", { product: "local:2" })
    const { cells, left, absorbed } = monthStep(
      [...buyers(6), rest, ...buyers(9, { product: "local:3" }, 20)],
      settings("2026-01"),
    )
    expect(cells.map(({ cell }) => cell.node.at(-1))).toEqual(["local:3"])
    expect(left).toHaveLength(7)
    expect(absorbed).toBe(1)
  })

  test("[R4] a rest that not even the whole shop may show stays unpublished", () => {
    const { cells, left } = quarterStep(buyers(3), settings("2026-Q1"), [])
    expect(cells).toEqual([])
    expect(left).toHaveLength(3)
  })

  test("[R5] a supplier who knows its own sales never finds one other member", () => {
    const own = Array.from({ length: 8 }, (_, index) =>
      line(index, `member ${index}`, { product: `local:${index}` }),
    )
    const stranger = line(50, "member 50", { product: "local:50", supplier: "Other farm" })
    expect(quarterStep(own, settings("2026-Q1"), []).cells.map(({ cell }) => cell.level)).toEqual(["type"])
    expect(quarterStep([...own, stranger], settings("2026-Q1"), []).cells).toEqual([])
  })

  test("[R5] products of no known supplier count as each its own", () => {
    const one = (id: number, product: string): ReleaseLine => {
      const { supplier: _, ...unknown } = line(id, `member ${id}`, { product })
      return unknown
    }
    const lines = [one(1, "a"), one(2, "a"), one(3, "a"), one(4, "a"), one(5, "b")]
    expect(quarterStep(lines, settings("2026-Q1"), []).cells).toEqual([])
  })

  test("[R6] grams too few to round to anything but zero are not published", () => {
    expect(monthStep(buyers(6, { unit: "kg", quantity: 10 }), settings("2026-01")).cells).toEqual([])
  })

  test("[R6] the mean price of a unit has three significant digits", () => {
    const [cell] = monthStep(buyers(6, { quantity: 2000, value: 1234 }), settings("2026-01")).cells
    expect(cell?.cell.unitPrice).toBe("6.17")
  })

  test("[R3] units and currencies are trees of their own", () => {
    const { cells } = monthStep(
      [...buyers(5), ...buyers(4, { unit: "kg" }, 10), ...buyers(5, { currency: "USD" }, 20)],
      settings("2026-01"),
    )
    expect(cells.map(({ cell }) => `${cell.unit} ${cell.currency}`)).toEqual(["{piece} ILS", "{piece} USD"])
  })

  test("[R3] a product without a place in the tree climbs straight to the whole shop", () => {
    const lines = buyers(6).map((one, index) => ({ ...one, path: [], product: `local:${index}` }))
    expect(quarterStep(lines, settings("2026-Q1"), []).cells.map(({ cell }) => cell)).toMatchObject([
      { node: [], level: "all", other: false, members: "5-9" },
    ])
  })

  test("[T12] rules weaker than their minima are refused", () => {
    for (const weaker of [{ k: 4 }, { kSensitive: 9 }, { pPercent: 9 }, { minOthers: 2 }, { extra: 1 }]) {
      expect(parseRules({ ...DEFAULT_RULES, ...weaker })).toMatchObject({
        ok: false,
        error: { kind: "bad-rules" },
      })
    }
    const noRounding = { ...DEFAULT_RULES, roundingBase: { ...DEFAULT_RULES.roundingBase, kg: "0" } }
    expect(parseRules(noRounding).ok).toBe(false)
    const { kg: _, ...withoutKilograms } = DEFAULT_RULES.roundingBase
    expect(parseRules({ ...DEFAULT_RULES, roundingBase: withoutKilograms })).toMatchObject({
      error: { findings: ["roundingBase: needs a base for each of {piece}, kg, L"] },
    })
    expect(parseRules(DEFAULT_RULES)).toEqual({ ok: true, value: DEFAULT_RULES })
  })
})
