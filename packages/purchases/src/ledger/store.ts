import { createHash } from "node:crypto"
import { type BaseUnit } from "@commonshelf/documents"
import { type DatabaseSyncInstance } from "@photostructure/sqlite"
import { z } from "zod"
import { type ReleaseLine } from "../release/line.ts"
import { type Month, monthsOf, nextMonth } from "../till/period.ts"
import { type TillLine } from "../till/till-line.ts"
import { type Path } from "../till/tree.ts"
import { identifyingFields, type LedgerKeys } from "./keys.ts"

/** What the modules of this package see of a ledger; nothing outside does. */
export interface LedgerStore {
  readonly db: DatabaseSyncInstance
  readonly keys: LedgerKeys
}

const PathColumn = z.array(z.string())

/** SHA-256 of a file, in hex: tells the operator that a file was imported before. */
export function fileDigest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex")
}

/** Adds the lines that the ledger does not have; gives how many those were. */
export function insertLines({ db, keys }: LedgerStore, importId: number, lines: readonly TillLine[]): number {
  const insertLine = db.prepare(
    `INSERT INTO line
       (identity, import, member, month, countedIn, path, product, supplier, quantity, unit, value, currency)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (identity) DO NOTHING`,
  )
  const insertProduct = db.prepare(
    "INSERT INTO product VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET name = excluded.name",
  )
  const closed = closedMonths(db)
  const occurrences = new Map<string, number>()
  const names = new Map<string, string>()
  let added = 0
  for (const line of lines) {
    const fields = identifyingFields(line)
    const occurrence = occurrences.get(fields) ?? 0
    occurrences.set(fields, occurrence + 1)
    const month = line.soldAt.slice(0, 7)
    const { product, supplier = null, quantity, unit, value, currency } = line
    added += insertLine.run(
      keys.line(line, occurrence),
      importId,
      keys.member(line.member),
      month,
      countedIn(month, closed),
      JSON.stringify(line.path),
      product,
      supplier,
      quantity,
      unit,
      value,
      currency,
    ).changes
    if (line.productName !== undefined) names.set(product, line.productName)
  }
  for (const [key, name] of names) insertProduct.run(key, name)
  return added
}

/**
 * [R7] The month in which a line counts: its own, or where that is closed the first month after it that is not. A
 * quarter is made when all its months are released, so a line never joins a quarter that has been made.
 */
export function countedIn(month: Month, closed: ReadonlySet<Month>): Month {
  let open = month
  while (closed.has(open)) open = nextMonth(open)
  return open
}

/** The months that take no line any more: those released, and those of a quarter that a pool has counted [PO12]. */
export function closedMonths(db: DatabaseSyncInstance): ReadonlySet<Month> {
  const rows: { period: string }[] = db
    .prepare("SELECT period FROM pool WHERE state IN ('counted', 'shared')")
    .all()
  return new Set([...releasedMonths(db), ...rows.flatMap(({ period }) => monthsOf(period))])
}

/** The months whose release is published or begun. */
export function releasedMonths(db: DatabaseSyncInstance): ReadonlySet<Month> {
  const rows: { month: string }[] = db.prepare("SELECT month FROM release").all()
  return new Set(rows.map(({ month }) => month))
}

interface LineRow {
  totalsOnly?: number | null
  id: number
  member: string
  countedIn: string
  path: string
  product: string
  supplier: string | null
  quantity: number
  unit: BaseUnit
  value: number
  currency: string
}

const LINE_COLUMNS = "line.id, member, countedIn, path, product, supplier, quantity, unit, value, currency"

/** The lines counting in these months that no cell and no pool has, as far as the members consent [R0, R7, MB1]. */
export function openLines(db: DatabaseSyncInstance, months: readonly Month[]): ReleaseLine[] {
  const statement = db.prepare(
    `SELECT ${LINE_COLUMNS}, consent.level = 'totals' AS totalsOnly
     FROM line LEFT JOIN covered ON covered.line = line.id LEFT JOIN pooled ON pooled.line = line.id
       LEFT JOIN consent USING (member)
     WHERE countedIn = ? AND covered.line IS NULL AND pooled.line IS NULL
       AND coalesce(consent.level, '') <> 'none'
     ORDER BY line.id`,
  )
  const toLine = lineReader()
  return months.flatMap((month) => {
    // STRICT tables hold the types that they declare.
    const rows: LineRow[] = statement.all(month)
    return rows.map(toLine)
  })
}

/** The lines of each cell that a release of this period covers, by the cell's place in it. */
export function coveredLines(db: DatabaseSyncInstance, period: string): ReadonlyMap<number, ReleaseLine[]> {
  const rows: (LineRow & { cell: number })[] = db
    .prepare(
      `SELECT cell, ${LINE_COLUMNS} FROM covered JOIN line ON line.id = covered.line
       WHERE period = ? ORDER BY line.id`,
    )
    .all(period)
  return linesByPlace(rows.map(({ cell: place, ...row }) => ({ place, row })))
}

/** The lines of each part that was said in a pool, by the place of its node in the call. */
export function pooledLines(db: DatabaseSyncInstance, call: string): ReadonlyMap<number, ReleaseLine[]> {
  const rows: (LineRow & { node: number })[] = db
    .prepare(
      `SELECT node, ${LINE_COLUMNS} FROM pooled JOIN line ON line.id = pooled.line
       WHERE call = ? ORDER BY line.id`,
    )
    .all(call)
  return linesByPlace(rows.map(({ node: place, ...row }) => ({ place, row })))
}

function linesByPlace(
  rows: readonly { readonly place: number; readonly row: LineRow }[],
): ReadonlyMap<number, ReleaseLine[]> {
  const toLine = lineReader()
  const lines = new Map<number, ReleaseLine[]>()
  for (const { place, row } of rows) {
    const own = lines.get(place)
    if (own === undefined) lines.set(place, [toLine(row)])
    else own.push(toLine(row))
  }
  return lines
}

/** Reads rows; paths that are alike are parsed once. */
function lineReader(): (row: LineRow) => ReleaseLine {
  const paths = new Map<string, Path>()
  return ({ path: text, supplier, countedIn: month, totalsOnly, ...row }) => {
    const path = paths.get(text) ?? PathColumn.parse(JSON.parse(text))
    paths.set(text, path)
    return {
      ...row,
      month,
      path,
      ...(supplier !== null && { supplier }),
      ...(totalsOnly === 1 && { totalsOnly: true }),
    }
  }
}
