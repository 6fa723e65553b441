// Builds the desktop for Linux x64 as one executable and as a Debian package, and says where they are.
//
//   node apps/desktop/packaging/package.mjs [--into DIR] [--page DIR] [--library FILE]
//
// What it makes, and the licences of what is in it, lies in `dist`, unless --into names another place. The page must be built before. Tests put another page
// into it with --page, and with --library another native part of the web view library.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join, resolve } from "node:path"
import { parseArgs } from "node:util"
import { bundle } from "./bundle.mjs"
import { makeDebianPackage } from "./debian.mjs"
import { makeExecutable } from "./executable.mjs"
import { licencesOf } from "./licences.mjs"

const desktop = dirname(import.meta.dirname)
const text = { type: "string" }
const { values } = parseArgs({ options: { into: text, page: text, library: text } })
const page = resolve(values.page ?? join(desktop, "dist-ui"))
const library = values.library === undefined ? undefined : resolve(values.library)
const into = resolve(values.into ?? join(import.meta.dirname, "dist"))

if (!existsSync(join(page, "index.html"))) {
  console.error(`There is no built page in ${page}; "npm run desktop:package" builds it first.`)
  process.exit(1)
}

const { version } = JSON.parse(readFileSync(join(desktop, "package.json"), "utf8"))
const work = mkdtempSync(join(tmpdir(), "commonshelf-packaging-"))
try {
  mkdirSync(into, { recursive: true })
  const program = join(work, "desktop.mjs")
  const executable = join(into, "commonshelf-desktop")
  const debian = join(into, `commonshelf-desktop_${version}_amd64.deb`)
  const licences = join(into, "third-party-licences.txt")
  const { inputs, assets } = await bundle({ desktop, version, library, outfile: program })
  writeFileSync(licences, licencesOf(inputs, desktop))
  makeExecutable({ page, bundle: program, assets, work, outfile: executable })
  makeDebianPackage({ executable, licences, version, work: join(work, "debian"), outfile: debian })
  for (const file of [executable, debian])
    console.log(`${file}  ${(statSync(file).size / 1e6).toFixed(1)} MB`)
} finally {
  rmSync(work, { recursive: true, force: true })
}
