import type { LanguageText } from "@commonshelf/documents"
import { partyOf } from "../party/parties.ts"
import { productIdentities } from "../product/identities.ts"
import type { ProductVersion } from "../product/products.ts"
import { shortName } from "../party/short-name.ts"
import { productKey, type Dataset } from "../store/dataset.ts"
import { compareText } from "../store/text-order.ts"
import { readProductsByTillKey } from "./till-keys.ts"

/** The product that a key stands for in published cells, by the name that its supplier gives it [DE20]. */
export interface KeyedProduct {
  /** `gtin:07290000000015` or `local:77`, as the cells have it. */
  readonly key: string
  /** The SCID of the cooperative whose cells are meant; absent for what several show together. */
  readonly cooperative?: string
  /** The SCID of whoever describes it. */
  readonly supplier: string
  readonly id: string
  /** In one line of at most 100 letters. */
  readonly name: LanguageText
}

/** A published figure, as far as it says of what it is. */
interface Figure {
  readonly cooperative?: string
  readonly level: string
  /** The path, or the path joined with ` > `. */
  readonly node: string | readonly string[]
}

/**
 * The products in published figures that the commons knows by name, by key and cooperative: each once. A key that may stand
 * for several products has no name, because nobody says for which.
 */
export function productNames(
  dataset: Dataset,
  figures: Iterable<Figure>,
  asOf: string,
): readonly KeyedProduct[] {
  const productOf = readProductByTillKey(dataset, asOf)
  const named = new Map<string, KeyedProduct>()
  for (const { cooperative, level, node } of figures) {
    const key = (typeof node === "string" ? node.split(" > ") : node).at(-1)
    const place = `${cooperative ?? ""} ${key}`
    if (level !== "product" || key === undefined || named.has(place)) continue
    const known = productOf(key, cooperative)
    const name = known === undefined ? undefined : shortName(known.product.name)
    if (known === undefined || name === undefined) continue
    const { supplier, product } = known
    named.set(place, {
      key,
      ...(cooperative !== undefined && { cooperative }),
      supplier,
      id: product.id,
      name,
    })
  }
  return [...named].toSorted(([a], [b]) => compareText(a, b)).map(([, product]) => product)
}

/** The one product of a supplier that a key stands for; where there is none, what the cooperative itself describes. */
function readProductByTillKey(
  dataset: Dataset,
  asOf: string,
): (key: string, cooperative?: string) => ProductVersion | undefined {
  const productsOf = readProductsByTillKey(dataset, asOf)
  const standsFor = new Map(
    productIdentities(dataset, asOf).identities.flatMap(({ standsFor: one, products }) =>
      products.map(({ key }) => [key, one] as const),
    ),
  )
  const keyOf = ({ supplier, product }: ProductVersion) => productKey(supplier, product.id)
  return (key, cooperative) => {
    const known = productsOf(key, cooperative)
    const sold = known.filter(({ supplier }) => partyOf(dataset, supplier)?.role === "supplier")
    const found = sold.length > 0 ? sold : known.filter(({ supplier }) => supplier === cooperative)
    const identities = new Set(found.map((one) => standsFor.get(keyOf(one)) ?? keyOf(one)))
    return identities.size === 1 ? (found.find((one) => identities.has(keyOf(one))) ?? found[0]) : undefined
  }
}
