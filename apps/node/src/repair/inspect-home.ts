import { existsSync, statSync } from "node:fs"
import { checkDatabase, DamagedRowError, openCommonsStore } from "@commonshelf/replica"
import { Failure } from "../failure.ts"
import { HomeRecord, readJson, type HomePaths } from "../home/home.ts"
import { readKeys } from "../home/keys.ts"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"
import { storageFailure } from "../node/storage-failure.ts"
import { said, type Sentence } from "../messages/sentence.ts"
import { repairSays } from "../messages/repair.ts"

/** The files of a home that can be damaged. */
export type HomeFile =
  | "home.json"
  | "keys"
  | "commons.sqlite"
  | "node.sqlite"
  | "ledger.sqlite"
  | "drafts.sqlite"

/** How one file of a home is. `in-use`: another process has it, so nothing can be said. */
export interface FileState {
  readonly file: HomeFile
  readonly state: "whole" | "damaged" | "missing" | "in-use" | "other-version" | "not-writable"
  /** What is wrong, in a sentence. */
  readonly finding?: Sentence
}

/** Looks at every file of a home that nobody serves, one by one [H2]; changes nothing. */
export function inspectHome(paths: HomePaths): readonly FileState[] {
  return [
    inspectRecord(paths),
    inspectKeys(paths),
    inspectDatabase(paths, "commons.sqlite", checkCommons),
    inspectDatabase(paths, "node.sqlite", (database) => checkDatabase(database, "node")),
    // A home that never imported anything has no ledger.
    ...(existsSync(paths.ledger) ? [inspectDatabase(paths, "ledger.sqlite", checkLedger)] : []),
    ...(existsSync(paths.drafts)
      ? [inspectDatabase(paths, "drafts.sqlite", (database) => checkDatabase(database, "drafts"))]
      : []),
  ]
}

function inspectRecord(paths: HomePaths): FileState {
  const file = "home.json"
  if (!existsSync(paths.record)) return { file, state: "missing", finding: repairSays.recordMissing() }
  if (HomeRecord.safeParse(readJson(paths.record)).success) return { file, state: "whole" }
  return { file, state: "damaged", finding: repairSays.recordDamaged() }
}

function inspectKeys(paths: HomePaths): FileState {
  try {
    readKeys(paths)
    return { file: "keys", state: "whole" }
  } catch (error) {
    const finding = error instanceof Failure ? error.sentence : repairSays.keysUnreadable()
    return { file: "keys", state: "damaged", finding }
  }
}

type DatabaseFile = Extract<HomeFile, `${string}.sqlite`>

function inspectDatabase(
  paths: HomePaths,
  file: DatabaseFile,
  check: (database: Database) => void,
): FileState {
  const path = {
    "commons.sqlite": paths.commons,
    "node.sqlite": paths.node,
    "ledger.sqlite": paths.ledger,
    "drafts.sqlite": paths.drafts,
  }[file]
  if (!existsSync(path) || statSync(path).size === 0)
    return { file, state: "missing", finding: repairSays.missing({ file }) }
  let database: Database | undefined
  try {
    database = openDatabase(path)
    check(database)
    return { file, state: "whole" }
  } catch (error) {
    return { file, ...stateOf(error) }
  } finally {
    if (database !== undefined) closeDatabase(database)
  }
}

function checkCommons(database: Database): void {
  checkDatabase(database, "commons")
  for (const { digest, document } of openCommonsStore(database).texts())
    if (document === "") throw new DamagedRowError(digest)
}

function checkLedger(database: Database): void {
  database.exec("PRAGMA busy_timeout = 2000; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT")
  const check = database.prepare("PRAGMA integrity_check(1)").get()
  if (check === undefined || Object.values(check)[0] !== "ok") throw new Error("malformed")
}

function stateOf(error: unknown): Omit<FileState, "file"> {
  const failure = storageFailure(error, { root: "" })
  const finding = said((error instanceof Error ? error.message : "unreadable").replaceAll("\n", " "))
  if (!(failure instanceof Failure)) return { state: "damaged", finding }
  if (failure.code === "locked") return { state: "in-use", finding }
  if (failure.code === "other-version") return { state: "other-version", finding }
  if (failure.code === "not-writable") return { state: "not-writable", finding }
  return { state: "damaged", finding }
}
