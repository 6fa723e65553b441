import type { DraftBody } from "@commonshelf/documents"
import type { TestIdentity } from "@commonshelf/identity/testing"
import { kindOf } from "@commonshelf/statement"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { contradictions } from "../contradictions.ts"
import { demandCells } from "../demand/demand-cells.ts"
import { explainCell } from "../explanation/explain-cell.ts"
import { listMetrics } from "../metric/metrics.ts"
import { listParties } from "../party/parties.ts"
import { listCategories, listProducts } from "../product/products.ts"
import { comparisonTable } from "../table/comparison-table.ts"
import { anyOrder, arbitraryOrders } from "../testing/arbitrary-commons.ts"
import { testWorld, type TestWorld } from "../testing.ts"
import { buildDataset, createIndex } from "./create-index.ts"
import type { Dataset } from "./dataset.ts"

const ASKED = { category: "all", asOf: "2026-06-01T00:00:00Z" }
const RUNS = { seed: 20_261_123, numRuns: 60 }

/** Every answer that the dataset gives, as text. */
function everyAnswer(dataset: Dataset): string {
  const table = comparisonTable(dataset, ASKED)
  const cells = table.rows.flatMap(({ supplier }) =>
    table.metrics.map(({ key }) => explainCell(dataset, { ...ASKED, supplier, metric: key })),
  )
  const dairy = comparisonTable(dataset, { ...ASKED, category: "food > dairy" })
  const lists = {
    parties: listParties(dataset),
    metrics: listMetrics(dataset),
    products: listProducts(dataset),
  }
  const demand = { categories: listCategories(dataset), demand: demandCells(dataset) }
  return JSON.stringify({ table, dairy, cells, ...lists, ...demand, contradictions: contradictions(dataset) })
}

describe("order of arrival", () => {
  test("[A4] the world's statements give the same bytes in any order", () => {
    const { statements } = testWorld()
    const expected = everyAnswer(buildDataset(statements))
    fc.assert(
      fc.property(anyOrder(statements), (order) => {
        expect(everyAnswer(buildDataset(order))).toBe(expected)
      }),
      RUNS,
    )
  })

  test("[A4] any statements, also back-dated, contradicting and with two keys, give the same bytes in any order", () => {
    fc.assert(
      fc.property(arbitraryOrders, ({ statements, order }) => {
        expect(everyAnswer(buildDataset(order))).toBe(everyAnswer(buildDataset(statements)))
      }),
      RUNS,
    )
  })

  test("[A4] adding one by one and asking in between ends at the same as building at once", () => {
    const { statements } = testWorld()
    const { add, dataset } = createIndex()
    for (const statement of statements.toReversed()) {
      add(statement)
      everyAnswer(dataset)
    }
    expect(everyAnswer(dataset)).toBe(everyAnswer(buildDataset(statements)))
  })

  test("[A1] a statement that comes twice counts once", () => {
    const { statements } = testWorld()
    const { add, dataset } = createIndex()
    expect(statements.map(add)).not.toContain(false)
    expect(statements.map(add)).not.toContain(true)
    expect(everyAnswer(dataset)).toBe(everyAnswer(buildDataset(statements)))
  })
})

describe("who speaks for whom", () => {
  test("[A7] Eve gives Bob no profile, no product, no metric, no adoption, no answer and no release", () => {
    const world = testWorld()
    const eve = world.party("Eve")
    world.profile(eve, "supplier")
    const before = everyAnswer(buildDataset(world.statements))
    const { bob } = world.suppliers
    const { beshutaf } = world.cooperatives
    for (const body of bodiesOf(world, bob).concat(bodiesOf(world, beshutaf))) {
      world.say(eve, { ...body, document: { ...body.document, owner: eve.scid } })
    }
    expect(everyAnswer(buildDataset(world.statements))).toBe(before)
  })

  test("[A7] Eve's use of the id of Bob's product says nothing about Bob's product", () => {
    const world = testWorld()
    const before = listProducts(buildDataset(world.statements), { supplier: world.suppliers.bob.scid })
    world.product(world.party("Eve"), 1, ["Poison"])
    expect(listProducts(buildDataset(world.statements), { supplier: world.suppliers.bob.scid })).toEqual(
      before,
    )
  })

  /** What a party has said, to be said again by somebody else; checks and withdrawals name no party. */
  function bodiesOf({ statements }: TestWorld, party: TestIdentity): DraftBody[] {
    return statements
      .filter(({ statement }) => statement.issuer === party.did)
      .filter(({ statement }) => !["Endorsement", "Withdrawal"].includes(kindOf(statement)))
      .map(({ statement, document }) => ({
        kind: kindOf(statement),
        document,
        subject: statement.credentialSubject,
      }))
  }
})
