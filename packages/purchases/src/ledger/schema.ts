import { randomBytes } from "node:crypto"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"

/** The version of the tables below, kept in the database. */
export const LEDGER_VERSION = 4

/** The database was written by a newer version of the project, whose tables this one does not know. */
export class NewerLedgerError extends Error {
  override readonly name = "NewerLedgerError"
  constructor(version: number) {
    super(
      `This purchase ledger has version ${version}; this program knows versions up to ${LEDGER_VERSION}. ` +
        "Update the program, or open a backup made before the update.",
    )
  }
}

// [R0] is the primary key of `covered`: no line can be in two cells, of whatever release.
const TABLES_1 = `
  CREATE TABLE ledger (
    id INTEGER PRIMARY KEY CHECK (id = 1), version INTEGER NOT NULL, secret BLOB NOT NULL CHECK (length(secret) = 32)
  ) STRICT;
  CREATE TABLE import (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, profile TEXT NOT NULL, fileDigest TEXT NOT NULL,
    lines INTEGER NOT NULL, accepted INTEGER NOT NULL, already INTEGER NOT NULL, refused INTEGER NOT NULL
  ) STRICT;
  CREATE TABLE line (
    id INTEGER PRIMARY KEY, identity TEXT NOT NULL UNIQUE, import INTEGER NOT NULL REFERENCES import(id),
    member TEXT NOT NULL, month TEXT NOT NULL, countedIn TEXT NOT NULL,
    path TEXT NOT NULL, product TEXT NOT NULL, supplier TEXT,
    quantity INTEGER NOT NULL CHECK (quantity <> 0), unit TEXT NOT NULL, value INTEGER NOT NULL, currency TEXT NOT NULL
  ) STRICT;
  CREATE INDEX lineByImport ON line (import);
  CREATE INDEX lineByPeriod ON line (countedIn);
  CREATE TABLE product (key TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE optedOut (member TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
  CREATE TABLE release (
    month TEXT PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('pending', 'published')),
    begunAt TEXT NOT NULL, publishedAt TEXT, plan TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE covered (
    line INTEGER PRIMARY KEY REFERENCES line(id), month TEXT NOT NULL REFERENCES release(month),
    period TEXT NOT NULL, cell INTEGER NOT NULL
  ) STRICT;
`

/** [MB1] Consent has levels, each since a day; who had opted out before days were kept has none. */
const TABLES_2 = `
  CREATE TABLE consent (
    member TEXT PRIMARY KEY, level TEXT NOT NULL CHECK (level IN ('none', 'totals', 'items')), since TEXT
  ) STRICT, WITHOUT ROWID;
  INSERT INTO consent SELECT member, 'none', NULL FROM optedOut;
  DROP TABLE optedOut;
`

/** [MB2] Without a row's number or time: in which order members voted is nobody's business. */
const TABLES_3 = `
  CREATE TABLE ballot (
    survey TEXT NOT NULL, voter TEXT NOT NULL, choices TEXT NOT NULL, PRIMARY KEY (survey, voter)
  ) STRICT, WITHOUT ROWID;
`

/**
 * [PO6] Pools of a federation. A secret is gone when its pool is over. `pooled` are the lines that a part was said of: by the
 * triggers no line is in a part and in a cell [R0].
 */
const TABLES_4 = `
  CREATE TABLE pool (
    call TEXT PRIMARY KEY, period TEXT NOT NULL, question TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('joined', 'counted', 'shared', 'left')),
    secret BLOB CHECK (length(secret) = 32), count TEXT, share TEXT
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE pooled (
    line INTEGER PRIMARY KEY REFERENCES line(id), call TEXT NOT NULL REFERENCES pool(call), node INTEGER NOT NULL
  ) STRICT;
  ${neverInBoth("pooled", "covered")}
  ${neverInBoth("covered", "pooled")}
`

/** What makes each version of the one before, from an empty database on. */
const STEPS: readonly string[] = [TABLES_1, TABLES_2, TABLES_3, TABLES_4]

/**
 * Creates the tables in an empty database, or brings those that are there to this version; gives the ledger's secret,
 * which is made once and never leaves the database.
 * @throws NewerLedgerError
 */
export function openTables(db: DatabaseSyncInstance): Uint8Array {
  db.exec("PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON")
  return inTransaction(db, () => {
    const exists = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'ledger'").get()
    if (exists === undefined) {
      db.exec(TABLES_1)
      db.prepare("INSERT INTO ledger (id, version, secret) VALUES (1, 1, ?)").run(randomBytes(32))
    }
    // STRICT tables hold the types that they declare.
    const row: { version: number; secret: Uint8Array } = db
      .prepare("SELECT version, secret FROM ledger")
      .get()
    if (row.version > LEDGER_VERSION) throw new NewerLedgerError(row.version)
    for (const step of STEPS.slice(row.version)) db.exec(step)
    db.prepare("UPDATE ledger SET version = ? WHERE version <> ?").run(LEDGER_VERSION, LEDGER_VERSION)
    return row.secret
  })
}

function neverInBoth(table: string, other: string): string {
  return ["INSERT", "UPDATE"]
    .map(
      (event) => `CREATE TRIGGER ${table}${event} BEFORE ${event} ON ${table}
        WHEN EXISTS (SELECT 1 FROM ${other} WHERE line = NEW.line)
        BEGIN SELECT RAISE(ABORT, '[R0] the line is in ${other}'); END;`,
    )
    .join("\n")
}

/** Runs `work` in one transaction: all of it counts, or nothing. */
export function inTransaction<T>(db: DatabaseSyncInstance, work: () => T): T {
  db.exec("BEGIN IMMEDIATE")
  try {
    const result = work()
    db.exec("COMMIT")
    return result
  } catch (error) {
    rollBack(db)
    throw error
  }
}

/** A full or failing disk has rolled back already; that must not hide why. */
function rollBack(db: DatabaseSyncInstance): void {
  try {
    db.exec("ROLLBACK")
  } catch {
    // There is no transaction any more.
  }
}
