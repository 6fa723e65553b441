import type {
  DescribedVersion,
  MatchedPair,
  ProductClaim,
  ProductIdentities,
  ProductVersion,
} from "@commonshelf/dataset"
import { wordingIn, type LanguageText } from "@commonshelf/documents"
import { plainValue } from "../operations/compare.ts"
import type { Output } from "../operations/operation.ts"
import { plain } from "./words.ts"

/** An entry as an output names it. */
interface NamedProduct {
  readonly key: string
  readonly supplier: string
  readonly id: string
  readonly name?: LanguageText
}

const RELATION = {
  same: "is the same as",
  different: "is another than",
  "merged-into": "was merged into",
  "split-into": "was split into",
} as const

/** One product: its versions, what it is one with, and every claim under the entry that it is about. */
export function productWords(output: Output): string {
  const { product, versions, same, words, claims } = output as {
    product: ProductVersion & { key: string }
    versions: readonly DescribedVersion[]
    same: readonly NamedProduct[]
    words: readonly MatchedPair[]
    claims: readonly ProductClaim[]
  }
  const named = [{ ...product, ...product.product }, ...same]
  return [
    `${wordingIn(product.product.name, "en")} (${product.product.id})`,
    ...versions.flatMap(({ version }) =>
      version === undefined
        ? []
        : [
            `  Version since ${version.from}${version.to === undefined ? "" : ` until ${version.to}`}${version.whatChanged === undefined ? "" : `: ${wordingIn(version.whatChanged, "en")}`}`,
          ],
    ),
    ...same.map((other) => `  One product with ${nameOf(other.key, named)}`),
    ...words.flatMap((pair) => wordsOf(pair, named)),
    claims.length === 0 ? "  Nothing is said of it." : "  What its suppliers say, each of its own entry:",
    ...claims.map((claim) => claimWords(claim, named)),
  ].join("\n")
}

/** The entries that are one, may be one, or are disputed. */
export function duplicateWords(output: Output): string {
  const { identities, proposals, disputed, splits } = output as unknown as ProductIdentities
  const { products } = output as { products: readonly NamedProduct[] }
  const name = (key: string) => nameOf(key, products)
  const none = identities.length + proposals.length + disputed.length + splits.length === 0
  return [
    ...(none ? ["No entries are one product, and none have the same number under the barcode."] : []),
    ...identities.map(
      ({ products: one, standsFor, doubtful }) =>
        `One product: ${one.map(({ key }) => name(key)).join(" = ")}, shown as ${name(standsFor)}${doubtful.length === 0 ? "" : ", which is doubted"}`,
    ),
    ...splits.map(({ of, into }) => `Split: ${name(of)} into ${into.map(name).join(", ")}`),
    ...disputed.map(({ pair }) => `Disputed, so not one: ${name(pair[0])} and ${name(pair[1])}`),
    ...proposals.map(
      ({ pair, gtin }) => `Perhaps one (barcode ${gtin}): ${name(pair[0])} and ${name(pair[1])}`,
    ),
    ...(proposals.length === 0
      ? []
      : ["Next: commonshelf product match SUPPLIER/PRODUCT SUPPLIER/PRODUCT --as same --reason …"]),
  ].join("\n")
}

/** What is said of two entries, and what follows. */
export function pairWords(output: Output): string {
  const { pair, products } = output as { pair?: MatchedPair; products: readonly NamedProduct[] }
  if (pair === undefined) return "Nothing is said of the two."
  const follows = pair.isOne ? "They count as one product." : "They count as two."
  return [...wordsOf(pair, products), follows].join("\n")
}

function wordsOf({ words }: MatchedPair, products: readonly NamedProduct[]): string[] {
  return words.map(
    (word) =>
      `  ${wordingIn(word.by.name, "en")} (${word.by.on}): ${nameOf(word.of, products)} ${RELATION[word.relation]} ${nameOf(word.with, products)}. ${wordingIn(word.reason, "en")}`,
  )
}

function claimWords(
  { product, metric, asked, cell, digest }: ProductClaim,
  products: readonly NamedProduct[],
): string {
  const question = asked === undefined ? metric : `${asked.name} ${asked.version}`
  const said =
    cell === undefined
      ? ""
      : cell.value === undefined
        ? cell.state
        : `${plain(plainValue(cell.value))}, ${cell.state}`
  return `    ${nameOf(product, products)}: ${question}: ${said} (${digest})`
}

function nameOf(key: string, products: readonly NamedProduct[]): string {
  const found = products.find((product) => product.key === key)
  const [supplier = "", id = ""] = key.split(" ")
  return `${found?.name === undefined ? id : wordingIn(found.name, "en")} [${supplier.slice(0, 8)}]`
}
