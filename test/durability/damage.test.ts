import {
  cpSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
  closeSync,
} from "node:fs"
import { join } from "node:path"
import { seededRandom } from "@commonshelf/purchases/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { agree, areSilent, introduce, SOON_SILENT } from "../journeys/support/invite.ts"
import { sayMany } from "../journeys/support/sayings.ts"
import { openStage, type Stage } from "../journeys/support/stage.ts"
import { until } from "../journeys/support/until.ts"

const SEED = 20_261_126

let stage: Stage
/** A home with a peer, statements, an import, and the same once more for every damage. */
let whole: string
let farFromHome: string
beforeAll(async () => {
  stage = openStage()
  whole = await stage.open("Alice")
  farFromHome = await stage.open("Bob")
  const { log, batches } = sayMany(3, 20)
  const lines = [...log, ...batches.flatMap(({ lines: said }) => said)]
  const [a, b] = [await stage.serve(whole, SOON_SILENT), await stage.serve(farFromHome, SOON_SILENT)]
  await introduce(stage, b, a)
  await a.ask("statement insert", { file: "said", base64: Buffer.from(lines.join("\n")).toString("base64") })
  await until("both hold the same, checkpoints too", () => areSilent([a, b]), 400_000)
  const till = ["date,receipt,member,code,product,quantity,value", "2026-01-05,1,M1,7,Bread,1,6.90"]
  const file = join(stage.folder, "till.csv")
  writeFileSync(file, till.join("\n"))
  expect((await stage.run("--home", whole, "pos", "import", file, "--profile", "generic")).code).toBe(0)
  await a.stop()
  await b.stop()
}, 600_000)
afterAll(() => stage.close())

interface Repair {
  readonly files: readonly { readonly file: string; readonly outcome: string; readonly recovered?: number }[]
}
interface Status {
  readonly statements: number
  readonly heads: string
}

function damagedCopy(name: string, damage: (home: string) => void): string {
  const home = join(stage.folder, name.replaceAll(/\W+/g, "-"))
  cpSync(whole, home, { recursive: true })
  damage(home)
  return home
}

/** Writes bytes into the middle of a file. */
function overwrite(path: string, at: number, bytes: Uint8Array): void {
  const file = openSync(path, "r+")
  writeSync(file, bytes, 0, bytes.length, at)
  closeSync(file)
}

function noise(length: number, seed: number): Uint8Array {
  const random = seededRandom(SEED + seed)
  return Uint8Array.from({ length }, () => random.below(256))
}

/** What can happen to a file, each in its own way. */
const DAMAGES: readonly {
  readonly name: string
  readonly of: (path: string) => void
}[] = [
  { name: "emptied", of: (path) => truncateSync(path, 0) },
  { name: "cut to half", of: (path) => truncateSync(path, Math.floor(statSync(path).size / 2)) },
  { name: "cut by a byte", of: (path) => truncateSync(path, statSync(path).size - 1) },
  { name: "without its header", of: (path) => overwrite(path, 0, noise(100, 1)) },
  { name: "noise over its second page", of: (path) => overwrite(path, 4096, noise(64, 2)) },
  {
    name: "noise over many pages",
    of: (path) => {
      for (let at = 8192, seed = 3; at + 2048 < statSync(path).size; at += 12_288, seed++)
        overwrite(path, at, noise(2048, seed))
    },
  },
  { name: "another file", of: (path) => writeFileSync(path, "dear diary ".repeat(2000)) },
]

/** Enough of them where each costs several processes. */
const SOME = DAMAGES.filter(({ name }) => ["emptied", "cut to half", "noise over many pages"].includes(name))

describe("a damaged commons", () => {
  test.each(DAMAGES)(
    "[H2] [H5] $name is named, repaired, and has all again from its peer",
    { timeout: 240_000 },
    async ({ name, of }) => {
      const home = damagedCopy(`commons ${name}`, (at) => of(join(at, "commons.sqlite")))
      const before = await stage.ask<Status>("--home", farFromHome, "status")
      const told = await stage.run("--home", home, "status")
      expect(told.stderr).not.toMatch(/\n\s+at |fault of the program/)
      expect(told.code).toBe(1)
      expect(told.stderr).toMatch(/damaged|version/)
      expect(told.stderr).toMatch(/commonshelf repair/)
      const repair = await stage.ask<Repair>("--home", home, "repair")
      expect(repair.files).toMatchObject([{ file: "commons.sqlite", outcome: "rebuilt" }])
      expect(readdirSync(home).some((file) => file.startsWith("damaged-"))).toBe(true)
      const [a, b] = [await stage.serve(home, SOON_SILENT), await stage.serve(farFromHome, SOON_SILENT)]
      await until("both hold the same", () => agree([a, b]))
      expect((await a.ask<Status>("status")).statements).toBe(before.statements)
      await a.stop()
      await b.stop()
      expect((await stage.ask<Repair>("--home", home, "repair")).files).toEqual([])
    },
  )

  test("[H5] most of it is read from the damaged file itself, without any peer", async () => {
    const home = damagedCopy("alone", (at) => overwrite(join(at, "commons.sqlite"), 0, noise(100, 1)))
    const { statements } = await stage.ask<Status>("--home", whole, "status")
    const { files } = await stage.ask<Repair>("--home", home, "repair")
    expect(files[0]?.recovered).toBeGreaterThan(statements / 2)
  })

  test("[H5] a repaired home does not sign before it is in step with a peer", async () => {
    const home = damagedCopy("forgetful", (at) => overwrite(join(at, "commons.sqlite"), 0, noise(100, 1)))
    await stage.ask("--home", home, "repair")
    const adopt = ["metric", "adopt", "pay-spread"]
    expect(await stage.ask("--home", home, ...adopt)).toMatchObject({ code: 1, error: { code: "repaired" } })
    const [a, b] = [await stage.serve(home, SOON_SILENT), await stage.serve(farFromHome, SOON_SILENT)]
    await until("both hold the same", () => agree([a, b]))
    await until("they know it", async () =>
      (await a.ask<{ peers: { inStep: boolean }[] }>("status")).peers.every((peer) => peer.inStep),
    )
    expect(await stage.ask("--home", home, ...adopt)).toMatchObject({ code: 0 })
    await until("it has arrived", () => agree([a, b]))
    await a.stop()
    await b.stop()
  }, 180_000)
})

describe("another damaged file", () => {
  test.each(DAMAGES)(
    "[H2] node.sqlite $name is named and repaired",
    { timeout: 180_000 },
    async ({ name, of }) => {
      const home = damagedCopy(`node ${name}`, (at) => of(join(at, "node.sqlite")))
      const told = await stage.run("--home", home, "status")
      // Noise over a page that holds nothing is no damage that anybody could see.
      if (told.code !== 0) {
        expect(told.stderr).toMatch(/damaged|version/)
        const { files } = await stage.ask<Repair>("--home", home, "repair")
        expect(files).toMatchObject([{ file: "node.sqlite", outcome: "rebuilt" }])
      }
      expect((await stage.run("--home", home, "status")).code).toBe(0)
    },
  )

  test.each(SOME.slice(1))(
    "[H2] ledger.sqlite $name stops purchases and nothing else, and is left for a backup",
    { timeout: 180_000 },
    async ({ name, of }) => {
      const backup = join(stage.folder, `ledger-${name.replaceAll(" ", "-")}.tar`)
      expect((await stage.run("--home", whole, "backup", backup)).code).toBe(0)
      const home = damagedCopy(`ledger ${name}`, (at) => of(join(at, "ledger.sqlite")))
      expect((await stage.run("--home", home, "status")).code).toBe(0)
      const told = await stage.run("--home", home, "pos", "list")
      expect(told.stderr).not.toMatch(/\n\s+at |fault of the program/)
      if (told.code === 0) return
      expect(told.stderr).toMatch(/damaged/)
      const before = readFileSync(join(home, "ledger.sqlite"))
      expect((await stage.ask<Repair>("--home", home, "repair")).files).toMatchObject([
        { file: "ledger.sqlite", outcome: "left" },
      ])
      expect(readFileSync(join(home, "ledger.sqlite"))).toEqual(before)
    },
  )

  test("[H2] home.json is made again from keys and commons", async () => {
    const record = readFileSync(join(whole, "home.json"), "utf8")
    for (const [name, text] of [
      ["cut", record.slice(0, 100)],
      ["gone", undefined],
      ["lied", record.replace("cooperative", "king")],
    ] as const) {
      const home = damagedCopy(`record ${name}`, (at) => {
        if (text === undefined) rmSync(join(at, "home.json"))
        else writeFileSync(join(at, "home.json"), text)
      })
      expect((await stage.run("--home", home, "status")).code).not.toBe(0)
      expect((await stage.ask<Repair>("--home", home, "repair")).files).toMatchObject([
        { file: "home.json", outcome: "rebuilt" },
      ])
      const { createdAt: _createdAt, ...rebuilt } = JSON.parse(readFileSync(join(home, "home.json"), "utf8"))
      expect(JSON.parse(record)).toMatchObject(rebuilt)
      expect((await stage.run("--home", home, "status")).code).toBe(0)
    }
  }, 180_000)

  test("[H2] ports.json and serving.json are notes: a home with any bytes in them serves", async () => {
    const home = damagedCopy("notes", (at) => {
      for (const name of ["ports.json", "serving.json"]) writeFileSync(join(at, name), noise(300, 9))
    })
    const served = await stage.serve(home, SOON_SILENT)
    expect((await stage.run("--home", home, "status")).code).toBe(0)
    expect(await served.stop()).toBe(0)
  })

  test("[H2] a damaged key is named, and repair says that only enrolling helps", async () => {
    for (const key of ["device.json", "node.json"]) {
      const home = damagedCopy(`key ${key}`, (at) => truncateSync(join(at, "keys", key), 20))
      const told = await stage.run("--home", home, "status")
      expect(told.code).toBe(1)
      expect(told.stderr).toMatch(new RegExp(key.replace(".", "\\.")))
      expect((await stage.ask<Repair>("--home", home, "repair")).files).toMatchObject([
        { file: "keys", outcome: "left" },
      ])
    }
  })

  test(
    "[H2] a bit flipped anywhere in the commons is never taken for a statement",
    { timeout: 240_000 },
    async () => {
      const random = seededRandom(SEED + 50)
      const path = join(whole, "commons.sqlite")
      const bytes = readFileSync(path)
      const { heads } = await stage.ask<Status>("--home", whole, "status")
      let noticed = 0
      for (let flip = 0; flip < 12; flip++) {
        const home = damagedCopy(`flip ${flip}`, (at) => {
          const changed = Buffer.from(bytes)
          const place = random.below(changed.length)
          changed[place] = (changed[place] ?? 0) ^ (1 << random.below(8))
          writeFileSync(join(at, "commons.sqlite"), changed)
        })
        const told = await stage.ask<Status>("--home", home, "status")
        if (told.code === 0) expect(told.heads).toBe(heads)
        else noticed += 1
      }
      expect(noticed).toBeGreaterThan(0)
    },
  )
})
