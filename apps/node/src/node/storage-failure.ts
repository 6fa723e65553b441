import {
  DamagedFileError,
  DamagedRowError,
  DatabaseLockedError,
  HomeVersionError,
} from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"

/**
 * What the machine did to a home, as a failure that says what to do; any other error as it is. After each of them
 * everything that was acknowledged is still there [H1, H2].
 */
export function storageFailure(error: unknown, { root }: Pick<HomePaths, "root">): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  if (error instanceof DamagedFileError || error instanceof DamagedRowError) {
    return new Failure(EXIT.failed, "damaged-file", `${root}: ${error.message}.`, {
      hint: "See what can be saved: commonshelf repair --dry-run. What peers hold comes back from them, the rest from a backup.",
    })
  }
  if (error instanceof HomeVersionError || error.name === "NewerLedgerError") {
    return new Failure(EXIT.failed, "other-version", `${root}: ${error.message}. Nothing was changed.`, {
      hint: "Use the program that made it, or another --home.",
    })
  }
  if (error instanceof DatabaseLockedError || /database is locked/.test(error.message)) {
    return new Failure(EXIT.locked, "locked", `The home ${root} is in use by another commonshelf process.`, {
      hint: "Wait until it is done, or stop it.",
    })
  }
  return diskFailure(error, root) ?? error
}

/** Whether SQLite says that a file is damaged. */
export function isDamage(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database|file is not|corrupt/i.test(error.message)
}

/** The words by which SQLite and Node say that a disk does not do what it should. */
const DISK: readonly {
  readonly says: RegExp
  readonly code: string
  readonly sentence: string
  readonly hint: string
}[] = [
  {
    says: /disk is full|ENOSPC|EDQUOT/,
    code: "disk-full",
    sentence: "the disk is full. Nothing was stored of this, and nothing of before was lost",
    hint: "Make room, then do it again.",
  },
  {
    says: /readonly database|EROFS|EACCES|EPERM|unable to open database file/,
    code: "not-writable",
    sentence: "this may not be written to. Nothing was changed",
    hint: "Give the user that runs commonshelf the right to write there, or mount the disk writable.",
  },
  {
    says: /disk I\/O error|EIO\b|EFBIG/,
    code: "disk-error",
    sentence: "the disk refused to write. Nothing was stored of this",
    hint: "Look at the disk: its room, its quota, its health. Then: commonshelf doctor",
  },
]

function diskFailure(error: Error, root: string): Failure | undefined {
  const said = `${error.message} ${"code" in error ? String(error.code) : ""}`
  const found = DISK.find(({ says }) => says.test(said))
  return found && new Failure(EXIT.failed, found.code, `${root}: ${found.sentence}.`, { hint: found.hint })
}
