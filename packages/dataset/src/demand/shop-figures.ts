import type { MemberBand, PartyProfile } from "@commonshelf/documents"
import { compare, fraction, ZERO, type Fraction } from "@commonshelf/documents/measure"
import type { Asked } from "./asked-of-demand.ts"
import type { Bounds } from "./interval.ts"
import { slotKey, type Pooled, type PublishedCell, type PublishedShop } from "./published-cells.ts"

/** Households of a cell; nobody knows how many a cell of 100 and more has. */
const CELL_BANDS: Readonly<Record<MemberBand, readonly [least: bigint, most?: bigint]>> = {
  "5-9": [5n, 9n],
  "10-19": [10n, 19n],
  "20-49": [20n, 49n],
  "50-99": [50n, 99n],
  "100+": [100n],
}

const ROSTER_BANDS: Readonly<Record<NonNullable<PartyProfile["members"]>, readonly [bigint, bigint?]>> = {
  "1-49": [1n, 49n],
  "50-149": [50n, 149n],
  "150-499": [150n, 499n],
  "500-1999": [500n, 1999n],
  "2000+": [2000n],
}

/** What one cooperative has published of one unit and quarter, about what is asked about and about the rest around it. */
export interface ShopFigures {
  readonly shop: PublishedShop
  readonly quarter: string
  /** Whether all of the quarter is published; else only what passed alone in single months is. */
  readonly isClosed: boolean
  /** The cells inside, added up as they were published. */
  readonly shown: Fraction
  /** What the true quantity lies between: cells inside, and at most all of those that may have some of it. */
  readonly quantity: Bounds
  /** The same of what is around it and not of it; absent where it does not lie in that. */
  readonly rest?: Bounds
  /** What it shows together with others only, and may have some of: all of that is in `most`. */
  readonly pooled: readonly (Pooled & { readonly isInside: boolean })[]
  /** Distinct households, of whom one may be in several cells. `most` is absent where nobody knows. */
  readonly households: { readonly least: Fraction; readonly most?: Fraction }
  /** How many members it says that it has. */
  readonly roster?: { readonly least: Fraction; readonly most?: Fraction }
  /** Whether a cell inside is shown, or there is only one that may have some of it. */
  readonly shows: "some" | "perhaps" | "none"
  /** In how many of the quarter's months a cell of it passed alone. */
  readonly months: number
  readonly cells: readonly PublishedCell[]
}

/** Reckons the figures of one cooperative, unit and quarter. */
export function shopFigures(
  shop: PublishedShop,
  quarter: string,
  unit: string,
  { inside: asked, around }: { readonly inside: Asked; readonly around: Asked },
): ShopFigures {
  const slot = slotKey(shop.scid, quarter, unit)
  const allInside = asked.inside.bySlot.get(slot) ?? []
  const inside = allInside.filter(({ pooled }) => pooled === undefined)
  const mixed = asked.mayHave.bySlot.get(slot) ?? []
  const pooled = [...pooledIn(allInside, true), ...pooledIn(mixed, false)]
  const isOfAsked = (cell: PublishedCell): boolean => asked.inside.has(cell) || asked.mayHave.has(cell)
  const others = (around.inside.bySlot.get(slot) ?? []).filter((cell) => !isOfAsked(cell))
  const aroundMixed = (around.mayHave.bySlot.get(slot) ?? []).filter((cell) => !isOfAsked(cell))
  const roster = shop.roster === undefined ? undefined : bandBounds(ROSTER_BANDS[shop.roster])
  return {
    shop,
    quarter,
    isClosed: shop.closed.has(quarter),
    shown: sum(inside.map(({ quantity }) => quantity)),
    quantity: { least: sum(inside.map(leastOf)), most: sum([...allInside, ...mixed].map(mostOf)) },
    ...(inside.every(around.inside.has) && {
      rest: {
        least: sum(others.map(leastOf)),
        most: sum([...others, ...mixed, ...aroundMixed].map(mostOf)),
      },
    }),
    pooled,
    households: householdsOf(inside, pooled.length > 0 ? undefined : mixed, roster?.most),
    ...(roster && { roster }),
    shows: inside.length > 0 ? "some" : mixed.length + pooled.length > 0 ? "perhaps" : "none",
    months: new Set(inside.map(({ period }) => period).filter((period) => period !== quarter)).size,
    cells: inside,
  }
}

/** The sum of fractions, of which most have one denominator. */
export function sum(amounts: readonly Fraction[]): Fraction {
  let [n, d] = [0n, 1n]
  for (const amount of amounts) {
    if (amount.d === d) n += amount.n
    else [n, d] = [n * amount.d + amount.n * d, d * amount.d]
    // Now and then, so that the denominator stays small.
    if (d > 1_000_000n) ({ n, d } = fraction(n, d))
  }
  return fraction(n, d)
}

const leastOf = ({ bounds }: PublishedCell): Fraction => bounds.least
const mostOf = ({ bounds }: PublishedCell): Fraction => bounds.most

function pooledIn(cells: readonly PublishedCell[], isInside: boolean): ShopFigures["pooled"] {
  return cells.flatMap(({ pooled }) => (pooled === undefined ? [] : [{ ...pooled, isInside }]))
}

/**
 * At least those of the fullest cell; at most those of all cells together, and never more than there are members. `mixed`
 * is undefined where nobody knows how many there are.
 */
function householdsOf(
  inside: readonly PublishedCell[],
  mixed: readonly PublishedCell[] | undefined,
  roster: Fraction | undefined,
): ShopFigures["households"] {
  const least = inside.reduce<Fraction>((most, { members }) => {
    const [own] = CELL_BANDS[members]
    return compare(fraction(own), most) > 0 ? fraction(own) : most
  }, ZERO)
  const upper =
    mixed === undefined ? [undefined] : [...inside, ...mixed].map(({ members }) => CELL_BANDS[members][1])
  const together = upper.includes(undefined) ? undefined : sum(upper.map((most) => fraction(most ?? 0n)))
  const bounds = [together, roster].filter((bound) => bound !== undefined)
  const [most] = bounds.toSorted(compare)
  return { least, ...(most !== undefined && { most: compare(most, least) < 0 ? least : most }) }
}

function bandBounds([least, most]: readonly [bigint, bigint?]): { least: Fraction; most?: Fraction } {
  return { least: fraction(least), ...(most !== undefined && { most: fraction(most) }) }
}
