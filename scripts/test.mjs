// `npm test`: installs what is missing and runs everything that must be green. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkNode, pnpm, root, run } from "./pnpm.mjs"

checkNode()
pnpm("install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn")
checkBrowser()
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

/** The page is tested in a real browser; on Debian it is installed when it is missing. */
function checkBrowser() {
  if (existsSync("/usr/bin/chromium")) return
  const isDebian = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0
  if (!isDebian) {
    console.error(
      "The page's tests need Chromium as /usr/bin/chromium: apt-get install chromium fonts-noto-core",
    )
    process.exit(1)
  }
  run("apt-get", ["update", "-qq"])
  run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-core"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  })
}
