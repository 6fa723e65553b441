import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createServer, type Server } from "node:net"
import { join } from "node:path"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openDatabase } from "../../apps/node/src/home/sqlite.ts"
import { sayMany } from "./support/sayings.ts"
import { openStage, type Stage, type Told } from "./support/stage.ts"

/** After each mistake, what was there before is there, and what was good of the new is there too. */

const HEADER = "date,receipt,member,code,product,quantity,value"
const [FIRST, SECOND] = ["2026-01-05,1,M1,7,Bread,1,6.90", "2026-01-06,2,M2,7,Bread,1,6.90"]

let stage: Stage
let home: string
beforeEach(async () => {
  stage = openStage()
  home = await stage.open("Alice's coop")
})
afterEach(() => stage.close())

/** A failure that helps: it says what, where and what to do, and shows no stack. */
function expectHelp({ code, stdout, stderr }: Told, exit: number, ...words: readonly RegExp[]): void {
  expect({ code, stdout }).toEqual({ code: exit, stdout: "" })
  for (const word of words) expect(stderr).toMatch(word)
  expect(stderr).not.toMatch(/\n\s+at |fault of the program|\[object|undefined/)
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(stage.folder, name)
  writeFileSync(path, content)
  return path
}

const run = (...args: readonly string[]) => stage.run("--home", home, ...args)
const importTill = (path: string) => run("pos", "import", path, "--profile", "generic")

async function importCount(): Promise<number> {
  return (await stage.ask<{ imports: readonly object[] }>("--home", home, "pos", "list")).imports.length
}

describe("a till file", () => {
  test("[P3] in another encoding than its profile's is refused whole, with the encodings that could be set", async () => {
    const text = [HEADER, FIRST.replace("Bread", "Käse")].join("\n")
    const wrong = {
      "marked.csv": Buffer.from(`\ufeff${text}`, "utf16le"),
      "unmarked.csv": Buffer.from(text, "utf16le"),
      "latin.csv": Buffer.from(text, "latin1"),
    }
    for (const [name, bytes] of Object.entries(wrong)) {
      const told = await importTill(file(name, bytes))
      expectHelp(
        told,
        1,
        new RegExp(`${name}: The file is not utf-8`),
        /windows-1252/,
        /Nothing was imported/,
      )
    }
    expect(await importCount()).toBe(0)
  })

  test("[P4] whose quote never closes keeps all that stands before it", async () => {
    const rows = [HEADER, FIRST, `2026-01-07,3,M3,7,"Bread,1,6.90`, SECOND]
    const told = await importTill(file("till.csv", rows.join("\n")))
    expect(told.code).toBe(3)
    expect(told.stdout).toMatch(/1 lines added/)
    expect(told.stdout).toMatch(/never closed.*line 3/)
    expect(told.stdout).not.toContain("M3")
  })

  test("[P1] that is empty, or is a folder, is refused and no import of it is remembered", async () => {
    expectHelp(await importTill(file("empty.csv", "")), 1, /empty\.csv: The file is empty/)
    expectHelp(await importTill(stage.folder), 2, /it is a folder/)
    expect(await importCount()).toBe(0)
  })
})

describe("a home", () => {
  test("[A6] whose files are of a newer version is refused, left as it is, and works with its own program", async () => {
    expect((await importTill(file("till.csv", [HEADER, FIRST, SECOND].join("\n")))).code).toBe(0)
    for (const [name, table, command] of [
      ["commons", "stamp", ["status"]],
      ["node", "stamp", ["status"]],
      ["ledger", "ledger", ["release", "list"]],
    ] as const) {
      const version = setVersion(join(home, `${name}.sqlite`), table, 99)
      expectHelp(await run(...command), 1, /version 99/, /Nothing was changed/)
      setVersion(join(home, `${name}.sqlite`), table, version)
      expect((await run(...command)).code).toBe(0)
    }
    expect(await importCount()).toBe(1)
  })

  test("[A6] without a key speaks for nobody until the key is back", async () => {
    for (const name of ["device", "node"]) {
      const key = join(home, "keys", `${name}.json`)
      renameSync(key, `${key}.away`)
      expectHelp(await run("status"), 1, new RegExp(`${name}\\.json is missing or damaged`), /backup/)
      renameSync(`${key}.away`, key)
      expect((await run("status")).code).toBe(0)
    }
  })

  test("[A6] is never founded over another, nor in a folder that holds something else", async () => {
    expectHelp(await run("init", "--name", "Eve", "--role", "cooperative"), 1, /already holds a node/)
    const full = join(stage.folder, "full")
    mkdirSync(full)
    writeFileSync(join(full, "letter.txt"), "keep me")
    const told = await stage.run("--home", full, "init", "--name", "Eve", "--role", "supplier")
    expectHelp(told, 1, /is not empty and holds no node. Nothing was changed/)
    expect(readFileSync(join(full, "letter.txt"), "utf8")).toBe("keep me")
    expectHelp(await stage.run("--home", join(stage.folder, "nowhere"), "status"), 10, /There is no node/)
    expect(existsSync(join(stage.folder, "nowhere"))).toBe(false)
  })
})

describe("a port in use", () => {
  let taken: Server
  let port: number
  beforeEach(async () => {
    taken = createServer()
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve))
    const address = taken.address()
    port = typeof address === "object" && address !== null ? address.port : 0
  })
  afterEach(() => new Promise((resolve) => taken.close(resolve)))

  test("[A6] is named with the option to change, and the home serves elsewhere", async () => {
    for (const option of ["--http", "--sync"]) {
      const told = await run("serve", option, `127.0.0.1:${port}`)
      expectHelp(told, 1, new RegExp(`${option}: port ${port} of 127.0.0.1 is in use`), /let the node choose/)
    }
    expectHelp(await run("serve", "--http", "8080"), 2, /expected host:port/)
    const served = await stage.serve(home)
    expect((await fetch(`${served.http}/api/v1/node`)).status).toBe(200)
    expect(await served.stop()).toBe(0)
  })
})

describe("a file of statements", () => {
  test("[A3] with lines that are none loses its good ones neither before nor after them", async () => {
    const { log, batches } = sayMany(1, 2)
    const lines = [...log, ...(batches[0]?.lines ?? [])]
    const tampered = lines.at(-1)?.replace("Statement number", "Statement Number") ?? ""
    const path = file("mixed.ndjson", ["{}", "not json", ...lines, tampered].join("\n"))
    interface Inserted {
      readonly admitted: number
      readonly refused: readonly { readonly line: number }[]
    }
    const told = await stage.ask<Inserted>("--home", home, "statement", "insert", path)
    expect(told).toMatchObject({ code: 3, admitted: lines.length })
    expect(told.refused.map(({ line }) => line)).toEqual([1, 2, lines.length + 3])
    const { items } = await stage.ask<{ items: readonly object[] }>("--home", home, "quarantine", "list")
    expect(items).toHaveLength(3)
  })
})

/** Writes a version into a database; gives the one that stood there. */
function setVersion(path: string, table: string, version: number): number {
  const database = openDatabase(path)
  const before = database.prepare(`SELECT version FROM ${table}`).get() as { version: number } // a number in every version
  database.exec(`UPDATE ${table} SET version = ${version}`)
  database.close()
  return before.version
}
