import { base58Encode, generateSeed, sha256, toHex, utf8, type Multikey } from "@commonshelf/identity"
import type { PartyRole } from "@commonshelf/documents"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"

/** A party whose node this one accepted: it syncs with these and with nobody else. */
export interface KnownPeer {
  readonly scid: string
  readonly name: string
  readonly role: PartyRole
  /** The node key it showed last; its identity log says which keys it may show. */
  readonly nodeKey: Multikey
  /** Where this node calls it, when it was this node that took the invite; else the peer calls. */
  readonly url: string | undefined
  readonly acceptedAt: string
  readonly lastSeenAt: string | undefined
}

/** An invite as it is kept: never the token, only its hash. */
export interface Invite {
  readonly role: PartyRole
  readonly createdAt: string
  readonly expiresAt: string
  readonly usedBy: string | undefined
}

/** The peers and invites of this node, in its private database. */
export interface PeerStore {
  list(): readonly KnownPeer[]
  get(scid: string): KnownPeer | undefined
  /** Accepts a peer, or renews what is known of it. */
  accept(peer: Omit<KnownPeer, "lastSeenAt">): void
  seen(scid: string, at: string): void
  /** Makes an invite and gives its token, which is told once and kept nowhere. */
  createInvite(role: PartyRole, createdAt: string, expiresAt: string): string
  /** The invite of a token, if it is still open at `now` or was used by this very party. */
  openInvite(token: string, scid: string, now: string): Invite | undefined
  useInvite(token: string, scid: string): void
}

export const PEER_SCHEMA = `
CREATE TABLE peers (
  scid TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  node_key TEXT NOT NULL,
  url TEXT,
  accepted_at TEXT NOT NULL,
  last_seen_at TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE invites (
  token_hash TEXT PRIMARY KEY,
  role TEXT NOT NULL,
  created_at TEXT NOT NULL,
  expires_at TEXT NOT NULL,
  used_by TEXT
) STRICT, WITHOUT ROWID;
`

export function openPeerStore(db: Database): PeerStore {
  const columns =
    "scid, name, role, node_key AS nodeKey, url, accepted_at AS acceptedAt, last_seen_at AS lastSeenAt"
  const all = db.prepare(`SELECT ${columns} FROM peers ORDER BY scid`)
  const one = db.prepare(`SELECT ${columns} FROM peers WHERE scid = ?`)
  const upsert = db.prepare(
    `INSERT INTO peers (scid, name, role, node_key, url, accepted_at) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT (scid) DO UPDATE SET name = excluded.name, role = excluded.role, node_key = excluded.node_key,
       url = coalesce(excluded.url, url)`,
  )
  const seen = db.prepare("UPDATE peers SET last_seen_at = ? WHERE scid = ?")
  const insertInvite = db.prepare(
    "INSERT INTO invites (token_hash, role, created_at, expires_at) VALUES (?, ?, ?, ?)",
  )
  const findInvite = db.prepare(
    "SELECT role, created_at AS createdAt, expires_at AS expiresAt, used_by AS usedBy FROM invites WHERE token_hash = ?",
  )
  const useInvite = db.prepare("UPDATE invites SET used_by = ? WHERE token_hash = ?")

  return {
    list: () => all.all().map(peerOf),
    get(scid) {
      const row = one.get(scid)
      return row === undefined ? undefined : peerOf(row)
    },
    accept({ scid, name, role, nodeKey, url, acceptedAt }) {
      upsert.run(scid, name, role, nodeKey, url ?? null, acceptedAt)
    },
    seen: (scid, at) => void seen.run(at, scid),
    createInvite(role, createdAt, expiresAt) {
      const token = base58Encode(generateSeed())
      insertInvite.run(hashOf(token), role, createdAt, expiresAt)
      return token
    },
    openInvite(token, scid, now) {
      // The query names exactly the columns of an invite; SQLite gives null where we say undefined.
      const row = findInvite.get(hashOf(token)) as (Invite & { usedBy: string | null }) | undefined
      if (row === undefined) return undefined
      const open = row.usedBy === null ? row.expiresAt > now : row.usedBy === scid
      return open ? { ...row, usedBy: row.usedBy ?? undefined } : undefined
    },
    useInvite: (token, scid) => void useInvite.run(scid, hashOf(token)),
  }
}

function peerOf(row: unknown): KnownPeer {
  const peer = row as KnownPeer & { url: string | null; lastSeenAt: string | null } // columns as named above
  return { ...peer, url: peer.url ?? undefined, lastSeenAt: peer.lastSeenAt ?? undefined }
}

function hashOf(token: string): string {
  return toHex(sha256(utf8(token)))
}
