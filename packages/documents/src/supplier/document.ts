import type { DocumentDescriptor } from "../document/descriptor.ts"

/** How many products one document gathers before the next is begun [D1]. */
export const PRODUCTS_PER_DOCUMENT = 500

/** The document of a supplier's answers [D1]. */
export function answersDocument(scid: string): DocumentDescriptor {
  return { type: "supplier", owner: scid, name: "" }
}

/** The document of a supplier's products number `index` (from 0) [D1]. */
export function productsDocument(scid: string, index: number): DocumentDescriptor {
  return { type: "supplier", owner: scid, name: `products-${Math.floor(index / PRODUCTS_PER_DOCUMENT) + 1}` }
}
