import { type ReleaseLine } from "../release/line.ts"
import { generateSales, type ShopSettings } from "./sales.ts"

/** The lines that an invented shop's sales of one month come to, for the roll-up. */
export function generateReleaseLines(settings: ShopSettings, month: string): ReleaseLine[] {
  return generateSales(settings)
    .map((sale, id) => ({ ...sale, id: id + 1 }))
    .filter(({ soldAt }) => soldAt.startsWith(month))
    .map(({ id, household, product, amount, value }) => ({
      id,
      member: `member ${household}`,
      month,
      path: [product.department, product.category, product.type],
      product: `local:${product.code}`,
      supplier: product.brand,
      quantity: product.unit === "kg" ? amount : amount * 1000,
      unit: product.unit === "kg" ? "kg" : "{piece}",
      value,
      currency: "ILS",
    }))
}
