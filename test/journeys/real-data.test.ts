import { execFile } from "node:child_process"
import { join } from "node:path"
import { promisify } from "node:util"
import { afterAll, beforeAll, expect, test } from "vitest"
import { agree, introduce } from "./support/invite.ts"
import { journeyInput, MONTHS, type JourneyInput, type Shop } from "./support/journey-input.ts"
import type { Served } from "./support/served.ts"
import { openStage, ROOT, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

const ADOPTED = 4

interface DemandCell {
  readonly cooperative: string
  readonly period: string
  readonly node: string
}

let stage: Stage
let input: JourneyInput
let nodes: readonly [Served, Served, Served]
let published: readonly { readonly month: string; readonly cells: readonly DemandCell[] }[][]

beforeAll(async () => {
  stage = openStage()
  input = journeyInput(stage.folder)
  const [[a, b, c], claims] = await Promise.all([Promise.all(input.shops.map(found)), convert()])
  if (a === undefined || b === undefined || c === undefined) throw new Error("three shops are needed")
  published = [a.published, b.published, c.published]
  await stage.run("--home", a.home, "statement", "insert", claims)
  nodes = [await stage.serve(a.home), await stage.serve(b.home), await stage.serve(c.home)]
  await introduce(stage, nodes[0], nodes[1])
  await introduce(stage, nodes[1], nodes[2])
}, 240_000)

afterAll(() => stage.close())

/** Founds the cooperative of a shop, imports its lines and releases the year. */
async function found({ name, till, products, store }: Shop) {
  const home = await stage.open(name)
  const imported = await stage.ask<{ accepted: number; otherStores: number }>(
    ...["--home", home, "pos", "import", till, "--profile", "completejourney", "--products", products, "--store", store],
  )
  expect([0, 3]).toContain(imported.code)
  expect(imported.accepted).toBeGreaterThan(1000)
  const releases: { month: string; cells: readonly DemandCell[] }[] = []
  for (const month of MONTHS) {
    const release = await stage.ask<{ cells: DemandCell[] }>("--home", home, "release", "publish", "--period", month)
    expect(release).toMatchObject({ code: 0, period: month })
    releases.push({ month, cells: release.cells })
  }
  return { home, published: releases }
}

/** Converts the foreign claims by the script; gives the file of statements. */
async function convert(): Promise<string> {
  const { off, wikirate, methodology } = input.foreign
  const into = join(stage.folder, "claims.ndjson")
  const script = ["--conditions=source", "--import", "tsx", join(ROOT, "test/converters/foreign-claims.ts")]
  const options = ["--off", off, "--wikirate", wikirate, "--into", into, ...methodology.flatMap((file) => ["--methodology", file])]
  await promisify(execFile)(process.execPath, [...script, ...options], { cwd: ROOT })
  return into
}

test("[A6] within seconds C holds what A and B have published, though it never spoke with A", async () => {
  await until("A, B and C hold the same", () => agree(nodes), 60_000)
  const scids = await Promise.all(nodes.map(async (node) => (await node.ask<{ party: { scid: string } }>("status")).party.scid))
  const { peers } = await nodes[2].ask<{ peers: readonly { scid: string }[] }>("peer list")
  expect(peers.map(({ scid }) => scid)).toEqual([scids[1]])
  const { cells } = await stage.ask<{ cells: DemandCell[] }>("--home", nodes[2].home, "demand", "--category", input.department)
  for (const [index, releases] of published.entries()) {
    const count = (of: readonly DemandCell[]) => of.filter(({ node }) => node.includes(input.department)).length
    const own = releases.flatMap((release) => release.cells)
    expect(count(own)).toBeGreaterThan(0)
    expect(count(cells.filter(({ cooperative }) => cooperative === scids[index]))).toBe(count(own))
  }
})

test("[A4] every node gives the same bytes for a comparison and for the demand", async () => {
  const { metrics } = await nodes[0].ask<{ metrics: readonly { name: string }[] }>("metric list")
  for (const { name } of metrics.slice(0, ADOPTED)) {
    for (const { home } of nodes) expect((await stage.run("--home", home, "metric", "adopt", name)).code).toBe(0)
  }
  await until("the adoptions are everywhere", () => agree(nodes))
  for (const question of [
    ["compare", "--category", "all"],
    ["compare", "--category", input.category],
    ["demand", "--category", input.department],
  ]) {
    const told = await Promise.all(nodes.map(({ home }) => stage.run("--home", home, ...question, "--json")))
    expect(told.map(({ code }) => code)).toEqual([0, 0, 0])
    expect(new Set(told.map(({ stdout }) => stdout)).size).toBe(1)
  }
  const { rows } = await stage.ask<{ rows: { cells: object }[] }>("--home", nodes[2].home, "compare", "--category", input.category)
  expect(rows.length).toBeGreaterThan(0)
  expect(Object.keys(rows[0]?.cells ?? {}).length).toBeGreaterThanOrEqual(Math.min(metrics.length, ADOPTED))
})

test("[S5] a foreign claim is told from a supplier's own word, down to its source", async () => {
  const [, , c] = nodes
  const { supplier } = await c.ask<{ supplier: { scid: string } }>("supplier show", { supplier: input.supplier })
  const { statements } = await c.ask<{ statements: { digest: string; document: { owner: string } }[] }>("statement list", {
    kind: "SupplierDisclosure",
  })
  const digests = statements.filter(({ document }) => document.owner === supplier.scid).map(({ digest }) => digest)
  expect(digests.length).toBeGreaterThan(0)
  for (const digest of digests) {
    expect(await c.ask("statement show", { digest })).toMatchObject({
      statement: { credentialSubject: { provenance: { route: "import", source: { name: "WikiRate" } } } },
    })
  }
})
