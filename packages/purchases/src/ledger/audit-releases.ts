import { type ReleaseRules } from "@commonshelf/documents"
import { ok, type Result } from "@commonshelf/identity"
import { auditMonths } from "../audit/audit.ts"
import { describeFinding, type TellingCell } from "../audit/finding-words.ts"
import { quarterOf } from "../till/period.ts"
import { auditedQuarter } from "./audited.ts"
import { draftAuditedRelease } from "./audited-release.ts"
import { storeOf, type Ledger } from "./ledger.ts"
import { type ReleaseError } from "./plan.ts"
import { type DraftRelease } from "./release-store.ts"
import { releasedMonths } from "./store.ts"

/** What all that was ever published tells, taken together. */
export interface ReleaseAudit {
  /** How many cells, of how many released months. */
  readonly cells: number
  readonly months: number
  /** The month that would be published besides, if one was asked for that is not. */
  readonly proposed?: string
  /** How many cells of it would be raised because they tell too much. */
  readonly cellsRaised?: number
  /** How many amounts of members were asked for, and how many questions needed a linear program. */
  readonly amounts: number
  readonly programs: number
  /** How close anybody comes to an amount, at most, in percent of it; none where nothing was asked. */
  readonly closestPercent?: number
  readonly findings: readonly TellingCell[]
}

/** Audits every release of a ledger [V1], with a month that would be published where one is given [V2]. */
export async function auditReleases(
  ledger: Ledger,
  period: string | undefined,
  rules: ReleaseRules,
): Promise<Result<ReleaseAudit, ReleaseError>> {
  const store = storeOf(ledger)
  const released = releasedMonths(store.db)
  const isProposed = period !== undefined && !released.has(period)
  const proposed = isProposed ? await draftAuditedRelease(store, period, rules) : undefined
  if (proposed?.ok === false) return proposed
  const draft = proposed?.value.draft
  const quarters = new Set([...released, ...(draft === undefined ? [] : [draft.plan.period])].map(quarterOf))
  let [cells, amounts, programs, closest] = [0, 0, 0, Infinity]
  const findings: TellingCell[] = []
  for (const quarter of [...quarters].toSorted()) {
    const published = auditedQuarter(store.db, quarter, draftOf(draft, quarter))
    const result = await auditMonths(published)
    cells += published.cells.length
    amounts += result.amounts
    programs += result.programs
    closest = Math.min(closest, result.closestPercent ?? Infinity)
    findings.push(...result.findings.map(describeFinding))
  }
  return ok({
    cells,
    months: released.size,
    ...(draft !== undefined && {
      proposed: draft.plan.period,
      cellsRaised: draft.plan.audit?.cellsRaised ?? 0,
    }),
    amounts,
    programs,
    ...(closest !== Infinity && { closestPercent: Math.floor(closest * 10) / 10 }),
    findings,
  })
}

function draftOf(draft: DraftRelease | undefined, quarter: string): DraftRelease | undefined {
  return draft !== undefined && quarterOf(draft.plan.period) === quarter ? draft : undefined
}
