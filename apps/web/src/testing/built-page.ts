import { execFile } from "node:child_process"
import { mkdtemp, rm } from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"

const ROOT = fileURLToPath(new URL("../..", import.meta.url))

/** The page as it is delivered, in a folder of its own. */
export interface BuiltPage {
  readonly folder: string
  readonly remove: () => Promise<void>
}

/** Builds the page from its sources, as a release does: a test runner's own NODE_ENV would bundle React for debugging. */
export async function buildPage(): Promise<BuiltPage> {
  const folder = await mkdtemp(join(tmpdir(), "commonshelf-web-"))
  const vite = join(ROOT, "node_modules/vite/bin/vite.js")
  const env = { ...process.env, NODE_ENV: "production" }
  await promisify(execFile)(process.execPath, [vite, "build", "--outDir", folder, "--emptyOutDir"], {
    cwd: ROOT,
    env,
  })
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}
