import { existsSync, renameSync } from "node:fs"
import { join } from "node:path"
import type { Multikey } from "@commonshelf/identity"
import type { HomePaths } from "./home.ts"
import { deviceMultikey, keyPath, writeDevice } from "./keys.ts"

/*
 * A device key that is to take the place of this computer's: on disk before the log lists it, in its place as soon as it
 * does. What is signed in between is signed with the old one.
 */

/** Writes the key that comes next, under a passphrase if there is one. */
export function writeNextDevice(
  paths: HomePaths,
  seed: Uint8Array,
  passphrase: string | undefined,
): Promise<void> {
  return writeDevice(nextPaths(paths), seed, passphrase)
}

/** Puts the next key in its place if the log lists it by now. */
export function promoteNextDevice(paths: HomePaths, isListed: (key: Multikey) => boolean): void {
  const next = nextPaths(paths)
  if (!existsSync(keyPath(next, "device"))) return
  const key = deviceMultikey(next)
  if (key !== undefined && isListed(key)) renameSync(keyPath(next, "device"), keyPath(paths, "device"))
}

function nextPaths(paths: HomePaths): HomePaths {
  return { ...paths, keys: join(paths.keys, "next") }
}
