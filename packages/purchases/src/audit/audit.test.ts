import { type ReleaseCell } from "@commonshelf/documents"
import { describe, expect, test } from "vitest"
import { type ReleaseLine } from "../release/line.ts"
import { publishedQuarter } from "../testing/published-quarter.ts"
import { riseAcrossMonths } from "./across-months.ts"
import { amountOf, exchanges } from "./exchange.ts"
import { auditMonths } from "./audit.ts"
import { describeFinding } from "./finding-words.ts"
import { boundProgram, fromProgram } from "./program.ts"
import { type AuditedCell } from "./published.ts"
import { loadSolver } from "./solver.ts"

const JANUARY = "2026-01"
const PATH = ["Food", "Dairy", "Milk"]

function line(id: number, member: string, pieces: number, changes: Partial<ReleaseLine> = {}): ReleaseLine {
  const product = {
    path: PATH,
    product: "local:1",
    supplier: "Farm",
    unit: "{piece}",
    currency: "ILS",
  } as const
  const bought = { quantity: pieces * 1000, value: pieces * 500 }
  return { id, member: `Ada's neighbour ${member}`, month: JANUARY, ...product, ...bought, ...changes }
}

/** A cell of the department with these lines, published as it is or as `quantity`. */
function cellOf(lines: readonly ReleaseLine[], quantity?: string): AuditedCell {
  const pieces = lines.reduce((sum, one) => sum + one.quantity, 0) / 1000
  const figures = { unit: "{piece}", unitPrice: "5", currency: "ILS", members: "5-9" } as const
  const cell: ReleaseCell = {
    ...{ node: ["Food"], level: "department", other: false, quantity: quantity ?? String(pieces) },
    ...figures,
  }
  return { period: JANUARY, cell, roundingBase: 3000, lines, isNew: true }
}

function audit(cell: AuditedCell, others: readonly ReleaseLine[] = []) {
  return auditMonths({ cells: [cell], lines: [...cell.lines, ...others], periods: [JANUARY] })
}

/** Lines of other nodes, so that the shop's total alone tells nothing. */
const REST = Array.from({ length: 9 }, (_, index) =>
  line(100 + index, `${index}`, 40, {
    path: ["Home"],
    product: `local:9${index}`,
    supplier: `Maker ${index}`,
  }),
)

describe("the audit of a cell", () => {
  test("[V1] six like members hide each other, and no program is needed", async () => {
    const lines = Array.from({ length: 6 }, (_, index) => line(index, String(index), 8))
    const { findings, programs, amounts, closestPercent } = await audit(cellOf(lines), REST)
    expect([findings, programs]).toEqual([[], 0])
    expect(amounts).toBeGreaterThan(10)
    expect(closestPercent).toBeGreaterThan(50)
  })

  test("[V1] a supplier who is alone with one other member is found by the program, in a sentence without a name", async () => {
    const own = Array.from({ length: 6 }, (_, index) => line(index, String(index), 8))
    const lines = [...own, line(50, "Ben", 60, { product: "local:2", supplier: "Other farm" })]
    const { findings, programs } = await audit(cellOf(lines), REST)
    expect(programs).toBeGreaterThan(0)
    const told = findings.map(describeFinding)
    expect(told[0]).toMatchObject({ by: "supplier", period: JANUARY, node: ["Food"] })
    expect(told[0]?.message).toBe(
      `The cell "Food" of 2026-01 ({piece}, ILS) tells too much: from it, a supplier who knows its own sales could tell ` +
        'how much one member bought of "Food > Dairy > Milk > local:2" in 2026-01 to within 5.0 %.',
    )
    expect(JSON.stringify(told)).not.toContain("neighbour")
  })

  test("[V1][T10] two members who bought most beside a third are found, and rounding may save them", async () => {
    const shares = [100, 90, 80, 1, 1]
    const telling = shares.map((pieces, index) => line(index, String(index), pieces))
    const { findings } = await audit(cellOf(telling), REST)
    expect(findings.map(({ knowledge }) => knowledge.kind)).toContain("members")
    const few = [9, 8, 7, 1, 1].map((pieces, index) => line(index, String(index), pieces))
    expect((await audit(cellOf(few), REST)).findings).toEqual([])
  })

  test("[V4][T4] a published three of five members tells that each bought one", async () => {
    const ones = Array.from({ length: 5 }, (_, index) => line(index, String(index), 1))
    const { findings } = await audit(cellOf(ones, "3"), REST)
    expect(findings.map(({ knowledge }) => knowledge.kind)).toEqual(["counting"])
    expect((await audit(cellOf(ones, "6"), REST)).findings).toEqual([])
  })

  test("[V1] what the shop's total tells without any cell is not the cells' doing", async () => {
    const lone = line(200, "Ben", 60, { unit: "L", path: ["Fuel"], product: "local:7" })
    const lines = Array.from({ length: 6 }, (_, index) => line(index, String(index), 8))
    expect((await audit(cellOf(lines), [...REST, lone])).findings).toEqual([])
  })
})

describe("what exchange promises", () => {
  test("[V1] the linear program finds at least as much, for every amount of a small shop's quarter", async () => {
    const index = publishedQuarter({ households: 14, seed: 3 })
    const solve = await loadSolver()
    let checked = 0
    for (const target of index.targets.filter((_, place) => place % 9 === 0)) {
      const amount = amountOf(target, "quantity")
      for (const { knowledge, rise } of exchanges(target, "quantity").slice(0, 3)) {
        const greatest = solve(boundProgram(index, target, "quantity", knowledge)) ?? Infinity
        const across = riseAcrossMonths(index, target, "quantity", knowledge, amount / 10)
        const least = amount + Math.max(rise, Math.min(across, amount / 10))
        expect(fromProgram(greatest, "quantity")).toBeGreaterThanOrEqual(least - 1)
        checked += 1
      }
    }
    expect(checked).toBeGreaterThan(30)
  })
})
