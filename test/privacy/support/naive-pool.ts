import { DEFAULT_RULES, type ReleaseLine } from "@commonshelf/purchases"
import type { PooledShops } from "./pooled-shops.ts"

/**
 * The naive pool, kept so that the attacks have something to break: every shop tells every other, in plain numbers, how many
 * members bought of a node and how much; the exact sum is published where all together are at least `k`. Never use it.
 */
export interface NaiveSum {
  readonly quantity: number
  readonly parts: readonly (readonly ReleaseLine[])[]
}

/** What it publishes of the same shops. */
export function naivePool({ shops, left }: Pick<PooledShops, "shops" | "left">): readonly NaiveSum[] {
  return left.flatMap(({ node, unit }) => {
    const parts = shops
      .map(({ open }) => open.filter((line) => line.product === node.at(-1) && line.unit === unit))
      .filter((lines) => lines.length > 0)
    const members = new Set(parts.flat().map(({ member }) => member))
    const quantity = parts.flat().reduce((sum, line) => sum + line.quantity, 0)
    return members.size >= DEFAULT_RULES.k ? [{ quantity, parts }] : []
  })
}
