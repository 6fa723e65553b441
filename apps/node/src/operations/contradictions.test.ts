import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { appendEntry, logEntryText } from "@commonshelf/identity"
import { partyDocument } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile } from "@commonshelf/documents/testing"
import { draftDisclosure, draftMetricDefinition, metricDigest } from "@commonshelf/documents"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { createHome } from "../home/create-home.ts"
import { homePaths, type HomePaths } from "../home/home.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import { until } from "../story/until.ts"
import { runOperation } from "./run.ts"

let folder: string
let paths: HomePaths
let node: CommonsNode
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-trust-"))
  paths = homePaths(join(folder, "home"))
  const at = "2026-01-01T00:00:00Z"
  await createHome(paths, { name: "Alice's coop", role: "cooperative", language: "en", at })
  node = openNode(paths)
})
afterEach(async () => {
  await node.close()
  rmSync(folder, { recursive: true })
})

const metric = testMetric("pay-spread")

/** A farm whose log, profile and metric the node has, and what it goes on to say. */
function farmHere() {
  const farm = testAuthor("Bob's farm")
  const answer = (value: string) =>
    farm.say(
      draftDisclosure(farm.did, {
        metric: metricDigest(metric),
        period: "2025",
        answer: { state: "answered", value: { type: "ratio", value } },
      }),
    )
  node.replica.insert([
    ...farm.logTexts,
    farm.say(testProfile(farm, "supplier")),
    farm.say(draftMetricDefinition(farm.did, metric)),
  ])
  return { farm, answer }
}

const ask = (name: string, input: object = {}) => runOperation(node, name, input)

describe("a serving cooperative", () => {
  test("[K1] signs what it holds, says so in its status, and after a restart begins where it ended", async () => {
    farmHere()
    expect(await ask("status")).toMatchObject({
      trust: { nodes: [node.home.scid], quorum: 1 },
      checkpoints: { others: [] },
    })
    await node.listen("127.0.0.1", 0)
    const { checkpoints } = await until("it has signed a checkpoint", async () => {
      const status = await ask("status")
      return "last" in (status["checkpoints"] as object) ? status : undefined
    })
    const { last } = checkpoints as { last: { digest: string } }
    const shown = await ask("statement show", { digest: last.digest })
    // Two log entries, two profiles, one metric.
    expect(shown).toMatchObject({ statement: { credentialSubject: { seen: { length: 5 }, others: [] } } })
    await node.close()
    node = openNode(paths)
    expect(await ask("status")).toMatchObject({ checkpoints: { last } })
  })

  test("[K2] that does not serve, and a supplier, sign none", async () => {
    const elsewhere = homePaths(join(folder, "supplier"))
    const at = "2026-01-01T00:00:00Z"
    await createHome(elsewhere, { name: "Emek Dairy", role: "supplier", language: "en", at })
    const supplier = openNode(elsewhere)
    await supplier.listen("127.0.0.1", 0)
    await node.listen("127.0.0.1", 0)
    await until("the cooperative has signed one", async () => {
      const { statements } = await ask("statement list", { kind: "Checkpoint" })
      return (statements as readonly unknown[]).length > 0 ? true : undefined
    })
    expect(await runOperation(supplier, "statement list", { kind: "Checkpoint" })).toMatchObject({
      statements: [],
    })
    await supplier.close()
  })

  test("[K2] [H5] whose home was repaired signs none until it is in step with a peer", async () => {
    node.replica.care.did("repair", node.now())
    expect(await ask("status")).toMatchObject({ checkpoints: { signs: false } })
    node.replica.care.forget("repair")
    expect(await ask("status")).toMatchObject({ checkpoints: { signs: true } })
  })
})

describe("what a party says twice, or with a key that it disowns, or not at all", () => {
  test("[K7] stands in the list of contradictions with both digests, in the party and in the status", async () => {
    const { farm } = farmHere()
    const twin = testAuthor("Bob's farm")
    const rivals = [farm, twin].map((author, index) =>
      author.say(
        draftDisclosure(farm.did, {
          metric: metricDigest(metric),
          period: `202${index}`,
          answer: { state: "declined" },
        }),
      ),
    )
    node.replica.insert(rivals)
    const digests = rivals.map(({ digest }) => digest).toSorted()
    const pair = { kind: "equivocation", party: farm.scid, digests, settled: false }
    expect(await ask("contradictions")).toMatchObject({ contradictions: [pair], unproven: [] })
    expect(await ask("party show", { party: farm.scid })).toMatchObject({ contradictions: [pair] })
    expect(await ask("status")).toMatchObject({ contradictions: 1 })
  })

  test("[K5] is named as unproven, with since when the key is disowned; a metric so is in no list", async () => {
    const { farm } = farmHere()
    const revoked = [{ multikey: farm.device.multikey, at: "2026-02-10T00:00:00Z" }]
    const { log, masterSeed } = farm
    const entry = appendEntry({ log, masterSeed, at: "2026-02-12T00:00:00Z", change: { revoked } })
    if (!entry.ok) throw new Error(entry.error.message)
    node.replica.insert([{ text: logEntryText(entry.value), document: partyDocument(farm.scid) }])
    expect(await ask("contradictions")).toMatchObject({
      unproven: [{ revokedAt: "2026-02-10T00:00:00Z", repudiatedAt: "2026-02-12T00:00:00Z" }, {}],
    })
    expect(await ask("metric list")).toMatchObject({ metrics: [] })
    expect(await ask("compare", { category: "all" })).toMatchObject({ trust: { quorum: 1 }, rows: [] })
  })

  test("[K9] is counted when later statements of the feed wait for it", async () => {
    const { farm, answer } = farmHere()
    const [first, , third, , fifth] = ["1", "2", "3", "4", "5"].map(answer)
    node.replica.insert([first, third, fifth].flatMap((said) => said ?? []))
    expect(await ask("party show", { party: farm.scid })).toMatchObject({ notReceived: 2 })
    expect(await ask("party show", { party: node.home.scid })).not.toHaveProperty("notReceived")
  })
})
