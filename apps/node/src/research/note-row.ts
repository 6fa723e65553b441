import type { Row } from "@commonshelf/purchases"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { noteSays } from "../messages/note.ts"
import { Sentence } from "../messages/sentence.ts"
import type { GivenNote } from "../operations/note-input.ts"

/** What a column of a spreadsheet of notes may hold. */
export const NOTE_COLUMNS = [
  "title",
  "supplier",
  "text",
  "product",
  "metric",
  "authors",
  "source",
  "url",
  "accessed",
  "quote",
  "finding",
] as const
type NoteColumn = (typeof NOTE_COLUMNS)[number]

/** Which column, by its name in the first row, holds what. Title and supplier must be there. */
export const ColumnMap = z
  .partialRecord(z.enum(NOTE_COLUMNS), z.string().min(1).max(200))
  .refine(
    ({ title, supplier }) => title !== undefined && supplier !== undefined,
    "the columns of title and supplier, at least",
  )
export type ColumnMap = z.infer<typeof ColumnMap>

/** A note as a row writes it: in one language. */
export type RowNote = GivenNote & { readonly title: string; readonly text: string }

type Cells = (column: NoteColumn) => string

/**
 * A reader of the rows below a header: a note with at most one source and one finding, or why it is none.
 * @throws Failure when a column is not there
 */
export function noteRowReader(
  header: readonly string[],
  { columns, accessedOn }: { readonly columns: ColumnMap; readonly accessedOn?: string },
): (row: Row) => RowNote | Sentence {
  const names = header.map((name) => name.trim())
  for (const name of Object.values(columns)) if (!names.includes(name)) throw noColumn(name, names)
  const places = new Map(Object.entries(columns).map(([column, name]) => [column, names.indexOf(name)]))
  return (row) => {
    if (row.broken !== undefined) return noteSays.rowUnclosed()
    const cell: Cells = (column) => row.cells[places.get(column) ?? -1]?.trim() ?? ""
    if (cell("title") === "") return noteSays.rowNoTitle()
    if (cell("supplier") === "") return noteSays.rowNoSupplier()
    const source = sourceOf(cell, accessedOn)
    if (source instanceof Sentence) return source
    return noteOf(cell, source, restOf(row.cells, names, new Set(places.values())))
  }
}

function noteOf(cell: Cells, source: object | undefined, rest: readonly string[]): RowNote {
  const [product, metric, finding] = [cell("product"), cell("metric"), cell("finding")]
  const party = { party: cell("supplier") }
  const subject = product === "" ? party : { ...party, product }
  const text = [cell("text"), ...rest].filter((part) => part !== "").join("\n")
  return {
    title: cell("title"),
    text: text === "" ? cell("title") : text,
    about: [subject, ...(metric !== "" && finding === "" ? [{ metric }] : [])],
    authors: cell("authors")
      .split(/[;,]/)
      .map((name) => name.trim())
      .filter((name) => name !== ""),
    sources: source === undefined ? [] : [source],
    findings:
      finding === ""
        ? []
        : [
            {
              about: subject,
              found: finding,
              ...(metric !== "" && { metric }),
              ...(source !== undefined && { sources: [0] }),
            },
          ],
  }
}

/** What is written of a source; an address that is none is its name. */
function sourceOf(cell: Cells, accessedOn: string | undefined): object | Sentence | undefined {
  const [name, url, quote] = [cell("source"), cell("url"), cell("quote")]
  if (name === "" && url === "" && quote === "") return undefined
  const read = cell("accessed") === "" ? accessedOn : cell("accessed")
  if (read === undefined) return noteSays.rowNoDay()
  if (!z.iso.date().safeParse(read).success) return noteSays.rowBadDay({ day: read })
  const isUrl = z.url().safeParse(url).success
  const named = [name, isUrl ? "" : url].filter((part) => part !== "").join(", ")
  return {
    ...(named !== "" ? { name: named } : isUrl ? {} : { name: "quoted without a source" }),
    ...(isUrl && { url }),
    accessedOn: read,
    ...(quote !== "" && { quote }),
  }
}

/** What stands in columns without a meaning, under their names. */
function restOf(
  cells: readonly string[],
  names: readonly string[],
  used: ReadonlySet<number>,
): readonly string[] {
  return cells.flatMap((cell, index) => {
    if (used.has(index) || cell.trim() === "") return []
    return [`${names[index] ?? `Column ${index + 1}`}: ${cell.trim()}`]
  })
}

function noColumn(name: string, names: readonly string[]): Failure {
  return new Failure(EXIT.usage, "no-column", noteSays.noColumn({ column: name }), {
    hint: noteSays.itsColumns({ columns: names }),
  })
}
