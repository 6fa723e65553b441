import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { inOneStep } from "./database.ts"

/** What somebody used of a limit of the day, as it is kept: what starting again must not forget [G6]. */
export interface KeptUse {
  /** The name of the limit. */
  readonly name: string
  /** A SCID. */
  readonly who: string
  /** When its day began, in milliseconds since 1970. */
  readonly startedAtMs: number
  readonly used: number
}

/** The uses of the limits of the day, in this node's private database. */
export interface LimitStore {
  /** All that is kept. */
  load(): readonly KeptUse[]
  /** Keeps these, and forgets those whose day began before that instant. */
  keep(uses: readonly KeptUse[], forgetBeforeMs: number): void
}

/** Came with version 3 of the node's private database. */
export const LIMIT_SCHEMA = `
CREATE TABLE limit_uses (
  name TEXT NOT NULL,
  who TEXT NOT NULL,
  started_at_ms INTEGER NOT NULL,
  used INTEGER NOT NULL,
  PRIMARY KEY (name, who)
) STRICT, WITHOUT ROWID;
`

export function openLimitStore(db: Database): LimitStore {
  const all = db.prepare("SELECT name, who, started_at_ms AS startedAtMs, used FROM limit_uses")
  const upsert = db.prepare(
    `INSERT INTO limit_uses (name, who, started_at_ms, used) VALUES (?, ?, ?, ?)
     ON CONFLICT (name, who) DO UPDATE SET started_at_ms = excluded.started_at_ms, used = excluded.used`,
  )
  const forget = db.prepare("DELETE FROM limit_uses WHERE started_at_ms < ?")
  return {
    load: () =>
      all.all().map((row) => ({
        name: String(row["name"]),
        who: String(row["who"]),
        startedAtMs: Number(row["startedAtMs"]),
        used: Number(row["used"]),
      })),
    keep: (uses, forgetBeforeMs) =>
      inOneStep(db, () => {
        for (const { name, who, startedAtMs, used } of uses) upsert.run(name, who, startedAtMs, used)
        forget.run(forgetBeforeMs)
      }),
  }
}
