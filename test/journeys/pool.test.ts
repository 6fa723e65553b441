import { breadAndTofu, tillOf } from "@commonshelf/purchases/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { agree } from "./support/invite.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/*
 * Three cooperatives with few buyers of tofu show together what none of them may show by itself. Each is a node of its own, and
 * so is Dana's farm, which only reads.
 */

const SHOPS = [
  { name: "Alice's coop", packs: 4 },
  { name: "Bob's coop", packs: 5 },
  { name: "Carol's coop", packs: 6 },
] as const
const [FIRST, SECOND, LAST] = ["2025-10", "2025-11", "2025-12"] as const
const TOFU_BUYERS = 4
const FEDERATION = "The alliance"
const TOFU = "{piece} ILS Dry goods > local:7"

let stage: Stage
let nodes: readonly Served[]
let shops: readonly Served[]

interface Demand {
  readonly cells: readonly { readonly node: string }[]
  readonly pooled: readonly object[]
}

const says = <T extends object>(who: Served, ...args: readonly string[]) =>
  stage.ask<T>("--home", who.home, ...args)
const inStep = () => until("all hold the same", () => agree(nodes))

beforeAll(async () => {
  stage = openStage()
  const homes = [...SHOPS.map(({ name }) => stage.open(name)), stage.open("Dana's farm", "supplier")]
  nodes = await Promise.all(homes.map(async (home) => stage.serve(await home)))
  shops = nodes.slice(0, SHOPS.length)
  await meet()
  await Promise.all(shops.map(releaseTwoMonths))
  await federate()
})
afterAll(() => stage.close())

/** Each knows the one before it: what the first says reaches the last by way of the others. */
async function meet(): Promise<void> {
  for (const [index, guest] of nodes.entries()) {
    const role = index < SHOPS.length ? "cooperative" : "supplier"
    const invite = await nodes[index - 1]?.ask<{ link: string }>("invite create", { for: role })
    if (invite !== undefined) await guest.ask("peer add", { link: invite.link })
  }
}

async function releaseTwoMonths(shop: Served, index: number): Promise<void> {
  const till = tillOf(breadAndTofu([FIRST, SECOND, LAST], TOFU_BUYERS, SHOPS[index]?.packs))
  await shop.ask("pos import", {
    file: "till.csv",
    base64: Buffer.from(till).toString("base64"),
    profile: "generic",
  })
  for (const period of [FIRST, SECOND]) await shop.ask("release publish", { period })
}

async function federate(): Promise<void> {
  await inStep()
  const [alice, ...others] = shops
  const charter = {
    name: FEDERATION,
    text: "We buy and learn together.",
    with: SHOPS.slice(1).map(({ name }) => name),
  }
  const written = await alice?.ask<{ content: object }>("federation charter", charter)
  await alice?.ask("federation found", { content: written?.content })
  await inStep()
  for (const shop of others) await shop.ask("federation apply", { federation: FEDERATION })
  await inStep()
}

/** All shops take their next step, one after the other, before they hear of each other. */
async function round(pool: string): Promise<readonly string[]> {
  const steps: string[] = []
  for (const shop of shops) {
    const { code, step } = await says<{ step: string }>(shop, "federation", "pool", "next", pool)
    expect(code).toBe(0)
    steps.push(step)
  }
  await inStep()
  return steps
}

/** What each node reads of a pool from the statements that it holds. */
function readEverywhere(pool: string): Promise<readonly object[]> {
  return Promise.all(
    nodes.map(async (node) => (await node.ask<{ pool: object }>("federation pool show", { pool })).pool),
  )
}

test("[PO3][PO5][PO9] three nodes show together what none shows, step by step, and a farm reads the same", async () => {
  const [alice, bob, , dana] = nodes as readonly [Served, Served, Served, Served]
  const called = await says<{ statement: string }>(
    ...([alice, "federation", "pool", "call", FEDERATION] as const),
    ...["--period", "2025-Q4", "--node", TOFU],
  )
  expect(called).toMatchObject({
    code: 0,
    pool: { state: { kind: "gathering-keys" }, parties: { length: 3 } },
  })
  const pool = called.statement
  await inStep()

  expect(await round(pool)).toEqual(["key", "key", "key"])
  expect(await says(bob, "federation", "pool", "next", pool)).toMatchObject({ code: 0, step: "count" })
  expect(await says(bob, "release", "publish", "--period", LAST)).toMatchObject({
    code: 22,
    error: { code: "pool-open" },
  })
  await inStep()
  expect(await round(pool)).toEqual(["count", "none", "count"])
  const before = await readEverywhere(pool)
  expect(before).toEqual(nodes.map(() => before[0]))
  expect(before[3]).toMatchObject({
    state: { kind: "gathering-parts" },
    nodes: [{ node: ["Dry goods", "local:7"] }],
  })
  expect(await round(pool)).toEqual(["part", "part", "part"])

  const told = await readEverywhere(pool)
  expect(told).toEqual(nodes.map(() => told[0]))
  expect(told[3]).toMatchObject({
    state: { kind: "complete" },
    parties: SHOPS.map(() => ({ repeated: [], differs: [] })),
    nodes: [{ parts: 3, figure: { shown: "180", unitPriceMinor: "1250" } }],
  })
  await Promise.all(shops.map((shop) => shop.ask("release publish", { period: LAST })))
  await inStep()
  expect(await readEverywhere(pool)).toEqual(told)
  const { cells, pooled } = await dana.ask<Demand>("demand")
  expect(cells.filter(({ node }) => node.includes("local:7"))).toEqual([])
  expect(pooled).toMatchObject([{ pool, parts: 3, shown: "180" }])
})
