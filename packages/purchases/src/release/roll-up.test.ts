import { type ReleaseRules } from "@commonshelf/documents"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { generateReleaseLines } from "../testing/release-lines.ts"
import { recountLines } from "../testing/recount.ts"
import { type ReleaseLine } from "./line.ts"
import { monthStep, quarterStep, type StepSettings } from "./roll-up.ts"
import { DEFAULT_RULES } from "./rules.ts"

const MONTHS = ["2026-01", "2026-02", "2026-03"]
const SHOP = { households: 60, months: MONTHS, seed: 7 }
const SENSITIVE: ReleaseRules = { ...DEFAULT_RULES, sensitive: ["Cleaning"] }

function settings(period: string, rules: ReleaseRules = DEFAULT_RULES): StepSettings {
  return { period, rules, roundingSecret: new Uint8Array(32).fill(9) }
}

/** Both steps of a quarter. */
function release(linesByMonth: readonly (readonly ReleaseLine[])[], rules: ReleaseRules = DEFAULT_RULES) {
  const months = linesByMonth.map((lines, index) => monthStep(lines, settings(MONTHS[index] ?? "", rules)))
  const published = months.flatMap(({ cells }) => cells.map(({ cell }) => cell))
  const quarter = quarterStep(
    months.flatMap(({ left }) => left),
    settings("2026-Q1", rules),
    published,
  )
  return { months, quarter, cells: [...months.flatMap(({ cells }) => cells), ...quarter.cells] }
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

const shopLines = MONTHS.map((month) => generateReleaseLines(SHOP, month))

describe("the roll-up of a generated shop", () => {
  const { months, quarter, cells } = release(shopLines, SENSITIVE)

  test("[R0][T1] no line is in two cells of all the releases, and none is made up", () => {
    const covered = cells.flatMap(({ lines }) => lines.map(({ id }) => id))
    expect(covered.length).toBeGreaterThan(1000)
    expect(new Set(covered).size).toBe(covered.length)
    expect(covered.length + quarter.left.length).toBe(shopLines.flat().length)
  })

  test("[R1][R2][R5][T2] every cell keeps the rules when it is recounted from raw lines", () => {
    expect(cells.flatMap(({ lines }) => recountLines(lines, SENSITIVE))).toEqual([])
    expect(new Set(cells.map(({ cell }) => cell.level)).size).toBeGreaterThan(3)
  })

  test("[T2] a publisher of every product with three buyers fails the same recount", () => {
    const all = shopLines.flat()
    const products = [...new Set(all.map(({ product }) => product))].map((key) =>
      all.filter(({ product }) => product === key),
    )
    const naive = products.filter((lines) => new Set(lines.map(({ member }) => member)).size >= 3)
    expect(naive.flatMap((lines) => recountLines(lines, DEFAULT_RULES)).length).toBeGreaterThan(10)
  })

  test("[R3] months publish products only, and the quarter what they left, as high as it must go", () => {
    expect(months.flatMap(({ cells: own }) => own.map(({ cell }) => cell.level))).not.toContain("type")
    expect(quarter.cells.every(({ cell }) => cell.level !== "all" || cell.other)).toBe(true)
  })

  test("[R4] what a month has not published yet passes itself, so that the quarter can show it", () => {
    const rests = months.flatMap(({ left }) => [
      left.filter(({ unit }) => unit === "kg"),
      left.filter(({ unit }) => unit === "{piece}"),
    ])
    const broken = rests
      .filter((lines) => lines.length > 0)
      .flatMap((lines) => recountLines(lines, SENSITIVE))
    expect(broken).toEqual([])
    expect(quarter.left).toEqual([])
  })

  test("[R1] a sensitive node shows nothing below its category", () => {
    const cleaning = cells.map(({ cell }) => cell).filter(({ node }) => node.includes("Cleaning"))
    expect(cleaning.every(({ level }) => level === "category")).toBe(true)
    expect(cleaning.length).toBeGreaterThan(0)
  })

  test("[R6] quantities are multiples of the base and never zero, and members are in bands only", () => {
    for (const { cell } of cells) {
      expect(Number(cell.quantity) % (cell.unit === "kg" ? 0.5 : 3)).toBe(0)
      expect(Number(cell.quantity)).toBeGreaterThan(0)
    }
    expect(Object.keys(cells[0]?.cell ?? {})).toEqual([
      "node",
      "level",
      "other",
      "quantity",
      "unit",
      "unitPrice",
      "currency",
      "members",
    ])
  })

  test("[R8][A5] no cell holds a member's key", () => {
    expect(JSON.stringify(cells.map(({ cell }) => cell))).not.toContain("member ")
  })

  test("[T9] the same lines in another order give the same cells, byte for byte", () => {
    const turned = release(
      shopLines.map((lines) => lines.toReversed()),
      SENSITIVE,
    )
    expect(JSON.stringify(turned.cells.map(({ cell }) => cell))).toBe(
      JSON.stringify(cells.map(({ cell }) => cell)),
    )
  })

  test("[T7] with each member in turn gone from the next month, its cells still keep the rules", () => {
    const next = shopLines[1] ?? []
    for (let household = 1; household <= SHOP.households; household += 1) {
      const rest = next.filter(({ member }) => member !== `member ${household}`)
      const outcome = monthStep(rest, settings("2026-02"))
      expect(outcome.cells.length).toBeGreaterThan(0)
      expect(outcome.cells.flatMap(({ lines }) => recountLines(lines, DEFAULT_RULES))).toEqual([])
    }
  })
})

describe("the roll-up of any lines", () => {
  test("[R0][R1][R2][R5][T8] whatever was bought and brought back, cells keep the rules and share no line", () => {
    const anyLine = fc.record({
      member: fc.integer({ min: 1, max: 14 }),
      product: fc.integer({ min: 1, max: 6 }),
      quantity: fc.integer({ min: -3, max: 12 }).filter((amount) => amount !== 0),
      price: fc.integer({ min: 0, max: 900 }),
      month: fc.nat({ max: 2 }),
      kg: fc.boolean(),
    })
    let published = 0
    const property = fc.property(fc.array(anyLine, { minLength: 30, maxLength: 160 }), (drawn) => {
      const bought = drawn.map(({ member, product, quantity, price, kg }, id) =>
        line(id, `member ${member}`, {
          product: `local:${product}`,
          path: ["Food", `c${product % 2}`, `t${product % 3}`].slice(0, product % 4),
          supplier: `s${product % 3}`,
          quantity: quantity * 1000,
          value: quantity * price,
          unit: kg ? "kg" : "{piece}",
        }),
      )
      const { cells } = release(
        [0, 1, 2].map((month) => bought.filter((_, id) => drawn[id]?.month === month)),
      )
      published += cells.length
      const covered = cells.flatMap((cell) => cell.lines.map(({ id }) => id))
      expect(new Set(covered).size).toBe(covered.length)
      expect(cells.flatMap(({ lines }) => recountLines(lines, DEFAULT_RULES))).toEqual([])
    })
    fc.assert(property, { seed: 20_170_101, numRuns: 200 })
    expect(published).toBeGreaterThan(100)
  })
})
