import type { DocumentDescriptor, LanguageText } from "@commonshelf/documents"
import type { ForkItem } from "../judge-document.ts"
import { csvRow, markedText, type CsvValue } from "../csv.ts"

/** A type of Table Schema; `text` is a string that people chose freely, see `markedText`. */
export type ColumnType = "string" | "text" | "integer" | "number" | "boolean" | "date" | "datetime"

/** A column as the data dictionary has it. */
export interface ColumnDescription {
  readonly name: string
  readonly type: ColumnType
  /** What it says, as a sentence without a full stop. */
  readonly description: string
  /** Whether every row has a value. */
  readonly required: boolean
}

/** A table of a fork. What it says of a row follows from one statement alone, so that rows can be made one by one. */
export interface ForkTable {
  /** The name of its file without `.csv`. */
  readonly name: string
  readonly title: string
  readonly columns: readonly ColumnDescription[]
  /** The rows that an item of a document gives, each as a line of CSV. */
  readonly rowsOf: (item: ForkItem, document: DocumentDescriptor) => readonly string[]
}

/** A column and how a row fills it. */
export type Column<Row> = ColumnDescription & { readonly value: (row: Row) => CsvValue }

/** A required column: every row has a value. */
export function column<Row>(
  name: string,
  type: ColumnType,
  description: string,
  value: (row: Row) => CsvValue,
): Column<Row> {
  return { name, type, description, required: true, value }
}

/** A column that may be empty. */
export function optional<Row>(...given: Parameters<typeof column<Row>>): Column<Row> {
  return { ...column(...given), required: false }
}

/** What the subject of a statement is called: the authoritative wording, and its language. */
export const NAME_COLUMNS: readonly Column<{ readonly subject: { readonly name: LanguageText } }>[] = [
  column(
    "name",
    "text",
    "its name, in the language of the next column",
    ({ subject }) => mainWording(subject.name).text,
  ),
  column(
    "nameLanguage",
    "string",
    "language of the name",
    ({ subject }) => mainWording(subject.name).language,
  ),
]

/** A table of rows that `rows` makes from an item, if any. */
export function forkTable<Row>(
  name: string,
  title: string,
  rows: (item: ForkItem, document: DocumentDescriptor) => readonly Row[],
  columns: readonly Column<NoInfer<Row>>[],
): ForkTable {
  return {
    name,
    title,
    columns: columns.map(({ value: _value, ...description }) => description),
    rowsOf: (item, document) =>
      rows(item, document).map((row) => csvRow(columns.map((of) => cell(of.type, of.value(row))))),
  }
}

function cell(type: ColumnType, value: CsvValue): CsvValue {
  return type === "text" && typeof value === "string" ? markedText(value) : value
}

/** The first line of a table. */
export function headerOf({ columns }: ForkTable): string {
  return csvRow(columns.map(({ name }) => name))
}

/** The authoritative wording of a text, of several the one whose language sorts first, and its language. */
export function mainWording(text: LanguageText): { readonly language: string; readonly text: string } {
  const [first] = Object.entries(text)
    .filter(([, { status }]) => status === "authoritative")
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return first === undefined ? { language: "", text: "" } : { language: first[0], text: first[1].text }
}
