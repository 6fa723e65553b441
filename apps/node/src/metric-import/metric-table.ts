import { authoritativeText } from "@commonshelf/documents"
import { readRows, type Row } from "@commonshelf/purchases"
import { EXIT, Failure } from "../failure.ts"
import { metricImportSays } from "../messages/metric-import.ts"
import type { Candidate } from "./imported.ts"

const TEXTS = ["title", "question", "why", "boundary", "evidence"] as const
const CODES = ["version", "valueType", "unit", "topic", "direction", "formula", "minimumAssurance"] as const
const STANDARDS = ["ecg", "gri", "sdg", "untp"] as const

/** The columns that a table of metrics may have; `name` and `question` must be there. */
export const METRIC_COLUMNS: readonly string[] = [
  ...["name", "method", "options", "worst", "best", "subjectTypes", "validityMonths"],
  ...TEXTS,
  ...CODES,
  ...STANDARDS,
]

type Cells = (column: string) => string

/**
 * The rows of a table of metrics, CSV or TSV with a header [IN4]. What stands in other columns goes into the method under
 * the column's name, so that nothing is lost.
 *
 * @throws Failure when a column that must be there is not
 */
export function metricsOfTable(text: string, language: string): readonly Candidate[] {
  const [header, ...rows] = readRows(text, "auto")
  const names = (header?.cells ?? []).map((name) => name.trim())
  const repeated = names.find((name, place) => name !== "" && names.indexOf(name) !== place)
  if (repeated !== undefined)
    throw new Failure(EXIT.usage, "bad-table", metricImportSays.columnTwice({ column: repeated }))
  for (const column of ["name", "question"])
    if (!names.includes(column))
      throw new Failure(EXIT.usage, "bad-table", metricImportSays.noColumn({ column }))
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .map((row) => ({
      at: metricImportSays.line({ line: row.line }),
      given: row.cells,
      members: membersOf(row, names, language),
    }))
}

function membersOf(row: Row, names: readonly string[], language: string): Candidate["members"] {
  if (row.broken !== undefined) return metricImportSays.quotes()
  if (row.cells.slice(names.length).some((cell) => cell.trim() !== "")) return metricImportSays.moreCells()
  const cell: Cells = (column) => row.cells[names.indexOf(column)]?.trim() ?? ""
  const others = names.flatMap((name, place) => {
    const value = row.cells[place]?.trim() ?? ""
    if (value === "" || METRIC_COLUMNS.includes(name)) return []
    return [name === "" ? value : `${name}: ${value}`]
  })
  const method = [cell("method"), ...others].filter((part) => part !== "").join("\n\n")
  if (method === "") return metricImportSays.noMethod()
  const text = (value: string) => authoritativeText(language, value)
  return {
    name: cell("name"),
    title: text(cell("title") || cell("name")),
    method: text(method),
    valueType: valueTypeOf(cell),
    ...filled(TEXTS, cell, text),
    ...filled(CODES, cell, (value) => value),
    ...filled(["options"], cell, (value) => optionsOf(value, language)),
    ...filled(["subjectTypes"], cell, listOf),
    ...filled(["validityMonths"], cell, Number),
    ...anchorsOf(cell),
    ...crosswalkOf(cell),
  }
}

/** Where no column says it: what has options is ordinal, what has a unit a number. */
function valueTypeOf(cell: Cells): string | undefined {
  if (cell("options") !== "") return "ordinal"
  return cell("unit") === "" ? undefined : "number"
}

function anchorsOf(cell: Cells) {
  const [worst, best] = [cell("worst"), cell("best")]
  return worst === "" && best === "" ? {} : { anchors: { worst, best } }
}

function crosswalkOf(cell: Cells) {
  const crosswalk = filled(STANDARDS, cell, listOf)
  return Object.keys(crosswalk).length === 0 ? {} : { crosswalk }
}

/** `none; some = Some of it; all`: codes from worst to best, with their words where they have other ones. */
function optionsOf(value: string, language: string) {
  return listOf(value).map((option) => {
    const at = option.indexOf("=")
    const code = (at < 0 ? option : option.slice(0, at)).trim()
    const label = option.slice(at + 1).trim()
    return { code, label: authoritativeText(language, label) }
  })
}

function listOf(value: string): readonly string[] {
  return value
    .split(";")
    .map((part) => part.trim())
    .filter((part) => part !== "")
}

function filled(columns: readonly string[], cell: Cells, read: (value: string) => unknown) {
  return Object.fromEntries(
    columns.filter((column) => cell(column) !== "").map((column) => [column, read(cell(column))]),
  )
}
