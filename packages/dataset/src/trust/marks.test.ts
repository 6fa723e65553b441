import { appendEntry } from "@commonshelf/identity"
import { testKeyPair } from "@commonshelf/identity/testing"
import { describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { demandCells } from "../demand/demand-cells.ts"
import { explainCell } from "../explanation/explain-cell.ts"
import { buildDataset, createIndex } from "../store/create-index.ts"
import type { Dataset } from "../store/dataset.ts"
import { answered, logWithRevoked, releaseCell, sourceEntry, testWorld } from "../testing.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { judgedBy, seenWorld } from "../testing/theft.ts"

const ratio = (value: string) => answered({ type: "ratio", value })
const rowOf = (dataset: Dataset, supplier: string) =>
  comparisonTable(dataset, { category: "all", asOf: "2026-06-01T00:00:00Z" }).rows.find(
    (row) => row.supplier === supplier,
  )

/** Bob's farm answers a question twice at one place of its feed. */
function contradictingWorld() {
  const world = testWorld()
  const { bob } = world.suppliers
  const { paySpread } = world.metrics
  const { sequence, previousDigest } = world.answers.bobPaySpread.statement
  const feed = { sequence, ...(previousDigest !== undefined && { previousDigest }) }
  const rival = world.answer(bob, paySpread, ratio("2"), {}, { feed })
  return { ...world, bob, rival }
}

describe("a contradiction", () => {
  test("[K8] marks every cell that uses either side, and the explanation names the other", () => {
    const { bob, rival, answers, statements } = contradictingWorld()
    const dataset = buildDataset(statements)
    const cell = rowOf(dataset, bob.scid)?.cells["pay-spread"]
    const rivals = [rival.digest, answers.bobPaySpread.digest]
    expect(rivals).toContain(cell?.digest)
    expect(cell?.marks).toEqual({ contradicted: [cell?.digest] })
    expect(rowOf(dataset, bob.scid)?.cells["organic-share"]).not.toHaveProperty("marks")
    const question = {
      supplier: bob.scid,
      metric: "pay-spread",
      category: "all",
      asOf: "2026-06-01T00:00:00Z",
    }
    expect(explainCell(dataset, question)?.answers[0]?.contradicts).toEqual(
      rivals.filter((digest) => digest !== cell?.digest),
    )
  })

  test("[K8] stays with a withdrawal by the key that contradicts itself, and is settled by one of another key", () => {
    const { bob, rival, withdraw, statements } = contradictingWorld()
    const settled = () =>
      contradictions(buildDataset(statements)).map((found) => "settled" in found && found.settled)
    withdraw(bob, rival, undefined, { feed: { sequence: 99, previousDigest: rival.digest } })
    expect(settled()).toEqual([false])
    withdraw(bob, rival, undefined, { key: testKeyPair("Bob's phone") })
    expect(settled()).toEqual([true])
    expect(rowOf(buildDataset(statements), bob.scid)?.cells["pay-spread"]).not.toHaveProperty("marks")
  })

  test("[K7] is settled by revoking the key, when a quorum had seen one side before", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const { sequence, previousDigest } = world.answers.bobPaySpread.statement
    const feed = { sequence, ...(previousDigest !== undefined && { previousDigest }) }
    const rival = world.answer(bob, world.metrics.paySpread, ratio("2"), {}, { feed })
    const trusted = Object.values(world.cooperatives)
    const cell = (dataset: Dataset) => rowOf(dataset, bob.scid)?.cells["pay-spread"]
    expect(cell(judgedBy(trusted, world.statements))?.marks?.contradicted).toHaveLength(1)
    const log = logWithRevoked(bob, { as: "2026-04-01T00:00:00Z", said: "2026-04-20T00:00:00Z" })
    const dataset = judgedBy(trusted, world.statements, log)
    expect(contradictions(dataset)).toMatchObject([{ kind: "equivocation", settled: true }])
    expect(cell(dataset)).toMatchObject({ value: { value: "4" }, marks: { unproven: [rival.digest] } })
    expect(cell(dataset)?.marks).not.toHaveProperty("contradicted")
  })

  test("[K8] of two releases at one place marks what is needed", () => {
    const { release, cooperatives, statements } = testWorld()
    const again = release(cooperatives.beshutaf, "2026-02", [releaseCell(["Food", "Tea"], "4")], {
      feed: { sequence: 1 },
    })
    const marked = demandCells(buildDataset(statements)).filter(({ marks }) => marks !== undefined)
    expect(marked.map(({ node }) => node)).toEqual(["Food > Bread", "Food > Dairy", "Food > Tea"])
    expect(marked.at(-1)?.marks?.contradicted).toEqual([again.digest])
  })

  test("[K8] of a party's identity log marks its row and every cell in which it speaks", () => {
    const { suppliers, statements } = testWorld()
    const { bob, emek } = suppliers
    const rivals = ["2026-02-01T00:00:00Z", "2026-02-02T00:00:00Z"].map((at) => {
      const { log, masterSeed } = bob
      const entry = appendEntry({ log, masterSeed, at, change: {} })
      if (!entry.ok) throw new Error(entry.error.message)
      return entry.value
    })
    const index = createIndex()
    for (const statement of statements) index.add(statement)
    for (const entry of [...bob.log, ...rivals]) index.addLogEntry(sourceEntry(bob, entry))
    const row = rowOf(index.dataset, bob.scid)
    expect(row?.marks).toEqual({ forked: true })
    expect(row?.cells["organic-share"]?.marks).toEqual({ forked: true })
    expect(rowOf(index.dataset, emek.scid)).not.toHaveProperty("marks")
  })
})

describe("an unproven statement", () => {
  test("[K5] about a party or its products marks its row", () => {
    const world = seenWorld()
    const { bob } = world.suppliers
    const forged = world.product(bob, 9, ["Food", "Tea"]).statement
    const log = logWithRevoked(bob, { as: "2026-04-01T00:00:00Z", said: "2026-04-20T00:00:00Z" })
    const dataset = judgedBy(Object.values(world.cooperatives), world.statements, log)
    expect(rowOf(dataset, bob.scid)?.marks).toEqual({ unproven: [forged.digest] })
    expect(rowOf(dataset, bob.scid)?.products).toHaveLength(1)
  })

  test("[K5] [R7] that releases a period again, dated before the release that counts, never counts against it", () => {
    const world = seenWorld()
    const { beshutaf } = world.cooperatives
    const cells = [releaseCell(["Food"], "900")]
    const forged = world.release(beshutaf, "2026-01", cells, { at: "2025-01-01T00:00:00Z" })
    const log = logWithRevoked(beshutaf, { as: "2026-04-01T00:00:00Z", said: "2026-04-20T00:00:00Z" })
    const dataset = judgedBy(Object.values(world.cooperatives), world.statements, log)
    expect(contradictions(dataset)).toMatchObject([{ kind: "second-release", ignored: forged.digest }])
    const january = demandCells(dataset).filter(({ cooperative }) => cooperative === beshutaf.scid)
    expect(january.length).toBeGreaterThan(0)
    for (const { release, marks } of january) expect(marks).toEqual({ contradicted: [release] })
  })
})
