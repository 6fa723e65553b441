import { cpSync } from "node:fs"
import { join } from "node:path"
import { buildSync } from "esbuild"

/** Builds the test page, with the very bridge that the real page uses, into a folder. */
export function buildTestPage(folder: string): string {
  const source = join(import.meta.dirname, "../window/testing/page")
  const page = join(folder, "page")
  for (const name of ["index.html", "page.css"]) cpSync(join(source, name), join(page, name))
  buildSync({
    entryPoints: [join(source, "page.ts")],
    outfile: join(page, "page.js"),
    bundle: true,
    format: "esm",
  })
  return page
}
