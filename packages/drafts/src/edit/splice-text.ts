import * as Automerge from "@automerge/automerge"
import { at } from "../document/path.ts"

/** A piece of a text that is replaced. */
interface Splice {
  readonly start: number
  readonly deleted: number
  readonly inserted: string
}

/**
 * Makes a text hold `wanted` by as few small pieces as a comparison of its words finds, so that what somebody else writes
 * elsewhere in it survives. Called inside a change.
 */
export function spliceText(
  document: Automerge.Doc<Record<string, unknown>>,
  path: readonly (string | number)[],
  wanted: string,
): void {
  const present = at(document, path)
  if (typeof present !== "string") throw new TypeError(`there is no text at ${path.join(".")}`)
  // From the end, so that places further on stay where they are.
  for (const { start, deleted, inserted } of splices(present, wanted).toReversed())
    Automerge.splice(document, [...path], start, deleted, inserted)
}

/** The pieces by which one text becomes another, in ascending order. */
export function splices(from: string, to: string): readonly Splice[] {
  const [a, b] = [wordsOf(from), wordsOf(to)]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const offset = lengthOf(a.slice(0, start))
  if (left.length * right.length > MAX_TABLE)
    return [{ start: offset, deleted: lengthOf(left), inserted: right.join("") }]
  return byWords(left, right, offset)
}

/** A larger comparison takes too long: then the whole piece between what is the same is replaced. */
const MAX_TABLE = 4_000_000

/** Replaces what is not in the longest common sequence of words. */
function byWords(a: readonly string[], b: readonly string[], offset: number): readonly Splice[] {
  const common = commonLengths(a, b)
  const width = b.length + 1
  const found: Splice[] = []
  let [i, j, place] = [0, 0, offset]
  while (i < a.length || j < b.length) {
    const [fromI, fromJ] = [i, j]
    while ((i < a.length || j < b.length) && (i >= a.length || j >= b.length || a[i] !== b[j])) {
      const skipsA = i < a.length && (common[(i + 1) * width + j] ?? 0) >= (common[i * width + j + 1] ?? 0)
      if (j >= b.length || skipsA) i++
      else j++
    }
    const deleted = lengthOf(a.slice(fromI, i))
    if (i > fromI || j > fromJ) found.push({ start: place, deleted, inserted: b.slice(fromJ, j).join("") })
    place += deleted
    if (i < a.length && j < b.length) {
      place += a[i]?.length ?? 0
      i++
      j++
    }
  }
  return found
}

/** How many words the ends from i and j have in common, in a table of rows. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array {
  const width = b.length + 1
  const table = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      table[i * width + j] =
        a[i] === b[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0)
  return table
}

/** Words, and what stands between them. */
function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? []
}

function lengthOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + word.length, 0)
}
