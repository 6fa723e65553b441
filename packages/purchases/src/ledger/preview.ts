import { type ReleaseRules } from "@commonshelf/documents"
import { ok, type Result } from "@commonshelf/identity"
import { draftAuditedRelease } from "./audited-release.ts"
import { storeOf, type Ledger } from "./ledger.ts"
import { type ReleaseError, type ReleasePlan } from "./plan.ts"
import { pendingPlan } from "./release-store.ts"

/**
 * What releasing a month would publish. Changes nothing. Months are released in any order; one without lines gives no
 * cells. The quarter comes with whichever of its three months is released last [R3], so it waits for all of them. A
 * release that was begun is shown as it was begun. The audit has seen what it shows [V2].
 */
export async function previewRelease(
  ledger: Ledger,
  period: string,
  rules: ReleaseRules,
): Promise<Result<ReleasePlan, ReleaseError>> {
  const store = storeOf(ledger)
  const pending = pendingPlan(store)
  if (pending?.period === period) return ok(pending)
  const audited = await draftAuditedRelease(store, period, rules)
  return audited.ok ? ok(audited.value.draft.plan) : audited
}
