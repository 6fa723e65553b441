import type { MemberBand, PartyProfile } from "@commonshelf/documents"
import { add, compare, fraction, ZERO, type Fraction } from "@commonshelf/documents/measure"
import type { Asked, CellSet } from "./asked-of-demand.ts"
import type { Bounds } from "./interval.ts"
import { slotKey, type Pooled, type PublishedCell, type PublishedShop } from "./published-cells.ts"
import { sum, withoutBounds } from "./sums.ts"

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
  const [own, perhaps] = [asked.inside.sumOf(slot), asked.mayHave.sumOf(slot)]
  const roster = shop.roster === undefined ? undefined : bandBounds(ROSTER_BANDS[shop.roster])
  return {
    shop,
    quarter,
    isClosed: shop.closed.has(quarter),
    shown: sum(inside.map(({ quantity }) => quantity)),
    quantity: { least: own.least, most: add(own.most, perhaps.most) },
    ...(inside.every(around.inside.has) && {
      rest: restOf(slot, around, { cells: [...allInside, ...mixed], perhaps }),
    }),
    pooled,
    households: householdsOf(inside, pooled.length > 0 ? undefined : mixed, roster?.most),
    ...(roster && { roster }),
    shows: inside.length > 0 ? "some" : mixed.length + pooled.length > 0 ? "perhaps" : "none",
    months: new Set(inside.map(({ period }) => period).filter((period) => period !== quarter)).size,
    cells: inside,
  }
}

/**
 * What of the category around it is not of what is asked: all of it less what is, so that nobody goes through a whole category
 * for each of its products. What may be of it may be of the rest as well.
 */
function restOf(
  slot: string,
  { inside, mayHave }: Asked,
  of: { readonly cells: readonly PublishedCell[]; readonly perhaps: Bounds },
): Bounds {
  const boundsIn = (set: CellSet): readonly Bounds[] => of.cells.filter(set.has).map(({ bounds }) => bounds)
  const sure = withoutBounds(inside.sumOf(slot), boundsIn(inside))
  const open = withoutBounds(mayHave.sumOf(slot), boundsIn(mayHave))
  return { least: sure.least, most: sum([sure.most, open.most, of.perhaps.most]) }
}

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
