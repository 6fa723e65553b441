import { commitRelease } from "../ledger/commit.ts"
import { type Ledger } from "../ledger/ledger.ts"
import { type ReleasePlan } from "../ledger/plan.ts"
import { previewRelease } from "../ledger/preview.ts"
import { findProfile } from "../profiles/profiles.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { parseTill } from "../till/parse-till.ts"

/** An instant after every month of the tests. */
export const AS_OF = "2026-08-01T00:00:00Z"

/** Imports a file of the profile `generic`; gives the import's id. */
export function loadTill(ledger: Ledger, bytes: Uint8Array): string {
  const profile = findProfile("generic")
  const parsed = profile && parseTill({ bytes, profile })
  if (parsed?.ok !== true) throw new Error("the file was not read")
  return ledger.importFile({ bytes, parsed: parsed.value, profile: "generic", at: AS_OF }).import
}

/** A file of the profile `generic` with these rows of date, receipt, member, code, department, quantity and value. */
export function tillOf(rows: readonly string[]): string {
  return ["date,receipt,member,code,department,quantity,value", ...rows].join("\n")
}

/** Imports these rows, as `tillOf` writes them. */
export function loadRows(ledger: Ledger, rows: readonly string[]): string {
  return loadTill(ledger, new TextEncoder().encode(tillOf(rows)))
}

/** `count` members who buy product 7 on this day. */
export function rowsOfMembers(day: string, count: number, amount = 3): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${day},${day}-${index},M${index},7,Dairy,${amount},${amount * 5}.00`,
  )
}

/** The plan for a month. */
export async function preview(ledger: Ledger, month: string, rules = DEFAULT_RULES): Promise<ReleasePlan> {
  const plan = await previewRelease(ledger, month, rules)
  if (!plan.ok) throw new Error(plan.error.message)
  return plan.value
}

/** Releases a month. */
export async function release(ledger: Ledger, month: string, rules = DEFAULT_RULES): Promise<ReleasePlan> {
  const committed = await commitRelease(ledger, await preview(ledger, month, rules), AS_OF, () => undefined)
  if (!committed.ok) throw new Error(committed.error.message)
  return committed.value
}
