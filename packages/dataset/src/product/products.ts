import type { Product } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { lastWord } from "../store/current.ts"
import { entriesOf, productKey, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { categoryNames, isInCategory } from "./category.ts"
import { tillEntries } from "./matches.ts"

/** A product as its supplier last described it. */
export interface ProductVersion {
  /** The SCID of the supplier. */
  readonly supplier: string
  /** The statement that describes it. */
  readonly digest: Digest
  readonly product: Product
}

/** A category of which there is a product, and how many suppliers have one. */
export interface CategoryCount {
  readonly name: string
  readonly suppliers: number
}

/** The products that are not withdrawn, of one supplier (SCID) or of all, by supplier and id. */
export function listProducts(
  dataset: Dataset,
  question: { readonly supplier?: string } = {},
): readonly ProductVersion[] {
  return currentProducts(dataset, dataset.products.keys())
    .filter(({ issuer }) => question.supplier === undefined || issuer === question.supplier)
    .map(({ issuer, digest, subject }) => ({ supplier: issuer, digest, product: subject }))
}

/** The products in a category that are not withdrawn and not only a till's code, by supplier and id. */
export function productsInCategory(dataset: Dataset, category: string): readonly Entry<Product>[] {
  const names = categoryNames(category)
  const [widest] = names
  const keys =
    widest === undefined ? dataset.products.keys() : (dataset.productKeysByCategory.get(widest) ?? [])
  return soldProducts(dataset, keys).filter(({ subject }) => isInCategory(subject.category, names))
}

/** Every segment of every category path, whatever its case once, by name. */
export function listCategories(dataset: Dataset): readonly CategoryCount[] {
  const named = soldProducts(dataset, dataset.products.keys()).flatMap(({ issuer, subject }) =>
    subject.category.map((name) => ({ name, issuer })),
  )
  return [...groupBy(named, ({ name }) => name.toLowerCase()).values()]
    .map((uses) => ({
      name: uses.map(({ name }) => name).toSorted(compareText)[0] ?? "",
      suppliers: new Set(uses.map(({ issuer }) => issuer)).size,
    }))
    .toSorted((a, b) => compareText(a.name, b.name))
}

/** Without the entries that say under which code of its till a cooperative sells another's product. */
function soldProducts(dataset: Dataset, keys: Iterable<string>): Entry<Product>[] {
  const codes = tillEntries(dataset)
  return currentProducts(dataset, keys).filter(
    ({ issuer, subject }) => !codes.has(productKey(issuer, subject.id)),
  )
}

function currentProducts(dataset: Dataset, keys: Iterable<string>): Entry<Product>[] {
  return [...keys]
    .toSorted(compareText)
    .flatMap((key) => lastWord(dataset, entriesOf(dataset.products, key)) ?? [])
}
