import {
  DamagedFileError,
  DamagedRowError,
  DatabaseLockedError,
  HomeVersionError,
} from "@commonshelf/replica"
import { EXIT, Failure } from "../failure.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { HomePaths } from "../home/home.ts"
import { storageSays } from "../messages/storage.ts"

/**
 * What the machine did to a home, as a failure that says what to do; any other error as it is. After each of them
 * everything that was acknowledged is still there [H1, H2].
 */
export function storageFailure(error: unknown, { root }: Pick<HomePaths, "root">): unknown {
  if (!(error instanceof Error) || error instanceof Failure) return error
  if (error instanceof DamagedFileError || error instanceof DamagedRowError) {
    return new Failure(EXIT.failed, "damaged-file", storageSays.damaged({ root, detail: error.message }), {
      hint: storageSays.seeRepair(),
    })
  }
  if (error instanceof HomeVersionError || error.name === "NewerLedgerError") {
    return new Failure(
      EXIT.failed,
      "other-version",
      storageSays.otherVersion({ root, detail: error.message }),
      {
        hint: storageSays.useMaker(),
      },
    )
  }
  if (error instanceof DatabaseLockedError || /database is locked/.test(error.message)) {
    return new Failure(EXIT.locked, "locked", storageSays.locked({ root }), {
      hint: storageSays.waitOrStop(),
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
  readonly sentence: (values: { readonly root: string }) => Sentence
  readonly hint: Sentence
}[] = [
  {
    says: /disk is full|ENOSPC|EDQUOT/,
    code: "disk-full",
    sentence: storageSays.full,
    hint: storageSays.makeRoom(),
  },
  {
    says: /readonly database|EROFS|EACCES|EPERM|unable to open database file/,
    code: "not-writable",
    sentence: storageSays.notWritable,
    hint: storageSays.giveRight(),
  },
  {
    says: /disk I\/O error|EIO\b|EFBIG/,
    code: "disk-error",
    sentence: storageSays.diskRefused,
    hint: storageSays.lookAtDisk(),
  },
]

function diskFailure(error: Error, root: string): Failure | undefined {
  const said = `${error.message} ${"code" in error ? String(error.code) : ""}`
  const found = DISK.find(({ says }) => says.test(said))
  return found && new Failure(EXIT.failed, found.code, found.sentence({ root }), { hint: found.hint })
}
