// Makes the JavaScript that runs in production: of each package one module for each of its exports, instead of one for
// each file of its source. Node opens a few files at the start of a command, not many hundred.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { build } from "esbuild"
import { root } from "./pnpm.mjs"

/** The programs of the workspace: what is started, and exported by nobody. */
const PROGRAMS = { "@commonshelf/node": { main: "./src/main.ts" } }

const folders = ["packages", "apps"].flatMap((group) =>
  readdirSync(join(root, group)).map((name) => join(root, group, name)),
)
for (const folder of folders) {
  const { name, exports } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))
  const entryPoints = { ...exported(exports), ...PROGRAMS[name] }
  if (Object.keys(entryPoints).length === 0) continue
  await build({
    absWorkingDir: folder,
    entryPoints,
    outdir: "dist",
    bundle: true,
    splitting: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node20.19",
    sourcemap: true,
    logLevel: "warning",
  })
}

/** The entry points of a package that production loads: by the path of the module that is made, the source. */
function exported(exports) {
  return Object.fromEntries(
    Object.values(exports).flatMap((target) => {
      const made = /^\.\/dist\/(?<path>.+)\.js$/.exec(target.default ?? "")?.groups.path
      return made === undefined ? [] : [[made, target.source]]
    }),
  )
}
