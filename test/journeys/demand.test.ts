import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { generateTill } from "@commonshelf/purchases/testing"
import { afterAll, beforeAll, expect, test } from "vitest"
import { agree, introduce } from "./support/invite.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

/*
 * Alice's coop publishes what its members bought and what it needs; Bob's farm, on a node of its own, looks at the demand,
 * promises a part and tells what it did with what it read.
 */

let stage: Stage
let alice: Served
let bob: Served

beforeAll(async () => {
  stage = openStage()
  alice = await stage.serve(await stage.open("Alice's coop"))
  bob = await stage.serve(await stage.open("Bob's farm", "supplier"))
  await introduce(stage, alice, bob, undefined, "supplier")
})
afterAll(() => stage.close())

const says = <T extends object>(who: Served, ...args: readonly string[]) =>
  stage.ask<T>("--home", who.home, ...args)
const inStep = () => until("both hold the same", () => agree([alice, bob]))

interface Cell {
  readonly release: string
  readonly node: string
}

test("[DE12][DE7][DE1] a need travels to a supplier, a promise and a report travel back", async () => {
  const till = join(stage.folder, "till.csv")
  const months = ["2026-01"]
  writeFileSync(till, generateTill({ profile: "generic", households: 40, months, seed: 5 }).till)
  expect(await says(alice, "pos", "import", till, "--profile", "generic")).toMatchObject({ code: 0 })
  expect(await says(alice, "release", "publish", "--period", "2026-01")).toMatchObject({ code: 0 })
  const what = ["--category", "Food > Dairy > Milk", "--unit", "L", "--period", "2099-03"]
  const need = await says<{ id: string }>(
    ...([alice, "need", "publish", ...what, "--amount", "1200", "--households", "20-49"] as const),
  )
  expect(need).toMatchObject({ code: 0, schema: "commonshelf/need-publish/1" })
  await inStep()

  const demand = await says<{ cells: readonly Cell[] }>(bob, "demand", "--measure")
  expect(demand).toMatchObject({ code: 0, notPublished: ["frequency", "repeat"] })
  expect(demand).toHaveProperty("measures.0.together.open.0.quarter", "2026-Q1")
  const [cell] = demand.cells
  expect(await says(bob, "capacity", "publish", ...what, "--amount", "400")).toMatchObject({ code: 0 })
  expect(await says(bob, "pledge", "give", need.id, "--amount", "500", "--due", "2099-03-09")).toMatchObject({
    code: 0,
  })
  const report = join(stage.folder, "report.json")
  const decisions = [{ topic: "production-plan", text: "Two more cows." }]
  writeFileSync(report, JSON.stringify({ period: "2026-01", releases: [cell?.release], decisions }))
  expect(await says(bob, "data-use", "report", report)).toMatchObject({ code: 0, findings: [] })
  await inStep()

  expect(await says(alice, "board", "--category", "Milk")).toMatchObject({
    code: 0,
    needs: [{ state: "partly", promised: "500", rest: "700", pledges: [{ due: "2099-03-09" }] }],
    capacities: [{ committed: { amount: "500", rest: "0", over: "100" } }],
    totals: [{ needed: "1200", capacity: "400", suppliers: 1 }],
  })
  expect(await says(alice, "data-use", "list", "--cooperative", "Alice's coop")).toMatchObject({
    reports: [{ releases: [{ state: "counted", period: "2026-01" }], findings: [] }],
  })
  const read = async (path: string) => (await fetch(`${alice.http}/api/v1/${path}`)).json() as Promise<object>
  expect(await read("board?category=Milk")).toMatchObject({ needs: [{ promised: "500" }] })
  expect(await read("data-use")).toMatchObject({ reports: [{ supplierName: {} }] })
  expect(await says(alice, "pledge", "give", need.id, "--amount", "1")).toMatchObject({
    code: 1,
    error: { code: "not-a-supplier" },
  })
})
