import { Gtin, Product } from "@commonshelf/documents"
import { nameKey } from "./company-name.ts"
import { readTable, type TableRow } from "./read-table.ts"
import type { Skipped } from "./skipped.ts"

/** A product as Open Food Facts has it. */
export interface ForeignProduct {
  readonly code: string
  /** The code as a GTIN, when its check digit is right. */
  readonly gtin: string | undefined
  readonly name: string
  /** From the widest to the finest, at most eight. */
  readonly category: readonly string[]
  readonly url: string
}

/** A brand with its products. */
export interface ForeignBrand {
  /** As it is most often written. */
  readonly name: string
  readonly products: readonly ForeignProduct[]
}

const COLUMNS = ["code", "product_name", "brands", "categories"]
const CATEGORY_DEPTH = 8

/** The brands of a file of Open Food Facts by the key of their name; the first brand of a product counts. */
export function readBrands(path: string, skipped: Skipped): ReadonlyMap<string, ForeignBrand> {
  const spellingsByKey = new Map<string, string[]>()
  const productsByKey = new Map<string, Map<string, ForeignProduct>>()
  for (const row of readTable(path, COLUMNS)) {
    const brand = (row("brands").split(",")[0] ?? "").trim()
    const key = nameKey(brand)
    const product = key === "" ? "product: no brand" : readProduct(row)
    if (typeof product === "string") skipped.add(product)
    else {
      const products = productsByKey.get(key) ?? new Map<string, ForeignProduct>()
      if (products.has(product.code)) skipped.add("product: the same code again")
      else products.set(product.code, product)
      productsByKey.set(key, products)
      spellingsByKey.set(key, [...(spellingsByKey.get(key) ?? []), brand])
    }
  }
  return new Map(
    [...productsByKey].map(([key, products]) => [
      key,
      { name: mostFrequent(spellingsByKey.get(key) ?? [key]), products: [...products.values()] },
    ]),
  )
}

/** The product of a row, or why it is none. */
function readProduct(row: TableRow): ForeignProduct | string {
  const code = row("code")
  const name = row("product_name").replaceAll(/\s+/g, " ")
  const category = readCategory(row("categories"))
  if (!/^\d{1,14}$/.test(code)) return "product: no code"
  if (name === "") return "product: no name"
  if (category.length === 0) return "product: no category"
  if (!Product.shape.category.safeParse(category).success) return "product: a category too long to be one"
  return {
    code,
    name: name.slice(0, 200),
    category,
    gtin: gtinOf(code),
    url: `https://world.openfoodfacts.org/product/${code}`,
  }
}

/**
 * The English tags as a path. Where there are more than eight, the first seven and the finest stay: the list runs from
 * the widest to the finest.
 */
export function readCategory(tags: string): readonly string[] {
  const names = tags
    .split(",")
    .map((tag) => tag.trim())
    .filter((tag) => tag.startsWith("en:"))
    .map((tag) => tag.slice(3).replaceAll("-", " ").trim())
    .filter((name) => name !== "")
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
  const path = [...new Set(names)]
  return path.length <= CATEGORY_DEPTH ? path : [...path.slice(0, CATEGORY_DEPTH - 1), ...path.slice(-1)]
}

/** A code as a GTIN: one of 9 to 11 digits is a UPC that lost its leading zeros. Undefined when its check digit is wrong. */
export function gtinOf(code: string): string | undefined {
  const padded = code.length > 8 && code.length < 12 ? code.padStart(12, "0") : code
  return Gtin.safeParse(padded).success ? padded : undefined
}

function mostFrequent(spellings: readonly string[]): string {
  const count = (spelling: string) => spellings.filter((other) => other === spelling).length
  const [first = "", ...others] = new Set(spellings)
  return others.reduce((best, spelling) => (count(spelling) > count(best) ? spelling : best), first)
}
