import { statSync } from "node:fs"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/** What makes the next version of a file's tables. */
export type Migration = string | ((db: Database) => void)

/**
 * Makes a database ready: durable at every commit, checked for damage, its tables created once and stamped with their
 * version. One of an earlier version is brought to this one in a single step, so that it is of the old version or of
 * the new one whenever the machine stops [H3].
 *
 * @param role what the file is for, such as `commons`: another role's file is refused
 * @param schema makes the tables of this version in an empty file
 * @param migrations make of each earlier version the next, oldest first; as many as `version` less one; each is SQL, or
 *   what cannot be said in SQL
 * @throws DamagedFileError when SQLite finds the file damaged; HomeVersionError when it is of a newer version
 */
export function prepareDatabase(
  db: Database,
  role: string,
  version: number,
  schema: string,
  migrations: readonly Migration[] = [],
): void {
  try {
    const found = lockAndCheck(db, role)
    if (found !== undefined && (found.role !== role || found.version > version)) {
      throw new HomeVersionError(role, found, version)
    }
    if (found?.version === version && schemaOf(db) !== expectedSchema(db, role, version, schema)) {
      throw new DamagedFileError(role)
    }
    // From here on the file may be written to.
    db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON")
    if (found === undefined) createTables(db, role, version, schema)
    else if (found.version < version) migrate(db, migrations.slice(found.version - 1), version)
  } catch (error) {
    throw asStorageError(error, role)
  }
}

/**
 * Looks whether a database is whole and of its role, and changes nothing.
 * @throws DamagedFileError, HomeVersionError, DatabaseLockedError
 */
export function checkDatabase(db: Database, role: string): void {
  try {
    const found = lockAndCheck(db, role)
    if (found === undefined) throw new DamagedFileError(role)
    if (found.role !== role) throw new HomeVersionError(role, found, found.version)
  } catch (error) {
    throw asStorageError(error, role)
  }
}

function lockAndCheck(db: Database, role: string): { role: string; version: number } | undefined {
  // In a file that one process owns, the exclusive lock is what keeps a second one out; it dies with the process.
  db.exec("PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
  // Not quick_check: that does not compare the rows with their indexes, and would miss a changed hash or document.
  const check = db.prepare("PRAGMA integrity_check(1)").get()
  if (check === undefined || Object.values(check)[0] !== "ok" || endsWithinAPage(db))
    throw new DamagedFileError(role)
  return stampOf(db)
}

/**
 * Whether the file ends in the middle of a page: SQLite reads the rest as zeros, or fails at some later read with words
 * about the disk. While its log holds anything, the end of the file is still to be written from there.
 */
function endsWithinAPage(db: Database): boolean {
  const file = String(db.prepare("PRAGMA database_list").get()?.["file"] ?? "")
  if (file === "" || sizeOf(`${file}-wal`) > 0) return false
  return sizeOf(file) % Number(db.prepare("PRAGMA page_size").get()?.["page_size"]) > 0
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function stampOf(db: Database): { role: string; version: number } | undefined {
  const exists = db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = 'stamp'").get()
  if (exists === undefined) return undefined
  const row = db.prepare("SELECT role, version FROM stamp").get()
  if (row === undefined) return undefined
  const version = Number(row["version"])
  if (version < 1) throw new Error("The stamp is malformed")
  return { role: String(row["role"]), version }
}

function createTables(db: Database, role: string, version: number, schema: string): void {
  inOneStep(db, () => {
    db.exec("CREATE TABLE stamp (role TEXT NOT NULL, version INTEGER NOT NULL) STRICT")
    db.exec(schema)
    db.prepare("INSERT INTO stamp (role, version) VALUES (?, ?)").run(role, version)
  })
}

/** The tables and indexes of a file as it describes them itself: a description that the disk changed reads others. */
function schemaOf(db: Database): string {
  const rows = db.prepare("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY type, name").all()
  return JSON.stringify(rows.map((row) => Object.values(row)))
}

/** What a new file would say, made in memory by the library that opened this one. */
function expectedSchema(db: Database, role: string, version: number, schema: string): string {
  const fresh = Reflect.construct(db.constructor, [":memory:"]) as Database
  try {
    createTables(fresh, role, version, schema)
    return schemaOf(fresh)
  } finally {
    fresh.close()
  }
}

function migrate(db: Database, migrations: readonly Migration[], version: number): void {
  inOneStep(db, () => {
    for (const migration of migrations)
      if (typeof migration === "string") db.exec(migration)
      else migration(db)
    db.prepare("UPDATE stamp SET version = ?").run(version)
  })
}

/** Runs `work` as one durable step: all of it is on disk when this returns, or none of it happened. */
export function inOneStep<T>(db: Database, work: () => T): T {
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
function rollBack(db: Database): void {
  try {
    db.exec("ROLLBACK")
  } catch {
    // There is no transaction any more.
  }
}

/** The result code of SQL that does not fit the tables: https://www.sqlite.org/rescode.html#error */
const SQLITE_ERROR = 1

/** What an error of SQLite while opening says about the file: damaged, in use, or something else that is given back as it is. */
export function asStorageError(error: unknown, role: string): unknown {
  if (!(error instanceof Error) || error instanceof DamagedFileError || error instanceof HomeVersionError)
    return error
  // The stamp says which tables there are, so a file that does not understand our SQL has a damaged schema.
  const misunderstood = "errcode" in error && error.errcode === SQLITE_ERROR
  if (misunderstood || /malformed|not a database|corrupt|disk I\/O/i.test(error.message))
    return new DamagedFileError(role, error)
  if (/locked|busy/i.test(error.message)) return new DatabaseLockedError(role, error)
  return error
}

/** The file is damaged. Nothing was changed or deleted. */
export class DamagedFileError extends Error {
  override readonly name = "DamagedFileError"
  readonly role: string
  constructor(role: string, cause?: Error) {
    super(`${role}.sqlite is damaged (cut short, or bytes of it changed); nothing was changed or deleted`, {
      cause,
    })
    this.role = role
  }
}

/** The file was written by a newer version, or is not the file it should be. */
export class HomeVersionError extends Error {
  override readonly name = "HomeVersionError"
  constructor(role: string, found: { role: string; version: number }, known: number) {
    super(
      found.role === role
        ? `${role}.sqlite has version ${found.version}; this program knows versions up to ${known}`
        : `${role}.sqlite holds "${found.role}" and not "${role}"`,
    )
  }
}

/** Another process uses the file. */
export class DatabaseLockedError extends Error {
  override readonly name = "DatabaseLockedError"
  constructor(role: string, cause: Error) {
    super(`${role}.sqlite is in use by another process`, { cause })
  }
}
