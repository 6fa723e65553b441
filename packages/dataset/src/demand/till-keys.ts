import { productIdentities } from "../product/identities.ts"
import { listProducts, type ProductVersion } from "../product/products.ts"
import { productKey, type Dataset } from "../store/dataset.ts"
import { push } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import type { TillKey } from "./asked-of-demand.ts"

/**
 * How tills name products: by the GTIN, and by the own code of a cooperative that describes the product itself; of every
 * entry that counts as one with it [DI14].
 */
export function readTillKeys(
  dataset: Dataset,
  asOf: string,
): (supplier: string, id: string) => readonly TillKey[] {
  const productByKey = new Map(
    listProducts(dataset).map((known) => [productKey(known.supplier, known.product.id), known]),
  )
  const entriesByKey = new Map(
    productIdentities(dataset, asOf).identities.flatMap(({ products }) =>
      products.map(({ key }) => [key, products.map((entry) => entry.key)] as const),
    ),
  )
  return (supplier, id) => {
    const own = productKey(supplier, id)
    const keys = (entriesByKey.get(own) ?? [own]).flatMap((key) => {
      const known = productByKey.get(key)
      return known === undefined ? [] : keysOf(known)
    })
    return keys.toSorted((a, b) => compareText(a.key, b.key))
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
  const productsByKey = new Map<string, ProductVersion[]>()
  for (const known of listProducts(dataset))
    for (const { key, cooperative = "" } of tillKeys(known.supplier, known.product.id))
      push(productsByKey, `${cooperative} ${key}`, known)
  return (key, cooperative) => {
    const everywhere = productsByKey.get(` ${key.toLowerCase()}`) ?? []
    if (cooperative === undefined) return everywhere
    return everywhere.concat(productsByKey.get(`${cooperative} ${key.toLowerCase()}`) ?? [])
  }
}

/** Nobody speaks for another's till: a code counts where whoever gives it describes the product. */
function keysOf({ supplier, product: { gtin, localCode } }: ProductVersion): readonly TillKey[] {
  const code = localCode?.code.trim().normalize("NFC").replaceAll(/\s+/g, " ").toLowerCase()
  return [
    ...(gtin === undefined ? [] : [{ key: `gtin:${gtin.padStart(14, "0")}` }]),
    ...(localCode?.issuer === supplier ? [{ key: `local:${code}`, cooperative: supplier }] : []),
  ]
}
