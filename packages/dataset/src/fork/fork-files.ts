import { MAX_STATEMENT_BYTES, utf8Text } from "@commonshelf/statement"

/** What stands in the folder of a fork. */
export interface ListedFile {
  /** Inside the fork, its parts joined by `/`. */
  readonly path: string
  readonly kind: "file" | "link" | "other"
  readonly bytes: number
}

/** The folder of a fork, as whoever checks it may look at it. Nothing in it is trusted. */
export interface ForkFiles {
  /** Everything in it but folders; links are told, never followed. */
  list(): readonly ListedFile[]
  /** Bytes of a listed file; fewer at its end. */
  read(path: string, from: number, length: number): Uint8Array
  /** The SHA-256 of a listed file in lower-case hexadecimal. */
  sha256(path: string): string
}

const CHUNK_BYTES = 1024 * 1024

/** A line of a file, without its end. */
export type FileLine = { readonly line: number } & ({ readonly text: string } | { readonly fault: string })

/** The lines of a file. A line that is too long to be a statement or no text is a fault, and the rest is read on. */
export function* linesOf(files: ForkFiles, path: string, size: number): Generator<FileLine> {
  let line = 1
  let rest: Uint8Array = new Uint8Array(0)
  let overlong = false
  for (let from = 0; from < size; from += CHUNK_BYTES) {
    const chunk = join(rest, files.read(path, from, Math.min(CHUNK_BYTES, size - from)))
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      yield overlong ? tooLong(line) : readLine(line, chunk.subarray(start, end))
      overlong = false
      line += 1
      start = end + 1
    }
    rest = chunk.slice(start)
    if (rest.length <= MAX_STATEMENT_BYTES) continue
    overlong = true
    rest = new Uint8Array(0)
  }
  if (overlong) yield tooLong(line)
  else if (rest.length > 0) yield { line, fault: "the last line is cut off: it has no end" }
}

/** The text of a whole file of at most `limit` bytes; undefined when it is longer or no text. */
export function wholeText(files: ForkFiles, { path, bytes }: ListedFile, limit: number): string | undefined {
  return bytes > limit ? undefined : utf8Text(files.read(path, 0, bytes))
}

const LINE_FEED = 0x0a

function readLine(line: number, bytes: Uint8Array): FileLine {
  if (bytes.length > MAX_STATEMENT_BYTES) return tooLong(line)
  const text = utf8Text(bytes)
  return text === undefined ? { line, fault: "it is not UTF-8 text" } : { line, text }
}

function tooLong(line: number): FileLine {
  return { line, fault: `it is longer than a statement may be (${MAX_STATEMENT_BYTES} bytes)` }
}

function join(a: Uint8Array, b: Uint8Array): Uint8Array {
  if (a.length === 0) return b
  const joined = new Uint8Array(a.length + b.length)
  joined.set(a)
  joined.set(b, a.length)
  return joined
}
