import { spawnSync } from "node:child_process"
import { mkdtempSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { fromSource } from "./testing/from-source.ts"
import { removeFolder } from "./testing/remove-folder.ts"

const home = mkdtempSync(join(tmpdir(), "commonshelf-main-test-"))
afterAll(() => removeFolder(home))

function run(words: readonly string[], variables: Record<string, string> = {}) {
  const [program, ...args] = fromSource(join(import.meta.dirname, "main.ts"), ...words)
  const env = { PATH: process.env["PATH"] ?? "", HOME: home, ...variables }
  return spawnSync(program, args, { env, encoding: "utf8" })
}

test("[W10] says in words that there is no screen, and fails", () => {
  const { status, stderr, stdout } = run([])
  expect(stderr).toMatch(/^No window could be opened\. There is no screen here\.\nIt needs a screen/)
  expect(stderr).not.toMatch(/\n\s+at /)
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" })
})

test("[W10] refuses a window that nobody knows", () => {
  const { status, stderr } = run([], { COMMONSHELF_WINDOW: "tray" })
  expect(stderr).toContain('There is no window called "tray"')
  expect(status).toBe(2)
})

test("[W10] is no window process for a person who asks for one", () => {
  const { status, stderr } = run(["--window"])
  expect(stderr).toBe("The window is opened by the desktop program; start commonshelf-desktop.\n")
  expect(status).toBe(2)
})

test("[W10] takes an empty word for no invite link", () => {
  expect(run(["", ""])).toMatchObject({ status: 1, stdout: "" })
})

test("[W10] says its version", () => {
  expect(run(["--version"]).stdout).toBe("commonshelf-desktop development\n")
})
