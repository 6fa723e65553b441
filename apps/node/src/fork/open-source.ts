import { existsSync } from "node:fs"
import { join, resolve } from "node:path"
import { LOCK_PATH } from "@commonshelf/dataset"
import { homePaths } from "../home/home.ts"
import { folderSource } from "./folder-source.ts"
import { homeSource } from "./home-source.ts"
import { linkSource } from "./link-source.ts"
import type { Progress } from "./progress.ts"
import type { ForkSource } from "./source.ts"

/** The commons that a person names: an invite link, a fork, or the home of a node. */
export async function openSource(named: string, progress: Progress): Promise<ForkSource> {
  progress.begin("Reading")
  if (named.trim().startsWith("commonshelf:")) return await linkSource(named, progress)
  if (existsSync(join(resolve(named), LOCK_PATH))) return folderSource(resolve(named), progress)
  return await homeSource(homePaths(named))
}
