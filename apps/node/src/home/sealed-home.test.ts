import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { askNode } from "../api/reach.ts"
import { serveNode } from "../api/serve.ts"
import { EXIT, Failure } from "../failure.ts"
import { createHome } from "./create-home.ts"
import { homePaths, type HomePaths } from "./home.ts"

/* A home whose device key a passphrase seals; sealing and opening take about a second of one processor each. */

const PASSPHRASE = "correct horse battery staple"
const PRODUCT = { name: "Honey", category: ["Food"], code: "1" }

let folder: string
let paths: HomePaths
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-sealed-"))
  paths = homePaths(join(folder, "bob"))
  await createHome(paths, {
    name: "Bob's farm",
    role: "supplier",
    language: "en",
    at: "2026-01-01T00:00:00Z",
    passphrase: PASSPHRASE,
  })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const failureOf = (asking: Promise<unknown>) =>
  asking.then(
    () => "none",
    (error: unknown) => (error instanceof Failure ? [error.exit, error.code] : error),
  )

describe("a home under a passphrase", () => {
  test("[N1] tells without it, and signs only with it", async () => {
    expect(await askNode(paths, "key list", {})).toMatchObject({ sealed: true })
    expect(await failureOf(askNode(paths, "supplier product", PRODUCT))).toEqual([
      EXIT.wrongPassphrase,
      "key-sealed",
    ])
    expect(await failureOf(askNode(paths, "supplier product", PRODUCT, "another"))).toEqual([
      EXIT.wrongPassphrase,
      "wrong-passphrase",
    ])
    expect(await askNode(paths, "supplier product", PRODUCT, PASSPHRASE)).toHaveProperty("statement")
  })

  test("[N1] served without it signs for one request that brings it, and is sealed again after", async () => {
    const node = await serveNode(paths, SERVING)
    try {
      expect(await askNode(paths, "supplier product", PRODUCT, PASSPHRASE)).toHaveProperty("statement")
      expect(await failureOf(askNode(paths, "supplier product", PRODUCT, "another"))).toEqual([
        EXIT.wrongPassphrase,
        "wrong-passphrase",
      ])
      expect(await failureOf(askNode(paths, "supplier product", PRODUCT))).toEqual([
        EXIT.wrongPassphrase,
        "key-sealed",
      ])
    } finally {
      await node.close()
    }
  })

  test("[N1] served with it signs what its owner says; with another it is not served at all", async () => {
    expect(await failureOf(serveNode(paths, { ...SERVING, passphrase: "another" }))).toEqual([
      EXIT.wrongPassphrase,
      "wrong-passphrase",
    ])
    const node = await serveNode(paths, { ...SERVING, passphrase: PASSPHRASE })
    try {
      expect(await askNode(paths, "supplier product", PRODUCT)).toHaveProperty("statement")
    } finally {
      await node.close()
    }
  })
})

const SERVING = { http: "127.0.0.1:0", sync: "127.0.0.1:0", demo: false, onError: () => undefined }
