import { accessSync, constants, copyFileSync, existsSync, mkdtempSync, realpathSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { openCommonsStore } from "@commonshelf/replica"
import { askServing } from "../api/reach.ts"
import { readServing } from "../api/serving.ts"
import { EXIT, Failure } from "../failure.ts"
import type { HomePaths } from "../home/home.ts"
import { closeDatabase, openDatabase } from "../home/sqlite.ts"
import { storageFailure } from "../node/storage-failure.ts"
import { removedAtEnd } from "./removed-at-end.ts"
import { servingSource, type FirstPage } from "./serving-source.ts"
import type { ForkSource } from "./source.ts"
import { storeSource } from "./store-source.ts"
import { homeSays } from "../messages/home.ts"
import { forkSays } from "../messages/fork.ts"

/**
 * The commons of a home: asked of the node that serves it when there is one, else read from its file. A copy of a home,
 * on a stick that may be read only, needs nothing but that file.
 */
export async function homeSource(paths: HomePaths): Promise<ForkSource> {
  const serving = readServing(paths)
  const first =
    serving === undefined ? undefined : await askServing(serving, "fork documents", { from: 0 }, undefined)
  // The note in a copied home speaks of the node that serves the original.
  if (serving !== undefined && first !== undefined && isHere(first["root"], paths.root))
    return servingSource(serving, first as unknown as FirstPage) // the shape of the operation's answer
  if (!existsSync(paths.commons)) {
    throw new Failure(EXIT.notInitialised, "not-initialised", homeSays.noNode({ root: paths.root }), {
      hint: forkSays.nameSource(),
    })
  }
  return isWritable(paths) ? fileSource(paths, paths.commons) : copiedSource(paths)
}

function isHere(told: unknown, root: string): boolean {
  try {
    return typeof told === "string" && realpathSync(told) === realpathSync(root)
  } catch {
    return false
  }
}

function isWritable({ root, commons }: HomePaths): boolean {
  try {
    accessSync(root, constants.W_OK)
    accessSync(commons, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function fileSource(paths: HomePaths, commons: string, closed: () => void = () => {}): ForkSource {
  const database = openDatabase(commons)
  const close = () => {
    closeDatabase(database)
    closed()
  }
  try {
    return storeSource(openCommonsStore(database), async () => close())
  } catch (error) {
    close()
    throw storageFailure(error, paths)
  }
}

/** SQLite writes beside a file even to read it; where it may not, it reads a copy. */
function copiedSource(paths: HomePaths): ForkSource {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-fork-"))
  const remove = removedAtEnd(folder)
  try {
    const copy = join(folder, "commons.sqlite")
    copyFileSync(paths.commons, copy)
    if (existsSync(`${paths.commons}-wal`)) copyFileSync(`${paths.commons}-wal`, `${copy}-wal`)
    return fileSource(paths, copy, remove)
  } catch (error) {
    remove()
    throw error
  }
}
