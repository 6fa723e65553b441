/**
 * The quick half of the audit. If, inside an atom, a member had bought more and others as much less, everything that is
 * published, every total of the shop and everything that the others know would be the same. So a member's amount can be
 * higher by all that others, unknown to the attacker, bought in the same atoms. Where that is enough, no linear program
 * can show anything else; where it is not, the program decides.
 */
import { type Atom, entry, type Piece, productKey, type Target } from "./pieces.ts"
import { type Knowledge, type Measure } from "./published.ts"

/** How much more a member may have bought for all that somebody knows, at least. */
export interface Exchange {
  readonly knowledge: Exclude<Knowledge, { kind: "counting" }>
  /** In the measure's unit. */
  readonly rise: number
}

/** What the target comes to. */
export function amountOf({ pieces }: Target, measure: Measure): number {
  return pieces.reduce((sum, { amounts }) => sum + amounts[measure], 0)
}

/** The pair of members who know most about a target, and every supplier who sold in the same atoms. */
export function exchanges(target: Target, measure: Measure): readonly Exchange[] {
  const own = piecesByAtom(target, measure, ({ atom }) => atom)
  let open = 0
  const shares = new Map<string, number>()
  const reductions = new Map<string, number>()
  for (const [atom, pieces] of own) {
    const mine = sumOf(pieces, measure)
    open += atom.total[measure] - mine
    for (const [member, amounts] of atom.byMember)
      if (member !== target.member) add(shares, member, amounts[measure])
    for (const [maker, amounts] of atom.byMaker)
      add(reductions, maker, knownTo(maker, amounts[measure], atom, pieces, mine, measure))
  }
  const pair = [...shares].toSorted((a, b) => b[1] - a[1]).slice(0, 2)
  const members = { kind: "members", members: pair.map(([member]) => member) } as const
  return [
    { knowledge: members, rise: pair.reduce((rest, [, share]) => rest - share, open) },
    ...[...reductions].map(([maker, known]) => ({
      knowledge: { kind: "supplier", maker } as const,
      rise: open - known,
    })),
  ]
}

/** How much more a member may have bought for all that somebody knows without anything being published. */
export function riseWithoutCells(target: Target, measure: Measure, knowledge: Exchange["knowledge"]): number {
  return [...piecesByAtom(target, measure, ({ month }) => month)].reduce(
    (rise, [month, pieces]) => rise + riseIn(month, pieces, measure, knowledge),
    0,
  )
}

/** How much more a member may have bought in an atom for all that somebody knows. */
export function riseIn(
  atom: Atom,
  pieces: readonly Piece[],
  measure: Measure,
  knowledge: Exchange["knowledge"],
): number {
  const mine = sumOf(pieces, measure)
  if (mine <= 0) return 0
  const open = atom.total[measure] - mine
  if (knowledge.kind === "members")
    return knowledge.members.reduce(
      (rest, member) => rest - (atom.byMember.get(member)?.[measure] ?? 0),
      open,
    )
  const { maker } = knowledge
  return open - knownTo(maker, atom.byMaker.get(maker)?.[measure] ?? 0, atom, pieces, mine, measure)
}

/** What a target comes to in each atom, or in what stands for it. */
export function piecesByAtom(
  { pieces }: Target,
  measure: Measure,
  atomOf: (piece: Piece) => Atom,
): ReadonlyMap<Atom, Piece[]> {
  const own = new Map<Atom, Piece[]>()
  for (const piece of pieces) if (piece.amounts[measure] > 0) entry(own, atomOf(piece), () => []).push(piece)
  return own
}

/**
 * How much of what others bought in an atom cannot be exchanged with the target's pieces there, because the maker knows
 * its own products' totals: what it sold cannot stand for what others sold, nor one product of it for another.
 */
export function knownTo(
  maker: string,
  sold: number,
  atom: Atom,
  pieces: readonly Piece[],
  mine: number,
  measure: Measure,
): number {
  const made = pieces.filter((piece) => piece.maker === maker)
  if (made.length === 0) return sold
  const notMade = mine - sumOf(made, measure)
  const total = atom.total[measure]
  let free = notMade > 0 ? total - sold - notMade : 0
  for (const key of new Set(made.map(productKey)))
    free +=
      (atom.byProduct.get(key)?.[measure] ?? 0) -
      sumOf(
        made.filter((piece) => productKey(piece) === key),
        measure,
      )
  return total - mine - free
}

/** What pieces come to. */
export function sumOf(pieces: readonly Piece[], measure: Measure): number {
  return pieces.reduce((sum, { amounts }) => sum + amounts[measure], 0)
}

function add(sums: Map<string, number>, key: string, amount: number): void {
  sums.set(key, (sums.get(key) ?? 0) + amount)
}
