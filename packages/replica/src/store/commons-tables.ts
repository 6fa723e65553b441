import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/** The tables of the commons: one row a document, one row a canonical change [A2]. */
export const COMMONS_SCHEMA = `
CREATE TABLE documents (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  owner TEXT NOT NULL,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE changes (
  position INTEGER PRIMARY KEY,
  document TEXT NOT NULL REFERENCES documents (id),
  hash TEXT NOT NULL UNIQUE,
  dependency TEXT NOT NULL,
  digest TEXT NOT NULL UNIQUE,
  feed TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  bytes BLOB NOT NULL
) STRICT;
CREATE INDEX changes_by_document ON changes (document, dependency);
CREATE INDEX changes_by_feed ON changes (document, feed, sequence);
`

/** So many texts a page: of the largest that there may be, 64 MiB. */
const PAGE = 64

/** The queries of the store. */
export function prepareStatements(db: Database) {
  const columns = "document, hash, digest, bytes"
  return {
    register: db.prepare("INSERT OR IGNORE INTO documents (id, type, owner, name) VALUES (?, ?, ?, ?)"),
    forget: db.prepare("DELETE FROM documents WHERE id = ?"),
    documents: db.prepare("SELECT id, type, owner, name FROM documents ORDER BY id"),
    append: db.prepare(
      "INSERT INTO changes (document, hash, dependency, digest, feed, sequence, bytes) VALUES (?, ?, ?, ?, ?, ?, ?)",
    ),
    has: db.prepare("SELECT 1 FROM changes WHERE hash = ?"),
    place: db.prepare("SELECT document, hash, feed, sequence FROM changes WHERE digest = ?"),
    byDigest: db.prepare(`SELECT ${columns} FROM changes WHERE digest = ?`),
    byHash: db.prepare(`SELECT ${columns} FROM changes WHERE hash = ?`),
    all: db.prepare(`SELECT ${columns} FROM changes ORDER BY position`),
    ofDocument: db.prepare(`SELECT ${columns} FROM changes WHERE document = ? ORDER BY position`),
    page: db.prepare(
      `SELECT position, ${columns} FROM changes WHERE document = ? AND position > ? AND position <= ?
       ORDER BY position LIMIT ${PAGE}`,
    ),
    position: db.prepare("SELECT coalesce(max(position), 0) AS position FROM changes"),
    countAt: db.prepare(
      "SELECT count(*) AS count FROM changes WHERE document = ? AND feed = ? AND sequence = ?",
    ),
    lastOfFeed: db.prepare(
      "SELECT sequence, digest FROM changes WHERE document = ? AND feed = ? ORDER BY sequence DESC, digest DESC LIMIT 1",
    ),
    heads: db.prepare(
      `SELECT hash FROM changes AS c WHERE document = ?
       AND NOT EXISTS (SELECT 1 FROM changes AS d WHERE d.document = c.document AND d.dependency = c.hash)
       ORDER BY hash`,
    ),
    any: db.prepare("SELECT 1 FROM changes WHERE document = ? LIMIT 1"),
    counts: db.prepare(
      "SELECT (SELECT count(DISTINCT document) FROM changes) AS documents, (SELECT count(*) FROM changes) AS statements",
    ),
  }
}
