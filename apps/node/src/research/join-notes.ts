import type { RowNote } from "./note-row.ts"

/** One note of several about the same, in their order: every text, source and finding once. Nothing is lost. */
export function joinNotes(notes: readonly RowNote[]): RowNote {
  const [first] = notes
  if (first === undefined) throw new TypeError("there is a note to join")
  const sources = distinct(notes.flatMap((note) => note.sources))
  const placeOf = (source: unknown) => sources.findIndex((known) => sameJson(known, source))
  return {
    title: first.title,
    text: distinct(notes.map(({ text }) => text)).join("\n\n"),
    about: distinct(notes.flatMap(({ about }) => about)),
    authors: distinct(notes.flatMap(({ authors }) => authors)),
    sources: [...sources],
    findings: distinct(
      notes.flatMap((note) =>
        note.findings.map((finding) =>
          "sources" in finding ? { ...finding, sources: note.sources.map(placeOf) } : finding,
        ),
      ),
    ),
  }
}

function distinct<T>(items: readonly T[]): T[] {
  return items.filter((item, index) => items.findIndex((other) => sameJson(other, item)) === index)
}

function sameJson(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
