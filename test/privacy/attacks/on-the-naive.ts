/** The attacks on the naive publisher: what each of them gets, as counts. */
import {
  isPublished,
  NAIVE_K,
  naiveTables,
  type NaiveCell,
  type NaiveLine,
  type NaiveTables,
} from "../support/naive-publisher.ts"
import { isTold } from "./on-our-releases.ts"
import { subtractionClosure, tightSums } from "./subtraction.ts"

/** What T3 and T4 get of some tables. */
export interface Recovered {
  /** Suppressed cells whose figure follows by subtraction. */
  readonly cells: number
  /** Those of one household, and how many households these are. */
  readonly ofOne: number
  readonly households: number
  /** Suppressed cells that a tight sum tells to be one piece each. */
  readonly tight: number
}

/** T3, T4 and T11: subtraction to its end and tight sums, over the tables of these times. */
export function recovered(
  lines: readonly NaiveLine[],
  times: Parameters<typeof naiveTables>[1],
  k = NAIVE_K,
): Recovered {
  const { cells, sums } = naiveTables(lines, times)
  const published = new Set([...cells.values()].filter((cell) => isPublished(cell, k)).map(({ id }) => id))
  const found = [...subtractionClosure(sums, published)].flatMap((id) => cells.get(id) ?? [])
  const ofOne = found.filter(({ households }) => households.size === 1)
  return {
    cells: found.length,
    ofOne: ofOne.length,
    households: new Set(ofOne.flatMap(({ households }) => [...households.keys()])).size,
    tight: tightSums(sums, published, (id) => cells.get(id)?.quantity ?? 0).size,
  }
}

/** T2: published cells whose largest buyer the second largest can estimate to within a tenth. */
export function estimable({ cells }: NaiveTables): number {
  return publishedCells(cells).filter(({ households }) =>
    (["quantity", "value"] as const).some((measure) => {
      const shares = [...households.values()].map((share) => share[measure]).toSorted((a, b) => b - a)
      const rest = shares.slice(2).reduce((sum, share) => sum + share, 0)
      return rest < 0.1 * (shares[0] ?? 0)
    }),
  ).length
}

/** T2: published cells of fewer than five households, or estimable. */
export function breakingRules(tables: NaiveTables): number {
  const few = publishedCells(tables.cells).filter(({ households }) => households.size < 5)
  return few.length + estimable({ ...tables, cells: without(tables.cells, few) })
}

function without(cells: NaiveTables["cells"], some: readonly NaiveCell[]): NaiveTables["cells"] {
  const left = new Map(cells)
  for (const { id } of some) left.delete(id)
  return left
}

/** T1: lines in more than one published cell. */
export function linesInSeveralCells({ cells }: NaiveTables): number {
  const seen = new Map<NaiveLine, number>()
  for (const { lines } of publishedCells(cells))
    for (const line of lines) seen.set(line, (seen.get(line) ?? 0) + 1)
  return [...seen.values()].filter((count) => count > 1).length
}

/** T6, T7, T8: of the figures of one household in the cells of a depth, the percentage that a new edition without it tells. */
export function toldByLeaving({ cells }: NaiveTables, depth: number): number {
  const own = [...cells.values()]
    .filter((cell) => cell.depth === depth)
    .map(({ households }) => households.size)
  const all = own.reduce((sum, count) => sum + count, 0)
  const told = own.filter((count) => count > NAIVE_K).reduce((sum, count) => sum + count, 0)
  return Math.round((told / all) * 1000) / 10
}

/** T7: households whose leaving changes a published figure of the past. */
export function changedByLeaving({ cells }: NaiveTables): number {
  return new Set(publishedCells(cells).flatMap(({ households }) => [...households.keys()])).size
}

/** T8: lines that come late and are told by the difference of two editions of their category. */
export function toldByBeingLate({ cells }: NaiveTables): number {
  return publishedCells(cells)
    .filter(({ depth }) => depth === 2)
    .reduce((sum, { lines }) => sum + lines.length, 0)
}

/** T10: published cells of which two households can tell a third's quantity. */
export function collusionsOf({ cells }: NaiveTables): number {
  return publishedCells(cells).filter(({ quantity, households }) =>
    isTold(
      quantity,
      [...households.values()].map((share) => share.quantity).toSorted((a, b) => b - a),
    ),
  ).length
}

/** T9: published cells; every one is exact. */
export function publishedCount({ cells }: NaiveTables): number {
  return publishedCells(cells).length
}

function publishedCells(cells: NaiveTables["cells"]): readonly NaiveCell[] {
  return [...cells.values()].filter((cell) => isPublished(cell))
}
