import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { type AuditedCell, type AuditedMonths } from "../audit/published.ts"
import { roundingBase } from "../release/disclosure.ts"
import { type ReleaseLine } from "../release/line.ts"
import { type CoveredCell } from "../release/roll-up.ts"
import { monthsOf, type Month, type Quarter } from "../till/period.ts"
import { ReleasePlan } from "./plan.ts"
import { type DraftRelease } from "./release-store.ts"
import { saidParts } from "../pool/said-parts.ts"
import { coveredLines, openLines, releasedMonths } from "./store.ts"

/**
 * What is published of a quarter, with the release that is about to be, and the lines it is made of. A part that was said
 * in a pool counts as if it had been published by itself, and so do `parts` that are about to be [PO7]. A line counts in one
 * quarter only, so quarters tell nothing of each other's lines, and auditing each is auditing all.
 */
export function auditedQuarter(
  db: DatabaseSyncInstance,
  quarter: Quarter,
  draft?: DraftRelease,
  parts: readonly AuditedCell[] = [],
): AuditedMonths {
  const released = releasedMonths(db)
  const said = saidParts(db, quarter)
  const isOfAll = said.length + parts.length > 0
  const months = monthsOf(quarter).filter(
    (month) => isOfAll || released.has(month) || month === draft?.plan.period,
  )
  const old = [
    ...months.filter((month) => released.has(month)).flatMap((month) => publishedBy(db, month)),
    ...said,
  ]
  const cells = [...old, ...(draft === undefined ? [] : draftedCells(draft)), ...parts]
  const covered = old.flatMap(({ lines }) => lines)
  const periods = cells.some(({ period }) => period === quarter) ? [...months, quarter] : months
  return { cells, lines: [...covered, ...openLines(db, months)], periods }
}

/** The cells of a month's release, and of the quarter's where that came with it. */
function publishedBy(db: DatabaseSyncInstance, month: Month): AuditedCell[] {
  const row: { plan: string } | undefined = db.prepare("SELECT plan FROM release WHERE month = ?").get(month)
  if (row === undefined) return []
  const { cells, quarter, rules } = ReleasePlan.parse(JSON.parse(row.plan))
  const parts = [{ period: month, cells }, ...(quarter === undefined ? [] : [quarter])]
  return parts.flatMap((part) => {
    const lines = coveredLines(db, part.period)
    return part.cells.map((cell, place) => {
      const own = lines.get(place) ?? []
      return { period: part.period, cell, roundingBase: baseOf(own, rules), lines: own, isNew: false }
    })
  })
}

function draftedCells({ plan, month, quarter }: DraftRelease): AuditedCell[] {
  const audited = (period: string, cells: readonly CoveredCell[]): AuditedCell[] =>
    cells.map(({ cell, lines }) => ({
      period,
      cell,
      roundingBase: baseOf(lines, plan.rules),
      lines,
      isNew: true,
    }))
  return [...audited(plan.period, month), ...audited(plan.quarter?.period ?? "", quarter)]
}

function baseOf(lines: readonly ReleaseLine[], rules: ReleasePlan["rules"]): number {
  const [first] = lines
  return first === undefined ? 0 : roundingBase(first, rules)
}
