import { type ReleaseRules } from "@commonshelf/documents"
import { err, ok, type Result } from "@commonshelf/identity"
import { type ReleaseLine } from "../release/line.ts"
import { monthStep, quarterStep, type StepOutcome, type StepSettings } from "../release/roll-up.ts"
import { parseRules } from "../release/rules.ts"
import { Month, monthsOf, Quarter, quarterOf } from "../till/period.ts"
import { heldBackBy, type QuarterPart } from "./held-back.ts"
import { type ReleaseError, type ReleasePlan } from "./plan.ts"
import { pendingPlan, publishedCells, type DraftRelease } from "./release-store.ts"
import { openPool } from "../pool/pool-store.ts"
import { pooledNodes, pooledValue } from "../pool/said-parts.ts"
import { closedMonths, countedIn, openLines, releasedMonths, type LedgerStore } from "./store.ts"

/**
 * The release of a month that may be begun now, from the lines that are open. What the audit found too telling is
 * `barred` [V3].
 */
export function draftRelease(
  store: LedgerStore,
  period: string,
  rules: ReleaseRules,
  barred: ReadonlySet<string>,
): Result<DraftRelease, ReleaseError> {
  const refusal = refuseRules(period, rules) ?? refuse(store, period)
  if (refusal !== undefined) return err(refusal)
  const settings: StepSettings = { period, rules, roundingSecret: store.keys.rounding, barred }
  const monthLines = openLines(store.db, [period])
  const month = monthStep(monthLines, settings)
  const others = monthsOf(quarterOf(period)).filter((other) => other !== period)
  const released = releasedMonths(store.db)
  if (!others.every((other) => released.has(other))) return ok(assemble(period, rules, monthLines, month))
  const quarter = quarterOf(period)
  const earlier = publishedCells(store.db, others)
  const left = [...openLines(store.db, others), ...month.left]
  const published = [...earlier.map(({ cell }) => cell), ...month.cells.map(({ cell }) => cell)]
  const shown = { ...settings, period: quarter, pooled: pooledNodes(store.db, quarter) }
  const outcome = quarterStep(left, shown, published)
  const pooled = pooledValue(store.db, quarter)
  return ok(assemble(period, rules, monthLines, month, { period: quarter, outcome, earlier, pooled }))
}

/** [T12] However the rules came here, weaker ones than the minimum release nothing. */
function refuseRules(period: string, rules: ReleaseRules): ReleaseError | undefined {
  const parsed = parseRules(rules)
  return parsed.ok ? undefined : { kind: "bad-rules", period, message: parsed.error.message }
}

function refuse(store: LedgerStore, period: string): ReleaseError | undefined {
  if (!Month.safeParse(period).success) return badPeriod(period)
  const pending = pendingPlan(store)
  if (pending !== undefined && pending.period !== period) {
    const message = `The release of ${pending.period} was begun and not finished. Finish it first.`
    return { kind: "unfinished", period: pending.period, message }
  }
  if (openPool(store.db, quarterOf(period)) !== undefined) return poolOpen(period)
  if (!releasedMonths(store.db).has(period)) return undefined
  const message = `${period} is published, once and for all. Later lines of that month count in ${countedIn(period, closedMonths(store.db))}.`
  return { kind: "already-published", period, message }
}

/** [PO12] What a pool has counted must not be in a cell as well. */
function poolOpen(period: string): ReleaseError {
  const message = `A pool of ${quarterOf(period)} has counted these lines and not come to an end. Say the part in it, or leave it, then release ${period}.`
  return { kind: "pool-open", period, message }
}

function badPeriod(period: string): ReleaseError {
  const message = Quarter.safeParse(period).success
    ? `${period} is a quarter, which comes with the last of its months to be released. Release ${monthsOf(period).join(", ")}, in any order.`
    : `"${period}" is not a month such as 2017-03.`
  return { kind: "bad-period", period, message }
}

function assemble(
  period: Month,
  rules: ReleaseRules,
  lines: readonly ReleaseLine[],
  month: StepOutcome,
  quarter?: QuarterPart,
): DraftRelease {
  const plan: ReleasePlan = {
    period,
    rules,
    cells: month.cells.map(({ cell }) => cell),
    ...(quarter !== undefined && {
      quarter: { period: quarter.period, cells: quarter.outcome.cells.map(({ cell }) => cell) },
    }),
    heldBack: heldBackBy(lines, month, quarter),
  }
  const left = quarter?.outcome.left ?? month.left
  return { plan, month: month.cells, quarter: quarter?.outcome.cells ?? [], left }
}
