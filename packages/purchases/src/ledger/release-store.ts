import { type ReleaseCell } from "@commonshelf/documents"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { type ReleaseLine } from "../release/line.ts"
import { type CoveredCell } from "../release/roll-up.ts"
import { type Month } from "../till/period.ts"
import { ReleasePlan } from "./plan.ts"
import { type LedgerStore } from "./store.ts"

/** A plan with the lines of each of its cells. Private: only the plan leaves. */
export interface DraftRelease {
  readonly plan: ReleasePlan
  readonly month: readonly CoveredCell[]
  readonly quarter: readonly CoveredCell[]
  /** What no cell shows: of the quarter, or of the month while the quarter waits. */
  readonly left: readonly ReleaseLine[]
}

/** The plan of the release that was begun and not finished. */
export function pendingPlan({ db }: LedgerStore): ReleasePlan | undefined {
  const row: { plan: string } | undefined = db
    .prepare("SELECT plan FROM release WHERE state = 'pending'")
    .get()
  return row === undefined ? undefined : ReleasePlan.parse(JSON.parse(row.plan))
}

/** The product cells that these months published, each with the exact value of its lines. Private. */
export function publishedCells(
  db: DatabaseSyncInstance,
  months: readonly Month[],
): { readonly cell: ReleaseCell; readonly value: number }[] {
  const plans = db.prepare("SELECT plan FROM release WHERE month = ?")
  const values = db.prepare(
    `SELECT cell, sum(value) AS value FROM covered JOIN line ON line.id = covered.line
     WHERE period = ? GROUP BY cell`,
  )
  return months.flatMap((month) => {
    const row: { plan: string } | undefined = plans.get(month)
    if (row === undefined) return []
    const sums: { cell: number; value: number }[] = values.all(month)
    const valueByCell = new Map(sums.map(({ cell, value }) => [cell, value]))
    return ReleasePlan.parse(JSON.parse(row.plan)).cells.map((cell, index) => ({
      cell,
      value: valueByCell.get(index) ?? 0,
    }))
  })
}

/** Begins a release: keeps its plan, and marks the lines of its cells as covered [R0]. */
export function insertRelease({ db }: LedgerStore, draft: DraftRelease, at: string): void {
  const { period, quarter } = draft.plan
  db.prepare("INSERT INTO release (month, state, begunAt, plan) VALUES (?, 'pending', ?, ?)").run(
    period,
    at,
    JSON.stringify(draft.plan),
  )
  const cover = db.prepare("INSERT INTO covered (line, month, period, cell) VALUES (?, ?, ?, ?)")
  const coverCells = (cells: readonly CoveredCell[], of: string): void => {
    for (const [index, { lines }] of cells.entries())
      for (const { id } of lines) cover.run(id, period, of, index)
  }
  coverCells(draft.month, period)
  if (quarter !== undefined) coverCells(draft.quarter, quarter.period)
}

/** Ends a release that was begun. */
export function finishRelease({ db }: LedgerStore, month: Month, at: string): void {
  db.prepare(
    "UPDATE release SET state = 'published', publishedAt = ? WHERE month = ? AND state = 'pending'",
  ).run(at, month)
}
