import { createHash } from "node:crypto"
import { execFileSync, spawn } from "node:child_process"
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { connect, createServer } from "node:net"
import { join } from "node:path"
import { generateTill } from "@commonshelf/purchases/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { introduce, redirected, areSilent, SOON_SILENT } from "./support/invite.ts"
import { sayMany } from "./support/sayings.ts"
import type { Served } from "./support/served.ts"
import { openStage, ROOT, type Stage, type Told } from "./support/stage.ts"
import { until } from "./support/until.ts"

/** A researcher's way: two cooperatives with releases, metrics and a supplier's answers; everything forked by every route. */

let stage: Stage
let home: string
let alice: Served
let bob: Served
const at = (name: string) => join(stage.folder, name)
const fork = (source: string, into: string) => stage.ask<Forked>("fork", source, "--into", at(into))

interface Forked {
  readonly heads: string
  readonly statements: number
  readonly error?: { readonly code: string; readonly message: string; readonly rule?: string }
}

beforeAll(async () => {
  stage = openStage()
  home = await stage.open("Alice's coop")
  const other = await stage.open("Bob's coop")
  const { log, batches } = sayMany(1, 150)
  writeFileSync(at("claims.ndjson"), [...log, ...(batches[0]?.lines ?? [])].join("\n"))
  const { till } = generateTill({
    profile: "generic",
    households: 60,
    months: ["2026-01", "2026-02"],
    seed: 9,
  })
  writeFileSync(at("till.csv"), till)
  const own = (...args: readonly string[]) => stage.ask("--home", home, ...args)
  await own("statement", "insert", at("claims.ndjson"))
  await own("metric", "adopt", "pay-spread")
  await own("pos", "import", at("till.csv"), "--profile", "generic")
  for (const month of ["2026-01", "2026-02"]) await own("release", "publish", "--period", month)
  ;[alice, bob] = [await stage.serve(home, SOON_SILENT), await stage.serve(other, SOON_SILENT)]
  await introduce(stage, alice, bob)
  await until("both hold the same, checkpoints too", () => areSilent([alice, bob]), 400_000)
}, 600_000)
afterAll(() => stage.close())

async function researchersLink(of: Served): Promise<string> {
  const args = ["--home", of.home, "invite", "create", "--for", "researcher"]
  return (await stage.ask<{ link: string }>(...args)).link
}

/** Every file under a folder with its SHA-256. */
function filesOf(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  )
  return new Map(
    names
      .map((entry) => join(entry.parentPath, entry.name))
      .toSorted()
      .map((path) => [
        path.slice(folder.length + 1),
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
  )
}

/** Words for a person: never a stack. */
function expectWords({ stdout, stderr }: Told): void {
  expect(stderr.length).toBeGreaterThan(20)
  expect(stdout + stderr).not.toMatch(/\n\s+at |fault of the program/)
}

describe("a fork", { timeout: 600_000 }, () => {
  test("[F10] is byte for byte the same by every route: link, served home, home at rest, copied home, another fork", async () => {
    const served = await fork(home, "of-served-home")
    expect(served).toMatchObject({ schema: "commonshelf/fork/1", code: 0 })
    const status = await alice.ask<{ heads: string; statements: number }>("status")
    expect([served.heads, served.statements]).toEqual([status.heads, status.statements])
    const same = filesOf(at("of-served-home"))
    expect(same.size).toBeGreaterThan(20)

    for (const node of [alice, bob]) {
      const into = `by-link-of-${node.pid}`
      expect(await fork(await researchersLink(node), into)).toMatchObject({ code: 0, heads: served.heads })
      expect(filesOf(at(into))).toEqual(same)
    }
    // Reading changed nothing in the node that was read.
    expect(await alice.ask("status")).toMatchObject({ heads: served.heads, quarantine: 0 })

    expect(await bob.stop()).toBe(0)
    expect(await fork(bob.home, "of-home-at-rest")).toMatchObject({ code: 0 })
    mkdirSync(at("stick"))
    for (const name of ["home.json", "commons.sqlite"]) cpSync(join(bob.home, name), join(at("stick"), name))
    expect(await fork(at("stick"), "of-copied-home")).toMatchObject({ code: 0 })
    cpSync(at("of-served-home"), at("stick/fork"), { recursive: true })
    expect(await fork(at("stick/fork"), "of-fork")).toMatchObject({ code: 0 })
    for (const into of ["of-home-at-rest", "of-copied-home", "of-fork"])
      expect([into, filesOf(at(into))]).toEqual([into, same])
    bob = await stage.serve(bob.home, SOON_SILENT)
  })

  test("[F8][F9] is found whole by our command and by its own script", async () => {
    const verified = await stage.ask("verify", at("of-served-home"))
    expect(verified).toMatchObject({ schema: "commonshelf/verify/1", code: 0, valid: true })
    const script = execFileSync(process.execPath, ["verify.mjs"], {
      cwd: at("of-served-home"),
      encoding: "utf8",
    })
    expect(script).toContain("Whole and genuine")
  })

  test("[F8] that was altered is named with file, line and rule, and ends with 20", async () => {
    cpSync(at("of-served-home"), at("altered"), { recursive: true })
    const path =
      [...filesOf(at("altered")).keys()].find((name) => name.startsWith("statements/supplier")) ?? ""
    const text = readFileSync(at(`altered/${path}`), "utf8")
    writeFileSync(at(`altered/${path}`), text.replace("Statement number 7.", "Statement number 8."))
    const told = await stage.run("verify", at("altered"))
    expect(told.code).toBe(20)
    expect(told.stderr).toMatch(new RegExp(String.raw`${path}:\d+ \[S6\] zQm\w+: the signature does not fit`))
    expectWords(told)
    const json = await stage.ask<{ error: { findings: readonly object[] } }>("verify", at("altered"))
    expect(json).toMatchObject({ code: 20, error: { code: "fork-damaged", valid: false } })
    expect(json.error.findings).toContainEqual(
      expect.objectContaining({ file: path, rule: "S6", line: expect.any(Number) }),
    )
    // Nobody builds on it.
    expect(await fork(at("altered"), "of-altered")).toMatchObject({ code: 20 })
    const founded = await stage.run(
      "--home",
      at("of-altered"),
      "init",
      "--name",
      "X",
      "--role",
      "researcher",
      "--from",
      at("altered"),
    )
    expect(founded.code).toBe(20)
    expect(existsSync(at("of-altered"))).toBe(false)
  })

  test("[F11] founds a node that gives the same answers, byte for byte, and holds everything besides its own", async () => {
    const institute = at("institute")
    const init = [
      "--home",
      institute,
      "init",
      "--name",
      "Institute",
      "--role",
      "researcher",
      "--from",
      at("of-served-home"),
    ]
    expect(await stage.ask(...init)).toMatchObject({ code: 0 })
    const asOf = ["--as-of", "2026-11-01T00:00:00Z"]
    for (const question of [["compare", "--category", "all", ...asOf], ["demand"], ["metric", "list"]]) {
      const [here, there] = [
        await stage.run("--home", home, ...question, "--json"),
        await stage.run("--home", institute, ...question, "--json"),
      ]
      expect([question, here.code, there.stdout]).toEqual([question, 0, here.stdout])
      expect(here.stdout.length).toBeGreaterThan(100)
    }
    expect(await fork(institute, "of-institute")).toMatchObject({ code: 0 })
    const [origin, later] = [filesOf(at("of-served-home")), filesOf(at("of-institute"))]
    for (const [path, hash] of origin)
      if (path.startsWith("statements/")) expect([path, later.get(path)]).toEqual([path, hash])
    const added = [...later.keys()].filter((path) => !origin.has(path))
    expect(added).toEqual([expect.stringMatching(/^statements\/party\//)])
  })
})

describe("what a person may get wrong", { timeout: 600_000 }, () => {
  test("[F10] a broken link, one for another role, one that was used: clear words, nothing written", async () => {
    const link = await researchersLink(alice)
    const broken = await stage.run("fork", link.slice(0, -3), "--into", at("none"))
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining("damaged or cut off")])
    const args = ["--home", home, "invite", "create", "--for", "cooperative"]
    const { link: forCooperative } = await stage.ask<{ link: string }>(...args)
    const other = await stage.run("fork", forCooperative, "--into", at("none"))
    expect([other.code, other.stderr]).toEqual([2, expect.stringContaining("for a cooperative")])
    expect(await fork(link, "first")).toMatchObject({ code: 0 })
    const used = await stage.run("fork", link, "--into", at("none"))
    expect([used.code, used.stderr]).toEqual([1, expect.stringContaining("did not accept")])
    for (const told of [broken, other, used]) expectWords(told)
    expect(existsSync(at("none"))).toBe(false)
  })

  test("[F22] a peer that is not there, or goes away in the middle: exit 21, nothing written", async () => {
    const link = await researchersLink(bob)
    await bob.stop()
    const told = await stage.run("fork", link, "--into", at("none"))
    expect(told.code).toBe(21)
    expectWords(told)
    bob = await stage.serve(bob.home, SOON_SILENT)

    const { url, cut } = await cuttable(new URL(alice.sync))
    const through = redirected(await researchersLink(alice), url)
    const reading = stage.run("fork", through, "--into", at("none"))
    await cut
    const gone = await reading
    expect([gone.code, gone.stderr]).toEqual([21, expect.stringContaining("could not be read")])
    expectWords(gone)
    expect(readdirSync(stage.folder).filter((name) => name.startsWith("none"))).toEqual([])
  })

  test("[F10] a folder that is not empty, a home that is none, a target that cannot be written", async () => {
    mkdirSync(at("full"))
    writeFileSync(at("full/mine.txt"), "mine")
    const full = await stage.run("fork", home, "--into", at("full"))
    expect([full.code, full.stderr]).toEqual([1, expect.stringContaining("not empty")])
    expect(readFileSync(at("full/mine.txt"), "utf8")).toBe("mine")
    const nowhere = await stage.run("fork", at("nowhere"), "--into", at("none"))
    expect([nowhere.code, nowhere.stderr]).toEqual([10, expect.stringContaining("no node")])
    const unwritable = await stage.run("fork", home, "--into", at("full/mine.txt/fork"))
    expect([unwritable.code, unwritable.stderr]).toEqual([
      1,
      expect.stringContaining("a part of its path is a file"),
    ])
    const missing = await stage.run("verify", at("nowhere"))
    expect([missing.code, missing.stderr]).toEqual([2, expect.stringContaining("no such folder")])
    for (const told of [full, nowhere, unwritable, missing]) expectWords(told)
    mkdirSync(at("empty"))
    expect(await fork(home, "empty")).toMatchObject({ code: 0 })
  })

  test("[F10] Ctrl-C while it reads: exit 130, and nothing is left", async () => {
    let called: () => void = () => undefined
    const calling = new Promise<void>((resolve) => (called = resolve))
    const silent = createServer(() => called())
    await new Promise<void>((resolve) => void silent.listen(0, "127.0.0.1", () => resolve()))
    const address = silent.address()
    if (address === null || typeof address === "string") throw new Error("not listening on a port")
    const link = redirected(await researchersLink(alice), `ws://127.0.0.1:${address.port}`)
    mkdirSync(at("temporary"))
    const command = ["apps/node/bin/commonshelf.js", "fork", link, "--into", at("none")]
    const env = { ...process.env, TMPDIR: at("temporary") }
    const child = spawn(process.execPath, command, { cwd: ROOT, env, stdio: "ignore" })
    const ended = new Promise<number | null>((resolve) => child.once("exit", resolve))
    await calling
    child.kill("SIGINT")
    expect(await ended).toBe(130)
    expect(readdirSync(at("temporary")).filter((name) => name.startsWith("commonshelf"))).toEqual([])
    expect(existsSync(at("none"))).toBe(false)
    silent.close()
  })

  test("[F10] a disk that takes no more: clear words, and nothing of the fork is left", () => {
    // A limit on the size of files stands in for a full disk: writing fails in the middle.
    const command = `ulimit -f 16; exec "$0" apps/node/bin/commonshelf.js fork "$1" --into "$2"`
    const child = () =>
      execFileSync("bash", ["-c", command, process.execPath, home, at("limited")], {
        cwd: ROOT,
        encoding: "utf8",
        stdio: "pipe",
      })
    expect(child).toThrow(
      expect.objectContaining({ status: 1, stderr: expect.stringContaining("could not be written") }),
    )
    expect(readdirSync(stage.folder).filter((name) => name.startsWith("limited"))).toEqual([])
  })

  test("[F10] a home whose statements were altered on the stick: exit 20, nothing written", async () => {
    cpSync(at("stick"), at("bad-stick"), { recursive: true })
    rmSync(at("bad-stick/fork"), { recursive: true })
    const path = at("bad-stick/commons.sqlite")
    const bytes = readFileSync(path)
    const where = bytes.indexOf("Statement number 9.")
    expect(where).toBeGreaterThan(0)
    bytes.write("Statement number 0.", where)
    writeFileSync(path, bytes)
    const told = await stage.run("fork", at("bad-stick"), "--into", at("none"))
    expect(told.code).toBe(20)
    expectWords(told)
    expect(existsSync(at("none"))).toBe(false)
  })
})

/** A way to a node that is cut when the first kilobytes have come back over it. */
async function cuttable(to: URL): Promise<{ readonly url: string; readonly cut: Promise<void> }> {
  let cut: () => void = () => undefined
  const done = new Promise<void>((resolve) => (cut = resolve))
  const server = createServer((near) => {
    const far = connect(Number(to.port), to.hostname)
    let came = 0
    const end = () => {
      near.destroy()
      far.destroy()
    }
    for (const socket of [near, far]) socket.on("error", end).on("close", end)
    near.pipe(far)
    far.on("data", (bytes) => {
      came += bytes.length
      near.write(bytes)
      if (came < 12_000) return
      end()
      server.close()
      cut()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", () => resolve()))
  const address = server.address()
  if (address === null || typeof address === "string") throw new Error("not listening on a port")
  return { url: `ws://127.0.0.1:${address.port}`, cut: done }
}
