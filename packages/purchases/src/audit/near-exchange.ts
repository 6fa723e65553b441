/**
 * Exchanges without asking everybody, for the many amounts that nobody comes near to. In each atom a few know most of it; if
 * even they, standing together over all atoms, were far from the amount, so is everybody whom it does not name.
 */
import { type Exchange, exchanges, knownTo, piecesByAtom, sumOf } from "./exchange.ts"
import { type Amounts, type Atom, type Piece, type Target } from "./pieces.ts"
import { type Measure } from "./published.ts"

/** Of what `exchanges` gives at least all that is not far. */
export function nearExchanges(
  target: Target,
  measure: Measure,
  isFar: (rise: number) => boolean,
): readonly Exchange[] {
  const own = piecesByAtom(target, measure, ({ atom }) => atom)
  const makers = new Set([...own.values()].flatMap((pieces) => pieces.map(({ maker }) => maker)))
  let [open, pair, other] = [0, 0, 0]
  for (const [atom, pieces] of own) {
    const leaders = leadersOf(atom, measure)
    open += atom.total[measure] - sumOf(pieces, measure)
    const [first = 0, second = 0] = leaders.members.flatMap(([name, amount]) =>
      name === target.member ? [] : [amount],
    )
    pair += first + second
    other += leaders.makers.find(([name]) => !makers.has(name))?.[1] ?? 0
  }
  if (!isFar(open - pair) || !isFar(open - other)) return exchanges(target, measure)
  return [...makers].map((maker) => ({
    knowledge: { kind: "supplier", maker },
    rise: open - knownToMaker(maker, own, measure),
  }))
}

function knownToMaker(maker: string, own: ReadonlyMap<Atom, readonly Piece[]>, measure: Measure): number {
  let known = 0
  for (const [atom, pieces] of own) {
    const sold = atom.byMaker.get(maker)?.[measure] ?? 0
    known += knownTo(maker, sold, atom, pieces, sumOf(pieces, measure), measure)
  }
  return known
}

interface Leaders {
  /** The three who bought most: whoever is asked about, two others. */
  readonly members: readonly Share[]
  /** All, the greatest first. */
  readonly makers: readonly Share[]
}
type Share = readonly [name: string, amount: number]

/** By atom, which has all its pieces when it is asked about. */
const LEADERS = new WeakMap<Atom, Record<Measure, Leaders>>()

function leadersOf(atom: Atom, measure: Measure): Leaders {
  const known = LEADERS.get(atom)
  if (known !== undefined) return known[measure]
  const found = { quantity: findLeaders(atom, "quantity"), value: findLeaders(atom, "value") }
  LEADERS.set(atom, found)
  return found[measure]
}

function findLeaders({ byMember, byMaker }: Atom, measure: Measure): Leaders {
  return { members: greatestFirst(byMember, measure).slice(0, 3), makers: greatestFirst(byMaker, measure) }
}

function greatestFirst(amounts: ReadonlyMap<string, Amounts>, measure: Measure): readonly Share[] {
  return Array.from(amounts, ([name, sums]): Share => [name, sums[measure]]).toSorted((a, b) => b[1] - a[1])
}
