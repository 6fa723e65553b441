import { mkdirSync, renameSync, rmSync } from "node:fs"
import { dirname } from "node:path"
import { generateSeed } from "@commonshelf/identity"
import { refuseUsedPlace } from "../home/create-home.ts"
import { homePaths, type HomePaths } from "../home/home.ts"
import { writeSeed } from "../home/keys.ts"
import { checkBackup, unpack, type CheckedBackup } from "./check-backup.ts"
import { openKeysFile, writeKeys } from "./keys-file.ts"

/** A keys file with its passphrase. */
export interface KeysGiven {
  readonly file: string
  readonly passphrase: string
}

/**
 * Makes a new home from a backup, after everything in it was verified [H4]. Its device key is new and enrolled by nobody
 * yet, so the home reads and cannot sign; with a keys file it has the node key of before, and syncs. Made beside its
 * place and moved there whole.
 */
export async function restoreBackup(
  paths: HomePaths,
  file: string,
  keys: KeysGiven | undefined,
): Promise<CheckedBackup> {
  refuseUsedPlace(paths)
  const checked = checkBackup(file)
  const { scid } = checked.manifest.party
  const seeds = keys === undefined ? undefined : await openKeysFile(keys.file, scid, keys.passphrase)
  const staged = homePaths(`${paths.root}.new-${process.pid}`)
  mkdirSync(dirname(paths.root), { recursive: true, mode: 0o700 })
  try {
    mkdirSync(staged.root, { mode: 0o700 })
    unpack(file, staged.root)
    writeSeed(staged, "device", generateSeed())
    writeSeed(staged, "node", generateSeed())
    if (seeds !== undefined) writeKeys(staged, seeds)
    rmSync(paths.root, { recursive: true, force: true })
    renameSync(staged.root, paths.root)
    return checked
  } catch (error) {
    rmSync(staged.root, { recursive: true, force: true })
    throw error
  }
}
