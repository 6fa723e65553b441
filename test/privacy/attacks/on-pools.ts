/** The attacks on a pool: what everybody, one party, or all but one know of a sum, and what they make of it. */
import type { ReleaseRules } from "@commonshelf/documents"
import { DEFAULT_RULES, type ReleaseLine } from "@commonshelf/purchases"
import { recountLines } from "@commonshelf/purchases/testing"
import type { KnownSum } from "../support/naive-publisher.ts"
import { partsOf, type PooledShop, type PooledShops } from "../support/pooled-shops.ts"
import { subtractionSystem, type SubtractionSystem } from "./on-our-releases.ts"
import { subtractionClosure } from "./subtraction.ts"

/** The parts behind each sum. */
export type Parts = readonly (readonly ReleaseLine[])[]

/** A part alone is held to every rule but the number of members, which is three. */
export const FLOOR: ReleaseRules = { ...DEFAULT_RULES, k: 3 }

/** The parts of each node that came out. */
export function partsBySum({ shops, outcome }: PooledShops): readonly Parts[] {
  const own = shops.map(partsOf)
  return outcome.sums.map(({ place }) => own.flatMap((parts) => [parts.get(place) ?? []].filter(isSome)))
}

/** T2: the rules that the union of all parts breaks, for somebody who takes none, one or all but one of them away. */
export function brokenRules(
  sums: readonly Parts[],
  known: "none" | "one" | "all but one",
): readonly string[] {
  return sums.flatMap((parts) => {
    if (known === "none") return recountLines(parts.flat(), DEFAULT_RULES)
    if (known === "all but one") return parts.flatMap((part) => recountLines(part, FLOOR))
    return parts.flatMap((taken) =>
      recountLines(parts.filter((part) => part !== taken).flat(), DEFAULT_RULES),
    )
  })
}

/**
 * T3: the nodes of fewer than `least` members of some shop that follow by subtraction from all that all shops published, the
 * sums of the pool, the totals of every shop, and all parts of the shops that conspire.
 */
export function recoveredFromPool(
  { shops, outcome }: PooledShops,
  conspire: readonly PooledShop[],
  least: number,
): readonly string[] {
  const owns = new Map(shops.map((shop) => [shop, systemOf(shop)]))
  const sums: KnownSum[] = outcome.sums.map(({ place }) => ({
    total: `sum ${place}`,
    parts: new Set(shops.filter((shop) => partsOf(shop).has(place)).map((shop) => partId(shop, place))),
  }))
  const published = new Set(sums.map(({ total }) => total))
  const anyway = new Set<string>()
  const small = new Set<string>()
  for (const [shop, own] of owns) {
    const named = (id: string): string => `${shop.name} ${id}`
    sums.push(
      ...own.sums.map(({ total, parts }) => ({ total: named(total), parts: new Set([...parts].map(named)) })),
    )
    for (const id of own.published)
      if (!id.startsWith("cell part") || conspire.includes(shop)) published.add(named(id))
    for (const id of own.anyway) anyway.add(named(id))
    for (const [id, members] of own.membersOf)
      if (members.size < least && !conspire.includes(shop)) small.add(named(id))
  }
  const known = subtractionClosure(sums, anyway)
  return [...subtractionClosure(sums, published)].filter((id) => small.has(id) && !known.has(id))
}

const SYSTEMS = new WeakMap<PooledShop, SubtractionSystem>()

function systemOf(shop: PooledShop): SubtractionSystem {
  const system = SYSTEMS.get(shop) ?? subtractionSystem(shop)
  SYSTEMS.set(shop, system)
  return system
}

/** T9: the sums that are the true ones. */
export function exactSums(pooled: PooledShops): number {
  const truth = partsBySum(pooled)
  return pooled.outcome.sums.filter(
    ({ quantity }, place) =>
      (truth[place] ?? []).flat().reduce((sum, line) => sum + line.quantity, 0) === quantity,
  ).length
}

function partId({ name }: PooledShop, place: number): string {
  return `${name} cell part ${place}`
}

function isSome(lines: readonly ReleaseLine[]): boolean {
  return lines.length > 0
}
