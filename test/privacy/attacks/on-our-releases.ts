/**
 * The attacks on what a node publishes. The attacker is granted more than anybody has: which lines each cell is made of, the
 * true total of the shop in each month, and that rounding never gets in the way of subtraction.
 */
import type { OurReleases } from "../support/our-publisher.ts"
import type { KnownSum } from "../support/naive-publisher.ts"
import { subtractionClosure } from "./subtraction.ts"

interface CoveredRow {
  readonly id: number
  readonly cell: string | null
  readonly month: string
  readonly member: string
  readonly path: string
  readonly product: string
  readonly quantity: number
  readonly unit: string
  readonly currency: string
}

/** A part that was said in a pool is a cell here: whoever conspires may know it. */
const ROWS = `SELECT line.id, coalesce(covered.period || ' ' || cell, 'part ' || pooled.node) AS cell,
    countedIn AS month, member, path, product, quantity, unit, currency
  FROM line LEFT JOIN covered ON covered.line = line.id LEFT JOIN pooled ON pooled.line = line.id
  WHERE countedIn IN (SELECT month FROM release)`

/** T1: how many lines are in more than one published cell, or in a cell and in a pool. */
export function linesInTwoCells({ db }: Pick<OurReleases, "db">): number {
  const { lines }: { lines: number } = db
    .prepare(
      `SELECT count(*) AS lines FROM (
         SELECT 1 FROM (SELECT line FROM covered UNION ALL SELECT line FROM pooled) GROUP BY line HAVING count(*) > 1
       )`,
    )
    .get()
  return lines
}

/** What whoever subtracts knows of a shop: figures, sums that hold between them, and the members behind each figure. */
export interface SubtractionSystem {
  readonly sums: readonly KnownSum[]
  readonly published: ReadonlySet<string>
  /** What is known without any cell: the totals of the shop. */
  readonly anyway: ReadonlySet<string>
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>
}

/**
 * T3: the nodes of fewer than five members, in a month or a quarter, whose true total follows from the cells and the
 * shop's totals by subtraction, and does not follow from the totals alone.
 */
export function recoveredNodes(releases: Pick<OurReleases, "db">, least = 5): readonly string[] {
  const system = subtractionSystem(releases)
  const { sums, published, membersOf } = system
  const anyway = subtractionClosure(sums, system.anyway)
  return [...subtractionClosure(sums, published)].filter(
    (id) => (membersOf.get(id)?.size ?? Infinity) < least && !anyway.has(id),
  )
}

/** The figures of a shop, with the sums over the tree, over months and over whole cells. */
export function subtractionSystem(releases: Pick<OurReleases, "db">): SubtractionSystem {
  const sums = new Map<string, KnownSum>()
  const membersOf = new Map<string, Set<string>>()
  const published = new Set<string>()
  const addTo = (total: string, part: string, how: string): void => {
    const sum = sums.get(`${how} ${total}`) ?? { total, parts: new Set<string>() }
    sums.set(`${how} ${total}`, sum)
    sum.parts.add(part)
  }
  for (const row of rowsOf(releases)) {
    const quarter = `${row.month.slice(0, 4)}-Q${Math.ceil(Number(row.month.slice(5)) / 3)}`
    const nodes = nodesOf(row)
    const rest = row.cell === null ? `rest of ${quarter} ${nodes.at(-1)}` : `cell ${row.cell}`
    if (row.cell !== null) published.add(rest)
    for (const [depth, node] of nodes.entries()) {
      for (const time of [row.month, quarter]) {
        const id = `${time} ${node}`
        membersOf.set(id, (membersOf.get(id) ?? new Set()).add(row.member))
        const parent = nodes[depth + 1]
        if (parent === undefined) published.add(id)
        else addTo(`${time} ${parent}`, id, "children")
      }
      addTo(`${quarter} ${node}`, `${row.month} ${node}`, "months")
    }
  }
  // A cell is all that its lines' nodes have in it: where a node's lines are in whole cells, they add up to it.
  for (const [node, cells] of wholeCells(releases)) for (const cell of cells) addTo(node, cell, "cells")
  const anyway = new Set([...published].filter((id) => !id.startsWith("cell ")))
  return { sums: [...sums.values()], published, anyway, membersOf }
}

/** T4: the cells of pieces whose every purchase follows to be one piece from how many purchases there are. */
export function tightCells(releases: OurReleases): number {
  const purchases = new Map<string, Map<string, number>>()
  for (const row of rowsOf(releases)) {
    if (row.cell === null || row.unit !== "{piece}") continue
    const own = purchases.get(row.cell) ?? new Map<string, number>()
    purchases.set(row.cell, own)
    const key = JSON.stringify([row.member, row.month, row.product])
    own.set(key, (own.get(key) ?? 0) + row.quantity)
  }
  const figures = publishedByName(releases)
  return [...purchases].filter(([name, own]) => {
    const bought = [...own.values()].filter((quantity) => quantity > 0)
    // A base of three pieces hides at most two of them.
    return Number(figures.get(name)) + 2 <= bought.length
  }).length
}

/** T10: the cells of which two members together can tell a third's quantity to within a tenth. */
export function collusions(releases: OurReleases): number {
  const shares = new Map<string, Map<string, number>>()
  const units = new Map<string, string>()
  for (const row of rowsOf(releases)) {
    if (row.cell === null) continue
    units.set(row.cell, row.unit)
    const own = shares.get(row.cell) ?? new Map<string, number>()
    shares.set(row.cell, own)
    own.set(row.member, (own.get(row.member) ?? 0) + row.quantity / 1000)
  }
  const figures = publishedByName(releases)
  return [...shares].filter(([name, own]) => {
    const sorted = [...own.values()].toSorted((a, b) => b - a)
    return isTold(Number(figures.get(name)) + (units.get(name) === "{piece}" ? 2.999 : 0.499), sorted)
  }).length
}

/** True where the greatest total less the second and the third share is less than a tenth above the first. */
export function isTold(greatest: number, [first = 0, second = 0, third = 0]: readonly number[]): boolean {
  return greatest - second - third < 1.1 * first
}

function rowsOf({ db }: Pick<OurReleases, "db">): readonly CoveredRow[] {
  return db.prepare(ROWS).all()
}

/** The published quantity of each cell, by its period and place. */
function publishedByName({ cells }: OurReleases): ReadonlyMap<string, string> {
  const places = new Map<string, number>()
  return new Map(
    cells.map(({ period, quantity }) => {
      const place = places.get(period) ?? 0
      places.set(period, place + 1)
      return [`${period} ${place}`, quantity]
    }),
  )
}

/** The nodes of months and quarters all of whose lines, and no others, are in some cells. */
function wholeCells(releases: Pick<OurReleases, "db">): ReadonlyMap<string, ReadonlySet<string>> {
  const rows = rowsOf(releases)
  const cellLines = new Map<string, number>()
  const nodes = new Map<string, { cells: Set<string>; lines: number; isWhole: boolean }>()
  for (const row of rows) {
    const cell = `cell ${row.cell}`
    cellLines.set(cell, (cellLines.get(cell) ?? 0) + 1)
    const quarter = `${row.month.slice(0, 4)}-Q${Math.ceil(Number(row.month.slice(5)) / 3)}`
    for (const id of nodesOf(row).flatMap((node) => [`${row.month} ${node}`, `${quarter} ${node}`])) {
      const node = nodes.get(id) ?? { cells: new Set<string>(), lines: 0, isWhole: true }
      nodes.set(id, node)
      node.cells.add(cell)
      node.lines += 1
      node.isWhole &&= row.cell !== null
    }
  }
  const whole = [...nodes].filter(
    ([, { cells, lines, isWhole }]) =>
      isWhole && [...cells].reduce((sum, cell) => sum + (cellLines.get(cell) ?? 0), 0) === lines,
  )
  return new Map(whole.map(([id, { cells }]) => [id, cells]))
}

/** From the product to the whole shop, each within its unit and currency. */
function nodesOf({ path, product, unit, currency }: CoveredRow): readonly string[] {
  const names = JSON.parse(path)
  const full = [...names, ...Array.from({ length: 3 - names.length }, () => ""), product]
  return [4, 3, 2, 1, 0].map((depth) => JSON.stringify([unit, currency, ...full.slice(0, depth)]))
}
