import type { Dataset } from "@commonshelf/dataset"
import type { NoteContent } from "@commonshelf/documents"
import { decodeText, readRows, type Row } from "@commonshelf/purchases"
import { EXIT, Failure } from "../failure.ts"
import { noteSays } from "../messages/note.ts"
import { Sentence } from "../messages/sentence.ts"
import { noteContentOf, type GivenNote } from "../operations/note-input.ts"
import { joinNotes } from "./join-notes.ts"
import { noteRowReader, type ColumnMap, type RowNote } from "./note-row.ts"

/** A row that could not be read: nothing of it was dropped, it stands here with the reason. */
export interface RefusedNoteRow {
  readonly line: number
  readonly reason: Sentence
  readonly cells: readonly string[]
}

/** Rows of one title about one supplier are one note; `rows` = those of `notes` + `refused`. */
export interface ImportedNotes {
  readonly rows: number
  readonly notes: readonly NoteContent[]
  readonly refused: readonly RefusedNoteRow[]
}

/** How a spreadsheet is to be read. */
export interface NoteTable {
  readonly bytes: Uint8Array
  readonly columns: ColumnMap
  /** The day on which sources were read whose row does not say. */
  readonly accessedOn?: string
  /** The language that it is written in. */
  readonly language: string
}

interface ReadRow {
  readonly row: Row
  readonly given: RowNote
}

/**
 * Reads a spreadsheet of notes (CSV or TSV in UTF-8). Columns without a meaning go into the text under their name, so
 * nothing is lost. A row that cannot be read is reported and stops no other [NO4].
 */
export function notesOfTable(dataset: Dataset, table: NoteTable): ImportedNotes {
  const text = decodeText(table.bytes, "utf-8")
  if (!text.ok) throw new Failure(EXIT.usage, "not-utf-8", noteSays.notUtf8(), { hint: noteSays.saveAgain() })
  const [header, ...rows] = readRows(text.value, "auto")
  const read = noteRowReader(header?.cells ?? [], table)
  const refused: RefusedNoteRow[] = []
  const readable: ReadRow[] = []
  for (const row of rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))) {
    const given = read(row)
    const reason = given instanceof Sentence ? undefined : faultOf(dataset, given, table.language)
    if (given instanceof Sentence) refused.push({ line: row.line, reason: given, cells: row.cells })
    else if (reason !== undefined) refused.push({ line: row.line, reason, cells: row.cells })
    else readable.push({ row, given })
  }
  const groups = groupRows(readable, (given) => JSON.stringify([given.title, given.about[0]]))
  const notes: NoteContent[] = []
  for (const group of groups.values()) {
    const note = joinNotes(group.map(({ given }) => given))
    const reason = faultOf(dataset, note, table.language)
    if (reason === undefined) notes.push(noteContentOf(dataset, note, table.language))
    else refused.push(...group.map(({ row }) => ({ line: row.line, reason, cells: row.cells })))
  }
  return { rows: readable.length + refused.length, notes, refused }
}

/** Why a note is none; undefined when it is one. */
function faultOf(dataset: Dataset, given: GivenNote, language: string): Sentence | undefined {
  try {
    noteContentOf(dataset, given, language)
    return undefined
  } catch (error) {
    if (error instanceof Failure) return error.sentence
    throw error
  }
}

/** Rows of one note, in the order of the file. */
function groupRows(
  rows: readonly ReadRow[],
  keyOf: (given: RowNote) => string,
): ReadonlyMap<string, ReadRow[]> {
  const groups = new Map<string, ReadRow[]>()
  for (const row of rows) {
    const key = keyOf(row.given)
    const group = groups.get(key) ?? []
    groups.set(key, [...group, row])
  }
  return groups
}
