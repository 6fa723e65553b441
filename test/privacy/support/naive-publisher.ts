/**
 * The naive publisher, kept so that the attacks have something to break: every figure of at least three households, exact,
 * with all totals, for whatever periods are asked for, and again whenever something changes. Never use it.
 */

/** A line as a till without much thought counts it. */
export interface NaiveLine {
  readonly member: string
  /** Wall time, "2017-03-05T14:07:00". */
  readonly soldAt: string
  /** Department, category, type; empty where the till gives none. */
  readonly path: readonly string[]
  readonly product: string
  readonly pieces: number
  /** Minor units. */
  readonly value: number
}

/** A figure of a node and a time; who is behind it is for the test to know, not the attacker. */
export interface NaiveCell {
  readonly id: string
  /** Finest first: 0 product, 1 type, 2 category, 3 department, 4 all. */
  readonly depth: number
  quantity: number
  value: number
  readonly households: Map<string, { quantity: number; value: number }>
  readonly lines: NaiveLine[]
}

/** A sum that everybody knows to hold: over the children of a node, or the parts of a time. */
export interface KnownSum {
  readonly total: string
  readonly parts: Set<string>
}

/** All cells of some periods, published or listed as suppressed, and the sums between them. */
export interface NaiveTables {
  readonly cells: ReadonlyMap<string, NaiveCell>
  readonly sums: readonly KnownSum[]
}

/** Least number of households of a figure that it publishes. */
export const NAIVE_K = 3

/** Times by name, from the finest on: a line's month, week within its month, or year. */
export const TIMES = {
  week: (line: NaiveLine) => `${month(line)} week ${isoWeek(line.soldAt)}`,
  month,
  year: (line: NaiveLine) => line.soldAt.slice(0, 4),
}

/** Its tables of these times, finest first. */
export function naiveTables(
  lines: readonly NaiveLine[],
  times: readonly (keyof typeof TIMES)[],
): NaiveTables {
  const cells = new Map<string, NaiveCell>()
  const sums = new Map<string, KnownSum>()
  const addTo = (key: string, total: string, part: string): void => {
    const sum = sums.get(key) ?? { total, parts: new Set<string>() }
    sums.set(key, sum)
    sum.parts.add(part)
  }
  for (const line of lines) {
    const nodes = nodesOf(line)
    const names = times.map((time) => TIMES[time](line))
    for (const [place, time] of names.entries()) {
      for (const [depth, node] of nodes.entries()) {
        const id = `${time}: ${node}`
        addLine(cells, id, depth, line)
        const [parent, later] = [nodes[depth + 1], names[place + 1]]
        if (parent !== undefined) addTo(`node ${time}: ${parent}`, `${time}: ${parent}`, id)
        if (later !== undefined) addTo(`time ${later}: ${node}`, `${later}: ${node}`, id)
      }
    }
  }
  return { cells, sums: [...sums.values()] }
}

/** What it publishes of its tables. */
export function isPublished({ households }: NaiveCell, k = NAIVE_K): boolean {
  return households.size >= k
}

function addLine(cells: Map<string, NaiveCell>, id: string, depth: number, line: NaiveLine): void {
  const empty: NaiveCell = { id, depth, quantity: 0, value: 0, households: new Map(), lines: [] }
  const cell = cells.get(id) ?? empty
  cells.set(id, cell)
  const share = cell.households.get(line.member) ?? { quantity: 0, value: 0 }
  cell.households.set(line.member, share)
  for (const sums of [cell, share]) {
    sums.quantity += line.pieces
    sums.value += line.value
  }
  cell.lines.push(line)
}

/** From the product to the whole shop. */
function nodesOf({ path, product }: NaiveLine): readonly string[] {
  const [department = "", category = "", type = ""] = path
  const names = [department, category, type, product]
  return [4, 3, 2, 1, 0].map((depth) => JSON.stringify(names.slice(0, depth)))
}

function month({ soldAt }: NaiveLine): string {
  return soldAt.slice(0, 7)
}

/** The number of weeks, from Monday on, since a Monday long ago. */
function isoWeek(soldAt: string): number {
  return Math.floor((Date.parse(`${soldAt.slice(0, 10)}T00:00:00Z`) / 86_400_000 + 3) / 7)
}
