import { type ShopProduct } from "./assortment.ts"
import { type Sale } from "./sales.ts"

/** The cells of a row. */
export type Cells = readonly string[]

/** A CSV text with a header. */
export function table(header: Cells, rows: readonly Cells[]): string {
  return [header, ...rows].map((row) => `${row.map(quote).join(",")}\n`).join("")
}

function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Minor units as an amount with two decimals. */
export function money(minor: number): string {
  return `${minor < 0 ? "-" : ""}${(Math.abs(minor) / 100).toFixed(2)}`
}

/** Pieces as "2.0", grams as kilograms. */
export function count({ product, amount }: Sale): string {
  return product.unit === "kg" ? (amount / 1000).toFixed(3) : `${amount}.0`
}

/** A till that counts everything in pieces: a bag of loose goods is one. */
export function pieces({ product, amount }: Sale): string {
  return String(product.unit === "kg" ? Math.sign(amount) : amount)
}

/** "kg", or the till's word for a piece. */
export function unit({ product }: Sale, piece: string): string {
  return product.unit === "kg" ? "kg" : piece
}

/** The barcode, where the product has one. */
export function gtin({ code }: ShopProduct): string {
  return code.length === 13 ? code : ""
}

/** The shop's own number, where the product has no barcode. */
export function sku({ code }: ShopProduct): string {
  return code.length === 13 ? "" : code
}

/** The number of the member. */
export function customer({ household }: Pick<Sale, "household">): string {
  return `M${String(household).padStart(4, "0")}`
}

/** A name that no profile reads; tests look for it where it must not be. */
export function fullName({ household }: Sale): string {
  return `Member Name ${household}`
}
