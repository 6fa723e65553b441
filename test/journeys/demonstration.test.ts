import { spawn, type ChildProcess } from "node:child_process"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { ANSWER_STATES } from "@commonshelf/documents"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openStage, ROOT, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/** What `demo --json` prints. */
interface Demo {
  readonly schema: string
  readonly nodes: readonly {
    readonly role: string
    readonly name: string
    readonly home: string
    readonly http: string
  }[]
  readonly quarantined: readonly { readonly name: string; readonly rule: string }[]
}

let stage: Stage
let child: ChildProcess
/** What it has told on the way. */
let told: string
let exited: Promise<number | null>
/** Resolves when it and all of its nodes have ended: they tell on its stderr. */
let allEnded: Promise<unknown>

beforeEach(() => {
  stage = openStage()
  const command = [join(ROOT, "apps/node/bin/commonshelf.js"), "--json", "demo"]
  child = spawn(process.execPath, command, {
    env: { ...process.env, TMPDIR: stage.folder },
    stdio: ["ignore", "pipe", "pipe"],
  })
  told = ""
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (told += text))
  exited = new Promise((resolve) => child.once("exit", resolve))
  allEnded = new Promise((resolve) => child.once("close", resolve))
})
afterEach(async () => {
  child.kill("SIGTERM")
  await exited
  await stage.close()
})

describe("the demonstration", () => {
  test("[A1] [S6] has four nodes that give the same bytes, and an altered statement in the quarantine of one", async () => {
    const demo = await shown()
    expect(demo.schema).toBe("commonshelf/demo/1")
    expect(demo.nodes.map(({ role }) => role)).toEqual(["shopper", "supplier", "operator", "researcher"])

    const compared = await onEach(demo, "compare", "--category", "all")
    expect(new Set(compared).size).toBe(1)
    expect(statesIn(compared[0] ?? "")).toEqual(new Set(ANSWER_STATES))
    const needs = await onEach(demo, "demand")
    expect(new Set(needs).size).toBe(1)
    expect(cooperativesIn(needs[0] ?? "").size).toBe(3)

    const operator = demo.nodes.find(({ role }) => role === "operator")
    expect(demo.quarantined.map(({ name, rule }) => [name, rule])).toEqual([[operator?.name, "S6"]])
    // Its cooperatives go on signing checkpoints: what they hold changes, and is the same again.
    await until("all four hold the same", async () => {
      const statuses = await Promise.all(demo.nodes.map(({ http }) => statusOf(http)))
      expect(statuses.map(({ quarantine }) => quarantine)).toEqual(
        demo.nodes.map(({ role }) => (role === "operator" ? 1 : 0)),
      )
      return new Set(statuses.map(({ heads }) => heads)).size === 1
    })
  })

  test("ends every process and deletes every home at Ctrl-C", async () => {
    const demo = await shown()
    const pids = demo.nodes.map(({ home }) => pidOf(home))
    expect(pids.filter(isRunning).length).toBe(4)
    child.kill("SIGINT")
    expect(await exited).toBe(0)
    expect(pids.filter(isRunning)).toEqual([])
    expect(demonstrationsIn(stage.folder)).toEqual([])
  })

  test("ends, and deletes every home, when one of its nodes is lost", async () => {
    const demo = await shown()
    const [lost = 0, ...others] = demo.nodes.map(({ home }) => pidOf(home))
    process.kill(lost, "SIGKILL")
    expect(await exited).toBe(1)
    expect(others.filter(isRunning)).toEqual([])
    expect(demonstrationsIn(stage.folder)).toEqual([])
  })

  test("leaves no process behind when it is killed while it begins", async () => {
    await until("a node serves", () => servedIn(stage.folder).length > 0)
    const pids = servedIn(stage.folder).map(pidOf)
    child.kill("SIGKILL")
    await allEnded
    expect(pids.filter(isRunning)).toEqual([])
  })
})

/** What the demonstration prints when it is ready. */
function shown(): Promise<Demo> {
  return new Promise((resolve, reject) => {
    const { stdout } = child
    if (stdout === null) throw new TypeError("its output is a pipe")
    createInterface({ input: stdout }).once("line", (line) => resolve(JSON.parse(line) as Demo)) // the contract's shape
    void exited.then((code) => reject(new Error(`the demonstration ended with ${String(code)}: ${told}`)))
  })
}

async function statusOf(http: string): Promise<{ readonly quarantine: number; readonly heads: string }> {
  const response = await fetch(new URL("/api/v1/status", http))
  return (await response.json()) as { quarantine: number; heads: string } // the contract's shape
}

/** What a command with `--json` prints on each node. */
function onEach(demo: Demo, ...args: readonly string[]): Promise<readonly string[]> {
  return Promise.all(
    demo.nodes.map(async ({ home }) => (await stage.run("--home", home, ...args, "--json")).stdout),
  )
}

function statesIn(compared: string): ReadonlySet<string> {
  const { rows } = JSON.parse(compared) as { rows: { cells: Record<string, { state: string }> }[] } // the contract's shape
  return new Set(rows.flatMap(({ cells }) => Object.values(cells).map(({ state }) => state)))
}

function cooperativesIn(needs: string): ReadonlySet<string> {
  const { cells } = JSON.parse(needs) as { cells: { cooperative: string }[] } // the contract's shape
  return new Set(cells.map(({ cooperative }) => cooperative))
}

function demonstrationsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith("commonshelf-demo-"))
}

/** The homes of a demonstration in this folder that are served. */
function servedIn(folder: string): readonly string[] {
  return demonstrationsIn(folder)
    .flatMap((name) => readdirSync(join(folder, name)).map((home) => join(folder, name, home)))
    .filter((home) => existsSync(join(home, "serving.json")))
}

function pidOf(home: string): number {
  return (JSON.parse(readFileSync(join(home, "serving.json"), "utf8")) as { pid: number }).pid // what the serving node wrote
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}
