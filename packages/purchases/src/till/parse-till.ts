import { err, ok, type Result } from "@commonshelf/identity"
import { type ColumnName, type Profile } from "../profiles/profile.ts"
import { decodeText } from "./decode.ts"
import { readHeader, type ColumnIndex } from "./header.ts"
import { type ImportError, type RefusedRow } from "./import-error.ts"
import { readProducts, type ProductFacts } from "./products-file.ts"
import { type Refusal } from "./quantity.ts"
import { lineReader, type LineReader } from "./read-line.ts"
import { readRows, type Row } from "./rows.ts"
import { type TillLine } from "./till-line.ts"

/** A till file and how to read it. */
export interface TillFile {
  readonly bytes: Uint8Array
  readonly profile: Profile
  /** The products file, where the profile has one. */
  readonly products?: Uint8Array
  /** Take the lines of this store only. */
  readonly store?: string
}

/** What a till file holds. `rows` = `lines` + `refused` + `otherStores`. */
export interface ParsedTill {
  readonly lines: readonly TillLine[]
  readonly refused: readonly RefusedRow[]
  readonly otherStores: number
  /** Rows after the header. */
  readonly rows: number
}

/**
 * Reads a till file. A row that cannot be counted is refused with its line and reason and stops nothing; a file that
 * cannot be trusted as a whole (encoding, header) is an error and nothing of it is read.
 */
export function parseTill(file: TillFile): Result<ParsedTill, ImportError> {
  const products = file.products === undefined ? undefined : readProducts(file.products, file.profile)
  if (products?.ok === false) return products
  const text = decodeText(file.bytes, file.profile.encoding)
  if (!text.ok) return text
  const [header, ...rows] = readRows(text.value, file.profile.delimiter)
  if (header === undefined) {
    return err({ kind: "empty-file", message: "The file is empty. Export it from the till again." })
  }
  const columns = readHeader(header.cells, file.profile, file.store !== undefined)
  if (!columns.ok) return columns
  return ok(readLines(file, header, rows, columns.value, products?.value))
}

function readLines(
  file: TillFile,
  header: Row,
  rows: readonly Row[],
  columns: ColumnIndex<ColumnName>,
  products: ReadonlyMap<string, ProductFacts> | undefined,
): ParsedTill {
  const read = lineReader(file.profile, columns, products)
  const fill = fillDown(file.profile, columns)
  const lines: TillLine[] = []
  const refused: RefusedRow[] = []
  let otherStores = 0
  for (const row of rows) {
    const fault = faultOf(row, header.cells.length)
    const cells = fault === undefined ? fill(row.cells) : row.cells
    if (fault === undefined && isOtherStore(cells, columns, file.store)) otherStores += 1
    else {
      const outcome = fault === undefined ? readCells(read, cells, columns, row.line) : err(fault)
      if (outcome.ok) lines.push(outcome.value)
      else refused.push({ line: row.line, ...outcome.error })
    }
  }
  return { lines, refused, otherStores, rows: rows.length }
}

function readCells(
  read: LineReader,
  cells: readonly string[],
  columns: ColumnIndex<ColumnName>,
  line: number,
): Result<TillLine, Refusal> {
  return read((name) => cells[columns[name] ?? -1] ?? "", line)
}

function isOtherStore(
  cells: readonly string[],
  columns: ColumnIndex<ColumnName>,
  store: string | undefined,
): boolean {
  return store !== undefined && (cells[columns.store ?? -1] ?? "").trim() !== store.trim()
}

function faultOf(row: Row, width: number): Refusal | undefined {
  if (row.broken === "never-closed") {
    const reason = "A quote that opens in this row is never closed: the rest of the file could not be read."
    return { kind: "broken-quotes", reason }
  }
  if (row.broken === "misplaced")
    return { kind: "broken-quotes", reason: "A quote stands where none may stand." }
  if (row.cells.every((cell) => cell.trim() === "")) return { kind: "blank-row", reason: "A blank row." }
  if (row.cells.length === width) return undefined
  return { kind: "ragged-row", reason: `The row has ${row.cells.length} cells; the header has ${width}.` }
}

/** Gives a row without a receipt what the last row with one had in the columns that are filled down. */
function fillDown(
  profile: Profile,
  columns: ColumnIndex<ColumnName>,
): (cells: readonly string[]) => readonly string[] {
  const { receipt } = columns
  const filled = profile.fillDown.flatMap((name) => columns[name] ?? [])
  if (receipt === undefined || filled.length === 0) return (cells) => cells
  let first: readonly string[] | undefined
  return (cells) => {
    if ((cells[receipt] ?? "").trim() !== "") first = cells
    return first === undefined || first === cells
      ? cells
      : cells.map((cell, index) => (filled.includes(index) ? (first?.[index] ?? "") : cell))
  }
}
