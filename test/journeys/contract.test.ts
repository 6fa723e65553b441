import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { generateTill } from "@commonshelf/purchases/testing"
import { agree, introduce } from "./support/invite.ts"
import { sayMany } from "./support/sayings.ts"
import type { Served } from "./support/served.ts"
import { openStage, type Stage } from "./support/stage.ts"
import { until } from "./support/until.ts"

let stage: Stage
let home: string
let till: string
let claims: string

beforeAll(async () => {
  stage = openStage()
  home = await stage.open("Alice's coop")
  till = join(stage.folder, "till.csv")
  writeFileSync(till, generateTill({ profile: "generic", households: 40, months: ["2026-01"], seed: 5 }).till)
  claims = join(stage.folder, "claims.ndjson")
  const { log, batches } = sayMany(1, 3)
  writeFileSync(claims, [...log, ...(batches[0]?.lines ?? [])].join("\n"))
})
afterAll(() => stage.close())

const ask = <T extends object>(...args: readonly string[]) => stage.ask<T>("--home", home, ...args)

function writeJson(name: string, value: unknown): string {
  const path = join(stage.folder, name)
  writeFileSync(path, JSON.stringify(value))
  return path
}

describe("the till and its releases", () => {
  test("[I1] a dry run changes nothing, an import adds, the same again adds nothing, undoing removes", async () => {
    const dry = await ask<{ lines: number }>("pos", "import", till, "--profile", "generic", "--dry-run")
    expect(dry).toMatchObject({ code: 0, schema: "commonshelf/pos-import/1", import: null, dryRun: true })
    expect(await ask("pos", "list")).toMatchObject({ schema: "commonshelf/pos-list/1", imports: [] })
    const { lines } = dry
    expect(await ask("pos", "import", till, "--profile", "generic")).toMatchObject({
      code: 0,
      import: "1",
      accepted: lines,
      already: 0,
    })
    expect(await ask("pos", "import", till, "--profile", "generic")).toMatchObject({
      code: 0,
      import: "2",
      accepted: 0,
      already: lines,
    })
    expect(await ask("pos", "undo", "1")).toMatchObject({
      code: 0,
      schema: "commonshelf/pos-undo/1",
      import: "1",
      removed: lines,
    })
    expect(await ask("pos", "undo", "1")).toMatchObject({ code: 1, error: { code: "unknown-import" } })
    expect(await ask("pos", "import", till, "--profile", "generic")).toMatchObject({ accepted: lines })
  })

  test("[R7][V2] a release is what the preview showed, once and for ever: a second one ends with 22", async () => {
    const preview = await ask<{ cells: readonly object[] }>("release", "preview", "--period", "2026-01")
    expect(preview).toMatchObject({ code: 0, schema: "commonshelf/release-preview/1", period: "2026-01" })
    expect(preview.cells.length).toBeGreaterThan(0)
    const { cells } = await ask<{ cells: readonly object[] }>("release", "publish", "--period", "2026-01")
    expect(cells).toEqual(preview.cells)
    expect(preview).toMatchObject({ audit: { cellsRaised: expect.any(Number) } })
    const audit = await ask("release", "audit", "--period", "2026-02")
    expect(audit).toMatchObject({
      code: 0,
      schema: "commonshelf/release-audit/1",
      proposed: "2026-02",
      findings: [],
    })
    const again = await ask("release", "publish", "--period", "2026-01")
    expect(again).toMatchObject({ code: 22, schema: "commonshelf/error/1", error: { exit: 22 } })
    expect(await ask("release", "list")).toMatchObject({
      releases: [{ month: "2026-01", state: "published" }],
    })
    const { imports } = await ask<{ imports: readonly { import: string }[] }>("pos", "list")
    expect(await ask("pos", "undo", imports.at(-1)?.import ?? "")).toMatchObject({
      code: 22,
      error: { code: "published" },
    })
    const demand = await ask<{ cells: readonly object[] }>("demand", "--category", "all")
    expect(demand).toMatchObject({ code: 0, schema: "commonshelf/demand/1" })
    expect(demand.cells).toHaveLength(cells.length)
    expect(await ask("release", "publish", "--period", "soon")).toMatchObject({ code: 2 })
  })
})

describe("statements", () => {
  interface Listed {
    readonly statements: readonly { readonly digest: string; readonly kind: string }[]
  }

  test("[S4] what was inserted is listed, shown as its own bytes, and verifies", async () => {
    expect(await ask("statement", "insert", claims)).toMatchObject({
      code: 0,
      schema: "commonshelf/statement-insert/1",
      known: 0,
      refused: [],
    })
    expect(await ask("statement", "insert", claims)).toMatchObject({ code: 0, admitted: 0 })
    const { statements } = await ask<Listed>("statement", "list", "--kind", "SupplierDisclosure")
    expect(statements).toHaveLength(3)
    const [{ digest }] = statements as [Listed["statements"][number]] // three, as asserted
    const raw = await stage.run("--home", home, "statement", "show", digest, "--raw")
    expect(await ask("statement", "show", digest)).toMatchObject({
      schema: "commonshelf/statement-show/1",
      digest,
      text: raw.stdout,
    })
    const path = join(stage.folder, "statement.json")
    writeFileSync(path, raw.stdout)
    expect(await ask("statement", "verify", path)).toMatchObject({
      code: 0,
      schema: "commonshelf/statement-verify/1",
      valid: true,
      digest,
    })
  })

  test("[S6] a tampered statement ends with 20, in words and as JSON, and is in quarantine with its reason", async () => {
    const { statements } = await ask<Listed>("statement", "list", "--kind", "SupplierDisclosure")
    const raw = await stage.run("--home", home, "statement", "show", statements[0]?.digest ?? "", "--raw")
    const path = join(stage.folder, "tampered.json")
    writeFileSync(path, raw.stdout.replace("Statement number", "Statement Number"))
    expect(await ask("statement", "verify", path)).toMatchObject({
      code: 20,
      error: { exit: 20, rule: "S6", valid: false },
    })
    expect(await ask("statement", "insert", path)).toMatchObject({
      code: 20,
      error: { exit: 20, rule: "S6" },
    })
    const quarantine = await ask<{ items: readonly { id: number }[] }>("quarantine", "list")
    expect(quarantine).toMatchObject({
      schema: "commonshelf/quarantine-list/1",
      items: [{ reason: "bad-signature", rule: "S6", peer: "local" }],
    })
    expect(await ask("quarantine", "show", String(quarantine.items[0]?.id))).toMatchObject({
      code: 0,
      schema: "commonshelf/quarantine-show/1",
    })
    expect((await ask<Listed>("statement", "list", "--kind", "SupplierDisclosure")).statements).toHaveLength(
      3,
    )
  })
})

describe("the comparison", () => {
  test("[ME11] the starter set lies beside the command, built or not", async () => {
    const { metrics } = await ask<{ metrics: readonly object[] }>("metric", "starter")
    expect(metrics).toHaveLength(25)
  })

  test("[A4] says what the adopted metrics say, why, and what a category lacks", async () => {
    expect(await ask("metric", "adopt", "pay-spread")).toMatchObject({
      code: 0,
      schema: "commonshelf/metric-adopt/1",
      decision: "adopt",
    })
    const { rows } = await ask<{ rows: readonly { supplier: string; cells: object }[] }>(
      "compare",
      "--category",
      "all",
    )
    expect(rows).toMatchObject([{ cells: { "pay-spread": { state: "answered" } } }])
    const cell = `${rows[0]?.supplier}/pay-spread`
    const why = await ask<{ why: { answers: readonly { digest: string }[] } }>(
      "compare",
      "--category",
      "all",
      "--why",
      cell,
    )
    expect(why).toMatchObject({ code: 0, schema: "commonshelf/compare/1" })
    expect(why.why.answers).toHaveLength(1)
    expect(await ask("compare", "--category", "all", "--why", "nobody/pay-spread")).toMatchObject({
      code: 1,
      error: { code: "not-found" },
    })
    expect(await ask("compare", "--category", "Cheese")).toMatchObject({ code: 0, rows: [] })
    expect(
      await ask(
        "compare",
        "--category",
        "all",
        "--weights",
        writeJson("weights.json", { "pay-spread": "must" }),
      ),
    ).toMatchObject({ code: 0, unweighted: false })
  })
})

describe("nodes that meet", () => {
  let nodes: readonly [Served, Served]

  test("[A4] a serving node says where it is in one line, and its commands are answered by it", async () => {
    nodes = [await stage.serve(home), await stage.serve(await stage.open("Bob's coop"))]
    expect(nodes[0].http).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
    expect(nodes[0].sync).toMatch(/^ws:\/\/127\.0\.0\.1:\d+$/)
    expect(await ask("status")).toMatchObject({
      code: 0,
      schema: "commonshelf/status/1",
      serving: nodes[0].sync,
      peers: [],
    })
  })

  test("[A1] an invite works once; then both list each other, in step, with the same heads", async () => {
    const { link } = await ask<{ link: string }>("invite", "create", "--for", "cooperative")
    const [, bob] = nodes
    const add = () => stage.ask("--home", bob.home, "peer", "add", link)
    expect(await add()).toMatchObject({
      code: 0,
      schema: "commonshelf/peer-add/1",
      peer: { name: "Alice's coop", role: "cooperative" },
    })
    await until("both hold the same", () => agree(nodes))
    await until("both say that they are in step", async () => {
      const { peers } = await ask<{ peers: readonly { inStep: boolean }[] }>("peer", "list")
      return peers.every(({ inStep }) => inStep)
    })
    expect(await ask("peer", "list")).toMatchObject({
      schema: "commonshelf/peer-list/1",
      peers: [{ name: "Bob's coop", state: "connected" }],
    })
    const third = await stage.serve(await stage.open("Eve"))
    expect(await stage.ask("--home", third.home, "peer", "add", link)).toMatchObject({
      code: 1,
      error: { code: "refused" },
    })
    await introduce(stage, bob, third)
    await until("all hold the same", () => agree([...nodes, third]))
  })

  test("[A6] a node ends with 0 when it is asked to, and takes its ports again", async () => {
    const [alice] = nodes
    expect(await alice.stop()).toBe(0)
    expect(await ask("status")).toMatchObject({ code: 0, serving: false })
    const again = await stage.serve(home)
    expect([again.http, again.sync]).toEqual([alice.http, alice.sync])
  })
})
