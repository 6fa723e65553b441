import { digestBytes } from "@commonshelf/identity"
import type { CommonsDocumentId } from "@commonshelf/documents"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/** What was refused or must wait, with its reason. */
export interface QuarantineItem {
  readonly id: number
  /** A word of the closed list of findings, such as `bad-signature`. */
  readonly reason: string
  readonly rule: string
  readonly message: string
  /** SCID of the peer it came from, or `local`. */
  readonly peer: string
  readonly at: string
  readonly document: CommonsDocumentId | undefined
  /** What has to arrive before it is tried again: `identity:<SCID>`, `statement:<digest>`, `document:<id>`. */
  readonly waitsFor: string | undefined
  readonly content: Uint8Array
}

export type QuarantineEntry = Omit<QuarantineItem, "id">

/** Quarantine holds at most this many items and bytes: a hostile peer cannot fill the disk with it. */
export const QUARANTINE_LIMITS = { items: 10_000, bytes: 64 * 1024 * 1024 } as const

/**
 * What arrived and did not enter any document [A3]: kept with its reason, bounded, never silently emptied. When it is
 * full, what comes later is counted and not kept.
 */
export interface Quarantine {
  add(entry: QuarantineEntry): void
  list(): readonly QuarantineItem[]
  show(id: number): QuarantineItem | undefined
  waitingFor(what: string): readonly QuarantineItem[]
  remove(id: number): void
  counts(): { readonly items: number; readonly notKept: number }
}

/** The tables of the quarantine, for the node's private database. */
export const QUARANTINE_SCHEMA = `
CREATE TABLE quarantine (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  fingerprint TEXT NOT NULL UNIQUE,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  peer TEXT NOT NULL,
  at TEXT NOT NULL,
  document TEXT,
  waits_for TEXT,
  content BLOB NOT NULL
) STRICT;
CREATE INDEX quarantine_waits_for ON quarantine (waits_for) WHERE waits_for IS NOT NULL;
CREATE TABLE quarantine_totals (bytes INTEGER NOT NULL, not_kept INTEGER NOT NULL) STRICT;
INSERT INTO quarantine_totals VALUES (0, 0);
`

/** The quarantine in the node's private database. */
export function openQuarantine(db: Database): Quarantine {
  const insert = db.prepare(
    `INSERT OR IGNORE INTO quarantine (fingerprint, reason, rule, message, peer, at, document, waits_for, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const columns = "id, reason, rule, message, peer, at, document, waits_for AS waitsFor, content"
  const all = db.prepare(`SELECT ${columns} FROM quarantine ORDER BY id`)
  const one = db.prepare(`SELECT ${columns} FROM quarantine WHERE id = ?`)
  const waiting = db.prepare(`SELECT ${columns} FROM quarantine WHERE waits_for = ? ORDER BY id`)
  const remove = db.prepare("DELETE FROM quarantine WHERE id = ?")
  const totals = db.prepare(
    "SELECT (SELECT count(*) FROM quarantine) AS items, bytes, not_kept AS notKept FROM quarantine_totals",
  )
  const addBytes = db.prepare("UPDATE quarantine_totals SET bytes = bytes + ?")
  const countLost = db.prepare("UPDATE quarantine_totals SET not_kept = not_kept + 1")

  return {
    add(entry) {
      const { items, bytes } = totalsOf(totals.get())
      if (items >= QUARANTINE_LIMITS.items || bytes + entry.content.length > QUARANTINE_LIMITS.bytes) {
        countLost.run()
        return
      }
      const { reason, rule, message, peer, at, document, waitsFor, content } = entry
      const { changes } = insert.run(
        fingerprintOf(entry),
        reason,
        rule,
        message,
        peer,
        at,
        document ?? null,
        waitsFor ?? null,
        content,
      )
      if (changes > 0) addBytes.run(content.length)
    },
    list: () => all.all().map(itemOf),
    show(id) {
      const row = one.get(id)
      return row === undefined ? undefined : itemOf(row)
    },
    waitingFor: (what) => waiting.all(what).map(itemOf),
    remove(id) {
      const row = one.get(id)
      if (row === undefined) return
      remove.run(id)
      addBytes.run(-itemOf(row).content.length)
    },
    counts() {
      const { items, notKept } = totalsOf(totals.get())
      return { items, notKept }
    },
  }
}

/** The same bytes refused for the same reason are one item, however often they are sent. */
function fingerprintOf({ reason, document, content }: QuarantineEntry): string {
  return `${reason} ${document ?? ""} ${digestBytes(content)}`
}

function itemOf(row: unknown): QuarantineItem {
  // The query above names exactly these columns; SQLite gives null where we say undefined.
  const item = row as QuarantineItem & { document: CommonsDocumentId | null; waitsFor: string | null }
  return { ...item, document: item.document ?? undefined, waitsFor: item.waitsFor ?? undefined }
}

function totalsOf(row: unknown): { items: number; bytes: number; notKept: number } {
  return row as { items: number; bytes: number; notKept: number } // one row, made with the table
}

/** The text of a quarantined item for people: at most `limit` characters, bytes that are not text replaced. */
export function contentText(item: QuarantineItem, limit = 4000): string {
  return new TextDecoder().decode(item.content).slice(0, limit)
}

