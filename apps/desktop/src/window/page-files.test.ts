import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { CONTENT_SECURITY_POLICY, readPageFile } from "./page-files.ts"

const folder = mkdtempSync(join(tmpdir(), "commonshelf-page-files-"))
const page = join(folder, "page")
mkdirSync(join(page, "assets"), { recursive: true })
writeFileSync(join(folder, "secret.json"), "{}")
writeFileSync(join(page, "index.html"), "<h1>שלום</h1>")
writeFileSync(join(page, ".hidden.json"), "{}")
writeFileSync(join(page, "notes.doc"), "?")
writeFileSync(join(page, "assets/index-B_x1.js"), "1")
afterAll(() => rmSync(folder, { recursive: true }))

const read = (path: string): ReturnType<typeof readPageFile> =>
  readPageFile({ at: "folder", path: page }, path)

test.each([
  ["/", "text/html; charset=utf-8", "<h1>שלום</h1>"],
  ["/index.html", "text/html; charset=utf-8", "<h1>שלום</h1>"],
  ["/assets/index-B_x1.js", "text/javascript; charset=utf-8", "1"],
])("[W1] gives %s as %s", async (path, type, text) => {
  const file = await read(path)
  expect(file?.type).toBe(type)
  expect(Buffer.from(file?.bytes ?? []).toString("utf8")).toBe(text)
})

test.each([
  "",
  "index.html",
  "//index.html",
  "/../secret.json",
  "/assets/../../secret.json",
  "/..%2fsecret.json",
  "/%2e%2e/secret.json",
  "/.hidden.json",
  "/assets",
  "/assets/",
  "/notes.doc",
  "/absent.js",
  "/index.html\0.js",
])("[W1] has no file at %j", async (path) => {
  expect(await read(path)).toBeUndefined()
})

test("[W1] lets the page load from itself alone", () => {
  expect(CONTENT_SECURITY_POLICY).toMatch(/^default-src 'self';/)
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*|data:|blob:/)
})
