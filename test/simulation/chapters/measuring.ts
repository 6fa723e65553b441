import { testAuthor } from "@commonshelf/documents/testing"
import { expect } from "vitest"
import { SILENT } from "../cast.ts"
import type { Commons } from "../commons.ts"
import { cellsEverywhere, compare, expectNothingProven, type ComparedRow } from "../everywhere.ts"
import { ORGANIC_1, ORGANIC_2, PAY_1, PAY_2 } from "../metrics.ts"
import { answers, fileOf, introductions } from "../stick.ts"

const WORDS = ["not", "important", "very", "must"] as const
const QUIET = testAuthor(SILENT).scid

/** The first versions of the metrics, adopted by all ten, and who the suppliers without a node are. */
export async function begin(commons: Commons): Promise<void> {
  const { almond, kibbutz } = commons.at
  await almond.ask("metric publish", { content: [PAY_1, ORGANIC_1] })
  await kibbutz.ask("statement insert", fileOf(introductions()))
  await commons.agree()
  await adopt(commons, ["pay-spread@1.0.0", "organic-share@1.0.0"])
}

/** The mill answers; then both metrics change, one so that older answers mean something else. */
export async function metricsChange(commons: Commons): Promise<void> {
  const { almond, harbour, hilltop } = commons.at
  const { scid } = hilltop.node.home
  await hilltop.ask("disclose", { metric: "pay-spread@1.0.0", period: "2025", value: "3" })
  await hilltop.ask("disclose", { metric: "organic-share@1.0.0", period: "2025", value: "80" })
  await cellsEverywhere(commons, scid, {
    "pay-spread": { state: "answered", value: "3" },
    "organic-share": { state: "answered", value: "80" },
  })
  await almond.ask("metric publish", { content: [PAY_2, ORGANIC_2] })
  await commons.agree()
  await adopt(commons, ["pay-spread@2.0.0", "organic-share@1.1.0"])
  await harbour.ask("statement insert", fileOf(answers(PAY_2)))
  await cellsEverywhere(commons, scid, {
    "pay-spread": { value: "3", metricVersion: "1.0.0", notComparable: { code: "other-metric-version" } },
    "organic-share": { state: "answered", value: "80" },
  })
  await expectNothingProven(commons, scid, { "pay-spread": "very" })
  for (const node of commons.all) {
    const { rows } = await compare(node, { "organic-share": "very" })
    expect(rows.find(({ supplier }) => supplier === scid)?.proven, node.name).toBe(80)
  }
}

async function adopt(commons: Commons, metrics: readonly string[]): Promise<void> {
  for (const { ask } of commons.cooperatives)
    for (const metric of metrics) await ask("metric adopt", { metric })
}

/** All words for both metrics, at every node. */
export async function silenceNeverWins(commons: Commons): Promise<void> {
  await cellsEverywhere(commons, QUIET, { "pay-spread": { state: "waiting" } })
  let below = 0
  for (const node of commons.all)
    for (const pay of WORDS)
      for (const organic of WORDS) {
        const { rows } = await compare(node, { "pay-spread": pay, "organic-share": organic })
        below += placesAboveSilence(rows)
      }
  expect(below).toBeGreaterThan(WORDS.length ** 2 * commons.all.length)
}

/** How many that have proven something stand in the group of the silent one; all of them stand above it. */
function placesAboveSilence(rows: readonly ComparedRow[]): number {
  const silent = rows.findIndex(({ supplier }) => supplier === QUIET)
  expect(rows[silent]).toMatchObject({ proven: 0 })
  const places = rows.flatMap(({ proven, group }, place) =>
    proven > 0 && group === rows[silent]?.group ? [place] : [],
  )
  expect(places.filter((place) => place > silent)).toEqual([])
  return places.length
}
