import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { err, ok, type Result } from "@commonshelf/identity"
import { ballotBox, type BallotBox } from "../ballots/ballot-box.ts"
import { type ParsedTill } from "../till/parse-till.ts"
import {
  consentCounts,
  consentOf,
  knowsMember,
  setConsent,
  type Consent,
  type ConsentLevel,
} from "./consent.ts"
import { ledgerKeys } from "./keys.ts"
import { inTransaction, openTables } from "./schema.ts"
import { fileDigest, insertLines, type LedgerStore } from "./store.ts"

/** A till file to import: its bytes, what they were parsed to, by which profile, and when (an instant). */
export interface FileToImport {
  readonly bytes: Uint8Array
  readonly parsed: ParsedTill
  readonly profile: string
  readonly at: string
}

/** What an import did. `lines` = `accepted` + `already`; `refused` rows were never lines. */
export interface ImportReport {
  /** Names the import, for undoing it. */
  readonly import: string
  readonly lines: number
  readonly accepted: number
  /** Lines that the ledger had from an earlier file. */
  readonly already: number
  readonly refused: number
}

/** An import of the past. */
export interface ImportRecord extends ImportReport {
  readonly at: string
  readonly profile: string
  /** SHA-256 of the file, in hex. */
  readonly fileDigest: string
}

/** Why an import was not undone; then nothing of it was. */
export type UndoError =
  | { readonly kind: "unknown-import"; readonly message: string }
  | { readonly kind: "published"; readonly periods: readonly string[]; readonly message: string }

/** A release of the past, or one that was begun and must be finished first. */
export interface ReleaseRecord {
  readonly month: string
  readonly state: "pending" | "published"
  readonly begunAt: string
  readonly publishedAt?: string
}

/**
 * A cooperative's private store of purchases. Its lines can be imported, undone and released, and are never given
 * out [R8].
 */
export interface Ledger {
  /** Adds the lines that are new, all or none: the same file twice adds nothing, a later overlapping one its new lines. */
  readonly importFile: (file: FileToImport) => ImportReport
  /** Removes the lines that an import added. Lines that it shared with an earlier import stay. */
  readonly undo: (importId: string) => Result<{ readonly removed: number }, UndoError>
  /** The imports, oldest first. */
  readonly imports: () => ImportRecord[]
  /** What a member allows from now on, as said on a day [MB1]; what was published stays [R7]. */
  readonly setConsent: (memberId: string, level: ConsentLevel, on: string) => void
  readonly consentOf: (memberId: string) => Consent
  /** How many members have said each level. */
  readonly consents: () => Readonly<Record<ConsentLevel, number>>
  /** Whether there is a line of this member. */
  readonly knowsMember: (memberId: string) => boolean
  /** The ballots of the members' surveys. */
  readonly ballots: BallotBox
  /** The releases, by month. */
  readonly releases: () => ReleaseRecord[]
  /** What the till calls a product of a cell, for people to read; undefined where it gave no name. */
  readonly productName: (key: string) => string | undefined
}

const STORES = new WeakMap<Ledger, LedgerStore>()

/**
 * The ledger in an open database, whose tables are created where they are missing.
 * @throws NewerLedgerError where a newer version of the project wrote the database.
 */
export function openLedger(db: DatabaseSyncInstance): Ledger {
  const store: LedgerStore = { db, keys: ledgerKeys(openTables(db)) }
  const ledger: Ledger = {
    importFile: (file) => importFile(store, file),
    undo: (importId) => inTransaction(db, () => undoImport(store, importId)),
    imports: () => listImports(store),
    setConsent: (memberId, level, on) => setConsent(store, memberId, level, on),
    consentOf: (memberId) => consentOf(store, memberId),
    consents: () => consentCounts(store),
    knowsMember: (memberId) => knowsMember(store, memberId),
    ballots: ballotBox(store),
    releases: () => listReleases(store),
    productName: (key) => {
      const row: { name: string } | undefined = db.prepare("SELECT name FROM product WHERE key = ?").get(key)
      return row?.name
    },
  }
  STORES.set(ledger, store)
  return ledger
}

/** The store behind a ledger, for the modules of this package only. */
export function storeOf(ledger: Ledger): LedgerStore {
  const store = STORES.get(ledger)
  if (store === undefined) throw new Error("A ledger comes from openLedger")
  return store
}

function importFile(store: LedgerStore, { bytes, parsed, profile, at }: FileToImport): ImportReport {
  const { db } = store
  return inTransaction(db, () => {
    const lines = parsed.lines.length
    const refused = parsed.refused.length
    const { lastInsertRowid } = db
      .prepare(
        "INSERT INTO import (at, profile, fileDigest, lines, accepted, already, refused) VALUES (?, ?, ?, ?, 0, 0, ?)",
      )
      .run(at, profile, fileDigest(bytes), lines, refused)
    const id = Number(lastInsertRowid)
    const accepted = insertLines(store, id, parsed.lines)
    const already = lines - accepted
    db.prepare("UPDATE import SET accepted = ?, already = ? WHERE id = ?").run(accepted, already, id)
    return { import: String(id), lines, accepted, already, refused }
  })
}

function undoImport({ db }: LedgerStore, importId: string): Result<{ readonly removed: number }, UndoError> {
  const known = db
    .prepare("SELECT 1 FROM import WHERE id = CAST(? AS INTEGER) AND CAST(id AS TEXT) = ?")
    .get(importId, importId)
  if (known === undefined) {
    return err({
      kind: "unknown-import",
      message: `There is no import ${importId}. See the list of imports.`,
    })
  }
  const rows: { period: string }[] = db
    .prepare(
      `SELECT covered.period FROM covered JOIN line ON line.id = covered.line WHERE line.import = CAST(?1 AS INTEGER)
       UNION SELECT pool.period FROM pooled JOIN line ON line.id = pooled.line JOIN pool USING (call)
         WHERE line.import = CAST(?1 AS INTEGER) ORDER BY 1`,
    )
    .all(importId)
  if (rows.length > 0) {
    const periods = rows.map(({ period }) => period)
    const message =
      `Lines of import ${importId} are part of what was published for ${periods.join(", ")}, which stays for ever. ` +
      "Nothing was removed. Import a correction instead: it counts in the next month that is not released."
    return err({ kind: "published", periods, message })
  }
  const removed = db.prepare("DELETE FROM line WHERE import = CAST(? AS INTEGER)").run(importId).changes
  db.prepare("DELETE FROM import WHERE id = CAST(? AS INTEGER)").run(importId)
  return ok({ removed })
}

function listImports({ db }: LedgerStore): ImportRecord[] {
  return db
    .prepare(
      `SELECT CAST(id AS TEXT) AS import, lines, accepted, already, refused, at, profile, fileDigest
       FROM import ORDER BY id`,
    )
    .all()
}

function listReleases({ db }: LedgerStore): ReleaseRecord[] {
  const rows: {
    month: string
    state: "pending" | "published"
    begunAt: string
    publishedAt: string | null
  }[] = db.prepare("SELECT month, state, begunAt, publishedAt FROM release ORDER BY month").all()
  return rows.map(({ publishedAt, ...row }) => ({ ...row, ...(publishedAt !== null && { publishedAt }) }))
}
