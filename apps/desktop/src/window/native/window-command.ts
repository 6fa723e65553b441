import { extname, join } from "node:path"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { isSingleExecutable } from "../../release.ts"
import { WINDOW_FLAG } from "./window-process.ts"

/** The command that starts this very program as the process of its window. */
export function windowCommand(): readonly [string, ...string[]] {
  if (isSingleExecutable) return [process.execPath, WINDOW_FLAG]
  const here = fileURLToPath(import.meta.url)
  const main = join(dirname(here), "..", "..", `main${extname(here)}`)
  return [process.execPath, ...process.execArgv, main, WINDOW_FLAG]
}
