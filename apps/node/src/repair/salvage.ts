import { readFileSync, existsSync } from "node:fs"
import {
  DocumentDescriptor,
  documentUrl,
  locateDocument,
  locateLogEntry,
  readCanonicalChange,
  subjectSchemaOf,
} from "@commonshelf/documents"
import { parseLogEntry } from "@commonshelf/identity"
import type { DocumentText } from "@commonshelf/replica"
import { parseStatement } from "@commonshelf/statement"
import { closeDatabase, openDatabase, type Database } from "../home/sqlite.ts"

/** What could be read of a damaged commons. */
export interface Salvaged {
  /** Texts with the document each belongs to. Nothing of it is trusted: all goes through the gate again. */
  readonly items: readonly DocumentText[]
  /** Texts whose document cannot be told any more. */
  readonly unplaced: number
}

/**
 * Reads what can be read of a damaged commons: its rows one by one where SQLite still finds them, and every canonical
 * change that stands in the bytes of the file and of its log, which needs no SQLite: a change carries its own checksum
 * and a statement its own proof. It is given the file where it was put aside, and may write to it.
 */
export function salvageCommons(path: string): Salvaged {
  const bytes = [path, `${path}-wal`].filter(existsSync).map((file) => readFileSync(file))
  const texts = new Set<string>()
  for (const file of bytes) for (const text of textsIn(file)) texts.add(text)
  const descriptors = new Map<string, DocumentDescriptor>()
  withDatabase(path, (database) => {
    for (const descriptor of readDescriptors(database)) descriptors.set(documentUrl(descriptor), descriptor)
    for (const text of readTexts(database)) texts.add(text)
  })
  const placed = [...texts].map((text) => ({ text, document: placeOf(text, descriptors) }))
  const items = placed.filter(isPlaced)
  return { items, unplaced: placed.length - items.length }
}

/** Runs `work` on a file that may be no database any more; what it throws on the way is the end of the reading. */
export function withDatabase(path: string, work: (database: Database) => void): void {
  let database: Database | undefined
  try {
    database = openDatabase(path)
    work(database)
  } catch {
    // What was read until here is what can be read.
  } finally {
    if (database !== undefined) closeDatabase(database)
  }
}

const MAGIC = Buffer.from([0x85, 0x6f, 0x4a, 0x83])
const LENGTH_AT = 9

/** The texts of all changes that stand in one piece in the bytes. */
function* textsIn(bytes: Buffer): Iterable<string> {
  for (let at = bytes.indexOf(MAGIC); at >= 0; at = bytes.indexOf(MAGIC, at + 1)) {
    const length = chunkLength(bytes, at + LENGTH_AT)
    const change = length === undefined ? undefined : readCanonicalChange(bytes.subarray(at, length))
    if (change?.ok === true) yield change.value.text
  }
}

/** Where the chunk whose LEB128 length stands here ends. */
function chunkLength(bytes: Buffer, from: number): number | undefined {
  let length = 0
  for (let at = from, factor = 1; at < from + 4; at++, factor *= 128) {
    const byte = bytes[at] ?? 0
    length += (byte & 0x7f) * factor
    if (byte < 0x80) return at + 1 + length
  }
  return undefined
}

function readDescriptors(database: Database): readonly DocumentDescriptor[] {
  return readEach(database, "SELECT type, owner, name FROM documents").flatMap((row) => {
    const descriptor = DocumentDescriptor.safeParse({ ...row })
    return descriptor.success ? [descriptor.data] : []
  })
}

/** Row by row, and from both ends: a broken page in the middle hides only what stands on it. */
function readTexts(database: Database): readonly string[] {
  return ["ASC", "DESC"]
    .flatMap((order) => readEach(database, `SELECT bytes FROM changes ORDER BY position ${order}`))
    .flatMap((row) => {
      const { bytes } = row
      const change = bytes instanceof Uint8Array ? readCanonicalChange(bytes) : undefined
      return change?.ok === true ? [change.value.text] : []
    })
}

/** The rows of a query up to the first that cannot be read. */
export function readEach(database: Database, query: string): readonly Record<string, unknown>[] {
  const rows: Record<string, unknown>[] = []
  try {
    for (const row of database.prepare(query).iterate()) rows.push(row)
  } catch {
    // What was read until here is what can be read.
  }
  return rows
}

export function isPlaced(item: {
  readonly text: string
  readonly document: DocumentDescriptor | undefined
}): item is DocumentText {
  return item.document !== undefined
}

/** The document that a text says it belongs to; undefined when it is neither a statement nor an entry of a log. */
export function placeOf(
  text: string,
  descriptors: ReadonlyMap<string, DocumentDescriptor>,
): DocumentDescriptor | undefined {
  const entry = text.includes('"versionId"') ? parseLogEntry(text) : undefined
  if (entry?.ok === true) return locateLogEntry(entry.value.state.id)
  const parsed = parseStatement(Buffer.from(text), subjectSchemaOf)
  return parsed.ok ? locateDocument(parsed.value.statement, (url) => descriptors.get(url)) : undefined
}
