import { mkdtempSync, rmSync, statSync, truncateSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterEach, beforeEach, expect, test } from "vitest"
import { closeDatabase, openDatabase } from "../home/sqlite.ts"
import { storageFailure } from "./storage-failure.ts"

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-"))
})
afterEach(() => rmSync(folder, { recursive: true }))

test("[H2] a file that ends within a text is told of as damaged, not as a disk that refuses to write", () => {
  const file = join(folder, "long.sqlite")
  const db = openDatabase(file)
  // Of this length the text fills its pages to the last byte (https://www.sqlite.org/fileformat.html#b_tree_pages).
  db.exec("CREATE TABLE texts (text BLOB); INSERT INTO texts VALUES (randomblob(7999000))")
  closeDatabase(db)
  truncateSync(file, statSync(file).size - 1)
  const cut = openDatabase(file)
  let told: unknown
  try {
    cut.prepare("SELECT text FROM texts").get()
  } catch (error) {
    told = storageFailure(error, { root: folder })
  }
  closeDatabase(cut)
  expect(told).toMatchObject({ code: "damaged-file", message: expect.stringMatching(/cut short/) })
})
