import type { Digest } from "@commonshelf/identity"
import { prepareDatabase } from "@commonshelf/replica"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import type { SignedText } from "../signed-text.ts"

/** How this node stands to a draft. */
export type Standing = "here" | "left" | "removed"

/** A draft as it is kept. */
export interface StoredDraft {
  readonly id: Digest
  readonly founding: SignedText
  readonly circle: SignedText
  readonly standing: Standing
}

/** A change as it is kept: with who brought it here. */
export interface StoredChange {
  readonly digest: Digest
  readonly signed: SignedText
  /** The SCID of the peer that it came from; this node's own for what was written here. */
  readonly via: string
  readonly receivedAt: string
}

/** Drafts and their changes in `drafts.sqlite`, apart from the commons. A change is on disk before anybody is told of it. */
export interface DraftStore {
  list(): readonly StoredDraft[]
  get(id: Digest): StoredDraft | undefined
  /** Adds a draft or renews its circle and standing. */
  put(draft: StoredDraft): void
  /** The changes of a draft in the order in which they were admitted. */
  changes(id: Digest): readonly StoredChange[]
  /** Adds changes that follow those that are there. */
  add(id: Digest, changes: readonly StoredChange[]): void
}

const VERSION = 1

const SCHEMA = `
CREATE TABLE drafts (
  id TEXT PRIMARY KEY,
  founding TEXT NOT NULL,
  circle TEXT NOT NULL,
  standing TEXT NOT NULL CHECK (standing IN ('here', 'left', 'removed'))
) STRICT, WITHOUT ROWID;
CREATE TABLE changes (
  number INTEGER PRIMARY KEY,
  draft TEXT NOT NULL REFERENCES drafts (id),
  digest TEXT NOT NULL,
  signed TEXT NOT NULL,
  via TEXT NOT NULL,
  received_at TEXT NOT NULL,
  UNIQUE (draft, digest)
) STRICT;
`

/** @throws DamagedFileError, HomeVersionError, DatabaseLockedError */
export function openDraftStore(db: Database): DraftStore {
  prepareDatabase(db, "drafts", VERSION, SCHEMA)
  const all = db.prepare("SELECT id, founding, circle, standing FROM drafts ORDER BY id")
  const one = db.prepare("SELECT id, founding, circle, standing FROM drafts WHERE id = ?")
  const put = db.prepare(
    `INSERT INTO drafts (id, founding, circle, standing) VALUES (?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET circle = excluded.circle, standing = excluded.standing`,
  )
  const changes = db.prepare(
    "SELECT digest, signed, via, received_at AS receivedAt FROM changes WHERE draft = ? ORDER BY number",
  )
  const add = db.prepare(
    "INSERT OR IGNORE INTO changes (draft, digest, signed, via, received_at) VALUES (?, ?, ?, ?, ?)",
  )
  return {
    list: () => all.all().map(draftOf),
    get(id) {
      const row = one.get(id)
      return row === undefined ? undefined : draftOf(row)
    },
    put({ id, founding, circle, standing }) {
      put.run(id, JSON.stringify(founding), JSON.stringify(circle), standing)
    },
    changes: (id) => changes.all(id).map(changeOf),
    add(id, added) {
      db.exec("BEGIN IMMEDIATE")
      try {
        for (const { digest, signed, via, receivedAt } of added)
          add.run(id, digest, JSON.stringify(signed), via, receivedAt)
        db.exec("COMMIT")
      } catch (error) {
        db.exec("ROLLBACK")
        throw error
      }
    },
  }
}

function draftOf(row: unknown): StoredDraft {
  const { id, founding, circle, standing } = row as Record<"id" | "founding" | "circle" | "standing", string>
  return {
    id: id as Digest,
    founding: JSON.parse(founding) as SignedText,
    circle: JSON.parse(circle) as SignedText,
    standing: standing as Standing,
  } // as `put` wrote them
}

function changeOf(row: unknown): StoredChange {
  const { digest, signed, via, receivedAt } = row as Record<
    "digest" | "signed" | "via" | "receivedAt",
    string
  >
  return { digest: digest as Digest, signed: JSON.parse(signed) as SignedText, via, receivedAt } // as `add` wrote them
}
