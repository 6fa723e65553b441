import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { seededRandom } from "@commonshelf/purchases/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { homePaths } from "../../apps/node/src/home/home.ts"
import { closeDatabase, openDatabase } from "../../apps/node/src/home/sqlite.ts"
import { openNode } from "../../apps/node/src/node/open-node.ts"
import { ROOT } from "../journeys/support/stage.ts"
import { prepareVictim } from "./support/victim.ts"

const SEED = 20_261_127
const KILLS = 12

/** `status` of the frozen home, by the program that made it. */
const HEADS = "zQmST6b4UAcZqvnWptE5HXh1A7LoyV31vxA9WXd7WhG6SgN"

let folder: string
let frozen: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-upgrade-"))
  const vector = join(ROOT, "test/vectors/home-1.tar.gz")
  expect(spawnSync("tar", ["-xzf", vector, "-C", folder]).status).toBe(0)
  frozen = join(folder, "home-1")
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The version of a home's private database, or of its commons, with the tables that it has. */
function databaseOf(
  home: string,
  file: "node" | "commons" = "node",
): { readonly version: number; readonly tables: readonly string[] } {
  const database = openDatabase(join(home, `${file}.sqlite`))
  try {
    const version = Number(database.prepare("SELECT version FROM stamp").get()?.["version"])
    const rows = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    return { version, tables: rows.map(({ name }) => String(name)) }
  } finally {
    closeDatabase(database)
  }
}

test("[H3] a home of an earlier version opens with all that it held, and is of this version afterwards", async () => {
  const home = join(folder, "opened")
  cpSync(frozen, home, { recursive: true })
  expect([databaseOf(home), databaseOf(home, "commons")]).toMatchObject([{ version: 1 }, { version: 1 }])
  const node = openNode(homePaths(home))
  expect(node.replica.heads()).toBe(HEADS)
  expect(node.replica.peers().map(({ name }) => name)).toEqual(["Bob's coop"])
  expect(node.replica.quarantine.list()).toHaveLength(1)
  expect(node.ledger().releases()).toMatchObject([{ month: "2026-01", state: "published" }])
  expect(node.replica.care.last("backup")).toBeUndefined()
  await node.close()
  const { version, tables } = databaseOf(home)
  expect(version).toBe(3)
  expect(tables).toEqual(expect.arrayContaining(["arrivals", "care", "limit_uses"]))
  expect(databaseOf(home, "commons").version).toBe(2)
})

test(
  "[H3] killed in the middle of it, the home is of the old version or of the new one, never of half",
  { timeout: 240_000 },
  async () => {
    const random = seededRandom(SEED)
    const seen = new Set<number>()
    for (let kill = 0; kill < KILLS; kill++) {
      const home = join(folder, `killed-${kill}`)
      cpSync(frozen, home, { recursive: true })
      const victim = prepareVictim()
      await victim.booted
      const opened = victim.start({ home, round: kill, work: "talk", steps: 0 })
      // From at once to the end of the opening, by a clock that knows no machine: the last ones let it finish.
      if (kill >= KILLS - 2) await opened
      else await new Promise((resolve) => setTimeout(resolve, random.below(30)))
      await victim.kill()
      const { version, tables } = databaseOf(home)
      seen.add(version)
      expect([1, 2]).toContain(databaseOf(home, "commons").version)
      expect([version, tables.includes("care"), tables.includes("limit_uses")]).toEqual(
        version === 1 ? [1, false, false] : [3, true, true],
      )
      const node = openNode(homePaths(home))
      expect(node.replica.heads()).toBe(HEADS)
      await node.close()
    }
    expect(seen).toContain(3)
  },
)
