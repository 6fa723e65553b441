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

interface PublishedCell {
  readonly period: string
  /** The path in the tree from the department down. */
  readonly node: readonly string[]
}

interface DemandCell {
  readonly cooperative: string
}

let stage: Stage
let input: JourneyInput
let nodes: readonly [Served, Served, Served]
/** What each of them published in the year, in the order of `nodes`. */
let published: readonly (readonly PublishedCell[])[]

beforeAll(async () => {
  stage = openStage()
  input = journeyInput(stage.folder)
  const [a, b, c] = input.shops
  const [claims, ...founded] = await Promise.all([convert(), found(a), found(b), found(c)])
  published = founded.map((shop) => shop.cells)
  nodes = [founded[0].node, founded[1].node, founded[2].node]
  expect((await stage.run("--home", nodes[0].home, "statement", "insert", claims)).code).toBe(0)
  await introduce(stage, nodes[0], nodes[1])
  await introduce(stage, nodes[1], nodes[2])
})

afterAll(() => stage.close())

/** Founds and serves the cooperative of a shop, imports its lines and releases the year. */
async function found({
  name,
  till,
  products,
  store,
}: Shop): Promise<{ node: Served; cells: readonly PublishedCell[] }> {
  const node = await stage.serve(await stage.open(name))
  const imported = await stage.ask<{ accepted: number }>(
    ...["--home", node.home, "pos", "import", till, "--profile", "completejourney"],
    ...["--products", products, "--store", store],
  )
  expect([0, 3]).toContain(imported.code)
  expect(imported.accepted).toBeGreaterThan(1000)
  const cells: PublishedCell[] = []
  for (const period of MONTHS) {
    cells.push(...(await node.ask<{ cells: PublishedCell[] }>("release publish", { period })).cells)
  }
  return { node, cells }
}

/** Converts the foreign claims by the script; gives the file of statements. */
async function convert(): Promise<string> {
  const { off, wikirate, methodology } = input.foreign
  const into = join(stage.folder, "claims.ndjson")
  const script = ["--conditions=source", "--import", "tsx", join(ROOT, "test/converters/foreign-claims.ts")]
  const options = [
    "--off",
    off,
    "--wikirate",
    wikirate,
    "--into",
    into,
    ...methodology.flatMap((file) => ["--methodology", file]),
  ]
  await promisify(execFile)(process.execPath, [...script, ...options], { cwd: ROOT })
  return into
}

test("[A6] within seconds C holds what A and B have published, though it never spoke with A", async () => {
  await until("A, B and C hold the same", () => agree(nodes))
  const scids = await Promise.all(
    nodes.map(async (node) => (await node.ask<{ party: { scid: string } }>("status")).party.scid),
  )
  const { peers } = await nodes[2].ask<{ peers: readonly { scid: string }[] }>("peer list")
  expect(peers.map(({ scid }) => scid)).toEqual([scids[1]])
  const { cells } = await stage.ask<{ cells: DemandCell[] }>(
    "--home",
    nodes[2].home,
    "demand",
    "--category",
    input.department,
  )
  for (const [index, own] of published.entries()) {
    const asked = own.filter(({ node }) => node[0] === input.department)
    expect(asked.length).toBeGreaterThan(0)
    expect(cells.filter(({ cooperative }) => cooperative === scids[index])).toHaveLength(asked.length)
  }
})

test("[A4] every node gives the same bytes for a comparison and for the demand", async () => {
  const { metrics } = await nodes[0].ask<{ metrics: readonly { name: string }[] }>("metric list")
  for (const { name } of metrics.slice(0, ADOPTED)) {
    for (const node of nodes) await node.ask("metric adopt", { metric: name })
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
  const { rows } = await stage.ask<{ rows: { cells: object }[] }>(
    "--home",
    nodes[2].home,
    "compare",
    "--category",
    input.category,
  )
  expect(rows.length).toBeGreaterThan(0)
  expect(Object.keys(rows[0]?.cells ?? {}).length).toBeGreaterThanOrEqual(Math.min(metrics.length, ADOPTED))
})

test("[S5] a foreign claim is told from a supplier's own word, down to its source", async () => {
  const [, , c] = nodes
  const { supplier } = await c.ask<{ supplier: { scid: string } }>("supplier show", {
    supplier: input.supplier,
  })
  const { statements } = await c.ask<{ statements: { digest: string; document: { owner: string } }[] }>(
    "statement list",
    {
      kind: "SupplierDisclosure",
    },
  )
  const digests = statements
    .filter(({ document }) => document.owner === supplier.scid)
    .map(({ digest }) => digest)
  expect(digests.length).toBeGreaterThan(0)
  for (const digest of digests) {
    expect(await c.ask("statement show", { digest })).toMatchObject({
      statement: { credentialSubject: { provenance: { route: "import", source: { name: "WikiRate" } } } },
    })
  }
})
