// `npm run desktop`: installs, builds, and opens the supplier's desktop. Words after `--` go to the program, such as an
// invite link or `--home DIR`.
import { spawn } from "node:child_process"
import { join } from "node:path"
import { checkNode, pnpm, root } from "./pnpm.mjs"

checkNode()
pnpm(
  "install",
  "--frozen-lockfile",
  "--filter=commonshelf-workspace",
  "--filter=@commonshelf/desktop...",
  "--reporter=append-only",
  "--loglevel=warn",
)
pnpm("--silent", "exec", "tsc", "-b", "apps/desktop")
pnpm("--silent", "--filter", "@commonshelf/desktop", "build:ui")

const desktop = spawn(process.execPath, [join(root, "apps/desktop/dist/main.js"), ...process.argv.slice(2)], {
  stdio: "inherit",
})
// Ctrl-C reaches the program itself; this process waits until its window is closed.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => desktop.kill(signal))
desktop.on("exit", (code) => process.exit(code ?? 130))
