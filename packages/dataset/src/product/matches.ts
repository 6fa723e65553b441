import type { ProductMatch, ProductReference } from "@commonshelf/documents"
import { scidOfDid, type Digest } from "@commonshelf/identity"
import { dayOf, isPast } from "../answer/as-of.ts"
import { cooperativeOf, nameOf, partyOf, type Party } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesOfKind, productKey, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { SignedName } from "../table/types.ts"

/** A word of a party on how two products belong together, which counts. */
export interface CountedMatch {
  readonly by: SignedName
  readonly relation: ProductMatch["relation"]
  /** The product keys of the first and the second product. */
  readonly of: string
  readonly with: string
  readonly reason: ProductMatch["reason"]
  readonly digest: Digest
}

/** What is said of two products, in either order. */
export interface MatchedPair {
  /** Their product keys, the lesser first. */
  readonly pair: readonly [string, string]
  readonly words: readonly CountedMatch[]
  /** Whether they count as one [DI14]. */
  readonly isOne: boolean
  /** Whether somebody says that they are one and somebody that they are not: then they are not. */
  readonly isDisputed: boolean
}

/** Every pair of products of which something counts is said, by keys. */
export function matchedPairs(dataset: Dataset, asOf: string): readonly MatchedPair[] {
  const words = [...groupBy(entriesOfKind(dataset, "ProductMatch"), speakerAndPair).values()]
    .flatMap((entries) => lastWord(dataset, entries) ?? [])
    .filter(({ source }) => !isPast(source.statement.validUntil, asOf))
    .flatMap((entry) => countedMatch(dataset, entry))
  return [...groupBy(words, (match) => pairKey(pairOf(match)))]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, same]) => {
      const [first] = same
      return first === undefined ? [] : [matchedPair(dataset, pairOf(first), same)]
    })
}

/**
 * The entries in which a cooperative only says under which code of its till it sells the product of another, by key: it
 * says of its own entry that the two are one. It is no supplier by that.
 */
export function tillEntries(dataset: Dataset): ReadonlySet<string> {
  const words = [...groupBy(entriesOfKind(dataset, "ProductMatch"), speakerAndPair).values()]
  const keys = words.flatMap((entries) => {
    const { issuer, subject } = lastWord(dataset, entries) ?? {}
    if (issuer === undefined || subject === undefined || !isOneBy(subject.relation)) return []
    const pair = [referenceKey(subject.of), referenceKey(subject.with)]
    const own = pair.filter((key) => supplierIn(key) === issuer)
    return own.length === 1 && cooperativeOf(dataset, issuer) !== undefined ? own : []
  })
  return new Set(keys)
}

/** The key of a product that a statement refers to. */
export function referenceKey({ supplier, id }: ProductReference): string {
  return productKey(scidOfDid(supplier) ?? supplier, id)
}

/** One text of two product keys. */
export function pairKey(pair: MatchedPair["pair"]): string {
  return pair.join(" | ")
}

/** The SCID of the supplier in a product's key. */
export function supplierIn(key: string): string {
  return key.split(" ")[0] ?? ""
}

/** Only cooperatives and the suppliers of the two have a word: a stranger's would tie its own product to a better one. */
function countedMatch(
  dataset: Dataset,
  { issuer, digest, source, subject }: Entry<ProductMatch>,
): CountedMatch[] {
  const party = partyOf(dataset, issuer)
  const [of, other] = [referenceKey(subject.of), referenceKey(subject.with)]
  if (party === undefined || !hasWord(party, [of, other])) return []
  const by = { ...nameOf(party), on: dayOf(source.statement.validFrom) }
  return [{ by, relation: subject.relation, of, with: other, reason: subject.reason, digest }]
}

function hasWord({ scid, role }: Party, keys: readonly string[]): boolean {
  return role === "cooperative" || keys.map(supplierIn).includes(scid)
}

function matchedPair(
  dataset: Dataset,
  pair: MatchedPair["pair"],
  words: readonly CountedMatch[],
): MatchedPair {
  const one = words.filter(({ relation }) => isOneBy(relation))
  const isDenied = words.some(({ relation }) => relation === "different")
  return {
    pair,
    words: words.toSorted((a, b) => compareText(a.by.scid, b.by.scid)),
    isOne: !isDenied && isEnough(dataset, pair, one),
    isDisputed: isDenied && one.length > 0,
  }
}

function isOneBy(relation: ProductMatch["relation"]): boolean {
  return relation === "same" || relation === "merged-into"
}

/** A cooperative's word is enough; of suppliers it takes that of each of the two. */
function isEnough(dataset: Dataset, pair: MatchedPair["pair"], one: readonly CountedMatch[]): boolean {
  const speakers = one.map(({ by }) => by.scid)
  if (speakers.some((scid) => partyOf(dataset, scid)?.role === "cooperative")) return true
  return pair.map(supplierIn).every((scid) => speakers.includes(scid))
}

function speakerAndPair({ issuer, subject }: Entry<ProductMatch>): string {
  return `${issuer} ${pairKey(pairOf({ of: referenceKey(subject.of), with: referenceKey(subject.with) }))}`
}

function pairOf(match: { readonly of: string; readonly with: string }): MatchedPair["pair"] {
  return match.of < match.with ? [match.of, match.with] : [match.with, match.of]
}
