import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { run, worldFork, writeFiles } from "../fork/fork-on-disk.ts"

/*
 * A second implementation, in another language, written from docs/spec without a look at the code: what these pages say is
 * enough to check a fork.
 */

const PROGRAM = join(import.meta.dirname, "check_fork.py")

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-python-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("[S6][S13] Python finds every signature of a fork good, and one altered word", async () => {
  const fork = worldFork()
  writeFiles(join(folder, "genuine"), fork)
  const good = await run("python3", [PROGRAM, join(folder, "genuine")])
  expect(good.stdout).toMatch(/^\n?[1-9]\d* statements and [1-9]\d* identities read, 0 faults\n$/)
  expect(good.code).toBe(0)

  const [path = "", bytes] = [...fork].find(([name]) => name.startsWith("statements/supplier/")) ?? []
  const altered = Buffer.from(bytes ?? [])
    .toString("utf8")
    .replace('"validFrom":"20', '"validFrom":"19')
  writeFiles(join(folder, "altered"), new Map([...fork, [path, Buffer.from(altered)]]))
  const bad = await run("python3", [PROGRAM, join(folder, "altered")])
  expect(bad.stdout).toMatch(/zQm\w+: S6/)
  expect(bad.code).toBe(20)
})
