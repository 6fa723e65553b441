import { BaseUnit, type ReleaseRules } from "@commonshelf/documents"
import { DatabaseSync } from "@photostructure/sqlite"
import * as fc from "fast-check"
import { beforeAll, describe, expect, test } from "vitest"
import { DEFAULT_RULES } from "../release/rules.ts"
import { auditLedger } from "../testing/audit.ts"
import { loadRows, loadTill, preview, release, rowsOfMembers } from "../testing/load-ledger.ts"
import { recountLines } from "../testing/recount.ts"
import { openSeededLedger } from "../testing/seeded-ledger.ts"
import { generateTill } from "../testing/write-till.ts"
import { monthsOf, quarterOf } from "../till/period.ts"
import { type Ledger } from "./ledger.ts"
import { type ReleasePlan } from "./plan.ts"
import { openLines } from "./store.ts"

type Database = InstanceType<typeof DatabaseSync>

const RULES: ReleaseRules = { ...DEFAULT_RULES, sensitive: ["First aid"] }
const YEAR = Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, "0")}`)

/** An empty ledger that rounds as every other of these tests does. */
function empty(): { readonly db: Database; readonly ledger: Ledger } {
  const db = new DatabaseSync(":memory:")
  return { db, ledger: openSeededLedger(db, "orders") }
}

/** Released lines that no cell may have: of another period than they count in [R0]. */
function strayLines(db: Database): unknown[] {
  const rows: { period: string; countedIn: string }[] = db
    .prepare("SELECT DISTINCT period, countedIn FROM covered JOIN line ON line.id = covered.line")
    .all()
  return rows.filter(({ period, countedIn }) => ![countedIn, quarterOf(countedIn)].includes(period))
}

/** What a release leaves and must not: rests that break a rule beside cells of the same unit [R4]. */
function brokenRests(db: Database, { period, cells, quarter }: ReleasePlan): string[] {
  return BaseUnit.options.flatMap((unit) => {
    const restOf = (months: readonly string[]) => openLines(db, months).filter((line) => line.unit === unit)
    const rest = quarter === undefined ? restOf([period]) : restOf(monthsOf(quarterOf(period)))
    const shown = quarter?.cells ?? cells
    return rest.length === 0 || !shown.some((cell) => cell.unit === unit) ? [] : recountLines(rest, RULES)
  })
}

/** Releases a month and looks at it: what it shows [R3] and what it leaves [R4]. */
async function releaseAndLook(db: Database, ledger: Ledger, month: string): Promise<ReleasePlan> {
  const plan = await release(ledger, month, RULES)
  expect(plan.cells.filter(({ level }) => level !== "product")).toEqual([])
  const states = new Set(ledger.releases().map((record) => record.month))
  const isWhole = monthsOf(quarterOf(month)).every((one) => states.has(one))
  expect(plan.quarter?.period).toBe(isWhole ? quarterOf(month) : undefined)
  expect(brokenRests(db, plan)).toEqual([])
  return plan
}

describe("months released in any order", () => {
  const quarter = generateTill({
    profile: "generic",
    households: 60,
    months: YEAR.slice(0, 3),
    seed: 11,
  }).till

  /** What a released quarter shows. Which cells are raised [V4] follows from their rounding, which is one for all. */
  async function shownBy(order: readonly string[]): Promise<unknown> {
    const { db, ledger } = empty()
    loadTill(ledger, quarter)
    const plans: ReleasePlan[] = []
    for (const month of order) plans.push(await releaseAndLook(db, ledger, month))
    expect(auditLedger(db, RULES)).toEqual([])
    expect(strayLines(db)).toEqual([])
    const parts = plans.flatMap((plan) => [plan, ...(plan.quarter === undefined ? [] : [plan.quarter])])
    return parts
      .map(({ period, cells }) => ({ period, cells }))
      .toSorted((a, b) => Number(a.period > b.period) - Number(a.period < b.period))
  }

  let inOrder: unknown
  beforeAll(async () => {
    inOrder = await shownBy(YEAR.slice(0, 3))
  })

  test.each(["1 3 2", "2 1 3", "2 3 1", "3 1 2", "3 2 1"])(
    "[R0][R1][R2][R3][R4][R5] released as %s, a quarter keeps the rules and shows what it shows in order",
    async (order) => {
      const shown = await shownBy(order.split(" ").map((month) => `2026-0${month}`))
      expect(shown).toEqual(inOrder)
      expect(shown).toHaveLength(4)
    },
  )

  test("[R3] a month alone is released without the others, and the quarter waits for them", async () => {
    const { db, ledger } = empty()
    loadTill(ledger, quarter)
    const { cells } = await releaseAndLook(db, ledger, "2026-03")
    expect(cells.length).toBeGreaterThan(10)
    expect(ledger.releases().map(({ month, state }) => `${month} ${state}`)).toEqual(["2026-03 published"])
    expect(auditLedger(db, RULES)).toEqual([])
  })

  test("[R3] a month without lines is an empty release, and counts towards its quarter", async () => {
    const { ledger } = empty()
    loadRows(ledger, rowsOfMembers("2026-03-05", 4))
    expect(await preview(ledger, "2026-01")).toMatchObject({
      cells: [],
      heldBack: {
        month: { publishedShare: 0, waitingShare: 0, cellsGivenUp: 0 },
        membersInSmallestCell: 0,
      },
    })
    expect(await release(ledger, "2026-03")).not.toHaveProperty("quarter")
    expect(await release(ledger, "2026-01")).not.toHaveProperty("quarter")
    loadRows(ledger, ["2026-02-05,1,M9,7,Dairy,3,15.00"])
    const { cells, quarter: made } = await release(ledger, "2026-02")
    expect(cells).toEqual([])
    expect(made).toMatchObject({ period: "2026-Q1", cells: [{ level: "product", quantity: "15" }] })
  })
})

describe("late lines of months released in any order", () => {
  test("[R7] they count in the first month after theirs that is not released", async () => {
    const { db, ledger } = empty()
    const days = ["2026-01-05", "2026-02-05", "2026-03-05"]
    const countedAfter = (receipt: number): string[] => {
      const id = loadRows(
        ledger,
        days.map((day) => `${day},${receipt},M1,7,Dairy,1,5.00`),
      )
      const rows: { countedIn: string }[] = db
        .prepare("SELECT countedIn FROM line WHERE import = CAST(? AS INTEGER) ORDER BY month")
        .all(id)
      return rows.map(({ countedIn }) => countedIn)
    }
    await release(ledger, "2026-03")
    expect(countedAfter(1)).toEqual(["2026-01", "2026-02", "2026-04"])
    await release(ledger, "2026-01")
    expect(countedAfter(2)).toEqual(["2026-02", "2026-02", "2026-04"])
    await release(ledger, "2026-05")
    await release(ledger, "2026-02")
    expect(countedAfter(3)).toEqual(["2026-04", "2026-04", "2026-04"])
    await release(ledger, "2026-04")
    expect(countedAfter(4)).toEqual(["2026-06", "2026-06", "2026-06"])
  })

  const months = YEAR.slice(0, 6)
  const [header = "", ...rows] = new TextDecoder()
    .decode(generateTill({ profile: "generic", households: 25, months, seed: 5 }).till)
    .trim()
    .split("\n")
  const files = [0, 1, 2, 3].map((part) =>
    new TextEncoder().encode([header, ...rows.filter((_, index) => index % 4 === part)].join("\n")),
  )

  /** The naive twin of where lines count: looks along the calendar for each line of an import. */
  function misplaced(db: Database, id: string, released: ReadonlySet<string>): unknown[] {
    const lines: { month: string; countedIn: string }[] = db
      .prepare("SELECT DISTINCT month, countedIn FROM line WHERE import = CAST(? AS INTEGER)")
      .all(id)
    return lines.filter(
      ({ month, countedIn }) => countedIn !== YEAR.find((one) => one >= month && !released.has(one)),
    )
  }

  test("[R0][R1][R2][R3][R4][R5][R7] whenever files come and months go, every cell keeps the rules", async () => {
    let late = 0
    let cells = 0
    const steps = fc.shuffledSubarray([...months, ...files], { minLength: months.length + files.length })
    const property = fc.asyncProperty(steps, async (schedule) => {
      const { db, ledger } = empty()
      const released = new Set<string>()
      for (const step of schedule) {
        if (typeof step !== "string") expect(misplaced(db, loadTill(ledger, step), released)).toEqual([])
        else {
          const plan = await releaseAndLook(db, ledger, step)
          cells += plan.cells.length + (plan.quarter?.cells.length ?? 0)
          released.add(step)
        }
      }
      expect(auditLedger(db, RULES)).toEqual([])
      expect(strayLines(db)).toEqual([])
      const moved: { lines: number } = db
        .prepare("SELECT count(*) AS lines FROM line WHERE countedIn <> month")
        .get()
      late += moved.lines
    })
    await fc.assert(property, { seed: 20_170_301, numRuns: 8 })
    expect(late).toBeGreaterThan(1000)
    expect(cells).toBeGreaterThan(100)
  })
})
