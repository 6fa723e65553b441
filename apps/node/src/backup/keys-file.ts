import { existsSync } from "node:fs"
import { openSecret, SealedSecret, sealSecret } from "@commonshelf/identity/secret"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { readJson, writeWhole, type HomePaths, type HomeRecord } from "../home/home.ts"
import { readSeedOf, writeSeed } from "../home/keys.ts"
import { backupSays } from "../messages/backup.ts"
import { detailOf } from "../messages/detail.ts"

/**
 * The keys of a home that may be kept elsewhere, each under a passphrase [H4]: the node key, and the master seed where it
 * still lies in the home. A device key is in no backup: a restored home makes a new one.
 */
const KeysFile = z.strictObject({
  schema: z.literal("commonshelf/keys/1"),
  scid: z.string(),
  node: SealedSecret,
  recovery: SealedSecret.exactOptional(),
})

const SAVED = ["node", "recovery"] as const

/** Writes the keys file of a home; gives the names of the keys in it. @throws Failure when the file exists */
export async function writeKeysFile(
  paths: HomePaths,
  { scid }: HomeRecord,
  file: string,
  passphrase: string,
): Promise<readonly string[]> {
  if (existsSync(file)) {
    throw new Failure(EXIT.failed, "file-exists", backupSays.exists({ file }), {
      hint: backupSays.otherName(),
    })
  }
  const sealed: Record<string, SealedSecret> = {}
  for (const name of SAVED) {
    const seed = readSeedOf(paths, name)
    if (seed !== undefined) sealed[name] = await sealSecret(seed, passphrase)
  }
  writeWhole(file, { schema: "commonshelf/keys/1", scid, ...sealed })
  return Object.keys(sealed)
}

/** The keys of a keys file, opened. @throws Failure: exit 12 for another passphrase, 20 for another party's file */
export async function openKeysFile(
  file: string,
  scid: string,
  passphrase: string,
): Promise<ReadonlyMap<"node" | "recovery", Uint8Array>> {
  const parsed = KeysFile.safeParse(readJson(file))
  if (!parsed.success || parsed.data.scid !== scid) {
    throw new Failure(EXIT.verification, "not-its-keys", backupSays.notItsKeys({ file }))
  }
  const seeds = new Map<"node" | "recovery", Uint8Array>()
  for (const name of SAVED) {
    const sealed = parsed.data[name]
    if (sealed === undefined) continue
    const seed = await openSecret(sealed, passphrase)
    if (!seed.ok)
      throw new Failure(EXIT.wrongPassphrase, seed.error.kind, detailOf(seed.error.kind, seed.error.message))
    seeds.set(name, seed.value)
  }
  return seeds
}

/** Puts opened keys into a home. */
export function writeKeys(paths: HomePaths, seeds: ReadonlyMap<"node" | "recovery", Uint8Array>): void {
  for (const [name, seed] of seeds) writeSeed(paths, name, seed)
}
