import { wordingIn } from "@commonshelf/documents"
import type { Invitation, PublishedNote } from "@commonshelf/dataset"
import type { Output } from "../operations/operation.ts"
import { columns } from "./output.ts"
import { plain } from "./words.ts"

/** Who published a note, and where it came from. */
function byWords({ by, source }: Pick<PublishedNote, "by" | "source">): string {
  const who = by.name === undefined ? by.scid : wordingIn(by.name, "en")
  return `${who}, ${by.on}${source === undefined ? "" : `, converted from ${source.name}`}`
}

/** The notes that stand, a line each. */
export function noteListWords(output: Output): string {
  const { notes } = output as {
    notes: readonly (Pick<PublishedNote, "digest" | "by" | "source"> & {
      title: PublishedNote["note"]["title"]
      findings: number
    })[]
  }
  if (notes.length === 0) return "No notes yet."
  return columns(
    ["note", "title", "by", "findings"],
    notes.map((note) => [note.digest, wordingIn(note.title, "en"), byWords(note), String(note.findings)]),
  )
}

/** One note in full. */
export function noteWords(output: Output): string {
  const published = output as unknown as PublishedNote // of `note show`
  const { title, text, authors, sources, findings } = published.note
  return [
    wordingIn(title, "en"),
    `Researched by members (${byWords(published)})${authors.length === 0 ? "" : `: ${authors.join("; ")}`}`,
    "",
    wordingIn(text, "en"),
    "",
    ...findings.map(
      ({ found, value, sources: from }) =>
        `Found: ${wordingIn(found, "en")}${value === undefined ? "" : ` (${plain(value)})`}${from === undefined ? "" : ` [${from.join(", ")}]`}`,
    ),
    ...sources.map(
      ({ name, url, accessedOn, quote }, index) =>
        `[${index}] ${[name, url].filter((part) => part !== undefined).join(", ")}, read ${accessedOn}${quote === undefined ? "" : `: "${quote}"`}`,
    ),
  ].join("\n")
}

/** What invites a supplier to answer. */
export function invitationWords(output: Output): string {
  const { invitations } = output as { invitations: readonly Invitation[] }
  if (invitations.length === 0) return "No findings of members invite this supplier to answer."
  const lines = invitations.map(({ note, found, metric, answer }) =>
    [
      `${wordingIn(found, "en")}  (${wordingIn(note.title, "en")}; researched by members of ${byWords(note)})`,
      metric === undefined
        ? "  It names no metric."
        : answer === undefined
          ? `  Not answered by the supplier. To answer: commonshelf disclose --metric ${metric} --period … --value …`
          : `  The supplier says itself: ${answer.state} (${answer.digest}).`,
    ].join("\n"),
  )
  return ["What members found. It is not the supplier's answer and counts nowhere.", ...lines].join("\n")
}

/** What became of a spreadsheet. */
export function noteImportWords(output: Output): string {
  const { rows, notes, refused, dryRun } = output as {
    rows: number
    notes: number
    refused: readonly { line: number; reason: string }[]
    dryRun?: boolean
  }
  return [
    dryRun === true
      ? `${rows} rows would become ${notes} notes; nothing was published (dry run).`
      : `${rows} rows became ${notes} notes.`,
    ...(refused.length === 0
      ? []
      : [
          `${refused.length} rows were not read:`,
          ...refused.map(({ line, reason }) => `  line ${line}: ${reason}`),
        ]),
  ].join("\n")
}
