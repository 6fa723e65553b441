import { DEFAULT_RULES, monthStep, type ReleaseLine } from "@commonshelf/purchases"
import { recountLines } from "@commonshelf/purchases/testing"
import { describe, expect, test } from "vitest"
import { generatedShop, realShops, type AttackedShop } from "./support/shops.ts"

/** What the next month would publish after each member in turn left, and what it would show of whoever left. */
function afterEachLeaves({ lines: all, months }: AttackedShop): {
  reruns: number
  broken: number
  shown: number
} {
  const month = months[1] ?? ""
  const lines = all
    .filter(({ soldAt }) => soldAt.startsWith(month))
    .map((line, id): ReleaseLine => ({ ...line, id, month }))
  const settings = { period: month, rules: DEFAULT_RULES, roundingSecret: new Uint8Array(32).fill(7) }
  const members = [...new Set(all.map(({ member }) => member))]
  let [broken, shown] = [0, 0]
  for (const leaver of members) {
    const { cells } = monthStep(
      lines.filter(({ member }) => member !== leaver),
      settings,
    )
    for (const { lines: own } of cells) {
      broken += recountLines(own, DEFAULT_RULES).length
      shown += own.filter(({ member }) => member === leaver).length
    }
  }
  return { reruns: members.length, broken, shown }
}

describe("each member in turn leaves after a release", () => {
  const [cj367] = realShops()

  test("[T7] invented households: the next month keeps the rules without each of them", () => {
    expect(afterEachLeaves(generatedShop())).toEqual({ reruns: 40, broken: 0, shown: 0 })
  })

  test("[T7] the 155 households of store 367, where they are", () => {
    const shop = cj367 ?? generatedShop()
    const { reruns, broken, shown } = afterEachLeaves(shop)
    expect([broken, shown]).toEqual([0, 0])
    expect(reruns).toBe(new Set(shop.lines.map(({ member }) => member)).size)
  })
})
