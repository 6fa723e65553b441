import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { homePaths, type HomePaths } from "./home.ts"
import { rememberWitnessed } from "./witnessed.ts"

const BOB = "QmBob"
const CLEO = "QmCleo"

let folder: string
let paths: HomePaths
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-witnessed-"))
  paths = homePaths(folder)
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe("what a node agreed to", () => {
  test("[N6] is remembered in its home: the same entry again, never another of that version", () => {
    rememberWitnessed(paths, BOB, "4-QmOne")
    rememberWitnessed(paths, BOB, "4-QmOne")
    expect(() => rememberWitnessed(paths, BOB, "4-QmOther")).toThrow("never agrees to two")
    rememberWitnessed(paths, BOB, "5-QmNext")
    rememberWitnessed(paths, CLEO, "4-QmOther")
    expect(() => rememberWitnessed(homePaths(folder), BOB, "4-QmOther")).toThrow("never agrees to two")
  })

  test("[N6] cannot be read any more: then the node agrees to nothing", () => {
    rememberWitnessed(paths, BOB, "4-QmOne")
    writeFileSync(join(paths.keys, "witnessed.json"), '["not what was written"]')
    expect(() => rememberWitnessed(paths, BOB, "5-QmNext")).toThrow("damaged")
  })
})
