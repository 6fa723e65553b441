import {
  logEntryText,
  parseLogEntry,
  readBranches,
  type Identity,
  type LogEntry,
} from "@commonshelf/identity"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/**
 * The identity logs of peers that only read, in this node's private database: who reads is no part of the commons, and
 * still a key that a party has taken off its log opens no session.
 */
export interface ReaderLogStore {
  /** Keeps the log that a reader showed, if it is longer than the one it showed before. */
  keep(scid: string, log: readonly LogEntry[]): void
  identityOf(scid: string): Identity | undefined
}

export const READER_LOG_SCHEMA = `
CREATE TABLE IF NOT EXISTS reader_logs (
  scid TEXT PRIMARY KEY,
  versions INTEGER NOT NULL,
  log TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`

export function openReaderLogStore(db: Database): ReaderLogStore {
  const keep = db.prepare(
    `INSERT INTO reader_logs (scid, versions, log) VALUES (?, ?, ?)
     ON CONFLICT (scid) DO UPDATE SET versions = excluded.versions, log = excluded.log
     WHERE excluded.versions > versions`,
  )
  const find = db.prepare("SELECT log FROM reader_logs WHERE scid = ?")
  return {
    keep: (scid, log) => void keep.run(scid, log.length, log.map(logEntryText).join("\n")),
    identityOf(scid) {
      const row = find.get(scid)
      if (row === undefined) return undefined
      const entries = String(row["log"]).split("\n").map(parseLogEntry)
      return readBranches(entries.flatMap((entry) => (entry.ok ? [entry.value] : []))).identity
    },
  }
}
