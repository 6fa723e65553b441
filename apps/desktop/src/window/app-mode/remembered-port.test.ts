import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import type { Served } from "./page-server.ts"
import { serveWhereBefore } from "./remembered-port.ts"

const folder = mkdtempSync(join(tmpdir(), "commonshelf-port-"))
afterAll(() => rmSync(folder, { recursive: true }))

const served: Served = {
  files: { at: "folder", path: folder },
  answer: async () => undefined,
  onPage: () => undefined,
}

test("[W8] keeps its port, takes another when that is taken, and keeps that one", async () => {
  const first = await serveWhereBefore(served, folder)
  const beside = await serveWhereBefore(served, folder)
  expect(beside.origin).not.toBe(first.origin)
  await first.close()
  await beside.close()
  const again = await serveWhereBefore(served, folder)
  expect(again.origin).toBe(beside.origin)
  await again.close()
})

test.each(["", "{", '{"port":22}', '{"port":"8000"}', '{"port":70000}'])(
  "[W8] serves all the same when it remembers %j",
  async (remembered) => {
    writeFileSync(join(folder, "port.json"), remembered)
    const server = await serveWhereBefore(served, folder)
    expect(server.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    await server.close()
  },
)
