import { createHash } from "node:crypto"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { openLines, releasedMonths } from "../ledger/store.ts"
import { monthsOf, type Quarter } from "../till/period.ts"

/** All that a plan of parts depends on: the open lines of the quarter and what is published of it. */
export function basisOf(db: DatabaseSyncInstance, quarter: Quarter): string {
  const months = monthsOf(quarter)
  const released = releasedMonths(db)
  const lines = openLines(db, months).map(({ id, totalsOnly = false }) => [id, totalsOnly])
  const basis = JSON.stringify([lines, months.filter((month) => released.has(month))])
  return createHash("sha256").update(basis).digest("hex")
}
