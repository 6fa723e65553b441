import { existsSync, readFileSync } from "node:fs"
import Papa from "papaparse"

/** A file that the converter cannot use: a sentence that says which and why. */
export class SourceFileError extends Error {
  override readonly name = "SourceFileError"
}

/** A row of a table by its columns; a missing cell is an empty text. */
export type TableRow = (column: string) => string

/** The rows of a CSV file. @throws SourceFileError when it is missing or lacks one of the columns */
export function readTable(path: string, columns: readonly string[]): readonly TableRow[] {
  const { data, meta } = Papa.parse(readText(path), { header: true, skipEmptyLines: true })
  const missing = columns.filter((column) => !(meta.fields ?? []).includes(column))
  if (missing.length > 0)
    throw new SourceFileError(`${path} has no column ${missing.join(", ")}: is it the right file?`)
  return data.map((row) => (column) => (row[column] ?? "").trim())
}

/** The list of objects in a JSON file. @throws SourceFileError when it is missing or holds something else */
export function readList(path: string): readonly Readonly<Record<string, unknown>>[] {
  const value = parseJson(readText(path))
  if (Array.isArray(value) && value.every((item) => typeof item === "object" && item !== null)) return value
  throw new SourceFileError(`${path} is not a JSON list of objects: is it the right file?`)
}

function readText(path: string): string {
  if (!existsSync(path)) throw new SourceFileError(`${path}: there is no such file.`)
  return readFileSync(path, "utf8")
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
