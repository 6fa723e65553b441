import { err, ok, type Result } from "@commonshelf/identity"
import { isClosed, nextMonth } from "../till/period.ts"
import { storeOf, type Ledger } from "./ledger.ts"
import { ReleasePlan, type ReleaseError } from "./plan.ts"
import { draftAuditedRelease } from "./audited-release.ts"
import { draftRelease } from "./draft-release.ts"
import { finishRelease, insertRelease, pendingPlan } from "./release-store.ts"
import { inTransaction } from "./schema.ts"
import { type LedgerStore } from "./store.ts"

/**
 * Releases a month as previewed, if the audit still finds nothing in it [V2]: keeps the plan and marks its lines as covered, runs `publish`, marks the month as
 * published. `asOf` is the instant of doing so; the month must be over everywhere on earth. Where `publish` throws or
 * the machine stops in between, the month stays begun: calling again hands `publish` the very same plan, so it must
 * bear being run twice [R7]. Gives the plan that was published.
 * @throws what `publish` throws
 */
export async function commitRelease(
  ledger: Ledger,
  plan: ReleasePlan,
  asOf: string,
  publish: (plan: ReleasePlan) => Promise<void> | void,
): Promise<Result<ReleasePlan, ReleaseError>> {
  const store = storeOf(ledger)
  const begun = await begin(store, plan, asOf)
  if (!begun.ok) return begun
  await publish(begun.value)
  finishRelease(store, plan.period, asOf)
  return begun
}

async function begin(
  store: LedgerStore,
  plan: ReleasePlan,
  asOf: string,
): Promise<Result<ReleasePlan, ReleaseError>> {
  const { period, rules } = plan
  const pending = pendingPlan(store)
  if (pending?.period === period) return ok(pending)
  if (!isClosed(period, asOf)) {
    const message = `${period} is not over everywhere on earth. Release it from noon UTC of the first day of ${nextMonth(period)} on.`
    return err({ kind: "not-closed", period, message })
  }
  const audited = await draftAuditedRelease(store, period, rules)
  if (!audited.ok) return audited
  return inTransaction(store.db, () => {
    // While the audit ran, lines may have come.
    const draft = draftRelease(store, period, rules, audited.value.barred)
    if (!draft.ok) return draft
    const { audit } = audited.value.draft.plan
    if (print({ ...draft.value.plan, ...(audit && { audit }) }) !== print(plan)) {
      const message = `The lines of ${period} have changed since this preview. Look at a new preview, then release that.`
      return err({ kind: "plan-changed", period, message })
    }
    insertRelease(store, { ...draft.value, plan }, asOf)
    return ok(plan)
  })
}

/** The plan's text; parsing puts its members in the order of the schema. */
function print(plan: ReleasePlan): string {
  return JSON.stringify(ReleasePlan.parse(plan))
}
