import { existsSync, statSync } from "node:fs"
import { DamagedFileError } from "@commonshelf/replica"
import type { HomePaths } from "../home/home.ts"
import type { Database } from "../home/sqlite.ts"
import { storageFailure } from "./storage-failure.ts"

/** What init made is never made again: an emptied file must not look like a new one [H2]. */
export function mustBeThere(paths: HomePaths): void {
  for (const what of ["commons", "node"] as const) {
    if (!existsSync(paths[what]) || statSync(paths[what]).size === 0)
      throw storageFailure(new DamagedFileError(what), paths)
  }
}

/** The ledger is as durable as the commons; its tables are its own affair. */
export function prepareLedger(database: Database): Database {
  database.exec(
    "PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
  )
  const check = database.prepare("PRAGMA quick_check").get()
  if (check === undefined || Object.values(check)[0] !== "ok") throw new DamagedFileError("ledger")
  return database
}
