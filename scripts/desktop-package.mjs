// `npm run desktop:package`: builds the desktop for Linux x64, as one executable and as a Debian package.
import { join } from "node:path"
import { checkNode, pnpm, root, run } from "./pnpm.mjs"

checkNode()
pnpm("install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn")
pnpm("--silent", "--filter", "@commonshelf/desktop", "run", "--if-present", "build:ui")
run(process.execPath, [join(root, "apps/desktop/packaging/package.mjs"), ...process.argv.slice(2)])
