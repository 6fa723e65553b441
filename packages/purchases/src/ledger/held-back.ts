import { type ReleaseCell } from "@commonshelf/documents"
import { countMembers } from "../release/disclosure.ts"
import { type ReleaseLine } from "../release/line.ts"
import { type CoveredCell, type StepOutcome } from "../release/roll-up.ts"
import { type Quarter } from "../till/period.ts"
import { type HeldBack, type SharesByLevel } from "./plan.ts"

/** The quarter's step and what the quarter's earlier months published. Private. */
export interface QuarterPart {
  readonly period: Quarter
  readonly outcome: StepOutcome
  readonly earlier: readonly { readonly cell: ReleaseCell; readonly value: number }[]
  /** The value of the lines that went into a pool. */
  readonly pooled: number
}

/** What the release of a month with these lines, and of its quarter, does not show. */
export function heldBackBy(
  lines: readonly ReleaseLine[],
  month: StepOutcome,
  quarter?: QuarterPart,
): HeldBack {
  const members = [...month.cells, ...(quarter?.outcome.cells ?? [])].map((cell) => countMembers(cell.lines))
  return {
    month: {
      publishedShare: share(valueOfCells(month.cells), valueOf(lines)),
      waitingShare: share(valueOf(month.left), valueOf(lines)),
      cellsGivenUp: month.absorbed,
    },
    ...(quarter !== undefined && { quarter: heldBackByQuarter(month, quarter) }),
    membersInSmallestCell:
      members.length === 0 ? 0 : members.reduce((least, count) => Math.min(least, count)),
  }
}

function heldBackByQuarter(
  month: StepOutcome,
  { outcome, earlier, pooled }: QuarterPart,
): NonNullable<HeldBack["quarter"]> {
  const values: SharesByLevel = { product: 0, type: 0, category: 0, department: 0, all: 0 }
  for (const { cell, value } of earlier) values[cell.level] += value
  for (const { cell, lines } of [...month.cells, ...outcome.cells]) values[cell.level] += valueOf(lines)
  const withheld = valueOf(outcome.left)
  const total = Object.values(values).reduce((sum, value) => sum + value, withheld + pooled)
  const { product, type, category, department, all } = values
  return {
    publishedShares: {
      product: share(product, total),
      type: share(type, total),
      category: share(category, total),
      department: share(department, total),
      all: share(all, total),
    },
    ...(pooled > 0 && { pooledShare: share(pooled, total) }),
    withheldShare: share(withheld, total),
    cellsGivenUp: outcome.absorbed,
  }
}

function valueOfCells(cells: readonly CoveredCell[]): number {
  return cells.reduce((sum, { lines }) => sum + valueOf(lines), 0)
}

function valueOf(lines: readonly ReleaseLine[]): number {
  return lines.reduce((sum, { value }) => sum + value, 0)
}

/** A share from 0 to 1 with four decimals. */
function share(part: number, whole: number): number {
  if (whole <= 0) return 0
  return Math.min(1, Math.max(0, Math.round((part / whole) * 10_000) / 10_000))
}
