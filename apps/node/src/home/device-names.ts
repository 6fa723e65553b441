import { join } from "node:path"
import type { Multikey } from "@commonshelf/identity"
import { z } from "zod"
import { readJson, writeInHome, type HomePaths } from "./home.ts"

/*
 * What people call their devices: "desk in the shop", "Dana's laptop". Kept in this home only, because such names tell of
 * people and an identity log is public for ever [N5].
 */

const Names = z.record(z.string(), z.string().min(1).max(60))

/** The names by multikey. */
export function deviceNames(paths: HomePaths): Readonly<Record<string, string>> {
  const names = Names.safeParse(readJson(namesPath(paths)))
  return names.success ? names.data : {}
}

/** Calls a device so from now on. */
export function nameDevice(paths: HomePaths, key: Multikey, name: string): void {
  writeInHome(paths, namesPath(paths), Names.parse({ ...deviceNames(paths), [key]: name }))
}

function namesPath(paths: HomePaths): string {
  return join(paths.keys, "names.json")
}
