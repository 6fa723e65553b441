import type { CommonsDocumentId, Place } from "@commonshelf/documents"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/** What one peer said it holds of one feed: everything up to a sequence. */
export interface Arrival {
  readonly peer: string
  /** When this node was told. */
  readonly at: string
}

type FeedPlace = Omit<Place, "hash">

/** Which peers said that they hold which of this node's own statements, in its private database [E1]. */
export interface ArrivalStore {
  /** A peer holds a feed up to a sequence; what was known already stays as it was. */
  arrived(arrival: Arrival & FeedPlace): void
  /** The highest sequence of a feed that a peer is known to hold; 0 when none. */
  upTo(peer: string, document: CommonsDocumentId, feed: string): number
  /** Who is known to hold a place of a feed, and since when, sorted by peer. */
  of(place: FeedPlace): readonly Arrival[]
}

/** Came with version 2 of the node's private database; some homes of version 1 have it already. */
export const ARRIVAL_SCHEMA = `
CREATE TABLE IF NOT EXISTS arrivals (
  peer TEXT NOT NULL,
  document TEXT NOT NULL,
  feed TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (peer, document, feed, sequence)
) STRICT, WITHOUT ROWID;
`

export function openArrivalStore(db: Database): ArrivalStore {
  const insert = db.prepare(
    "INSERT OR IGNORE INTO arrivals (peer, document, feed, sequence, at) VALUES (?, ?, ?, ?, ?)",
  )
  const highest = db.prepare(
    "SELECT max(sequence) AS sequence FROM arrivals WHERE peer = ? AND document = ? AND feed = ?",
  )
  const holders = db.prepare(
    `SELECT peer, min(at) AS at FROM arrivals WHERE document = ? AND feed = ? AND sequence >= ?
     GROUP BY peer ORDER BY peer`,
  )
  return {
    arrived: ({ peer, document, feed, sequence, at }) => void insert.run(peer, document, feed, sequence, at),
    upTo: (peer, document, feed) => Number(highest.get(peer, document, feed)?.["sequence"] ?? 0),
    of: ({ document, feed, sequence }) =>
      holders
        .all(document, feed, sequence)
        .map((row) => ({ peer: String(row["peer"]), at: String(row["at"]) })),
  }
}
