import type { Invitation, PublishedNote } from "@commonshelf/dataset"
import { noteSays } from "../messages/note.ts"
import type { Words } from "../messages/words.ts"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

type Titled = Pick<PublishedNote, "digest" | "by" | "source"> & {
  readonly title: PublishedNote["note"]["title"]
  readonly findings: number
}

/** The notes that stand, a line each. */
export function noteListWords(output: Output, words: Words): string {
  const { notes } = output as { notes: readonly Titled[] }
  const { say, language } = words
  if (notes.length === 0) return say(noteSays.none())
  return columns(
    [noteSays.note(), noteSays.title(), noteSays.by(), noteSays.findings()].map(say),
    notes.map((note) => [
      note.digest,
      plain(note.title, language),
      byWords(note, words),
      String(note.findings),
    ]),
  )
}

/** One note in full. */
export function noteWords(output: Output, words: Words): string {
  const published = output as unknown as PublishedNote // of `note show`
  const { say, language } = words
  const { title, text, authors, sources, findings } = published.note
  const named = authors.length === 0 ? noteSays.byNobody() : authors
  return [
    plain(title, language),
    say(noteSays.byMembers({ by: byWords(published, words), authors: named })),
    `\n${plain(text, language)}\n`,
    ...findings.map(
      ({ found, value, sources: from = [] }) =>
        `${say(noteSays.found({ found: plain(found, language) }))} ${plain(value, language)} ${from.map((number) => `[${number}]`).join("")}`,
    ),
    ...sources.map(
      ({ name, url, accessedOn, quote }, index) =>
        `[${index}] ${[name, url, say(noteSays.read({ day: accessedOn })), quote].filter((part) => part !== undefined).join(", ")}`,
    ),
  ].join("\n")
}

/** What invites a supplier to answer. */
export function invitationWords(output: Output, words: Words): string {
  const { invitations } = output as { invitations: readonly Invitation[] }
  const { say, language } = words
  if (invitations.length === 0) return say(noteSays.nobodyInvites())
  const lines = invitations.flatMap(({ note, found, metric, answer }) => [
    say(
      noteSays.foundIn({
        found: plain(found, language),
        title: plain(note.title, language),
        by: byWords(note, words),
      }),
    ),
    `  ${say(answerSentence(metric, answer))}`,
  ])
  return [say(noteSays.countsNowhere()), ...lines].join("\n")
}

function answerSentence(metric: Invitation["metric"], answer: Invitation["answer"]) {
  if (metric === undefined) return noteSays.noMetric()
  return answer === undefined ? noteSays.toAnswer({ metric }) : noteSays.saysItself({ digest: answer.digest })
}

/** What became of a spreadsheet. */
export function noteImportWords(output: Output, { say }: Words): string {
  const { rows, notes, refused, dryRun } = output as {
    rows: number
    notes: number
    refused: readonly { line: number; reason: string }[]
    dryRun?: boolean
  }
  return [
    say(noteSays.imported({ rows: rows - refused.length, notes })),
    ...(dryRun === true ? [say(noteSays.importedDry())] : []),
    ...(refused.length === 0 ? [] : [say(noteSays.refusedRows({ count: refused.length }))]),
    ...refused.map(({ line, reason }) => `  ${say(noteSays.refusedRow({ line, reason }))}`),
  ].join("\n")
}

/** Who published a note, when, and where it came from. */
function byWords({ by, source }: Pick<PublishedNote, "by" | "source">, { say, language }: Words): string {
  const party = by.name === undefined ? by.scid : plain(by.name, language)
  if (source === undefined) return `${party}, ${by.on}`
  return say(noteSays.converted({ party, day: by.on, source: source.name }))
}
