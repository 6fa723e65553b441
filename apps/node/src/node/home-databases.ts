import { existsSync, statSync } from "node:fs"
import { basename } from "node:path"
import { openLedger, type Ledger } from "@commonshelf/purchases"
import { DamagedFileError } from "@commonshelf/replica"
import type { HomePaths } from "../home/home.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"
import { storageFailure } from "./storage-failure.ts"

export type DatabaseName = "commons" | "node" | "ledger" | "drafts"

/** The databases of a home that a node has open. */
export class HomeDatabases {
  readonly #paths: HomePaths
  readonly #opened = new Map<DatabaseName, Database>()

  constructor(paths: HomePaths) {
    this.#paths = paths
  }

  /**
   * What init made is never made again: an emptied file must not look like a new one [H2].
   * @throws Failure when one is gone or empty
   */
  mustBeThere(): void {
    for (const name of ["commons", "node"] as const) {
      const path = this.#paths[name]
      if (!existsSync(path) || statSync(path).size === 0)
        throw storageFailure(new DamagedFileError(name), this.#paths)
    }
  }

  open(name: DatabaseName): Database {
    const database = openDatabase(this.#paths[name])
    this.#opened.set(name, database)
    return database
  }

  /** @throws Failure when the ledger is damaged, of another version or in use */
  openLedger(): Ledger {
    try {
      return openLedger(prepareLedger(this.open("ledger")))
    } catch (error) {
      throw storageFailure(isDamage(error) ? new DamagedFileError("ledger") : error, this.#paths)
    }
  }

  /** Writes a copy of an open database as it is now, whole and by itself, to a new file. */
  copy(name: DatabaseName, path: string): void {
    this.#opened.get(name)?.prepare("VACUUM INTO ?").run(path)
  }

  /** What is wrong with the files that are open, in sentences. */
  damaged(): readonly string[] {
    return [...this.#opened]
      .filter(([, database]) => !isWhole(database))
      .map(([name]) => `${basename(this.#paths[name])} is damaged`)
  }

  close(): void {
    for (const database of this.#opened.values()) closeDatabase(database)
  }
}

/** The ledger is as durable as the commons; its tables are its own affair. */
function prepareLedger(database: Database): Database {
  database.exec(
    "PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL",
  )
  if (!isWhole(database)) throw new DamagedFileError("ledger")
  return database
}

function isWhole(database: Database): boolean {
  return Object.values(database.prepare("PRAGMA integrity_check(1)").get() ?? {})[0] === "ok"
}

function isDamage(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|file is not|corrupt/i.test(error.message)
}
