import { DEFAULT_RULES } from "@commonshelf/purchases"
import { auditLedger } from "@commonshelf/purchases/testing"
import { describe, expect, test } from "vitest"
import { auditOurs } from "./attacks/audited.ts"
import { collusions, linesInTwoCells, recoveredNodes, tightCells } from "./attacks/on-our-releases.ts"
import { changedByLateLines, exactCells, toldByOptingOut, weeksTaken } from "./attacks/on-our-ledger.ts"
import { publishShop, type OurReleases } from "./support/our-publisher.ts"
import { generatedShop, realShops, type AttackedShop } from "./support/shops.ts"

const MINUTES = 60_000

/** Every attack on all releases of a shop gets nothing. */
async function survives(releases: OurReleases, shop: AttackedShop): Promise<void> {
  expect(releases.cells.length).toBeGreaterThan(30)
  expect(linesInTwoCells(releases)).toBe(0) // T1
  expect(auditLedger(releases.db, DEFAULT_RULES)).toEqual([]) // T2
  expect(recoveredNodes(releases)).toEqual([]) // T3
  expect(tightCells(releases)).toBe(0) // T4
  const { amounts, findings, closestPercent } = await auditOurs(releases) // T5
  expect(amounts).toBeGreaterThan(1000)
  expect(findings).toEqual([])
  expect(closestPercent).toBeGreaterThanOrEqual(10)
  expect(collusions(releases)).toBe(0) // T10
  expect(await toldByOptingOut(shop, releases)).toBe(0) // T6, T7
  expect(exactCells(releases)).toBeLessThan(0.6 * releases.cells.length) // T9
  expect(weeksTaken(releases)).toBe(0) // T11
  expect(changedByLateLines(shop, releases)).toBe(0) // T8
  const bytes = releases.texts.join("\n") // T13
  // Shorter ids stand in any text by chance; test/journeys/no-person.test.ts searches longer ones.
  const ids = shop.lines.flatMap(({ member, receipt }) => [
    ...(member.length > 4 ? [member] : []),
    ...(receipt.length > 8 ? [receipt] : []),
  ])
  expect([...new Set(ids)].filter((id) => bytes.includes(id))).toEqual([])
  for (const { quantity, unit } of releases.cells)
    // R6
    expect((Number(quantity) * 1000) % (unit === "{piece}" ? 3000 : 500)).toBe(0)
}

describe("what a node publishes survives every attack", () => {
  test(
    "[T1][T2][T3][T4][T5][T6][T7][T8][T9][T10][T11][T13] of invented households",
    { timeout: 5 * MINUTES },
    async () => {
      const shop = generatedShop()
      await survives(await publishShop(shop), shop)
    },
  )

  const [cj367, cj150] = realShops()
  if (cj367 === undefined || cj150 === undefined) {
    test("[V5] real lines do not lie beside this checkout: the invented households stand for them", () => {
      expect(generatedShop().months).toHaveLength(3)
    })
    return
  }

  test(
    "[T1][T2][T3][T4][T5][T6][T7][T8][T9][T10][T11][T13] of store 367, a year",
    { timeout: 10 * MINUTES },
    async () => {
      await survives(await publishShop(cj367), cj367)
    },
  )

  test(
    "[T1][T2][T3][T4][T5][T6][T7][T8][T9][T10][T11][T13] of the 150 heaviest, a quarter",
    { timeout: 15 * MINUTES },
    async () => {
      await survives(await publishShop(cj150, cj150.months.slice(0, 3)), cj150)
    },
  )
})
