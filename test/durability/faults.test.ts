import { spawnSync } from "node:child_process"
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { authoritativeText, draftPartyProfile } from "@commonshelf/documents"
import { testMetric } from "@commonshelf/documents/testing"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createHome } from "../../apps/node/src/home/create-home.ts"
import { homePaths, type HomePaths } from "../../apps/node/src/home/home.ts"
import { openDatabase } from "../../apps/node/src/home/sqlite.ts"
import type { CommonsNode } from "../../apps/node/src/node/commons-node.ts"
import { openNode } from "../../apps/node/src/node/open-node.ts"
import { storageFailure } from "../../apps/node/src/node/storage-failure.ts"
import { agree, introduce } from "../journeys/support/invite.ts"
import { openStage, ROOT, type Stage } from "../journeys/support/stage.ts"
import { until } from "../journeys/support/until.ts"

const COMMAND = join(ROOT, "apps/node/bin/commonshelf.js")

let folder: string
const mounts: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-fault-"))
})
afterEach(() => {
  for (const place of mounts.splice(0)) spawnSync("umount", ["-l", place])
  if (existsSync(folder)) {
    spawnSync("chmod", ["-R", "u+rwX", folder])
    rmSync(folder, { recursive: true, force: true })
  }
})

/** A small disk of its own, where this user may mount one. */
function smallDisk(size: string): string | undefined {
  const place = join(folder, "disk")
  mkdirSync(place)
  const { status } = spawnSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "commonshelf-test", place])
  if (status !== 0) return undefined
  mounts.push(place)
  return place
}

async function found(root: string): Promise<HomePaths> {
  const paths = homePaths(root)
  await createHome(paths, { name: "Alice", role: "cooperative", language: "en", at: "2026-01-01T00:00:00Z" })
  return paths
}

function sayUntilItFails(node: CommonsNode): { readonly said: readonly string[]; readonly error: unknown } {
  const said: string[] = []
  for (let step = 0; step < 5000; step++) {
    const name = authoritativeText("en", `Alice ${step} ${"x".repeat(150)}`)
    try {
      said.push(...node.say([draftPartyProfile(node.home.did, { role: "cooperative", name })]))
    } catch (error) {
      return { said, error: storageFailure(error, node.paths) }
    }
  }
  throw new Error("the disk was never full")
}

function heldBy(node: CommonsNode): ReadonlySet<string> {
  return new Set([...node.replica.texts()].map(({ digest }) => digest))
}

describe("a full disk", () => {
  test("[H2] is told in words; what was acknowledged stays, and with room again it goes on", async () => {
    const disk = smallDisk("2m")
    const paths = await found(join(disk ?? folder, "home"))
    const ballast = join(disk ?? folder, "ballast")
    writeFileSync(ballast, Buffer.alloc(disk === undefined ? 1 : 1024 * 1024))
    let node = openNode(paths)
    // Who may not mount a disk gets one from SQLite: a file that may not grow.
    if (disk === undefined) limitPages(node, 60)
    const { said, error } = sayUntilItFails(node)
    expect(error).toMatchObject({ code: "disk-full", exit: 1 })
    expect(said.length).toBeGreaterThan(10)
    expect([...said].filter((digest) => !heldBy(node).has(digest))).toEqual([])
    rmSync(ballast)
    if (disk === undefined) limitPages(node, 1_000_000)
    await node.close()
    node = openNode(paths)
    expect([...said].filter((digest) => !heldBy(node).has(digest))).toEqual([])
    const name = authoritativeText("en", "Alice again")
    expect(node.say([draftPartyProfile(node.home.did, { role: "cooperative", name })])).toHaveLength(1)
    await node.close()
  }, 120_000)

  test(
    "[H2] a quota that stops a command in the middle leaves the home as it was",
    { timeout: 120_000 },
    async () => {
      const paths = await found(join(folder, "home"))
      const rows = Array.from({ length: 4000 }, (_, row) => `2026-01-05,r${row},M${row},7,Dairy,3,15.00`)
      const till = join(folder, "till.csv")
      writeFileSync(till, ["date,receipt,member,code,department,quantity,value", ...rows].join("\n"))
      const command = [COMMAND, "--home", paths.root, "pos", "import", till, "--profile", "generic"]
      // No file may grow beyond 200 KiB: what a quota does, and needs no rights.
      const script = `ulimit -f 400; exec "$0" "$@"`
      const limited = spawnSync("bash", ["-c", script, process.execPath, ...command], { encoding: "utf8" })
      expect([limited.status, limited.stdout]).toEqual([1, ""])
      expect(limited.stderr).toMatch(/the disk (is full|refused to write)/)
      expect(limited.stderr).not.toMatch(/\n\s+at |fault of the program/)
      const node = openNode(paths)
      expect(node.ledger().imports()).toEqual([])
      await node.close()
      expect(spawnSync(process.execPath, command).status).toBe(0)
    },
  )
})

describe("a home that may not be written to", () => {
  test("[H2] is refused in words and left as it is", { timeout: 120_000 }, () => {
    const disk = smallDisk("4m")
    const home = join(disk ?? folder, "home")
    // Processes of their own: one that closed a file may hold it a little longer.
    const run = (...words: readonly string[]) =>
      spawnSync(process.execPath, [COMMAND, "--home", home, ...words], { encoding: "utf8" })
    expect(run("init", "--name", "Alice", "--role", "cooperative").status).toBe(0)
    const rights = (folderRights: number, fileRights: number) => {
      for (const name of readdirSync(home).filter((file) => file.endsWith(".sqlite")))
        chmodSync(join(home, name), fileRights)
      chmodSync(home, folderRights)
    }
    if (disk === undefined) rights(0o500, 0o400)
    else expect(spawnSync("mount", ["-o", "remount,ro", disk]).status).toBe(0)
    const refused = run("status")
    expect([refused.status, refused.stdout]).toEqual([1, ""])
    expect(refused.stderr).toMatch(/may not be written to. Nothing was changed/)
    if (disk === undefined) rights(0o700, 0o600)
    else spawnSync("mount", ["-o", "remount,rw", disk])
    expect(run("status").status).toBe(0)
  })
})

function limitPages(node: CommonsNode, pages: number): void {
  const { databases } = node.replica as unknown as { databases: readonly ReturnType<typeof openDatabase>[] } // for who may not mount
  databases[0]?.exec(`PRAGMA max_page_count = ${pages}`)
}

describe("two processes on one home", () => {
  test("[H2] the second is refused with 11 and harms nothing", { timeout: 60_000 }, async () => {
    const paths = await found(join(folder, "home"))
    const node = openNode(paths)
    const command = [COMMAND, "--home", paths.root, "status"]
    const second = spawnSync(process.execPath, command, { encoding: "utf8" })
    expect([second.status, second.stdout]).toEqual([11, ""])
    expect(second.stderr).toMatch(/in use by another commonshelf process/)
    await node.close()
    expect(spawnSync(process.execPath, command).status).toBe(0)
  })
})

describe("a clock that is wrong by a day", () => {
  let stage: Stage
  beforeEach(() => {
    stage = openStage()
  })
  afterEach(() => stage.close())

  test.each([
    ["ahead", 86_400_000, "warn", /ahead of the peers'/],
    ["behind", -86_400_000, "fail", /was set back/],
  ] as const)(
    "[H7] [A1] %s: all verifies and syncs, feeds keep their order, and doctor says so",
    { timeout: 180_000 },
    async (_name, shift, state, words) => {
      const env = {
        NODE_OPTIONS: `--import ${pathToFileURL(join(import.meta.dirname, "support/shifted-clock.mjs")).href}`,
        SHIFT_CLOCK_MS: String(shift),
      }
      const [a, b] = [
        await stage.serve(await stage.open("Alice"), { env }),
        await stage.serve(await stage.open("Bob")),
      ]
      await introduce(stage, b, a)
      const metric = join(stage.folder, "metric.json")
      writeFileSync(metric, JSON.stringify(testMetric("pay-spread")))
      const published = await stage.ask<{ metrics: { digest: string }[] }>(
        "--home",
        a.home,
        "metric",
        "publish",
        metric,
      )
      for (const decision of ["adopt", "drop", "adopt"])
        expect(
          (await stage.run("--home", a.home, "metric", decision, published.metrics[0]?.digest ?? "")).code,
        ).toBe(0)
      await until("both hold the same", () => agree([a, b]))
      const { metrics } = await b.ask<{ metrics: readonly { adoptedBy: readonly unknown[] }[] }>(
        "metric list",
      )
      expect(metrics.map(({ adoptedBy }) => adoptedBy.length)).toEqual([1])
      expect((await b.ask<{ items: readonly unknown[] }>("quarantine list")).items).toEqual([])
      const { checks } = await stage.ask<{
        checks: readonly { check: string; state: string; finding: string }[]
      }>("--home", a.home, "doctor")
      expect(checks.find(({ check }) => check === "clock")).toMatchObject({
        state,
        finding: expect.stringMatching(words),
      })
    },
  )
})
