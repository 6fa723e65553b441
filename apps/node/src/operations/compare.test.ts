import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { draftDisclosure, draftMetricDefinition, metricDigest, type DraftBody } from "@commonshelf/documents"
import { testAuthor, testMetric, testProfile, type TestAuthor } from "@commonshelf/documents/testing"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { compareWords } from "../cli/compare-words.ts"
import { createHome } from "../home/create-home.ts"
import { homePaths } from "../home/home.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { wordsIn } from "../messages/words.ts"
import { openNode } from "../node/open-node.ts"
import { runOperation } from "./run.ts"

/*
 * Alice's coop compares Bob's farm, which pays fairly, with Eve's, which is silent about its pay.
 */

const metrics = [testMetric("pay-spread"), testMetric("organic-share", { topic: "environment.biodiversity" })]
const [payment, organic] = metrics.map(metricDigest)
const [bob, eve] = [testAuthor("Bob's farm"), testAuthor("Eve's farm")]

let folder: string
let node: CommonsNode
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "commonshelf-compare-"))
  const paths = homePaths(join(folder, "home"))
  const at = "2026-01-01T00:00:00Z"
  await createHome(paths, { name: "Alice's coop", role: "cooperative", language: "en", at })
  node = openNode(paths)
  for (const farm of [bob, eve])
    node.replica.insert([...farm.logTexts, farm.say(testProfile(farm, "supplier"))])
  say(bob, ...metrics.map((metric) => draftMetricDefinition(bob.did, metric)))
  for (const { name } of metrics) await ask("metric adopt", { metric: name })
  say(bob, answer(bob, payment, "4"), answer(bob, organic, "7"))
  say(eve, answer(eve, organic, "2"))
})
afterAll(async () => {
  await node.close()
  rmSync(folder, { recursive: true })
})

const ask = (name: string, input: object = {}) => runOperation(node, name, input)
const asOf = "2026-06-01T00:00:00Z"
const weights = { "pay-spread": "very", "organic-share": "very" }

function say(author: TestAuthor, ...drafts: readonly DraftBody[]): void {
  node.replica.insert(drafts.map((draft) => author.say(draft)))
}

function answer({ did }: TestAuthor, metric = payment, value = "1"): DraftBody {
  if (metric === undefined) throw new TypeError("there are two metrics")
  const said = { state: "answered", value: { type: "ratio", value } } as const
  return draftDisclosure(did, { metric, period: "2025", answer: said })
}

describe("the comparison of a node", () => {
  test("[M5] says on which word the order hangs", async () => {
    const told = await ask("compare", { category: "all", weights, asOf })
    expect(told).toMatchObject({
      stability: {
        stable: false,
        moves: [{ key: "pay-spread", to: "important", swaps: [{ above: bob.scid, below: eve.scid }] }],
      },
      rows: [{ supplier: bob.scid }, { supplier: eve.scid }],
    })
    expect(compareWords(told, wordsIn("en"))).toContain(
      "if pay-spread were important, Eve's farm would stand before Bob's farm",
    )
  })

  test("[M1] tells the whole arithmetic of one supplier", async () => {
    const told = await ask("compare", { category: "all", weights, asOf, why: "Bob's farm" })
    expect(told).toMatchObject({
      score: {
        supplier: bob.scid,
        provenSum: "13/5",
        weight: "4",
        proven: { fraction: "13/20", percent: 65 },
      },
    })
    expect(compareWords(told, wordsIn("en"))).toContain("Proven: 13/5 of 4, which is 13/20 or 65 %.")
    await expect(ask("compare", { category: "Bread", why: "Bob's farm" })).rejects.toMatchObject({
      code: "not-found",
    })
  })
})
