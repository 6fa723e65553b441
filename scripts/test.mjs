// `npm test`: installs what is missing and runs everything that must be green. Ends with "N passed, N failed".
import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { checkNode, pnpm, root } from "./pnpm.mjs"
import { checkSystem } from "./system.mjs"

checkNode()
pnpm("install", "--frozen-lockfile", "--reporter=append-only", "--loglevel=warn")
checkSystem()
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
