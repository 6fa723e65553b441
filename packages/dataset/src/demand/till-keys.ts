import { productIdentities } from "../product/identities.ts"
import { ownCodeForm } from "../product/own-code.ts"
import { listProducts, type ProductVersion } from "../product/products.ts"
import { productKey, type Dataset } from "../store/dataset.ts"
import { groupBy, push } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { TillKey } from "./asked-of-demand.ts"

/**
 * How tills name products: by the GTIN, and by the own code of a cooperative that describes the product itself; of every
 * entry that counts as one with it [DI14]. All of these have the very same list.
 */
export function readTillKeys(
  dataset: Dataset,
  asOf: string,
): (supplier: string, id: string) => readonly TillKey[] {
  const productByKey = new Map(
    listProducts(dataset).map((known) => [productKey(known.supplier, known.product.id), known]),
  )
  const keysOfAll = (entries: readonly string[]): readonly TillKey[] => {
    const keys = entries.flatMap((entry) => {
      const known = productByKey.get(entry)
      return known === undefined ? [] : keysOf(known)
    })
    const each = new Map(keys.map((key) => [`${key.key} ${key.cooperative ?? ""}`, key]))
    return [...each.values()].toSorted((a, b) => compareText(a.key, b.key))
  }
  const keysByEntry = new Map(
    productIdentities(dataset, asOf).identities.flatMap(({ products }) => {
      const keys = keysOfAll(products.map((entry) => entry.key))
      return products.map(({ key }) => [key, keys] as const)
    }),
  )
  return (supplier, id) => {
    const own = productKey(supplier, id)
    return keysByEntry.get(own) ?? keysOfAll([own])
  }
}

/**
 * The products that a key of a till may stand for: `gtin:07290000000015` at every cooperative, `local:77` at the one whose
 * own code it is.
 *
 * @returns of a key in any case and, where it is known, the SCID of the cooperative
 */
export function readProductsByTillKey(
  dataset: Dataset,
  asOf: string,
): (key: string, cooperative?: string) => readonly ProductVersion[] {
  const tillKeys = readTillKeys(dataset, asOf)
  // Not each product under each of its keys: those that count as one have one list of keys.
  const productsByKeys = groupBy(listProducts(dataset), ({ supplier, product }) =>
    tillKeys(supplier, product.id),
  )
  const listsByKey = new Map<string, (readonly ProductVersion[])[]>()
  for (const [keys, products] of productsByKeys)
    for (const { key, cooperative = "" } of keys) push(listsByKey, `${cooperative} ${key}`, products)
  return (key, cooperative) => {
    const everywhere = listsByKey.get(` ${key.toLowerCase()}`) ?? []
    if (cooperative === undefined) return everywhere.flat()
    return [...everywhere, ...(listsByKey.get(`${cooperative} ${key.toLowerCase()}`) ?? [])].flat()
  }
}

/** Nobody speaks for another's till: a code counts where whoever gives it describes the product. */
function keysOf({ supplier, product: { gtin, localCode } }: ProductVersion): readonly TillKey[] {
  return [
    ...(gtin === undefined ? [] : [{ key: `gtin:${gtin.padStart(14, "0")}` }]),
    ...(localCode?.issuer === supplier
      ? [{ key: `local:${ownCodeForm(localCode.code)}`, cooperative: supplier }]
      : []),
  ]
}
