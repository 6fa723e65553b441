import { DamagedFileError, DatabaseLockedError, HomeVersionError } from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"

/** What kept a home's files from being opened, as a failure in words; anything else as it is. */
export function asFailure(error: unknown, paths: HomePaths): unknown {
  if (error instanceof DamagedFileError) {
    return new Failure(EXIT.failed, "damaged-file", `${paths.root}: ${error.message}.`, {
      hint: "Put back a backup of the file; or move the damaged file away and start: what peers hold comes back from them, what only this node held is still in the file.",
    })
  }
  if (error instanceof HomeVersionError || (error instanceof Error && error.name === "NewerLedgerError")) {
    return new Failure(
      EXIT.failed,
      "other-version",
      `${paths.root}: ${error.message}. Nothing was changed.`,
      {
        hint: "Use the program that made it, or another --home.",
      },
    )
  }
  if (
    error instanceof DatabaseLockedError ||
    (error instanceof Error && /database is locked/.test(error.message))
  ) {
    return new Failure(
      EXIT.locked,
      "locked",
      `The home ${paths.root} is in use by another commonshelf process.`,
      {
        hint: "Wait until it is done, or stop it.",
      },
    )
  }
  return error
}

/** Whether an error of SQLite says that a file is not what it was. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|file is not|corrupt/i.test(error.message)
}
