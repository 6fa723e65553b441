import { nextMonth } from "../till/period.ts"
import { assortment, type ShopProduct } from "./assortment.ts"
import { seededRandom, type Random } from "./random.ts"

/** How much of a shop's life to invent. */
export interface ShopSettings {
  readonly households: number
  /** The months, as "2026-01". */
  readonly months: readonly string[]
  readonly seed: number
}

/** A line of an invented receipt. */
export interface Sale {
  readonly household: number
  readonly receipt: string
  /** "2026-01-05T17:40:00" */
  readonly soldAt: string
  readonly product: ShopProduct
  /** Pieces, or grams of what is weighed; negative for a return. */
  readonly amount: number
  /** Minor units of the currency. */
  readonly value: number
}

interface Household {
  readonly number: number
  readonly size: number
  /** 1 to 7: the first day of a month on which it shops, then every seventh. */
  readonly weekday: number
  readonly favourites: ReadonlyMap<string, ShopProduct>
  readonly likings: ReadonlyMap<string, number>
}

/**
 * Receipts of households with habits: each shops on its own day of the week, buys some types often and others never,
 * keeps to favourite products, and now and then brings something back.
 */
export function generateSales({ households, months, seed }: ShopSettings): readonly Sale[] {
  const random = seededRandom(seed)
  const productsByType = new Map<string, ShopProduct[]>()
  for (const product of assortment()) {
    productsByType.set(product.type, [...(productsByType.get(product.type) ?? []), product])
  }
  const members = Array.from({ length: households }, (_, index) =>
    household(index + 1, productsByType, random),
  )
  const sales: Sale[] = []
  let receipt = 10_000
  for (const month of months) {
    for (const member of members) {
      for (let day = member.weekday; day <= lastDay(month); day += 7) {
        if (random.next() < 0.2) continue
        receipt += 1
        sales.push(
          ...visit(
            member,
            `${month}-${String(day).padStart(2, "0")}`,
            String(receipt),
            productsByType,
            random,
          ),
        )
      }
    }
  }
  return sales.toSorted((a, b) => Number(a.soldAt > b.soldAt) - Number(a.soldAt < b.soldAt))
}

function household(
  number: number,
  productsByType: ReadonlyMap<string, readonly ShopProduct[]>,
  random: Random,
): Household {
  const types = [...productsByType]
  return {
    number,
    size: 1 + random.below(5),
    weekday: 1 + random.below(7),
    favourites: new Map(types.map(([type, products]) => [type, random.pick(popular(products, random))])),
    likings: new Map(types.map(([type]) => [type, random.next() < 0.25 ? 0 : 0.4 + random.next()])),
  }
}

/** Some products sell far better than others. */
function popular(products: readonly ShopProduct[], random: Random): readonly ShopProduct[] {
  return random.next() < 0.6 ? products.slice(0, Math.max(2, Math.ceil(products.length / 4))) : products
}

function visit(
  { number, size, favourites, likings }: Household,
  day: string,
  receipt: string,
  productsByType: ReadonlyMap<string, readonly ShopProduct[]>,
  random: Random,
): Sale[] {
  const time = `${String(8 + random.below(12)).padStart(2, "0")}:${String(random.below(60)).padStart(2, "0")}:00`
  const sales: Sale[] = []
  for (const [type, products] of productsByType) {
    const chance = (products[0]?.perWeek ?? 0) * (likings.get(type) ?? 0) * (0.3 + size / 8)
    if (random.next() >= chance) continue
    const favourite = favourites.get(type)
    const product = favourite !== undefined && random.next() < 0.7 ? favourite : random.pick(products)
    const amount =
      product.unit === "kg" ? 200 + 5 * random.below(100 * size) : 1 + random.below(Math.ceil(size / 2))
    const sale = { household: number, receipt, soldAt: `${day}T${time}`, product }
    const value = Math.round(product.unit === "kg" ? (product.price * amount) / 1000 : product.price * amount)
    sales.push({ ...sale, amount, value })
    if (random.next() < 0.004) sales.push({ ...sale, receipt: `${receipt}R`, amount: -amount, value: -value })
  }
  return sales
}

function lastDay(month: string): number {
  return new Date(Date.parse(`${nextMonth(month)}-01T00:00:00Z`) - 1).getUTCDate()
}
