import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/** What is done for a home so that nothing of it is lost, each with when it was done last. */
export const CARE = ["backup", "restore-check", "repair"] as const
export type Care = (typeof CARE)[number]

/** When the home was last taken care of, in its private database [H6]. */
export interface CareStore {
  /** It was done at that instant. */
  did(what: Care, at: string): void
  /** When it was done last. */
  last(what: Care): string | undefined
  /** It need not be remembered any more. */
  forget(what: Care): void
}

/** Came with version 2 of the node's private database. */
export const CARE_SCHEMA = `
CREATE TABLE care (what TEXT PRIMARY KEY, at TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

export function openCareStore(db: Database): CareStore {
  const upsert = db.prepare(
    "INSERT INTO care (what, at) VALUES (?, ?) ON CONFLICT (what) DO UPDATE SET at = excluded.at",
  )
  const one = db.prepare("SELECT at FROM care WHERE what = ?")
  const remove = db.prepare("DELETE FROM care WHERE what = ?")
  return {
    did: (what, at) => void upsert.run(what, at),
    last(what) {
      const row = one.get(what)
      return row === undefined ? undefined : String(row["at"])
    },
    forget: (what) => void remove.run(what),
  }
}
