import { type ReleaseRules } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import { auditMonths, type AuditFinding, type AuditResult } from "../audit/audit.ts"
import { describeFinding } from "../audit/finding-words.ts"
import { type ReleaseLine } from "../release/line.ts"
import { cellSignature, restSignature } from "../release/roll-up.ts"
import { quarterOf } from "../till/period.ts"
import { auditedQuarter } from "./audited.ts"
import { draftRelease } from "./draft-release.ts"
import { type AuditSummary, type ReleaseError } from "./plan.ts"
import { type DraftRelease } from "./release-store.ts"
import { releasedMonths, type LedgerStore } from "./store.ts"

/** A release in which the audit finds nothing, and what it was not allowed to show. */
export interface AuditedRelease {
  readonly draft: DraftRelease
  readonly barred: ReadonlySet<string>
}

/** The last audit of each ledger: who previews and then publishes asks the same question twice. */
const LAST = new WeakMap<LedgerStore, { readonly asked: string; readonly audited: AuditedRelease }>()

/**
 * The release of a month that may be begun now, audited together with all that was published before [V2]. What tells too
 * much is barred, climbs the tree with what was not shown before, and all is audited again [V3], until nothing is found.
 */
export async function draftAuditedRelease(
  store: LedgerStore,
  period: string,
  rules: ReleaseRules,
): Promise<Result<AuditedRelease, ReleaseError>> {
  const barred = new Set<string>()
  let asked: string | undefined
  let before: ReadonlySet<string> | undefined
  for (;;) {
    const draft = draftRelease(store, period, rules, barred)
    if (!draft.ok) return draft
    asked ??= questionOf(store, draft.value)
    const last = LAST.get(store)
    if (last?.asked === asked) return ok(last.audited)
    const result = await auditMonths(auditedQuarter(store.db, quarterOf(period), draft.value))
    if (result.findings.length > 0) before ??= await toldBefore(store, period)
    const findings = result.findings.filter((finding) => before?.has(amountKey(finding)) !== true)
    const [first] = findings
    if (first === undefined) {
      const audited = { draft: withAudit(draft.value, result, barred.size), barred }
      LAST.set(store, { asked, audited })
      return ok(audited)
    }
    const known = barred.size
    for (const signature of findings.flatMap((finding) => signatureOf(finding, draft.value)))
      barred.add(signature)
    if (barred.size === known) {
      const message = `${describeFinding(first).message} Nothing of ${period} is published.`
      return err({ kind: "too-telling", period, message })
    }
  }
}

/** All that the answer depends on: the plan, its lines, and what is published before. */
function questionOf({ db }: LedgerStore, { plan, month, quarter, left }: DraftRelease): string {
  const idsOf = (lines: readonly ReleaseLine[]): number[] => lines.map(({ id }) => id)
  const cells = [...month, ...quarter].map(({ lines }) => idsOf(lines))
  return JSON.stringify([plan, cells, idsOf(left), [...releasedMonths(db)]])
}

/** What could be told before the release, which no later one can take back. */
async function toldBefore({ db }: LedgerStore, period: string): Promise<ReadonlySet<string>> {
  const { findings } = await auditMonths(auditedQuarter(db, quarterOf(period)))
  return new Set(findings.map(amountKey))
}

function amountKey({ target, measure }: AuditFinding): string {
  return JSON.stringify([target.member, target.node, target.period, measure])
}

/** What to bar because of a finding: its cell, or what no cell shows, if this release decides on it. */
function signatureOf({ cell, target }: AuditFinding, draft: DraftRelease): string[] {
  if (cell !== undefined) return cell.isNew ? [cellSignature(cell)] : []
  const [piece] = target.pieces
  const rest = draft.left.filter(({ unit, currency }) => unit === piece?.unit && currency === piece.currency)
  const month = draft.plan.quarter === undefined ? draft.plan.period : draft.plan.quarter.period
  return target.period === month && rest.length > 0 ? [restSignature(rest)] : []
}

function withAudit(
  draft: DraftRelease,
  { amounts, programs, closestPercent }: AuditResult,
  cellsRaised: number,
): DraftRelease {
  const audit: AuditSummary = {
    amounts,
    programs,
    ...(closestPercent !== undefined && { closestPercent: Math.floor(closestPercent * 10) / 10 }),
    cellsRaised,
  }
  return { ...draft, plan: { ...draft.plan, audit } }
}
