import { spawnSync } from "node:child_process"
import { readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

/** The folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))

/** Runs pnpm, in the very version that package.json pins, so that nobody has to install it; ends this process if it fails. */
export function pnpm(...args) {
  run("npx", ["--yes", packageManager, ...args])
}

/** Runs a command in the checkout; ends this process with its exit code if it fails. */
export function run(command, args, options = {}) {
  const { status, signal, error } = spawnSync(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
    ...options,
  })
  if (error !== undefined) console.error(`${command} could not be started: ${error.message}`)
  if (status !== 0) process.exit(status ?? (signal === "SIGINT" ? 130 : 1))
}

/** Refuses a Node that is too old before anything else fails in a less clear way. */
export function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Commonshelf needs Node 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`,
  )
  process.exit(1)
}
