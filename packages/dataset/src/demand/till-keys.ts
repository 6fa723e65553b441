import { productIdentities } from "../product/identities.ts"
import { listProducts, type ProductVersion } from "../product/products.ts"
import { productKey, type Dataset } from "../store/dataset.ts"
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

/** Nobody speaks for another's till: a code counts where whoever gives it describes the product. */
function keysOf({ supplier, product: { gtin, localCode } }: ProductVersion): readonly TillKey[] {
  const code = localCode?.code.trim().normalize("NFC").replaceAll(/\s+/g, " ").toLowerCase()
  return [
    ...(gtin === undefined ? [] : [{ key: `gtin:${gtin.padStart(14, "0")}` }]),
    ...(localCode?.issuer === supplier ? [{ key: `local:${code}`, cooperative: supplier }] : []),
  ]
}
