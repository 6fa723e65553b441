import type {
  DescribedVersion,
  MatchedPair,
  ProductClaim,
  ProductIdentities,
  ProductVersion,
} from "@commonshelf/dataset"
import type { LanguageText } from "@commonshelf/documents"
import { productSays, relationSays } from "../messages/product.ts"
import type { Sentence } from "../messages/sentence.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { valueWords } from "./value-words.ts"
import { plain } from "./words.ts"

/** An entry as an output names it. */
interface NamedProduct {
  readonly key: string
  readonly name?: LanguageText
}

/** One product: its versions, what it is one with, and every claim under the entry that it is about. */
export function productWords(output: Output, words: Words): string {
  const {
    product,
    versions,
    same,
    words: said,
    claims,
  } = output as {
    product: ProductVersion & { key: string }
    versions: readonly DescribedVersion[]
    same: readonly NamedProduct[]
    words: readonly MatchedPair[]
    claims: readonly ProductClaim[]
  }
  const { say, language } = words
  const { name, id } = product.product
  const nameOf = nameIn([{ key: product.key, name }, ...same], words)
  const below: readonly Sentence[] = [
    ...versions.flatMap((version) => versionOf(version, words)),
    ...same.map((other) => productSays.oneWith({ other: nameOf(other.key) })),
    ...said.flatMap((pair) => wordsOn(pair, nameOf, words)),
    claims.length === 0 ? productSays.nothingSaid() : productSays.claims(),
    ...claims.map((claim) => claimOf(claim, nameOf, words)),
  ]
  return [
    say(productSays.head({ product: plain(name, language), id })),
    ...below.map((sentence) => `  ${say(sentence)}`),
  ].join("\n")
}

/** The entries that are one, may be one, or are disputed. */
export function duplicateWords(output: Output, words: Words): string {
  const { identities, proposals, disputed, splits } = output as unknown as ProductIdentities
  const { products } = output as { products: readonly NamedProduct[] }
  const name = nameIn(products, words)
  const none = identities.length + proposals.length + disputed.length + splits.length === 0
  const told: readonly Sentence[] = [
    ...(none ? [productSays.noDuplicates()] : []),
    ...identities.map(({ products: entries, standsFor, doubtful }) => {
      const one = productSays.one({ entries: entries.map(({ key }) => name(key)), entry: name(standsFor) })
      return doubtful.length === 0 ? one : productSays.doubted({ one })
    }),
    ...splits.map(({ of, into }) => productSays.split({ entry: name(of), entries: into.map(name) })),
    ...disputed.map(({ pair }) => productSays.disputed({ entries: pair.map(name) })),
    ...proposals.map(({ pair, gtin }) => productSays.perhaps({ gtin, entries: pair.map(name) })),
    ...(proposals.length === 0 ? [] : [productSays.next()]),
  ]
  return told.map(words.say).join("\n")
}

/** What is said of two entries, and what follows. */
export function pairWords(output: Output, words: Words): string {
  const { say } = words
  const { pair, products } = output as { pair?: MatchedPair; products: readonly NamedProduct[] }
  if (pair === undefined) return say(productSays.nothingSaidOfTwo())
  const said = wordsOn(pair, nameIn(products, words), words).map((sentence) => `  ${say(sentence)}`)
  return [...said, say(pair.isOne ? productSays.countAsOne() : productSays.countAsTwo())].join("\n")
}

type NameOf = (key: string) => string

function versionOf({ version }: DescribedVersion, { language }: Words): readonly Sentence[] {
  if (version === undefined) return []
  const { from: day, to: until, whatChanged } = version
  const since = until === undefined ? productSays.version({ day }) : productSays.versionUntil({ day, until })
  return whatChanged === undefined
    ? [since]
    : [productSays.changed({ version: since, what: plain(whatChanged, language) })]
}

function wordsOn({ words: said }: MatchedPair, name: NameOf, { language }: Words): readonly Sentence[] {
  return said.map((word) =>
    productSays.by({
      party: plain(word.by.name, language),
      day: word.by.on,
      relation: relationSays[word.relation]({ of: name(word.of), other: name(word.with) }),
      reason: plain(word.reason, language),
    }),
  )
}

function claimOf(
  { product, metric, asked, cell, digest }: ProductClaim,
  name: NameOf,
  words: Words,
): Sentence {
  const question = asked === undefined ? metric : `${asked.name} ${asked.version}`
  const value = cell?.value === undefined ? undefined : valueWords(cell.value, words)
  const answer = [value, cell?.state].filter((part) => part !== undefined)
  return productSays.claim({ product: name(product), question, answer, digest })
}

function nameIn(products: readonly NamedProduct[], { language }: Words): NameOf {
  return (key) => {
    const found = products.find((product) => product.key === key)
    const [supplier = "", id = ""] = key.split(" ")
    return `${found?.name === undefined ? id : plain(found.name, language)} [${supplier.slice(0, 8)}]`
  }
}
