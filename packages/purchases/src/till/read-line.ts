import { err, ok, type Result } from "@commonshelf/identity"
import { type ColumnName, type Profile } from "../profiles/profile.ts"
import { type ColumnIndex } from "./header.ts"
import { barcodePattern, localKey, productKey } from "./product-code.ts"
import { readFacts, type ProductFacts } from "./products-file.ts"
import { readQuantity, readValue, shorten, type Refusal } from "./quantity.ts"
import { dateReader } from "./till-date.ts"
import { type TillLine } from "./till-line.ts"
import { cleanName, unguard } from "./tree.ts"

/** The cell of a row in a column; empty where the file lacks the column. */
export type CellReader = (name: ColumnName) => string

/** Reads one row as a line, or says plainly why not, without a word of who bought it. */
export type LineReader = (cell: CellReader, line: number) => Result<TillLine, Refusal>

// What a published cell can name.
const LONGEST_KEY = 200

const BLANK_ROW: Refusal = {
  kind: "blank-row",
  reason: "A blank row or a subtotal: it has no date and no member.",
}

/** A reader for the rows of one file. */
export function lineReader(
  profile: Profile,
  columns: ColumnIndex<ColumnName>,
  products: ReadonlyMap<string, ProductFacts> | undefined,
): LineReader {
  const readDate = dateReader(profile.dates.formats, profile.dates.zone)
  const readProduct = productReader(profile, products)
  return (cell, line) => {
    const member = cell("member").trim()
    if (member === "" && cell("date").trim() === "") return err(BLANK_ROW)
    const found = readProduct(cell)
    if (!found.ok) return found
    const { product, facts } = found.value
    if (member === "")
      return err({ kind: "no-member", reason: "No member: only purchases of members are counted." })
    const written =
      columns.time === undefined ? cell("date") : `${cell("date").trim()} ${cell("time").trim()}`
    const soldAt = readDate(written)
    if (soldAt === undefined) return err(badDate(written, profile))
    const amount = readAmount(cell, facts, profile)
    if (!amount.ok) return amount
    const { path, supplier, name } = facts
    return ok({
      line,
      soldAt,
      member,
      product,
      path,
      currency: profile.currency,
      receipt: cell("receipt").trim(),
      ...(supplier !== undefined && { supplier }),
      ...(name !== undefined && { productName: name }),
      ...amount.value,
    })
  }
}

function readAmount(
  cell: CellReader,
  facts: ProductFacts,
  profile: Profile,
): Result<Pick<TillLine, "quantity" | "unit" | "value">, Refusal> {
  const counted = readQuantity(unguard(cell("quantity")), cell("unit"), facts.path, profile)
  if (!counted.ok) return counted
  const value = readValue(unguard(cell("value")), cell("currency"), profile)
  if (!value.ok) return value
  const { quantity, unit } = counted.value
  const kind = cell("kind").trim().toLowerCase()
  if (profile.returns.some((word) => word.toLowerCase() === kind)) {
    return ok({ quantity: -Math.abs(quantity), unit, value: -Math.abs(value.value) || 0 })
  }
  if (quantity * value.value < 0) {
    const reason =
      "Quantity and value have different signs: a discount or a correction, not a sale or a return."
    return err({ kind: "signs-differ", reason })
  }
  return ok({ quantity, unit, value: value.value || 0 })
}

interface Product {
  readonly product: string
  readonly facts: ProductFacts
}

function productReader(
  profile: Profile,
  products: ReadonlyMap<string, ProductFacts> | undefined,
): (cell: CellReader) => Result<Product, Refusal> {
  const refused = profile.refusedCodes.map(({ pattern, reason }) => ({ ...barcodePattern(pattern), reason }))
  const variable = profile.variableCodes.map(barcodePattern)
  return (cell) => {
    const barcode = unguard(cell("barcode")).trim()
    const code = barcode || unguard(cell("code")).trim()
    const name = cleanName(cell("name"))
    if (code === "" && name === undefined)
      return err({ kind: "no-product", reason: "The row names no product." })
    const refusal = refused.find(({ match }) => match(code) !== undefined)
    if (refusal !== undefined)
      return err({ kind: "not-a-product", reason: `Not a product: ${refusal.reason}.` })
    const facts = products === undefined ? readFacts(cell, profile) : products.get(code)
    if (facts === undefined)
      return err({ kind: "unknown-product", reason: "The products file lacks this product." })
    const stem = variable.flatMap(({ match }) => match(code) ?? [])[0]
    if (stem !== undefined) return ok({ product: localKey(stem), facts })
    const product = barcode === "" ? localKey(code || (name ?? "")) : productKey(barcode)
    if (product.length <= LONGEST_KEY) return ok({ product, facts })
    return err({ kind: "not-a-product", reason: "The product's code is too long to be one." })
  }
}

function badDate(written: string, profile: Profile): Refusal {
  const formats = profile.dates.formats.join(" or ")
  return { kind: "bad-date", reason: `"${shorten(written)}" is not a date written ${formats}.` }
}
