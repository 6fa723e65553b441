import {
  divide,
  fraction,
  multiply,
  parseDecimal,
  toDecimal,
  type Fraction,
} from "@commonshelf/documents/measure"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { changeOf, partOf, toInterval, type Bounds, type Interval } from "./interval.ts"
import { quarterAfter } from "./published-cells.ts"
import { addQuantities, quarterFigures, type QuarterFigures } from "./quarter-figures.ts"
import type { ShopFigures } from "./shop-figures.ts"
import { addBounds, sum } from "./sums.ts"

/** A year has four quarters: less says nothing of its seasons. */
const YEAR = 4

/** The change from one quarter to a later one, of the cooperatives that published all of both. */
export type Trend =
  | {
      /** `unclear`: what is published allows both more and less. */
      readonly state: "more" | "less" | "unclear"
      readonly from: string
      readonly to: string
      readonly cooperatives: number
      /** 0 is no change, "0.1" a tenth more. */
      readonly change: Interval
    }
  | { readonly state: "too-little" }

/** How the four quarters of the latest whole year differ, of the cooperatives that published all of it. */
export type Seasonality =
  | {
      readonly state: "known"
      readonly cooperatives: number
      /** Of a quarter's part of the year, times four: 1 is as much as in the mean of the year. */
      readonly index: readonly (Interval & { readonly quarter: string })[]
    }
  | { readonly state: "too-little"; readonly quarters: number; readonly needed: number }

/** What is consumed in a month, for whoever plans deliveries: the mean of the latest quarters, at most of a year. */
export interface Replenishment {
  readonly quarters: readonly string[]
  readonly cooperatives: number
  readonly perMonth: Interval
  /** For how many months a stock lasts; `most` is absent where nothing may be consumed. */
  readonly cover?: { readonly least: string; readonly most?: string }
}

/** What is published about one thing over time, of one cooperative or of several together. */
export interface DemandSeries {
  /** The quarters of which everything is published, in time. */
  readonly quarters: readonly QuarterFigures[]
  /** Those of which only what passed alone in single months is: less than was bought, nobody knows by how much. */
  readonly open: readonly {
    readonly quarter: string
    readonly cooperatives: number
    readonly shown: string
  }[]
  readonly trend: Trend
  readonly seasonality: Seasonality
  readonly replenishment?: Replenishment
}

/** The series of the figures of shops and quarters, in any order; `stock` is a quantity in their unit that somebody holds. */
export function demandSeries(figures: readonly ShopFigures[], stock?: string): DemandSeries {
  const closed = byQuarter(figures.filter(({ isClosed }) => isClosed))
  const open = byQuarter(figures.filter(({ isClosed }) => !isClosed))
  const replenishment = replenishmentOf(closed, stock)
  return {
    quarters: [...closed].map(([quarter, shops]) => quarterFigures(quarter, shops)),
    open: [...open].map(([quarter, shops]) => ({
      quarter,
      cooperatives: shops.length,
      shown: toDecimal(sum(shops.map(({ shown }) => shown)), 3).text,
    })),
    trend: trendOf(closed),
    seasonality: seasonalityOf(closed),
    ...(replenishment && { replenishment }),
  }
}

type ByQuarter = ReadonlyMap<string, readonly ShopFigures[]>

function byQuarter(figures: readonly ShopFigures[]): ByQuarter {
  return new Map([...groupBy(figures, ({ quarter }) => quarter)].toSorted(([a], [b]) => compareText(a, b)))
}

/** The quantities of quarters, each of the same cooperatives: those that published all of all; undefined where none did. */
function comparable(closed: ByQuarter, quarters: readonly string[]) {
  const shops = quarters.map((quarter) => new Set((closed.get(quarter) ?? []).map(({ shop }) => shop.scid)))
  const [first, ...others] = shops
  const common = new Set([...(first ?? [])].filter((scid) => others.every((some) => some.has(scid))))
  if (common.size === 0) return undefined
  const amounts = quarters.map((quarter) =>
    addQuantities((closed.get(quarter) ?? []).filter(({ shop }) => common.has(shop.scid))),
  )
  return { cooperatives: common.size, amounts }
}

/** Against the same quarter a year before; where nobody published that, against the quarter before. */
function trendOf(closed: ByQuarter): Trend {
  const to = [...closed.keys()].at(-1)
  if (to === undefined) return { state: "too-little" }
  for (const from of [quarterAfter(to, -YEAR), quarterAfter(to, -1)]) {
    const both = comparable(closed, [from, to])
    const [before, after] = both?.amounts ?? []
    const change = before && after && changeOf(before, after)
    if (both === undefined || change === undefined) continue
    const state = change.least.n > 0n ? "more" : change.most.n < 0n ? "less" : "unclear"
    return { state, from, to, cooperatives: both.cooperatives, change: toInterval(change) }
  }
  return { state: "too-little" }
}

function seasonalityOf(closed: ByQuarter): Seasonality {
  const ends = [...closed.keys()].toReversed()
  for (const end of ends) {
    const quarters = runUpTo(end, YEAR)
    const year = comparable(closed, quarters)
    if (year !== undefined) {
      const index = year.amounts.flatMap((amount, at) => {
        const part = partOf(amount, addBounds(year.amounts.filter((_, other) => other !== at)))
        const quarter = quarters[at] ?? ""
        return part === undefined ? [] : [{ quarter, ...toInterval(fourTimes(part)) }]
      })
      return { state: "known", cooperatives: year.cooperatives, index }
    }
  }
  return { state: "too-little", quarters: closed.size, needed: YEAR }
}

/** The longest run of quarters up to the latest, at most of a year, that all who published the latest published whole. */
function replenishmentOf(closed: ByQuarter, stock: string | undefined): Replenishment | undefined {
  const end = [...closed.keys()].at(-1)
  if (end === undefined) return undefined
  const cooperatives = closed.get(end)?.length ?? 0
  for (let count = YEAR; count > 0; count -= 1) {
    const quarters = runUpTo(end, count)
    const run = comparable(closed, quarters)
    if (run?.cooperatives !== cooperatives) continue
    const perMonth = eachOf(addBounds(run.amounts), fraction(BigInt(count) * 3n))
    const held = stock === undefined ? undefined : parseDecimal(stock)
    const cover = held && coverOf(held, perMonth)
    return { quarters, cooperatives, perMonth: toInterval(perMonth), ...(cover && { cover }) }
  }
  return undefined
}

function coverOf(stock: Fraction, perMonth: Bounds): NonNullable<Replenishment["cover"]> | undefined {
  if (perMonth.most.n <= 0n) return undefined
  const least = divide(stock, perMonth.most)
  if (perMonth.least.n <= 0n) return { least: toInterval({ least, most: least }).least }
  return toInterval({ least, most: divide(stock, perMonth.least) })
}

function runUpTo(end: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => quarterAfter(end, index + 1 - count))
}

function fourTimes({ least, most }: Bounds): Bounds {
  const four = fraction(BigInt(YEAR))
  return { least: multiply(least, four), most: multiply(most, four) }
}

function eachOf({ least, most }: Bounds, count: Fraction): Bounds {
  return { least: divide(least, count), most: divide(most, count) }
}
