import { readFileSync } from "node:fs"
import { join } from "node:path"
import { seededRandom, type Random } from "@commonshelf/purchases/testing"
import { afterEach, beforeEach, expect, test } from "vitest"
import { convertForeignClaims } from "../converters/convert.ts"
import { inventForeignFiles } from "./support/foreign-files.ts"
import { agree, introduce } from "./support/invite.ts"
import { sayMany } from "./support/sayings.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

const SEED = 20_260_301
const BATCH = 40
const BATCHES = 30
const KILLS = 5

let stage: Stage
beforeEach(() => {
  stage = openStage()
})
afterEach(() => stage.close())

interface Listed {
  readonly statements: readonly { readonly digest: string; readonly kind: string }[]
}

async function digestsOf(node: Served): Promise<ReadonlySet<string>> {
  const { statements } = await node.ask<Listed>("statement list")
  // Checkpoints go on while it is asked.
  const said = statements.filter(({ kind }) => kind !== "Checkpoint")
  return new Set(said.map(({ digest }) => digest))
}

/** Inserts lines through a node; gives true when the node said that it holds them. */
async function insert(node: Served, lines: readonly string[]): Promise<boolean> {
  const base64 = Buffer.from(lines.join("\n")).toString("base64")
  return node.ask<{ admitted: number; known: number }>("statement insert", { file: "batch", base64 }).then(
    ({ admitted, known }) => admitted + known === lines.length,
    () => false,
  )
}

/** Kills a node at a moment of less than `withinMs` from now: the fault that is tested, not a wait for anything. */
async function killSoon(node: Served, random: Random, withinMs = 60): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, random.below(withinMs)))
  await node.kill9()
}

test("[A6] what a node acknowledged is there after kill -9 in the middle of inserting, and its peer gets it", async () => {
  const random = seededRandom(SEED)
  const { log, batches } = sayMany(BATCHES, BATCH)
  let a = await stage.serve(await stage.open("Alice"))
  const b = await stage.serve(await stage.open("Bob"))
  await introduce(stage, a, b)
  expect(await insert(a, log)).toBe(true)
  const acknowledged = new Set<string>()
  let interrupted = 0
  for (const [index, { lines, digests }] of batches.entries()) {
    const dies = index % (BATCHES / KILLS) === 3
    const kill = dies ? killSoon(a, random, interrupted === 0 ? 2 : 60) : Promise.resolve()
    const held = await insert(a, lines)
    await kill
    if (held) for (const digest of digests) acknowledged.add(digest)
    else interrupted += 1
    if (!dies) continue
    a = await stage.serve(a.home)
    const there = await digestsOf(a)
    expect([...acknowledged].filter((digest) => !there.has(digest))).toEqual([])
    // All of a batch is there, or nothing of it: one durable step.
    expect([0, digests.length]).toContain(digests.filter((digest) => there.has(digest)).length)
    expect(await insert(a, lines)).toBe(true)
    for (const digest of digests) acknowledged.add(digest)
  }
  expect(interrupted).toBeGreaterThan(0)
  expect(acknowledged.size).toBe(BATCHES * BATCH)
  await until("both hold the same", () => agree([a, b]))
  const arrived = await digestsOf(b)
  expect([...acknowledged].filter((digest) => !arrived.has(digest))).toEqual([])
})

test("[A6] a node killed again and again while it receives keeps what it has told of, and completes the sync", async () => {
  const random = seededRandom(SEED + 1)
  const { log, batches } = sayMany(BATCHES, BATCH)
  const a = await stage.serve(await stage.open("Alice"))
  let b = await stage.serve(await stage.open("Bob"))
  expect(await insert(a, [...log, ...batches.flatMap(({ lines }) => lines)])).toBe(true)
  await introduce(stage, a, b)
  let told: ReadonlySet<string> = new Set()
  let partial = 0
  for (let kill = 0; kill < KILLS; kill++) {
    told = await digestsOf(b)
    await killSoon(b, random)
    b = await stage.serve(b.home)
    const there = await digestsOf(b)
    expect([...told].filter((digest) => !there.has(digest))).toEqual([])
    if (there.size < BATCHES * BATCH) partial += 1
  }
  expect(partial).toBeGreaterThan(0)
  await until("both hold the same", () => agree([a, b]))
  expect(await digestsOf(b)).toEqual(await digestsOf(a))
})

test("[A6] a node killed while it serves others is called again by itself, and holds nothing half", async () => {
  const conversion = convertForeignClaims({
    ...inventForeignFiles(stage.folder),
    limits: { brands: 9, companies: 9, products: 9, metrics: 9 },
  })
  let a = await stage.serve(await stage.open("Alice"))
  const b = await stage.serve(await stage.open("Bob"))
  await introduce(stage, a, b)
  expect(await insert(a, conversion.lines)).toBe(true)
  await a.kill9()
  expect(JSON.parse(readFileSync(join(a.home, "serving.json"), "utf8"))).toMatchObject({ pid: a.pid })
  const alone = await stage.ask<{ statements: number; serving: unknown }>("--home", a.home, "status")
  expect(alone).toMatchObject({ code: 0, serving: false })
  a = await stage.serve(a.home)
  await until("both hold the same", () => agree([a, b]))
  const { peers } = await b.ask<{ peers: readonly { state: string }[] }>("peer list")
  expect(peers.map(({ state }) => state)).toEqual(["connected"])
  expect(
    (await stage.ask<{ items: readonly object[] }>("--home", b.home, "quarantine", "list")).items,
  ).toEqual([])
})
