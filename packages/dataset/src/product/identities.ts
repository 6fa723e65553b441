import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import { groupBy } from "../store/group.ts"
import { matchedPairs, type MatchedPair } from "./matches.ts"
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
  return {
    identities: components.map((keys) => identityOf(dataset, keys, pairs)),
    proposals: proposalsIn(dataset, components, pairs),
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

function identityOf(
  dataset: Dataset,
  keys: readonly string[],
  pairs: readonly MatchedPair[],
): ProductIdentity {
  const within = pairs.filter(({ pair }) => pair.every((key) => keys.includes(key)))
  const merged = within
    .filter(({ isOne }) => isOne)
    .flatMap(({ words }) => words)
    .filter(({ relation }) => relation === "merged-into")
    .map((word) => word.of)
  return {
    standsFor: keys.find((key) => !merged.includes(key)) ?? keys[0] ?? "",
    products: keys.map((key) => {
      const described = describedBy(dataset, key)
      return { key, ...(described !== undefined && { described }) }
    }),
    matches: within.filter(({ isOne }) => isOne),
    doubtful: within.filter(({ words }) => words.some(({ relation }) => relation === "different")),
  }
}

function describedBy(dataset: Dataset, key: string): ProductVersion | undefined {
  const entry = lastWord(dataset, entriesOf(dataset.products, key))
  return entry && { supplier: entry.issuer, digest: entry.digest, product: entry.subject }
}

/** The same number under the barcode proposes, whoever has it: it decides nothing. */
function proposalsIn(
  dataset: Dataset,
  components: readonly (readonly string[])[],
  pairs: readonly MatchedPair[],
): readonly ProposedMatch[] {
  const decided = new Set(pairs.map(({ pair }) => pair.join(" | ")))
  const isOne = (a: string, b: string) => components.some((keys) => keys.includes(a) && keys.includes(b))
  const byGtin = groupBy(listProducts(dataset), ({ product }) => product.gtin?.padStart(14, "0"))
  byGtin.delete(undefined)
  return [...byGtin]
    .flatMap(([gtin = "", products]) =>
      pairsAmong(products.map(({ supplier, product }) => `${supplier} ${product.id}`)).map((pair) => ({
        pair,
        gtin,
      })),
    )
    .filter(({ pair }) => !decided.has(pair.join(" | ")) && !isOne(...pair))
    .toSorted((a, b) => compareText(a.pair.join(" "), b.pair.join(" ")))
}

function pairsAmong(keys: readonly string[]): (readonly [string, string])[] {
  const sorted = keys.toSorted(compareText)
  return sorted.flatMap((first, index) =>
    sorted.slice(index + 1).map((second): readonly [string, string] => [first, second]),
  )
}

function splitsIn(pairs: readonly MatchedPair[]): ProductIdentities["splits"] {
  const words = pairs.flatMap((pair) => pair.words.filter(({ relation }) => relation === "split-into"))
  return [...groupBy(words, (word) => word.of)]
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([of, parts]) => ({ of, into: [...new Set(parts.map((word) => word.with))].toSorted(compareText) }))
}
