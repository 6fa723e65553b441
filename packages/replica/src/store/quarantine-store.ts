import { digestBytes } from "@commonshelf/identity"
import { DEFAULT_LIMITS, type LimitSettings } from "../limits/limits.ts"
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
  /** What has to arrive before it is tried again: see `Awaited`. */
  readonly waitsFor: string | undefined
  readonly content: Uint8Array
}

export type QuarantineEntry = Omit<QuarantineItem, "id">

/** Some of what is in quarantine. */
export interface QuarantineFilter {
  readonly reason?: string | undefined
  readonly peer?: string | undefined
}

/** What an operator took out of quarantine, without its content. */
export interface DroppedItem extends Omit<QuarantineItem, "content" | "document" | "waitsFor"> {
  readonly droppedAt: string
  /** Why, in the operator's words. */
  readonly because: string
}

/**
 * What arrived and did not enter any document [A3]: kept with its reason, bounded, never silently emptied. When it is
 * full, what comes later is counted and not kept.
 */
export interface Quarantine {
  /** Keeps an item; false when there is no room for it. */
  add(entry: QuarantineEntry): boolean
  list(filter?: QuarantineFilter): readonly QuarantineItem[]
  show(id: number): QuarantineItem | undefined
  waitingFor(what: string): readonly QuarantineItem[]
  /** Whether anything waits in it for that document. */
  holdsFor(document: CommonsDocumentId): boolean
  /** Everything that is waited for, each once. */
  awaited(): readonly string[]
  remove(id: number): void
  /** Takes an item out by hand, and notes that [Q2]. */
  drop(id: number, at: string, because: string): void
  /** What was taken out by hand, latest first. */
  dropped(): readonly DroppedItem[]
  counts(): { readonly items: number; readonly bytes: number; readonly notKept: number }
  /** What one peer has in it. */
  share(peer: string): { readonly items: number; readonly bytes: number }
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

/** What the second version of the database added to them. */
export const DROPPED_SCHEMA = `
CREATE TABLE IF NOT EXISTS quarantine_dropped (
  id INTEGER PRIMARY KEY,
  reason TEXT NOT NULL,
  rule TEXT NOT NULL,
  message TEXT NOT NULL,
  peer TEXT NOT NULL,
  at TEXT NOT NULL,
  dropped_at TEXT NOT NULL,
  because TEXT NOT NULL
) STRICT;
`

/**
 * The quarantine in the node's private database. It holds only so much, and of one peer no more than its share [Q1]: a
 * hostile peer can fill neither the disk with it nor the room of what waits for others.
 */
export function openQuarantine(db: Database, limits: () => LimitSettings = () => DEFAULT_LIMITS): Quarantine {
  const insert = db.prepare(
    `INSERT INTO quarantine (fingerprint, reason, rule, message, peer, at, document, waits_for, content)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const known = db.prepare("SELECT 1 FROM quarantine WHERE fingerprint = ?")
  const columns = "id, reason, rule, message, peer, at, document, waits_for AS waitsFor, content"
  const some = db.prepare(
    `SELECT ${columns} FROM quarantine WHERE reason = coalesce(?, reason) AND peer = coalesce(?, peer) ORDER BY id`,
  )
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
  const ofDocument = db.prepare(
    "SELECT 1 FROM quarantine WHERE document = ? AND waits_for IS NOT NULL LIMIT 1",
  )
  const awaited = db.prepare("SELECT DISTINCT waits_for AS what FROM quarantine WHERE waits_for IS NOT NULL")
  const noteDropped = db.prepare(
    `INSERT OR REPLACE INTO quarantine_dropped
     SELECT id, reason, rule, message, peer, at, ? AS dropped_at, ? AS because FROM quarantine WHERE id = ?`,
  )
  const allDropped = db.prepare(
    "SELECT id, reason, rule, message, peer, at, dropped_at AS droppedAt, because FROM quarantine_dropped ORDER BY dropped_at DESC, id DESC",
  )
  const countLost = db.prepare("UPDATE quarantine_totals SET not_kept = not_kept + 1")

  function removeItem(id: number): void {
    const row = one.get(id)
    if (row === undefined) return
    remove.run(id)
    addBytes.run(-itemOf(row).content.length)
  }

  return {
    add(entry) {
      const fingerprint = fingerprintOf(entry)
      if (known.get(fingerprint) !== undefined) return true
      if (!fits(entry.content.length, totalsOf(totals.get()), totalsOf(ofPeer.get(entry.peer)), limits())) {
        countLost.run()
        return false
      }
      const { reason, rule, message, peer, at, document, waitsFor, content } = entry
      insert.run(fingerprint, reason, rule, message, peer, at, document ?? null, waitsFor ?? null, content)
      addBytes.run(content.length)
      return true
    },
    list: ({ reason, peer } = {}) => some.all(reason ?? null, peer ?? null).map(itemOf),
    show(id) {
      const row = one.get(id)
      return row === undefined ? undefined : itemOf(row)
    },
    waitingFor: (what) => waiting.all(what).map(itemOf),
    holdsFor: (document) => ofDocument.get(document) !== undefined,
    awaited: () => awaited.all().map((row) => String(row["what"])),
    remove: removeItem,
    drop(id, at, because) {
      noteDropped.run(at, because, id)
      removeItem(id)
    },
    dropped: () => allDropped.all().map((row) => ({ ...(row as unknown as DroppedItem) })), // columns as named above
    counts: () => ({ ...totalsOf(totals.get()) }),
    share: (peer) => ({ ...totalsOf(ofPeer.get(peer)) }),
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

function fits(size: number, all: Totals, ofPeer: Totals, limits: LimitSettings): boolean {
  return (
    all.items < limits["node.quarantine-items"] &&
    all.bytes + size <= limits["node.quarantine-bytes"] &&
    ofPeer.items < limits["peer.quarantine-items"] &&
    ofPeer.bytes + size <= limits["peer.quarantine-bytes"]
  )
}

function totalsOf(row: unknown): Totals & { readonly notKept: number } {
  return row as Totals & { notKept: number } // the one row of a query that names these columns
}

/** The text of a quarantined item for people: at most `limit` characters, bytes that are not text replaced. */
export function contentText(item: QuarantineItem, limit = 4000): string {
  return new TextDecoder().decode(item.content).slice(0, limit)
}
