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

/**
 * Quarantine holds at most this many items and bytes, and of one peer no more than its share: a hostile peer can fill
 * neither the disk with it nor the room of what waits for others.
 */
export const QUARANTINE_LIMITS = {
  items: 10_000,
  bytes: 64 * 1024 * 1024,
  itemsOfPeer: 1_000,
  bytesOfPeer: 16 * 1024 * 1024,
} as const

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
CREATE INDEX quarantine_by_peer ON quarantine (peer);
CREATE INDEX quarantine_waits_for ON quarantine (waits_for) WHERE waits_for IS NOT NULL;
CREATE TABLE quarantine_totals (bytes INTEGER NOT NULL, not_kept INTEGER NOT NULL) STRICT;
INSERT INTO quarantine_totals VALUES (0, 0);
`

/** The quarantine in the node's private database. */
export function openQuarantine(db: Database): Quarantine {
  const insert = db.prepare(
    `INSERT INTO quarantine (fingerprint, reason, rule, message, peer, at, document, waits_for, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const known = db.prepare("SELECT 1 FROM quarantine WHERE fingerprint = ?")
  const columns = "id, reason, rule, message, peer, at, document, waits_for AS waitsFor, content"
  const all = db.prepare(`SELECT ${columns} FROM quarantine ORDER BY id`)
  const one = db.prepare(`SELECT ${columns} FROM quarantine WHERE id = ?`)
  const waiting = db.prepare(`SELECT ${columns} FROM quarantine WHERE waits_for = ? ORDER BY id`)
  const remove = db.prepare("DELETE FROM quarantine WHERE id = ?")
  const totals = db.prepare(
    "SELECT (SELECT count(*) FROM quarantine) AS items, bytes, not_kept AS notKept FROM quarantine_totals",
  )
  const ofPeer = db.prepare(
    "SELECT count(*) AS items, coalesce(sum(length(content)), 0) AS bytes FROM quarantine WHERE peer = ?",
  )
  const addBytes = db.prepare("UPDATE quarantine_totals SET bytes = bytes + ?")
  const countLost = db.prepare("UPDATE quarantine_totals SET not_kept = not_kept + 1")

  return {
    add(entry) {
      const fingerprint = fingerprintOf(entry)
      if (known.get(fingerprint) !== undefined) return
      if (!fits(entry.content.length, totalsOf(totals.get()), totalsOf(ofPeer.get(entry.peer))))
        return void countLost.run()
      const { reason, rule, message, peer, at, document, waitsFor, content } = entry
      insert.run(fingerprint, reason, rule, message, peer, at, document ?? null, waitsFor ?? null, content)
      addBytes.run(content.length)
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

interface Totals {
  readonly items: number
  readonly bytes: number
}

function fits(size: number, all: Totals, ofPeer: Totals): boolean {
  return (
    all.items < QUARANTINE_LIMITS.items &&
    all.bytes + size <= QUARANTINE_LIMITS.bytes &&
    ofPeer.items < QUARANTINE_LIMITS.itemsOfPeer &&
    ofPeer.bytes + size <= QUARANTINE_LIMITS.bytesOfPeer
  )
}

function totalsOf(row: unknown): Totals & { readonly notKept: number } {
  return row as Totals & { notKept: number } // the one row of a query that names these columns
}

/** The text of a quarantined item for people: at most `limit` characters, bytes that are not text replaced. */
export function contentText(item: QuarantineItem, limit = 4000): string {
  return new TextDecoder().decode(item.content).slice(0, limit)
}
