import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { askNode } from "../api/reach.ts"
import { serveNode } from "../api/serve.ts"
import { trustStatusWords } from "../cli/trust-words.ts"
import { examine } from "../doctor/examine.ts"
import { EXIT, Failure } from "../failure.ts"
import { wordsIn } from "../messages/words.ts"
import { createHome } from "./create-home.ts"
import { homePaths, type HomePaths } from "./home.ts"

/* A home whose device key a passphrase seals; sealing and opening take about a second of one processor each. */

const PASSPHRASE = "correct horse battery staple"
/** A product under a code of its own: a code names one. */
const productOf = (code: string) => ({ name: `Honey ${code}`, category: ["Food"], code })

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
    expect(await failureOf(askNode(paths, "supplier product", productOf("1")))).toEqual([
      EXIT.wrongPassphrase,
      "key-sealed",
    ])
    expect(await failureOf(askNode(paths, "supplier product", productOf("1"), "another"))).toEqual([
      EXIT.wrongPassphrase,
      "wrong-passphrase",
    ])
    expect(await askNode(paths, "supplier product", productOf("1"), PASSPHRASE)).toHaveProperty("statement")
  })

  test("[N1] served without it signs for one request that brings it, and is sealed again after", async () => {
    const node = await serveNode(paths, SERVING)
    try {
      expect(await askNode(paths, "supplier product", productOf("2"), PASSPHRASE)).toHaveProperty("statement")
      expect(await failureOf(askNode(paths, "supplier product", productOf("3"), "another"))).toEqual([
        EXIT.wrongPassphrase,
        "wrong-passphrase",
      ])
      expect(await failureOf(askNode(paths, "supplier product", productOf("3")))).toEqual([
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
      expect(await askNode(paths, "supplier product", productOf("4"))).toHaveProperty("statement")
    } finally {
      await node.close()
    }
  })
})

describe("a cooperative's home under a passphrase", () => {
  let alice: HomePaths
  beforeAll(async () => {
    alice = homePaths(join(folder, "alice"))
    const at = "2026-01-01T00:00:00Z"
    await createHome(alice, {
      name: "Alice's coop",
      role: "cooperative",
      language: "en",
      at,
      passphrase: PASSPHRASE,
    })
  })

  test("[K2] [H7] served without it signs no checkpoints, and status and doctor say so and what to do", async () => {
    const node = await serveNode(alice, SERVING)
    try {
      const status = await askNode(alice, "status", {})
      expect(status).toMatchObject({ checkpoints: { signs: false, heldBack: "sealed" } })
      expect(trustStatusWords(status, wordsIn("en")).join("\n")).toContain("serve --passphrase-file FILE")
      const found = (await examine(alice, {})).find(({ check }) => check === "signing")
      expect([found?.state, String(found?.fix)]).toEqual([
        "warn",
        expect.stringContaining("--passphrase-file"),
      ])
    } finally {
      await node.close()
    }
  })

  test("[K2] served with it signs its checkpoints", async () => {
    const node = await serveNode(alice, { ...SERVING, passphrase: PASSPHRASE })
    const lastOf = async () => (await askNode(alice, "status", {})) as { checkpoints: { last?: object } }
    try {
      await vi.waitUntil(async () => (await lastOf()).checkpoints.last !== undefined, { timeout: 120_000 })
      const { checkpoints } = await lastOf()
      expect(checkpoints).toMatchObject({ signs: true, due: false })
      expect(checkpoints).not.toHaveProperty("heldBack")
    } finally {
      await node.close()
    }
  })
})

const SERVING = { http: "127.0.0.1:0", sync: "127.0.0.1:0", demo: false, onError: () => undefined }
