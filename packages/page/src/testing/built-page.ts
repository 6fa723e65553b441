import { execFile } from "node:child_process"
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { promisify } from "node:util"
import { gzipSync } from "node:zlib"

/** The page as it is delivered, in a folder of its own. */
export interface BuiltPage {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/**
 * Builds a page from its sources, as a release does: a test runner's own NODE_ENV would bundle React for debugging.
 *
 * @param root the folder of the app, with its `vite.config.ts`
 */
export async function buildPage(root: string): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-page-"))
  const vite = join(root, "node_modules/vite/bin/vite.js")
  const env = { ...process.env, NODE_ENV: "production" }
  await promisify(execFile)(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir"], {
    cwd: root,
    env,
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

/** How much script a built page loads, in bytes after gzip, and what else its folder of assets holds. */
export async function weighPage({
  folder,
}: BuiltPage): Promise<{ script: number; names: readonly string[] }> {
  const names = await readdir(join(folder, "assets"))
  const scripts = names.filter((name) => name.endsWith(".js"))
  const sizes = await Promise.all(
    scripts.map(async (name) => gzipSync(await readFile(join(folder, "assets", name))).length),
  )
  return { script: sizes.reduce((total, size) => total + size, 0), names }
}
