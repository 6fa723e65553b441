import { readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { introduce } from "../journeys/support/invite.ts"
import { sayMany } from "../journeys/support/sayings.ts"
import { secretsIn } from "../journeys/support/secrets.ts"
import { openStage, type Stage } from "../journeys/support/stage.ts"
import { until } from "../journeys/support/until.ts"

const PASSPHRASE = "seven geese walk to market"

let stage: Stage
let home: string
let archive: string
let keys: string
let passphraseFile: string
/** What `status` says of the home while it was backed up. */
let heads: string

beforeAll(async () => {
  stage = openStage()
  home = await stage.open("Alice")
  archive = join(stage.folder, "backup.tar")
  keys = join(stage.folder, "keys.json")
  passphraseFile = join(stage.folder, "passphrase")
  writeFileSync(passphraseFile, `${PASSPHRASE}\n`)
  const till = join(stage.folder, "till.csv")
  writeFileSync(till, "date,receipt,member,code,product,quantity,value\n2026-01-05,1,M1,7,Bread,1,6.90\n")
  await stage.run("--home", home, "pos", "import", till, "--profile", "generic")
  const served = await stage.serve(home)
  const other = await stage.serve(await stage.open("Bob"))
  await introduce(stage, other, served)
  const { log, batches } = sayMany(4, 25)
  const base64 = (lines: readonly string[]) => Buffer.from(lines.join("\n")).toString("base64")
  await served.ask("statement insert", { file: "log", base64: base64(log) })
  // Backed up while statements come in: all of a batch is in it, or nothing.
  const writing = Promise.all(
    batches.map(({ lines }) => served.ask("statement insert", { file: "batch", base64: base64(lines) })),
  )
  const told = await stage.ask<{ heads: string }>(
    "--home",
    home,
    "backup",
    archive,
    "--keys",
    keys,
    "--keys-passphrase",
    passphraseFile,
  )
  expect(told).toMatchObject({ code: 0, keys: ["node"] })
  heads = told.heads
  await writing
  await served.stop()
  await other.stop()
}, 180_000)
afterAll(() => stage.close())

test(
  "[H4] a backup that was written while the node served verifies, statement by statement",
  { timeout: 60_000 },
  async () => {
    const told = await stage.ask<{ verified: number; noted: boolean }>(
      "--home",
      home,
      "restore",
      archive,
      "--check",
    )
    expect(told).toMatchObject({ code: 0, heads, noted: true, withLedger: true, party: { name: "Alice" } })
    expect(told.verified).toBeGreaterThan(4)
  },
)

test("[H4] it holds no key, is for its owner's eyes only, and the keys are under the passphrase", () => {
  const seeds = ["device", "node"].map(
    (name) => JSON.parse(readFileSync(join(home, "keys", `${name}.json`), "utf8")).seed as string,
  )
  const words = readFileSync(join(home, "recovery-sheet.txt"), "utf8").match(/\d+\. [a-z]+/g) ?? []
  expect(words).toHaveLength(24)
  expect(secretsIn(readFileSync(archive), [...seeds, ...words, PASSPHRASE])).toEqual([])
  expect(secretsIn(readFileSync(keys), [...seeds, ...words, PASSPHRASE])).toEqual([])
  expect(statSync(archive).mode & 0o077).toBe(0)
  expect(statSync(keys).mode & 0o077).toBe(0)
})

test("[H4] a backup without the ledger holds no purchase", { timeout: 60_000 }, async () => {
  const without = join(stage.folder, "without.tar")
  const told = await stage.ask<{ files: readonly string[] }>(
    "--home",
    home,
    "backup",
    without,
    "--without-ledger",
  )
  expect(told.files).not.toContain("ledger.sqlite")
  expect(secretsIn(readFileSync(without), ["Bread"])).toEqual([])
  expect(secretsIn(readFileSync(archive), ["Bread"])).toEqual(["Bread"])
})

test(
  "[H4] one that was cut short or changed anywhere is refused with 20, and nothing is restored",
  { timeout: 180_000 },
  async () => {
    const bytes = readFileSync(archive)
    const spoil = join(stage.folder, "spoiled.tar")
    const cases = [
      bytes.subarray(0, bytes.length / 2),
      flipped(bytes, 600),
      flipped(bytes, 4000),
      flipped(bytes, Math.floor(bytes.length / 2)),
      Buffer.from("no archive"),
    ]
    for (const spoiled of cases) {
      writeFileSync(spoil, spoiled)
      expect(await stage.ask("restore", spoil, "--check")).toMatchObject({
        code: 20,
        error: { code: "backup-damaged" },
      })
    }
    const target = join(stage.folder, "never")
    expect(await stage.ask("--home", target, "restore", spoil)).toMatchObject({ code: 20 })
    expect(await stage.ask("--home", target, "status")).toMatchObject({ code: 10 })
  },
)

test(
  "[H4] a restored home reads all, has a key of its own, and cannot sign before that is enrolled",
  { timeout: 120_000 },
  async () => {
    const restored = join(stage.folder, "restored")
    const options = ["--keys", keys, "--keys-passphrase", passphraseFile]
    expect(await stage.ask("--home", restored, "restore", archive, ...options)).toMatchObject({
      code: 0,
      keys: true,
    })
    expect(await stage.ask("--home", restored, "status")).toMatchObject({ code: 0, heads })
    expect(await stage.ask("--home", restored, "pos", "list")).toMatchObject({ imports: [{ lines: 1 }] })
    const keyOf = (at: string, name: string) => readFileSync(join(at, "keys", `${name}.json`), "utf8")
    expect(keyOf(restored, "device")).not.toBe(keyOf(home, "device"))
    expect(keyOf(restored, "node")).toBe(keyOf(home, "node"))
    // Who took its invite calls where it was.
    const portsOf = (at: string) => readFileSync(join(at, "ports.json"), "utf8")
    expect(portsOf(restored)).toBe(portsOf(home))
    expect(await stage.ask("--home", restored, "metric", "adopt", "pay-spread")).toMatchObject({
      code: 1,
      error: { code: "not-enrolled" },
    })
    const [a, b] = [await stage.serve(restored), await stage.serve(join(stage.folder, "bob"))]
    await until("it syncs under the key of before", async () =>
      (await a.ask<{ peers: readonly { state: string }[] }>("status")).peers.some(
        ({ state }) => state === "connected",
      ),
    )
    await a.stop()
    await b.stop()
    expect(await stage.ask("--home", restored, "restore", archive)).toMatchObject({
      code: 1,
      error: { code: "home-exists" },
    })
  },
)

test(
  "[H4] another passphrase opens no key and ends with 12; none given ends with 2",
  { timeout: 60_000 },
  async () => {
    const wrong = join(stage.folder, "wrong")
    writeFileSync(wrong, "eight geese\n")
    const target = join(stage.folder, "not-made")
    const restore = ["--home", target, "restore", archive, "--keys", keys]
    expect(await stage.ask(...restore, "--keys-passphrase", wrong)).toMatchObject({ code: 12 })
    expect(await stage.ask(...restore)).toMatchObject({ code: 2, error: { code: "no-passphrase" } })
    expect(await stage.ask("--home", target, "status")).toMatchObject({ code: 10 })
  },
)

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 0x10
  return changed
}
