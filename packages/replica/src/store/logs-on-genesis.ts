import {
  canonicalChange,
  GENESIS_HASH,
  LOG_FEED,
  readCanonicalChange,
  WITNESS_FEED,
} from "@commonshelf/documents"
import type { DatabaseSyncInstance as Database } from "@photostructure/sqlite"
import { DamagedFileError } from "./database.ts"

/**
 * Makes version 2 of the commons: what stands in an identity log depends on the genesis [D7]. In version 1 each entry's
 * change depended on that of the entry before it, and each witness proof's on its entry's.
 * @throws DamagedFileError when a row no longer holds a change
 */
export function logsOnGenesis(db: Database): void {
  const rows = db.prepare("SELECT position, sequence, bytes FROM changes WHERE feed IN (?, ?)")
  const write = db.prepare("UPDATE changes SET hash = ?, dependency = ?, bytes = ? WHERE position = ?")
  for (const row of rows.all(LOG_FEED, WITNESS_FEED)) {
    const { position, sequence, bytes } = row as {
      // The columns of the table, which is STRICT.
      readonly position: number
      readonly sequence: number
      readonly bytes: Uint8Array
    }
    const read = readCanonicalChange(bytes)
    if (!read.ok) throw new DamagedFileError("commons")
    const change = canonicalChange(read.value.text, sequence, GENESIS_HASH)
    write.run(change.hash, GENESIS_HASH, change.bytes, position)
  }
}
