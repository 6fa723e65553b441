/**
 * Exchange where a cell has purchases of several months: the member buys more in one month and others less in another. The
 * months' totals come out even if in some other cell, the hub, others buy as much less in the one month and more in the
 * other.
 */
import { type Exchange, piecesByAtom, riseIn } from "./exchange.ts"
import { type Atom, type Piece, type PieceIndex, type Target } from "./pieces.ts"
import { type Measure } from "./published.ts"

/** How many of the cells with most purchases are tried as the place where months are evened out. */
const HUBS = 3

/** The same as `exchanges`, across months. Gives 0 where there is no rise of `wanted`, or no hub has room for it. */
export function riseAcrossMonths(
  { regions }: PieceIndex,
  target: Target,
  measure: Measure,
  knowledge: Exchange["knowledge"],
  wanted: number,
): number {
  const rises = [...piecesByAtom(target, measure, ({ region }) => region)].map(([region, pieces]) => ({
    region,
    rise: riseIn(region, withoutMaker(pieces, knowledge), measure, knowledge),
  }))
  if (rises.reduce((sum, { rise }) => sum + rise, 0) < wanted) return 0
  let best = 0
  for (const { hub, atoms, room } of hubsFor(regions, target, measure, knowledge, wanted)) {
    let sum = 0
    for (const { region, rise } of rises) if (region !== hub && spans(atoms, regions.get(region))) sum += rise
    best = Math.max(best, Math.min(sum, room))
  }
  return best
}

interface Hub {
  readonly hub: Atom
  /** One a month. */
  readonly atoms: readonly Atom[]
  /** What was bought in the month with least. */
  readonly least: number
}

type Regions = PieceIndex["regions"]

/**
 * The hubs with room for `wanted`: those with most months first, then those with most room. No hub has more room than its
 * least month, so those behind are not looked into once enough are found.
 */
export function hubsFor(
  regions: Regions,
  target: Target,
  measure: Measure,
  knowledge: Exchange["knowledge"],
  wanted: number,
): readonly (Hub & { readonly room: number })[] {
  const months = new Set(target.pieces.map(({ atom }) => atom.month)).size
  let found: (Hub & { readonly room: number })[] = []
  for (const one of hubsOf(regions, measure)) {
    const last = found[HUBS - 1]
    const isBehind = last !== undefined && (one.atoms.length < last.atoms.length || one.least < last.room)
    if (isBehind || one.atoms.length < months) break
    if (one.least < wanted) continue
    const room = roomIn(one.atoms, target, measure, knowledge)
    if (room < wanted) continue
    found = [...found, { ...one, room }]
      .toSorted((a, b) => b.atoms.length - a.atoms.length || b.room - a.room)
      .slice(0, HUBS)
  }
  return found
}

const KNOWN = new WeakMap<Regions, Record<Measure, readonly Hub[]>>()

function hubsOf(regions: Regions, measure: Measure): readonly Hub[] {
  const known = KNOWN.get(regions)
  if (known !== undefined) return known[measure]
  const made = { quantity: sortHubs(regions, "quantity"), value: sortHubs(regions, "value") }
  KNOWN.set(regions, made)
  return made[measure]
}

function sortHubs(regions: Regions, measure: Measure): readonly Hub[] {
  return [...regions]
    .filter(([hub]) => hub.cells.length > 0)
    .map(([hub, atoms]) => ({ hub, atoms, least: Math.min(...atoms.map(({ total }) => total[measure])) }))
    .toSorted((a, b) => b.atoms.length - a.atoms.length || b.least - a.least)
}

/** What may change hands in each month of a hub. */
export function roomIn(
  atoms: readonly Atom[],
  { member }: Target,
  measure: Measure,
  knowledge: Exchange["knowledge"],
): number {
  return atoms.reduce((least, atom) => {
    const known =
      knowledge.kind === "members"
        ? knowledge.members.reduce((sum, one) => sum + (atom.byMember.get(one)?.[measure] ?? 0), 0)
        : (atom.byMaker.get(knowledge.maker)?.[measure] ?? 0)
    return Math.min(least, atom.total[measure] - known - (atom.byMember.get(member)?.[measure] ?? 0))
  }, Infinity)
}

/** True where a hub has purchases in every month of a region. */
function spans(hub: readonly Atom[] = [], region: readonly Atom[] = []): boolean {
  return region.every(({ month }) => hub.some((atom) => atom.month === month))
}

/** What a supplier made is told month by month, so it does not move between months. */
function withoutMaker(pieces: readonly Piece[], knowledge: Exchange["knowledge"]): readonly Piece[] {
  return knowledge.kind === "members" ? pieces : pieces.filter(({ maker }) => maker !== knowledge.maker)
}
