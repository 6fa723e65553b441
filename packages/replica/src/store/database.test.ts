import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openCommonsStore } from "./commons-store.ts"
import { DamagedFileError, DatabaseLockedError, HomeVersionError, prepareDatabase } from "./database.ts"

const SCHEMA = "CREATE TABLE notes (note TEXT NOT NULL) STRICT;"
let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-"))
  file = join(folder, "notes.sqlite")
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Opens the file, makes its tables ready or is refused, and lets go of it. */
function prepare(role = "notes", version = 1, work: (db: DatabaseSyncInstance) => void = () => {}): void {
  const db = new DatabaseSync(file)
  try {
    prepareDatabase(db, role, version, SCHEMA)
    work(db)
  } catch (error) {
    if (error instanceof HomeVersionError) letGo(db)
    throw error
  }
  letGo(db)
}

/** A closed file stays locked until its statements are garbage, unless it gives up its exclusive lock before. */
function letGo(db: DatabaseSyncInstance): void {
  db.exec("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master")
  db.close()
}

function writeNotes(count: number): void {
  prepare("notes", 1, (db) => {
    const insert = db.prepare("INSERT INTO notes VALUES (?)")
    for (let i = 0; i < count; i++) insert.run(`note ${i} `.repeat(100))
  })
}

describe("a database", () => {
  test("[A6] keeps its tables from one start to the next", () => {
    writeNotes(3)
    let found: unknown
    prepare("notes", 1, (db) => (found = db.prepare("SELECT count(*) AS notes FROM notes").get()))
    expect(found).toEqual({ notes: 3 })
  })

  test.each([
    ["to half", (size: number) => Math.floor(size / 2)],
    ["by a byte", (size: number) => size - 1],
  ])("[A6] cut %s is reported as damaged; nothing is changed or deleted", (_how, left) => {
    writeNotes(50)
    truncateSync(file, left(statSync(file).size))
    const before = readFileSync(file)
    expect(() => prepare()).toThrow(new DamagedFileError("notes"))
    expect(readFileSync(file)).toEqual(before)
  })

  test.each([
    ["its header", () => 3],
    ["the first page's table of contents", () => 101],
    ["the head of a page in the middle", (size: number) => Math.floor(size / 8192) * 4096],
  ])(
    "[A6] with changed bytes in %s is reported as damaged; nothing is changed or deleted",
    (_where, offsetOf) => {
      writeNotes(50)
      const bytes = readFileSync(file)
      const offset = offsetOf(bytes.length)
      for (let i = 0; i < 8; i++) bytes[offset + i] = (bytes[offset + i] ?? 0) ^ 0xff
      writeFileSync(file, bytes)
      expect(() => prepare()).toThrow(DamagedFileError)
      expect(readFileSync(file)).toEqual(bytes)
    },
  )

  test("[A6] that is no database is reported as damaged", () => {
    writeFileSync(file, "not a database, but long enough to have a header".repeat(100))
    expect(() => prepare()).toThrow(DamagedFileError)
  })

  test("[A6] that another process holds is refused", () => {
    prepare()
    const holder = new DatabaseSync(file)
    prepareDatabase(holder, "notes", 1, SCHEMA)
    expect(() => prepare()).toThrow(DatabaseLockedError)
    letGo(holder)
    prepare()
  })

  test("[A6] of another role or a newer version is refused", () => {
    prepare("notes", 2)
    expect(() => prepare("commons")).toThrow(HomeVersionError)
    expect(() => prepare("commons")).toThrow('commons.sqlite holds "notes" and not "commons"')
    expect(() => prepare("notes", 1)).toThrow(
      "notes.sqlite has version 2; this program knows versions up to 1",
    )
    const db = new DatabaseSync(file)
    expect(() => openCommonsStore(db)).toThrow(HomeVersionError)
    db.close()
  })
})
