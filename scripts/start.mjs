// `npm start`: installs, builds, and runs the demonstration. Needs Node and git, nothing else.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { checkNode, pnpm, root } from "./pnpm.mjs"

checkNode()
// A cooperative packages no desktop: what only that needs, a second Node above all, stays away.
pnpm(
  "install",
  "--frozen-lockfile",
  "--filter=!@commonshelf/desktop-packaging",
  "--reporter=append-only",
  "--loglevel=warn",
)
pnpm("--silent", "build")

const demo = spawn(
  process.execPath,
  [join(root, "apps/node/bin/commonshelf.js"), "demo", ...process.argv.slice(2)],
  { stdio: "inherit" },
)
// Ctrl-C reaches the demonstration itself; this process waits until it has put everything away.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => demo.kill(signal))
demo.on("exit", (code) => process.exit(code ?? 130))
