import { sha256, utf8 } from "@commonshelf/identity"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { openLedger, type Ledger } from "../ledger/ledger.ts"

/**
 * A new ledger whose secret follows from `seed`, where others draw theirs: it rounds [R6] the same way in each run. What of
 * a release depends on the rounding, as which cells are raised [V4], is then no matter of chance.
 */
export function openSeededLedger(db: DatabaseSyncInstance, seed: string): Ledger {
  openLedger(db)
  db.prepare("UPDATE ledger SET secret = ?").run(sha256(utf8(seed)))
  return openLedger(db)
}
