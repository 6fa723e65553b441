import { existsSync, mkdtempSync, renameSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { forgetServing, rememberPorts } from "../api/serving.ts"
import { serveNode, type ServedNode } from "../api/serve.ts"
import { Failure } from "../failure.ts"
import { createHome } from "./create-home.ts"
import { editConfigFile } from "./config-edit.ts"
import { CHECKPOINTS_EVERY } from "./config-keys.ts"
import { homePaths, type HomePaths } from "./home.ts"
import { rememberOwnLog } from "./own-log.ts"
import { rememberWitnessed } from "./witnessed.ts"

const SERVING = { http: "127.0.0.1:0", sync: "127.0.0.1:0", demo: false, onError: () => undefined }

let folder: string
let paths: HomePaths
let served: ServedNode
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-moved-"))
  paths = homePaths(join(folder, "home"))
  await createHome(paths, {
    name: "Alice's coop",
    role: "cooperative",
    language: "en",
    at: "2026-01-01T00:00:00Z",
  })
  served = await serveNode(paths, SERVING)
  renameSync(paths.root, join(folder, "elsewhere"))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test("[H2] a home that is moved under a running node is not begun anew in its old place", async () => {
  const writes = [
    () => rememberPorts(paths, { http: 1, sync: 2 }),
    () => rememberWitnessed(paths, "QmBob", "2-QmHash"),
    () => editConfigFile(paths, CHECKPOINTS_EVERY, 90),
  ]
  for (const write of writes) expect(codeOf(write)).toBe("home-gone")
  rememberOwnLog(paths, "QmAlice", ["an entry"])
  forgetServing(paths)
  await served.close()
  expect(existsSync(paths.root)).toBe(false)
})

function codeOf(write: () => void): unknown {
  try {
    write()
    return "written"
  } catch (error) {
    return error instanceof Failure ? error.code : error
  }
}
