import Papa from "papaparse"

/** A row of a CSV file and the 1-based line on which it begins. */
export interface Row {
  readonly line: number
  readonly cells: readonly string[]
  /** Set where its quotes are broken. */
  readonly broken?: "never-closed" | "misplaced"
}

const DELIMITERS = [",", ";", "\t", "|"]

/** The rows of a CSV text. A quoted cell may hold line breaks, so a row may be several lines long. */
export function readRows(text: string, delimiter: string): Row[] {
  const options = delimiter === "auto" ? { delimitersToGuess: DELIMITERS } : { delimiter }
  const { data, errors, meta } = Papa.parse<string[]>(text, options)
  const broken = new Map<number, Row["broken"]>()
  for (const error of errors) {
    if (error.type !== "Quotes" || error.row === undefined) continue
    broken.set(error.row, error.code === "MissingQuotes" ? "never-closed" : "misplaced")
  }
  const rows: Row[] = []
  let line = 1
  for (const [index, cells] of data.entries()) {
    const fault = broken.get(index)
    rows.push(fault === undefined ? { line, cells } : { line, cells, broken: fault })
    line += 1 + cells.reduce((breaks, cell) => breaks + cell.split(meta.linebreak).length - 1, 0)
  }
  const last = rows.at(-1)
  // The line break at the end of a file ends its last row; it does not begin another.
  if (last?.cells.length === 1 && last.cells[0] === "") rows.pop()
  return rows
}
