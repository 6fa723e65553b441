import type { Pool } from "@commonshelf/dataset"
import { endPool } from "@commonshelf/purchases"
import { breadAndTofu, tillOf } from "@commonshelf/purchases/testing"
import type { Digest } from "@commonshelf/identity"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { demandWords } from "../cli/demand-words.ts"
import { parsePoolNode } from "../cli/pool-node.ts"
import {
  calledPoolWords,
  leftPoolWords,
  nextStepWords,
  poolListWords,
  poolPreviewWords,
  poolWords,
} from "../cli/pool-words.ts"
import { closeDatabase, openDatabase } from "../home/sqlite.ts"
import { wordsIn } from "../messages/words.ts"
import { meet, openTestNode, type TestNode } from "../testing/test-node.ts"

const english = wordsIn("en")
const TOFU = parsePoolNode("{piece} ILS Dry goods > local:7")
const CALL = { federation: "The alliance", period: "2026-Q1", nodes: [TOFU] }
const NAMES = ["Alice's coop", "Bob's coop", "Carol's coop"]
let shops: readonly TestNode[]
let [alice, bob, carol]: TestNode[] = []

beforeEach(async () => {
  shops = await Promise.all(NAMES.map((name) => openTestNode(name, "cooperative")))
  ;[alice, bob, carol] = shops
  const till = tillOf(breadAndTofu(["2026-01", "2026-02", "2026-03"], 4))
  const base64 = Buffer.from(till).toString("base64")
  for (const { ask } of shops) {
    await ask("pos import", { file: "till.csv", base64, profile: "generic" })
    for (const period of ["2026-01", "2026-02"]) await ask("release publish", { period })
  }
  await federate()
}, 60_000)
afterEach(async () => {
  for (const { close } of shops) await close()
})

async function federate(): Promise<void> {
  const nodes = shops.map(({ node }) => node)
  meet(nodes)
  const charter = await alice?.ask("federation charter", {
    name: "The alliance",
    text: "We buy and learn together.",
    with: NAMES.slice(1),
  })
  await alice?.ask("federation found", { content: charter?.["content"] })
  meet(nodes)
  for (const shop of [bob, carol]) await shop?.ask("federation apply", { federation: "The alliance" })
  meet(nodes)
}

async function call(input: object = {}) {
  const output = (await alice?.ask("federation pool call", { ...CALL, ...input })) ?? {}
  meet(shops.map(({ node }) => node))
  return { output, pool: output["statement"] as Digest }
}

/** All take their next step, and hear of each other. */
async function round(pool: Digest, among = shops) {
  const outputs = []
  for (const { ask } of among) outputs.push(await ask("federation pool next", { pool }))
  meet(shops.map(({ node }) => node))
  return outputs
}

const show = async (pool: Digest) => (await bob?.ask("federation pool show", { pool })) ?? {}
const stateOf = async (pool: Digest) => ((await show(pool))["pool"] as Pool).state

describe("three shops with four buyers of tofu each", () => {
  test("[PO3][PO10] show together what none of them shows, by the same steps again and again", async () => {
    const { output, pool } = await call()
    expect(calledPoolWords(output, english)).toContain("Waits for the keys of")
    const preview = (await bob?.ask("federation pool preview", { pool })) ?? {}
    expect(poolPreviewWords(preview, english)).toContain("the smallest is of 4 members")
    const keys = await round(pool)
    expect(keys.map(({ step }) => step)).toEqual(["key", "key", "key"])
    const again = await alice?.ask("federation pool next", { pool })
    expect(again).toMatchObject({ step: "count" })
    expect((await round(pool)).map(({ step }) => step)).toEqual(["none", "count", "count"])
    await expect(bob?.ask("release publish", { period: "2026-03" })).rejects.toMatchObject({
      code: "pool-open",
      exit: 22,
    })
    const parts = await round(pool)
    expect(parts.map(({ step }) => step)).toEqual(["part", "part", "part"])
    expect(nextStepWords(parts[0] ?? {}, english)).toContain("Said the part, masked. Its lines are spent.")
    expect((await stateOf(pool)).kind).toBe("complete")
    expect((await round(pool)).map(({ step }) => step)).toEqual(["none", "none", "none"])
    const shown = await show(pool)
    expect((shown["pool"] as Pool).nodes).toMatchObject([
      {
        parts: 3,
        figure: { shown: "144", quantity: { least: "135", most: "153" }, unitPriceMinor: "1250" },
      },
    ])
    expect(poolWords(shown, english)).toMatch(/local:7 +pieces +3 +144 +135 to 153 +12.5 ILS\/piece/)
    expect(poolWords(shown, wordsIn("he"))).toContain("הושלם")
    const list = (await bob?.ask("federation pool list", { federation: "The alliance" })) ?? {}
    expect(poolListWords(list, english)).toMatch(/2026-Q1 +complete +1/)
    const demand = (await bob?.ask("demand")) ?? {}
    expect(demandWords(demand, english)).toMatch(
      /Only together[^]+2026-Q1 +Dry goods > local:7 +pieces +3 +144/,
    )
    for (const { ask } of shops) await ask("release publish", { period: "2026-03" })
    await expect(bob?.ask("federation pool leave", { pool })).rejects.toMatchObject({ code: "pool-said" })
  }, 60_000)

  test("[PO9] are free again when one leaves before its part", async () => {
    const { pool } = await call()
    await round(pool)
    await round(pool)
    const left = (await carol?.ask("federation pool leave", { pool, reason: "No time." })) ?? {}
    expect(leftPoolWords(left, english)).toContain("Did not come about: left by Carol's coop.")
    meet(shops.map(({ node }) => node))
    expect(await stateOf(pool)).toMatchObject({ kind: "over", reason: "left" })
    expect((await round(pool)).map(({ step }) => step)).toEqual(["none", "none", "none"])
    for (const { ask } of shops) await ask("release publish", { period: "2026-03" })
    await expect(carol?.ask("federation pool leave", { pool })).rejects.toMatchObject({
      code: "left-already",
    })
  }, 60_000)

  test("[PO8] a ledger without the secret takes no part: nothing is said twice in other words", async () => {
    const { pool } = await call()
    await round(pool)
    if (bob === undefined) throw new TypeError("he is here")
    endPool(bob.node.ledger(), pool)
    await expect(bob.ask("federation pool next", { pool })).rejects.toMatchObject({ code: "pool-over" })
    await bob.ask("federation pool leave", { pool })
  }, 60_000)

  test("[PO6] a ledger from before the part spends its lines again; one that knows nothing releases nothing", async () => {
    const { pool } = await call()
    for (let step = 0; step < 3; step += 1) await round(pool)
    const spent: unknown[] = []
    const restore = (sql: string) => bob?.reopen(({ ledger }) => spent.push(changeLedger(ledger, sql)))
    await restore("DELETE FROM pooled; UPDATE pool SET state = 'counted', share = NULL")
    expect(await bob?.ask("federation pool next", { pool })).toMatchObject({ step: "none" })
    await restore("")
    expect(spent).toEqual([0, 12])
    await restore("DELETE FROM pooled; DELETE FROM pool")
    await expect(bob?.ask("release preview", { period: "2026-03" })).rejects.toMatchObject({
      code: "pool-forgotten",
      exit: 22,
    })
  }, 60_000)

  test("[C4] what a person got wrong is told in words", async () => {
    const wrong = async (input: object, code: string, node = alice) =>
      expect(node?.ask("federation pool call", { ...CALL, ...input })).rejects.toMatchObject({ code })
    await wrong({ with: ["Bob's coop"] }, "bad-parties")
    await wrong({ with: ["Nobody"] }, "not-found")
    await wrong({ period: "2026-03" }, "bad-input")
    await bob?.ask("federation leave", { federation: "The alliance" })
    await wrong({ with: NAMES.slice(1) }, "not-a-member", bob)
    const { pool } = await call({ with: NAMES.slice(1) })
    const next = (await carol?.ask("federation pool next", { pool })) ?? {}
    expect(next).toMatchObject({ step: "none" })
    expect(nextStepWords(next, english)).toContain("no members of the federation when it was called: Bob")
    await expect(carol?.ask("federation pool show", { pool: "nothing" })).rejects.toMatchObject({
      code: "not-found",
    })
    expect(parsePoolNode("pieces ILS Dry goods > local:7")).toEqual(TOFU)
    expect(() => parsePoolNode("kg Dairy")).toThrow("is no node")
  }, 60_000)
})

/** Does something to a ledger that nobody has open; gives how many lines its parts have spent then. */
function changeLedger(path: string, sql: string): unknown {
  const db = openDatabase(path)
  db.exec(sql)
  const { lines } = db.prepare("SELECT count(*) AS lines FROM pooled").get() as { lines: number }
  closeDatabase(db)
  return lines
}
