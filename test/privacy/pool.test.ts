import { auditReleases, DEFAULT_RULES } from "@commonshelf/purchases"
import { auditLedger } from "@commonshelf/purchases/testing"
import { describe, expect, test } from "vitest"
import { linesInTwoCells, recoveredNodes } from "./attacks/on-our-releases.ts"
import { brokenRules, exactSums, partsBySum, recoveredFromPool } from "./attacks/on-pools.ts"
import { naivePool } from "./support/naive-pool.ts"
import { partsOf, pooledShops } from "./support/pooled-shops.ts"

const pooled = await pooledShops()
const { shops, outcome } = pooled
const sums = partsBySum(pooled)

describe("a pool of four small shops", () => {
  test("[PO3] shows products that none of them shows", () => {
    expect(outcome.sums.length).toBeGreaterThan(10)
    for (const [place, { parts }] of outcome.sums.entries()) expect(sums[place]).toHaveLength(parts)
    const own = shops.flatMap((shop) => [...partsOf(shop).values()])
    const three = own.filter((lines) => new Set(lines.map(({ member }) => member)).size < DEFAULT_RULES.k)
    expect(three.length).toBeGreaterThan(10)
  })

  test("[T1][R0] has no line twice, and none that is in a cell", () => {
    expect(shops.map(linesInTwoCells)).toEqual([0, 0, 0, 0])
  })

  test("[T2] keeps R1, R2 and R5 for everybody, and for each party that takes its own part away", () => {
    expect(brokenRules(sums, "none")).toEqual([])
    expect(brokenRules(sums, "one")).toEqual([])
    expect(shops.flatMap(({ db }) => auditLedger(db, DEFAULT_RULES))).toEqual([])
  })

  test("[T3] gives no small node to subtraction over all releases, all totals and all sums, nor to one party", () => {
    expect(recoveredFromPool(pooled, [], 5)).toEqual([])
    for (const shop of shops) expect(recoveredFromPool(pooled, [shop], 5)).toEqual([])
  })

  test("[T9] tells hardly a true sum", () => {
    expect(exactSums(pooled)).toBeLessThan(0.4 * outcome.sums.length)
  })

  test("[T13] says no member, and no quantity of a line", () => {
    const said = JSON.stringify([outcome.keys, outcome.counts, outcome.shares])
    for (const { open } of shops)
      for (const { member } of open) expect(said).not.toContain(member.split(" ").at(-1))
    expect(said).not.toMatch(/quantity|member/)
  })
})

describe("the floor, if all parties but one conspire", () => {
  test("[T2][PO2] they have a part of three members at least, with R2 and R5", () => {
    expect(brokenRules(sums, "all but one")).toEqual([])
  })

  test("[T3] and no node of fewer members by subtraction", () => {
    for (const shop of shops) {
      const others = shops.filter((other) => other !== shop)
      expect(recoveredFromPool(pooled, others, 3)).toEqual([])
    }
    expect(shops.flatMap((shop) => recoveredNodes(shop, 3))).toEqual([])
  })

  test("[T5][T10][PO7] and no amount of a member to within a tenth, whichever two members help them", async () => {
    for (const { ledger } of shops) {
      const audited = await auditReleases(ledger, undefined, DEFAULT_RULES)
      if (!audited.ok) return expect.fail(audited.error.message)
      expect(audited.value.findings).toEqual([])
      expect(audited.value.closestPercent).toBeGreaterThanOrEqual(10)
    }
  })
})

test("[V5] the naive pool of the same shops fails every one of them", () => {
  const naive = naivePool(pooled).map(({ parts }) => parts)
  expect(naive.length).toBeGreaterThan(10)
  expect(brokenRules(naive, "none").length).toBeGreaterThan(0)
  expect(brokenRules(naive, "one").length).toBeGreaterThan(10)
  expect(brokenRules(naive, "all but one").length).toBeGreaterThan(10)
  const single = naive.filter((parts) =>
    parts.some((part) => new Set(part.map(({ member }) => member)).size === 1),
  )
  expect(single.length).toBeGreaterThan(0)
})
