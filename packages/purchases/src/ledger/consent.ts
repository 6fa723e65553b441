import { type LedgerStore } from "./store.ts"

/**
 * What a member allows the cooperative to do with what they buy [MB1]: `none`, nothing of it is in any release; `totals`,
 * it counts in a figure of the whole shop only; `items`, it counts wherever a release may show it.
 */
export const CONSENT_LEVELS = ["none", "totals", "items"] as const
export type ConsentLevel = (typeof CONSENT_LEVELS)[number]

/** The level of a member who has not said anything. */
export const USUAL_CONSENT: ConsentLevel = "items"

/** The level of one member, and the day since which it holds. */
export interface Consent {
  readonly level: ConsentLevel
  /** Absent for who has said nothing, and for who opted out before days were kept. */
  readonly since?: string
}

/** Sets a member's level from now on; what is published or begun stays as it is [R7]. */
export function setConsent(
  { db, keys }: LedgerStore,
  memberId: string,
  level: ConsentLevel,
  on: string,
): void {
  db.prepare(
    `INSERT INTO consent VALUES (?, ?, ?)
     ON CONFLICT (member) DO UPDATE SET level = excluded.level, since = excluded.since
     WHERE level <> excluded.level`,
  ).run(keys.member(memberId.trim()), level, on)
}

export function consentOf({ db, keys }: LedgerStore, memberId: string): Consent {
  const row: { level: ConsentLevel; since: string | null } | undefined = db
    .prepare("SELECT level, since FROM consent WHERE member = ?")
    .get(keys.member(memberId.trim()))
  if (row === undefined) return { level: USUAL_CONSENT }
  return { level: row.level, ...(row.since !== null && { since: row.since }) }
}

/** How many members have said each level. */
export function consentCounts({ db }: LedgerStore): Readonly<Record<ConsentLevel, number>> {
  const rows: { level: ConsentLevel; members: number }[] = db
    .prepare("SELECT level, count(*) AS members FROM consent GROUP BY level")
    .all()
  return {
    none: 0,
    totals: 0,
    items: 0,
    ...Object.fromEntries(rows.map(({ level, members }) => [level, members])),
  }
}

/** Whether the ledger has a line of this member. */
export function knowsMember({ db, keys }: LedgerStore, memberId: string): boolean {
  return (
    db.prepare("SELECT 1 FROM line WHERE member = ? LIMIT 1").get(keys.member(memberId.trim())) !== undefined
  )
}
