import { err, ok, type Result } from "@commonshelf/identity"
import { type ReleaseLine } from "../release/line.ts"
import { monthStep, quarterStep, type StepOutcome } from "../release/roll-up.ts"
import { parseRules, type ReleaseRules } from "../release/rules.ts"
import { closesQuarter, Month, monthsOf, quarterOf } from "../till/period.ts"
import { heldBackBy, type QuarterPart } from "./held-back.ts"
import { storeOf, type Ledger } from "./ledger.ts"
import { type ReleaseError, type ReleasePlan } from "./plan.ts"
import { pendingPlan, publishedCells, type DraftRelease } from "./release-store.ts"
import { lastReleasedMonth, monthsWithOpenLines, openLines, type LedgerStore } from "./store.ts"

/**
 * What releasing a month would publish, the quarter included where the month closes it. Changes nothing. Months are
 * released in order; a month without lines may be left out unless it closes a quarter with lines. A release that was
 * begun is shown as it was begun.
 */
export function previewRelease(
  ledger: Ledger,
  period: string,
  rules: ReleaseRules,
): Result<ReleasePlan, ReleaseError> {
  const store = storeOf(ledger)
  const pending = pendingPlan(store)
  if (pending?.period === period) return ok(pending)
  const draft = draftRelease(store, period, rules)
  return draft.ok ? ok(draft.value.plan) : draft
}

/** The release of a month that may be begun now, from the lines that are open. */
export function draftRelease(
  store: LedgerStore,
  period: string,
  rules: ReleaseRules,
): Result<DraftRelease, ReleaseError> {
  const refusal = refuseRules(period, rules) ?? refuse(store, period)
  if (refusal !== undefined) return err(refusal)
  const roundingSecret = store.keys.rounding
  const monthLines = openLines(store.db, [period])
  const month = monthStep(monthLines, { period, rules, roundingSecret })
  if (!closesQuarter(period)) return ok(assemble(period, rules, monthLines, month))
  const quarter = quarterOf(period)
  const [first, second] = monthsOf(quarter)
  const earlier = publishedCells(store.db, [first, second])
  const pool = [...openLines(store.db, [first, second]), ...month.left]
  const published = [...earlier.map(({ cell }) => cell), ...month.cells.map(({ cell }) => cell)]
  const outcome = quarterStep(pool, { period: quarter, rules, roundingSecret }, published)
  return ok(assemble(period, rules, monthLines, month, { period: quarter, outcome, earlier }))
}

/** [T12] However the rules came here, weaker ones than the minimum release nothing. */
function refuseRules(period: string, rules: ReleaseRules): ReleaseError | undefined {
  const parsed = parseRules(rules)
  return parsed.ok ? undefined : { kind: "bad-rules", period, message: parsed.error.message }
}

function refuse(store: LedgerStore, period: string): ReleaseError | undefined {
  if (!Month.safeParse(period).success) {
    const message = `"${period}" is not a month such as 2017-03. Months are released; a quarter comes with its last month.`
    return { kind: "bad-period", period, message }
  }
  const pending = pendingPlan(store)
  if (pending !== undefined && pending.period !== period) {
    const message = `The release of ${pending.period} was begun and not finished. Finish it first.`
    return { kind: "unfinished", period: pending.period, message }
  }
  const last = lastReleasedMonth(store.db)
  if (last !== undefined && period <= last) {
    const message = `${period} is closed: ${last} is published. Later lines of that month count in the next open month.`
    return { kind: "already-published", period, message }
  }
  const earlier = earlierOpenMonth(store, period, last)
  if (earlier === undefined) return undefined
  const message = `${earlier} has lines that wait to be released. Release ${earlier} before ${period}.`
  return { kind: "earlier-open", period: earlier, message }
}

/** The first month before `period` that must be released first: it has lines, or closes a quarter that has. */
function earlierOpenMonth({ db }: LedgerStore, period: Month, last: Month | undefined): Month | undefined {
  const due = monthsWithOpenLines(db).flatMap((month) => [month, monthsOf(quarterOf(month))[2]])
  return due
    .filter((month) => month < period && (last === undefined || month > last))
    .toSorted()
    .at(0)
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
  return { plan, month: month.cells, quarter: quarter?.outcome.cells ?? [] }
}
