import { lastWord } from "../store/current.ts"
import { entriesOf, productKey, type Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import { groupBy } from "../store/group.ts"
import { matchedPairs, pairKey, type MatchedPair } from "./matches.ts"
import { listProducts, type ProductVersion } from "./products.ts"

/** Entries that count as one product. Each keeps what was said of it, under its own id. */
export interface ProductIdentity {
  /** The entry that stands for all: one that was merged into no other, of several the one with the least key. */
  readonly standsFor: string
  /** The entries by product key, at least two. */
  readonly products: readonly IdentifiedProduct[]
  /** What makes them one. */
  readonly matches: readonly MatchedPair[]
  /** Pairs among them that somebody says are different: they are one through others. */
  readonly doubtful: readonly MatchedPair[]
}

/** An entry; without its description where that is not here or was taken back. */
export interface IdentifiedProduct {
  readonly key: string
  readonly described?: ProductVersion
}

/** Two entries that may be one, because they have the same GTIN. Nothing follows until somebody says so. */
export interface ProposedMatch {
  readonly pair: readonly [string, string]
  readonly gtin: string
}

/** How the entries of a commons belong together. */
export interface ProductIdentities {
  readonly identities: readonly ProductIdentity[]
  readonly proposals: readonly ProposedMatch[]
  /** Pairs of which it is disputed whether they are one: they are not. */
  readonly disputed: readonly MatchedPair[]
  /** What was split: the first is not the others, and what was said of it stays its own. */
  readonly splits: readonly { readonly of: string; readonly into: readonly string[] }[]
}

/**
 * Which entries are one product [DI14]: the connected components of the matches that count, so that neither order nor
 * number of words changes anything. Taking one word back undoes exactly what rested on it.
 */
export function productIdentities(dataset: Dataset, asOf: string): ProductIdentities {
  const pairs = matchedPairs(dataset, asOf)
  const one = pairs.filter(({ isOne }) => isOne)
  const components = componentsOf(one.map(({ pair }) => pair))
  const componentByKey = new Map(components.flatMap((keys) => keys.map((key) => [key, keys] as const)))
  const pairsByComponent = groupBy(pairs, ({ pair: [first, second] }) => {
    const component = componentByKey.get(first)
    return component === componentByKey.get(second) ? component : undefined
  })
  return {
    identities: components.map((keys) => identityOf(dataset, keys, pairsByComponent.get(keys) ?? [])),
    proposals: proposalsIn(dataset, componentByKey, pairs),
    disputed: pairs.filter(({ isDisputed }) => isDisputed),
    splits: splitsIn(pairs),
  }
}

/** The entries that are one with a product, itself included, by key. */
export function sameProducts(dataset: Dataset, key: string, asOf: string): readonly string[] {
  const { identities } = productIdentities(dataset, asOf)
  const found = identities.find(({ products }) => products.some((product) => product.key === key))
  return found?.products.map((product) => product.key) ?? [key]
}

/** The connected components of a graph by its edges, each sorted, by their first keys. */
function componentsOf(edges: readonly (readonly [string, string])[]): readonly (readonly string[])[] {
  const componentByKey = new Map<string, Set<string>>()
  for (const [a, b] of edges) {
    const [inA, inB] = [componentByKey.get(a) ?? new Set([a]), componentByKey.get(b) ?? new Set([b])]
    const [large, small] = inA.size < inB.size ? [inB, inA] : [inA, inB]
    for (const key of small) large.add(key)
    for (const key of large === small ? [] : [...small, a, b]) componentByKey.set(key, large)
  }
  return [...new Set(componentByKey.values())]
    .map((keys) => [...keys].toSorted(compareText))
    .toSorted((a, b) => compareText(a[0] ?? "", b[0] ?? ""))
}

/** @param within the pairs of which both are among the keys */
function identityOf(
  dataset: Dataset,
  keys: readonly string[],
  within: readonly MatchedPair[],
): ProductIdentity {
  const words = within.filter(({ isOne }) => isOne).flatMap((pair) => pair.words)
  const merged = new Set(words.filter(({ relation }) => relation === "merged-into").map((word) => word.of))
  return {
    standsFor: keys.find((key) => !merged.has(key)) ?? keys[0] ?? "",
    products: keys.map((key) => {
      const described = describedBy(dataset, key)
      return { key, ...(described !== undefined && { described }) }
    }),
    matches: within.filter(({ isOne }) => isOne),
    doubtful: within.filter((pair) => pair.words.some(({ relation }) => relation === "different")),
  }
}

function describedBy(dataset: Dataset, key: string): ProductVersion | undefined {
  const entry = lastWord(dataset, entriesOf(dataset.products, key))
  return entry && { supplier: entry.issuer, digest: entry.digest, product: entry.subject }
}

/**
 * The same number under the barcode proposes, whoever has it: it decides nothing. So that a number that thousands have proposes
 * no more than thousands of pairs, each identity is proposed to be one with the first before it of which nothing is said yet.
 */
function proposalsIn(
  dataset: Dataset,
  componentByKey: ReadonlyMap<string, readonly string[]>,
  pairs: readonly MatchedPair[],
): readonly ProposedMatch[] {
  const decided = new Set(pairs.map(({ pair }) => pairKey(pair)))
  const byGtin = groupBy(listProducts(dataset), ({ product }) => product.gtin?.padStart(14, "0"))
  byGtin.delete(undefined)
  return [...byGtin]
    .flatMap(([gtin = "", products]) => {
      const keys = products.map(({ supplier, product }) => productKey(supplier, product.id))
      return undecidedPairs(firstOfEach(keys, componentByKey), decided).map((pair) => ({ pair, gtin }))
    })
    .toSorted((a, b) => compareText(a.pair.join(" "), b.pair.join(" ")))
}

/** Of entries that are one already the least. */
function firstOfEach(
  keys: readonly string[],
  componentByKey: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const seen = new Set<readonly string[]>()
  return keys.toSorted(compareText).filter((key) => {
    const component = componentByKey.get(key)
    if (component === undefined) return true
    if (seen.has(component)) return false
    seen.add(component)
    return true
  })
}

function undecidedPairs(
  sorted: readonly string[],
  decided: ReadonlySet<string>,
): readonly ProposedMatch["pair"][] {
  return sorted.flatMap((key, index) => {
    for (const earlier of sorted) {
      if (earlier === sorted[index]) break
      const pair = [earlier, key] as const
      if (!decided.has(pairKey(pair))) return [pair]
    }
    return []
  })
}

function splitsIn(pairs: readonly MatchedPair[]): ProductIdentities["splits"] {
  const words = pairs.flatMap((pair) => pair.words.filter(({ relation }) => relation === "split-into"))
  return [...groupBy(words, (word) => word.of)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([of, parts]) => ({ of, into: [...new Set(parts.map((word) => word.with))].toSorted(compareText) }))
}
