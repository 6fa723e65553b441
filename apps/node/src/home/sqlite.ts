import { closeSync, openSync } from "node:fs"
import { createRequire } from "node:module"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

export type { Database }

/**
 * Opens a SQLite file, made when it is missing: by Node's own SQLite where it is there (from Node 22.13), by a package
 * with the same interface before that.
 */
export function openDatabase(path: string): Database {
  if (path !== ":memory:") ownerOnly(path)
  return new SqliteDatabase(path)
}

/** A new file is for its owner's eyes only, and what SQLite puts beside it takes its rights. */
function ownerOnly(path: string): void {
  try {
    closeSync(openSync(path, "ax", 0o600))
  } catch {
    // It is there, or may not be made: then SQLite says so.
  }
}

/**
 * Closes a file and lets go of it at once: below Node 22.13 a closed file stays locked until its statements are garbage,
 * unless it leaves the write-ahead log, and with it the exclusive lock, before.
 */
export function closeDatabase(database: Database): void {
  try {
    database.exec(
      "PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master",
    )
  } catch {
    // A damaged or foreign file cannot; it is closed all the same.
  }
  database.close()
}

const require = createRequire(import.meta.url)
const SqliteDatabase = pickSqlite()

type DatabaseClass = new (path: string) => Database

function pickSqlite(): DatabaseClass {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const builtIn = major > 22 || (major === 22 && minor >= 13)
  // Both classes have the interface that the package declares: it mirrors Node's.
  if (!builtIn) return (require("@photostructure/sqlite") as { DatabaseSync: DatabaseClass }).DatabaseSync
  return withoutExperimentalWarning(
    () => (require("node:sqlite") as { DatabaseSync: DatabaseClass }).DatabaseSync,
  )
}

/** Node warns that its SQLite may change; that is ours to know and not a user's to read at every command. */
function withoutExperimentalWarning<T>(work: () => T): T {
  const emitWarning = process.emitWarning.bind(process)
  process.emitWarning = () => undefined
  try {
    return work()
  } finally {
    process.emitWarning = emitWarning
  }
}
