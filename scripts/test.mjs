// `npm test`: installs what is missing and runs everything that must be green. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkNode, pnpm, root, run } from "./pnpm.mjs"

checkNode()
pnpm("install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn")
checkTools()
pnpm("--silent", "format:check")
pnpm("--silent", "build")
pnpm("--silent", "lint")

const folder = mkdtempSync(join(tmpdir(), "commonshelf-test-"))
const report = join(folder, "report.json")
const { status } = spawnSync(
  "npx",
  [
    "vitest",
    "run",
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: "inherit", shell: process.platform === "win32" },
)
const counts = existsSync(report)
  ? JSON.parse(readFileSync(report, "utf8"))
  : { numPassedTests: 0, numFailedTests: 0 }
rmSync(folder, { recursive: true, force: true })
// A suite that cannot even be loaded has no failed tests and still fails.
const failed = Math.max(counts.numFailedTests, status === 0 ? 0 : 1)
console.log(`${counts.numPassedTests} passed, ${failed} failed`)
process.exit(status ?? 1)

/** Real programs that the tests run: a browser for the page, systemd and Caddy for what stands in `deploy`. */
function checkTools() {
  const tools = [
    ["/usr/bin/chromium", "chromium", "fonts-noto-core"],
    ["/usr/bin/systemd-analyze", "systemd"],
    ["/usr/bin/caddy", "caddy"],
  ]
  const packages = tools.filter(([path]) => !existsSync(path)).flatMap(([, ...names]) => names)
  if (packages.length === 0) return
  const isDebian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0
  if (!isDebian) {
    console.error(`The tests need more programs, on Debian: apt-get install ${packages.join(" ")}`)
    process.exit(1)
  }
  run("apt-get", ["update", "-qq"])
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
}
