import { listProducts, profileOf, type Dataset, type ProductVersion } from "@commonshelf/dataset"
import { EXIT, Failure } from "../failure.ts"
import { findParty } from "./find.ts"
import { productSays } from "../messages/product.ts"

/** How short the UUID of a product may be written. */
const SHORTEST_ID = 6

/** How a product is named by a person. */
export interface WantedProduct {
  readonly product: string
  /** The supplier, where several have such a product. */
  readonly supplier?: string
}

/** The product that a person means: by id or the beginning of its UUID, by GTIN, by own code, or by name in any language; with its supplier before a slash. */
export function findProduct(dataset: Dataset, given: WantedProduct): ProductVersion {
  const { product: wanted, supplier } = separated(given)
  const of = supplier === undefined ? {} : { supplier: findParty(dataset, supplier).scid }
  const products = listProducts(dataset, of)
  const uuid = wanted.replace(/^urn:uuid:/, "")
  const exact = products.filter(({ product }) => product.id === `urn:uuid:${uuid}`)
  // Whoever gives a product the name of another's as its code, or such a name, wins nothing by it: several may be meant.
  const meant = products.filter(
    ({ product }) =>
      isGtin(product.gtin, wanted) ||
      product.localCode?.code === wanted ||
      Object.values(product.name).some(({ text }) => text.toLowerCase() === wanted.trim().toLowerCase()) ||
      (uuid.length >= SHORTEST_ID && product.id.startsWith(`urn:uuid:${uuid}`)),
  )
  const first = exact.length > 0 ? exact : meant
  // A cooperative's own entry, which is for its till, stands behind the supplier's.
  const sold = first.filter((known) => profileOf(dataset, known.supplier)?.role !== "cooperative")
  const found = sold.length > 0 ? sold : first
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  throw new Failure(
    EXIT.failed,
    only === undefined ? "not-found" : "ambiguous",
    only === undefined
      ? productSays.notFound({ wanted })
      : productSays.ambiguous({ wanted, count: found.length }),
    {
      hint: only === undefined ? productSays.seeSupplier() : productSays.nameSupplier(),
    },
  )
}

/** However many zeros stand before it. */
function isGtin(gtin: string | undefined, wanted: string): boolean {
  return gtin !== undefined && gtin.padStart(14, "0") === wanted.trim().padStart(14, "0")
}

/** `SUPPLIER/PRODUCT` names both. */
function separated({ product, supplier }: WantedProduct): WantedProduct {
  const slash = product.indexOf("/")
  if (supplier !== undefined) return { product, supplier }
  return slash < 1 ? { product } : { supplier: product.slice(0, slash), product: product.slice(slash + 1) }
}

/** A product as statements refer to it: its supplier's DID and its id. */
export function productReference({ product }: ProductVersion): {
  readonly supplier: string
  readonly id: string
} {
  return { supplier: product.supplier, id: product.id }
}
