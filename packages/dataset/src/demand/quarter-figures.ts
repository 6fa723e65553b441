import {
  add,
  compare,
  divide,
  ONE,
  subtract,
  toDecimal,
  ZERO,
  type Fraction,
} from "@commonshelf/documents/measure"
import type { Digest } from "@commonshelf/identity"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { partOf, perEach, toInterval, type Bounds, type Interval } from "./interval.ts"
import type { ShopFigures } from "./shop-figures.ts"
import { addBounds, sum } from "./sums.ts"

/** What is published about one quarter, of one cooperative or of several together. Only published cells are in it [R8]. */
export interface QuarterFigures {
  readonly quarter: string
  /** Of how many cooperatives; all of them have published all of the quarter. */
  readonly cooperatives: number
  /** Those cells added up that are wholly of it, as published. */
  readonly shown: string
  /** What the true quantity lies between. */
  readonly quantity: Interval
  /** Of the category around it, in the same unit; "0" to "1". */
  readonly share?: Interval
  /** Distinct households that bought of it. */
  readonly households: { readonly least: string; readonly most?: string }
  /** Of all members that the cooperatives say they have; "0" to "1". */
  readonly penetration?: Interval
  /** Quantity for each household that bought of it. */
  readonly buyingRate?: Interval
  /** How many cooperatives show some of it, and how many more may have some in what is left of something wider. */
  readonly distribution: { readonly shown: number; readonly perhaps: number }
  /** In how many of the months times cooperatives it passed alone: how steadily it is bought, at least. */
  readonly months: number
  readonly releases: readonly Digest[]
}

/** The figures of one quarter, of cooperatives that have all closed it. */
export function quarterFigures(quarter: string, figures: readonly ShopFigures[]): QuarterFigures {
  const quantity = addQuantities(figures)
  const rests = figures.flatMap(({ rest }) => rest ?? [])
  const share = rests.length < figures.length ? undefined : partOf(quantity, addBounds(rests))
  const households = addOpenBounds(figures.map((shop) => shop.households))
  const penetration = penetrationOf(figures, households)
  const { most: mostHouseholds } = households
  const buyingRate =
    mostHouseholds === undefined ? undefined : perEach(quantity, { ...households, most: mostHouseholds })
  return {
    quarter,
    cooperatives: figures.length,
    shown: toDecimal(sum(figures.map(({ shown }) => shown)), 3).text,
    quantity: toInterval(quantity),
    ...(share && { share: toInterval(share) }),
    households: wholeText(households),
    ...(penetration && { penetration: toInterval(penetration) }),
    ...(buyingRate && { buyingRate: toInterval(buyingRate) }),
    distribution: {
      shown: figures.filter(({ shows }) => shows === "some").length,
      perhaps: figures.filter(({ shows }) => shows === "perhaps").length,
    },
    months: figures.reduce((count, { months }) => count + months, 0),
    releases: [...new Set(figures.flatMap(({ cells }) => cells.map(({ release }) => release)))].toSorted(
      compareText,
    ),
  }
}

/** What several cooperatives have: what they show together only is in it once, and theirs for sure where all are here. */
export function addQuantities(figures: readonly ShopFigures[]): Bounds {
  const { least, most } = addBounds(figures.map(({ quantity }) => quantity))
  if (figures.every(({ pooled }) => pooled.length === 0)) return { least, most }
  const here = new Set(figures.map(({ shop }) => shop.scid))
  const pools = [
    ...groupBy(
      figures.flatMap(({ pooled }) => pooled),
      ({ id }) => id,
    ).values(),
  ]
  const again = pools.flatMap((of) => of.slice(1).map(({ bounds }) => bounds.most))
  const known = pools.flatMap(([first]) =>
    first?.isInside === true && first.parties.every((scid) => here.has(scid)) ? [first.bounds.least] : [],
  )
  return { least: add(least, sum(known)), most: subtract(most, sum(again)) }
}

interface OpenBounds {
  readonly least: Fraction
  readonly most?: Fraction
}

function addOpenBounds(bounds: readonly OpenBounds[]): OpenBounds {
  const upper = bounds.map(({ most }) => most)
  const least = sum(bounds.map((bound) => bound.least))
  return upper.every((most) => most !== undefined) ? { least, most: sum(upper) } : { least }
}

/** Undefined where a cooperative does not say how many members it has. */
function penetrationOf(figures: readonly ShopFigures[], households: OpenBounds): Bounds | undefined {
  const rosters = figures.flatMap(({ roster }) => roster ?? [])
  if (rosters.length < figures.length) return undefined
  const { least, most } = addOpenBounds(rosters)
  const highest = households.most === undefined ? ONE : divide(households.most, least)
  return {
    least: most === undefined ? ZERO : divide(households.least, most),
    most: compare(highest, ONE) > 0 ? ONE : highest,
  }
}

function wholeText({ least, most }: OpenBounds): QuarterFigures["households"] {
  return { least: toDecimal(least, 0).text, ...(most !== undefined && { most: toDecimal(most, 0).text }) }
}
