import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import {
  canonicalChange,
  documentId,
  GENESIS_HASH,
  partyDocument,
  type ChangeHash,
} from "@commonshelf/documents"
import { testAuthor } from "@commonshelf/documents/testing"
import { digestBytes, utf8 } from "@commonshelf/identity"
import { runSeed } from "@commonshelf/identity/testing"
import { DatabaseSync, type DatabaseSyncInstance } from "@photostructure/sqlite"
import fc from "fast-check"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { DamagedRowError, openCommonsStore, storeHeads, type CommonsStore } from "./commons-store.ts"
import { DamagedFileError, HomeVersionError } from "./database.ts"

let folder: string
/** The bytes of a whole store. */
let whole: Uint8Array
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-"))
  const file = join(folder, "whole.sqlite")
  const db = new DatabaseSync(file)
  fill(openCommonsStore(db))
  letGo(db)
  whole = Uint8Array.from(readFileSync(file))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Three documents, in each a chain of statements. */
function fill(store: CommonsStore): void {
  for (const name of ["Alice's coop", "Bob's coop", "A farm"]) {
    const descriptor = partyDocument(testAuthor(name).scid)
    const document = documentId(descriptor)
    store.registerDocument(descriptor)
    let dependency: ChangeHash = GENESIS_HASH
    for (let sequence = 1; sequence <= 20; sequence++) {
      const text = `${name} says ${sequence}`
      const change = canonicalChange(text, sequence, dependency)
      store.append({
        document,
        digest: digestBytes(utf8(text)),
        feed: "key",
        sequence,
        dependency,
        ...change,
      })
      dependency = change.hash
    }
  }
}

/** A closed file stays locked until its statements are garbage, unless it gives up its exclusive lock before. */
function letGo(db: DatabaseSyncInstance): void {
  db.exec("PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT count(*) FROM sqlite_master")
  db.close()
}

/** All that a store holds, or how it says that it is damaged. */
function holdingsOf(bytes: Uint8Array, name: string): unknown {
  const file = join(folder, `${name}.sqlite`)
  writeFileSync(file, bytes)
  const db = new DatabaseSync(file)
  try {
    const store = openCommonsStore(db)
    return { heads: storeHeads(store), documents: store.documents(), texts: [...store.texts()] }
  } catch (error) {
    if (error instanceof DamagedFileError || error instanceof DamagedRowError) return "damaged"
    if (error instanceof HomeVersionError) return "of another version"
    throw error
  } finally {
    db.close()
    rmSync(file, { force: true })
  }
}

describe("a store in which the disk flips a bit", () => {
  test("[A6] says that it is damaged, or holds what it held", () => {
    const before = holdingsOf(whole, "before")
    let run = 0
    let noticed = 0
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (place, bit) => {
        const bytes = whole.slice()
        bytes[place] = (bytes[place] ?? 0) ^ (1 << bit)
        const held = holdingsOf(bytes, `flipped ${run++}`)
        if (typeof held === "string") noticed++
        else expect(held).toEqual(before)
      }),
      { seed: runSeed(9), numRuns: 1000 },
    )
    expect(noticed).toBeGreaterThan(run / 4)
  })
})
