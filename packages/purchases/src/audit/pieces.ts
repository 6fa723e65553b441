/**
 * The lines of one tree, added up as finely as anybody could tell them apart. A **piece** is what one member bought of one
 * product in one month. Pieces of one month that lie in the same cells form an **atom**: nothing that is published, and
 * no total of a month, tells them apart.
 */
import { nodeAt, nodeKey, productNode, supplierOf, type ReleaseLine, type TreeNode } from "../release/line.ts"
import { isMonthIn } from "../till/period.ts"
import { type AuditedCell, type AuditedMonths, type Measure } from "./published.ts"

export type Amounts = Record<Measure, number>

export interface Piece {
  readonly member: string
  readonly path: readonly string[]
  readonly product: string
  readonly maker: string
  readonly unit: string
  readonly currency: string
  readonly atom: Atom
  /** All of the month as one atom: what could be told apart if nothing were published. */
  readonly month: Atom
  /** All atoms of the same cells as one: what could be told apart if the totals were of the quarter. */
  readonly region: Atom
  /** What was bought, never negative: what came back in a month is taken as known to everybody. */
  readonly amounts: Amounts
}

export interface Atom {
  /** The places of its cells among all cells; none where nothing is published. */
  readonly cells: readonly number[]
  readonly month: string
  readonly pieces: Piece[]
  readonly total: Amounts
  readonly byMember: Map<string, Amounts>
  readonly byMaker: Map<string, Amounts>
  /** By product and maker, as `productKey` joins them. */
  readonly byProduct: Map<string, Amounts>
}

/** A member's amount of a node in a period, which nobody should be able to tell. */
export interface Target {
  readonly member: string
  readonly node: TreeNode
  readonly period: string
  readonly pieces: Piece[]
}

export interface PieceIndex {
  readonly cells: readonly AuditedCell[]
  readonly atoms: readonly Atom[]
  /** The atoms of the same cells, one a month, by the one that holds all. */
  readonly regions: ReadonlyMap<Atom, readonly Atom[]>
  readonly targets: readonly Target[]
}

/** The index of the lines of one tree (one unit, one currency), whose cells are `cells`. */
export function indexPieces(
  lines: readonly ReleaseLine[],
  cells: readonly AuditedCell[],
  { periods }: Pick<AuditedMonths, "periods">,
): PieceIndex {
  const atoms = new Map<string, Atom>()
  const months = new Map<string, Atom>()
  const regions = new Map<string, Atom>()
  const parts = new Map<Atom, Atom[]>()
  const targets = new Map<string, Target>()
  const published = new Set<string>()
  for (const { cellsOf, first, amounts } of netPieces(lines, cells)) {
    const region = entry(regions, cellsOf.join(" "), () => newAtom("", cellsOf))
    const atom = entry(atoms, `${first.month} ${cellsOf.join(" ")}`, () => {
      const made = newAtom(first.month, cellsOf)
      entry(parts, region, () => []).push(made)
      return made
    })
    const month = entry(months, first.month, () => newAtom(first.month, []))
    const { member, path, product, unit, currency } = first
    const piece: Piece = {
      ...{ member, path, product, unit, currency, atom, month, region, amounts },
      maker: supplierOf(first),
    }
    addPiece(atom, piece)
    addPiece(month, piece)
    addPiece(region, piece)
    if (cellsOf.length > 0) published.add(first.month)
    for (const period of periodsOf(
      first.month,
      cellsOf.map((place) => cells[place]?.period),
      periods,
    )) {
      for (const node of nodesOf(first)) {
        const target = { member, node, period, pieces: [] }
        entry(targets, `${member} ${period} ${nodeKey(node)}`, () => target).pieces.push(piece)
      }
    }
  }
  return {
    cells,
    atoms: [...atoms.values()],
    regions: parts,
    targets: distinct([...targets.values()], published),
  }
}

interface NetPiece {
  readonly first: ReleaseLine
  readonly cellsOf: readonly number[]
  readonly amounts: Amounts
}

function netPieces(lines: readonly ReleaseLine[], cells: readonly AuditedCell[]): Iterable<NetPiece> {
  const cellsById = new Map<number, number[]>()
  for (const [place, { lines: own }] of cells.entries())
    for (const { id } of own) entry(cellsById, id, () => []).push(place)
  const pieces = new Map<string, NetPiece>()
  for (const line of lines) {
    const cellsOf = cellsById.get(line.id) ?? []
    const key = JSON.stringify([line.member, line.month, line.path, line.product, line.supplier, cellsOf])
    const { amounts } = entry(pieces, key, () => ({ first: line, cellsOf, amounts: nothing() }))
    amounts.quantity += line.quantity
    amounts.value += line.value
  }
  for (const { amounts } of pieces.values()) {
    amounts.quantity = Math.max(0, amounts.quantity)
    amounts.value = Math.max(0, amounts.value)
  }
  return pieces.values()
}

/** The targets about which something is published, each set of pieces once, under its finest node. */
function distinct(targets: readonly Target[], published: ReadonlySet<string>): readonly Target[] {
  const seen = new Set<string>()
  const numberByPiece = new Map<Piece, number>()
  return targets.filter(({ pieces }) => {
    if (!pieces.some(({ atom }) => published.has(atom.month))) return false
    const key = pieces.map((piece) => entry(numberByPiece, piece, () => numberByPiece.size)).join(" ")
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** The periods in which a piece is sought: its quarter's once that is published, else its month's; and its cells'. */
function periodsOf(
  month: string,
  ofCells: readonly (string | undefined)[],
  periods: readonly string[],
): readonly string[] {
  const own = periods.filter((period) => isMonthIn(month, period))
  const widest = own.find((period) => period !== month) ?? month
  return own.filter((period) => period === widest || ofCells.includes(period))
}

/** From the product up to the whole shop. */
function nodesOf(line: ReleaseLine): readonly TreeNode[] {
  const depths = [3, 2, 1, 0] as const
  return [productNode(line), ...depths.flatMap((depth) => nodeAt(line, depth) ?? [])]
}

/** Names a product of a maker. */
export function productKey({ product, maker }: Pick<Piece, "product" | "maker">): string {
  return `${product} ${maker}`
}

function addPiece(atom: Atom, piece: Piece): void {
  atom.pieces.push(piece)
  for (const sums of [
    atom.total,
    entry(atom.byMember, piece.member, nothing),
    entry(atom.byMaker, piece.maker, nothing),
    entry(atom.byProduct, productKey(piece), nothing),
  ]) {
    sums.quantity += piece.amounts.quantity
    sums.value += piece.amounts.value
  }
}

function newAtom(month: string, cells: readonly number[]): Atom {
  return {
    cells,
    month,
    pieces: [],
    total: nothing(),
    byMember: new Map(),
    byMaker: new Map(),
    byProduct: new Map(),
  }
}

function nothing(): Amounts {
  return { quantity: 0, value: 0 }
}

/** The value of a key, made where there is none. */
export function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}
