import { spawn, type ChildProcess } from "node:child_process"
import { readdirSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"
import { ANSWER_STATES } from "@commonshelf/documents"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openStage, ROOT, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

interface DemoNode {
  readonly name: string
  readonly home: string
  readonly http: string
}

/** What `demo --json` prints. */
interface Demo {
  readonly schema: string
  readonly nodes: readonly (DemoNode & { readonly role: string })[]
  readonly others: readonly DemoNode[]
  readonly quarantined: readonly { readonly name: string; readonly rule: string }[]
}

let stage: Stage
let child: ChildProcess
/** What it has told on the way. */
let told: string
let exited: Promise<number | null>

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
})
afterEach(async () => {
  child.kill("SIGTERM")
  await exited
  await stage.close()
})

/** The supplier whose claim about wages is contested. */
const FARM = "Finca Arroyo Seco"

describe("the demonstration", () => {
  test("[SI12] plays the story at thirteen nodes that give the same bytes, and leaves its next step to whoever looks on", async () => {
    const demo = await shown()
    expect(demo.schema).toBe("commonshelf/demo/1")
    expect(demo.nodes.map(({ role }) => role)).toEqual(["shopper", "supplier", "operator", "researcher"])
    const all = [...demo.nodes, ...demo.others]
    expect(all.length).toBe(13)

    const compared = await atEach(all, "table?category=all")
    expect(new Set(compared).size).toBe(1)
    expect(statesIn(compared[0] ?? "")).toEqual(new Set(ANSWER_STATES))
    const needs = await atEach(all, "demand")
    expect(new Set(needs).size).toBe(1)
    expect(cooperativesIn(needs[0] ?? "").size).toBe(6)

    const [, farm, operator] = demo.nodes
    expect(demo.quarantined.map(({ name, rule }) => [name, rule])).toEqual([
      [operator?.name, "S6"],
      [operator?.name, "S9"],
    ])
    await correctWages(farm?.home ?? "", payOf(compared[0] ?? "", FARM)?.period ?? "")
    await until("every node shows that the farm has corrected itself", async () =>
      (await atEach(all, "table?category=all")).every((text) => payOf(text, FARM)?.state === "answered"),
    )

    child.kill("SIGINT")
    expect(await exited).toBe(0)
    expect(demonstrationsIn(stage.folder)).toEqual([])
  })

  test("ends and deletes every home at Ctrl-C while it begins", async () => {
    await until("homes are there", () => homesIn(stage.folder) > 2)
    child.kill("SIGINT")
    expect(await exited).toBe(0)
    expect(demonstrationsIn(stage.folder)).toEqual([])
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

/** What each node tells a browser. */
function atEach(nodes: readonly DemoNode[], question: string): Promise<readonly string[]> {
  return Promise.all(
    nodes.map(async ({ http }) => (await fetch(new URL(`/api/v1/${question}`, http))).text()),
  )
}

/** The farm says again what its pay spread is, by the command that the demonstration names. */
async function correctWages(home: string, year: string): Promise<void> {
  const said = await stage.run(
    ...["--home", home, "disclose", "--metric", "pay-spread", "--period", year, "--value", "7"],
  )
  expect(said).toMatchObject({ code: 0 })
}

interface Row {
  readonly name: Readonly<Record<string, { readonly text: string }>>
  readonly cells: Readonly<Record<string, { readonly state: string; readonly period?: string }>>
}

function rowsIn(compared: string): readonly Row[] {
  return (JSON.parse(compared) as { table: { rows: readonly Row[] } }).table.rows // the contract's shape
}

/** A supplier's pay spread, as it is shown. */
function payOf(compared: string, supplier: string): Row["cells"][string] | undefined {
  return rowsIn(compared).find(({ name }) => name["es"]?.text === supplier)?.cells["pay-spread"]
}

function statesIn(compared: string): ReadonlySet<string> {
  return new Set(rowsIn(compared).flatMap(({ cells }) => Object.values(cells).map(({ state }) => state)))
}

function cooperativesIn(needs: string): ReadonlySet<string> {
  const { cells } = JSON.parse(needs) as { cells: { cooperative: string }[] } // the contract's shape
  return new Set(cells.map(({ cooperative }) => cooperative))
}

function demonstrationsIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => name.startsWith("commonshelf-demo-"))
}

/** How many homes are made. */
function homesIn(folder: string): number {
  return demonstrationsIn(folder).flatMap((name) => readdirSync(join(folder, name))).length
}
