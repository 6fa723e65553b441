import { randomUUID } from "node:crypto"
import { listNotes, noteInvitations, type PublishedNote } from "@commonshelf/dataset"
import { draftResearchNote, wordingIn, type NoteContent, type Provenance } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { Day } from "@commonshelf/statement"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { noteSays } from "../messages/note.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { notesOfTable } from "../research/import-notes.ts"
import { ColumnMap } from "../research/note-row.ts"
import { done } from "./draft-failure.ts"
import { findMetric, findParty } from "./find.ts"
import { noteContentOf } from "./note-input.ts"
import { operation } from "./operation.ts"

const Publish = z.strictObject({ content: z.unknown(), replaces: z.string().exactOptional() })

const Import = z.strictObject({
  file: z.string().min(1).max(200),
  base64: z.string(),
  columns: ColumnMap,
  accessedOn: Day.exactOptional(),
  draft: z.boolean().default(false),
  dryRun: z.boolean().default(false),
})

/** What members find out behind the products: published, read, and told to suppliers as invitations. */
export const noteOperations = [
  operation("note publish", Publish, (node, { content, replaces }) => {
    const note = noteContentOf(node.dataset, content, node.home.language)
    return publishNote(node, note, replaces === undefined ? {} : { replaces })
  }),
  operation("note list", z.strictObject({ about: z.string().exactOptional() }), ({ dataset }, { about }) => ({
    notes: listNotes(dataset, about === undefined ? {} : { about: subjectKey(dataset, about) }).map(summary),
  })),
  operation("note show", z.strictObject({ note: z.string() }), ({ dataset }, { note }) => ({
    ...findNote(dataset, note),
    researchedBy: "members",
  })),
  operation(
    "note invitations",
    z.strictObject({ supplier: z.string().exactOptional() }),
    ({ dataset, home }, { supplier }) => {
      const scid = supplier === undefined ? home.scid : findParty(dataset, supplier).scid
      return { supplier: scid, invitations: noteInvitations(dataset, scid) }
    },
  ),
  operation("note import", Import, (node, { file, base64, draft, dryRun, ...table }) => {
    const bytes = Buffer.from(base64, "base64")
    const { notes, refused, rows } = notesOfTable(node.dataset, {
      ...table,
      bytes,
      language: node.home.language,
    })
    const provenance: Provenance = { route: "import", source: { name: file } }
    const published = dryRun || draft ? [] : sayNotes(node, notes, { provenance })
    const drafts = draft && !dryRun ? notes.map((note) => beginDraft(node, note)) : undefined
    return {
      rows,
      notes: notes.length,
      published,
      ...(drafts !== undefined && { drafts }),
      refused,
      ...(dryRun && { dryRun }),
      ...(refused.length > 0 && { exit: EXIT.someRefused }),
    }
  }),
]

/** Publishes a note, as the next version of another where one is named. */
export function publishNote(
  node: CommonsNode,
  note: NoteContent,
  { replaces, draftHeads }: { readonly replaces?: string; readonly draftHeads?: readonly Digest[] },
) {
  const id = replaces === undefined ? newId() : ownNote(node, replaces).note.id
  const heads = draftHeads === undefined ? {} : { draftHeads: [...draftHeads] }
  const [statement] = node.say([draftResearchNote(node.home.did, { id, ...note, ...heads })])
  return { statement, note: id }
}

function sayNotes(
  node: CommonsNode,
  notes: readonly NoteContent[],
  { provenance }: { readonly provenance: Provenance },
): readonly Digest[] {
  if (notes.length === 0) return []
  return node.say(notes.map((note) => draftResearchNote(node.home.did, { id: newId(), ...note, provenance })))
}

/** A draft that holds a note, for this party alone until it shares it. */
function beginDraft(node: CommonsNode, note: NoteContent): Digest {
  const title = wordingIn(note.title, node.home.language).slice(0, 200)
  return done(node.drafts.open().work.create("note", title, [], note))
}

function newId(): string {
  return `urn:uuid:${randomUUID()}`
}

/** The SCID of a party or the digest of a metric that a person means. */
function subjectKey(dataset: CommonsNode["dataset"], wanted: string): string {
  try {
    return findParty(dataset, wanted).scid
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== "not-found") throw error
    return findMetric(dataset, wanted).digest
  }
}

function ownNote(node: CommonsNode, wanted: string): PublishedNote {
  const note = findNote(node.dataset, wanted)
  if (note.by.scid === node.home.scid) return note
  throw new Failure(EXIT.failed, "not-own", noteSays.notOwn(), { hint: noteSays.besideIt() })
}

/** A note by its digest, its id, or the beginning of either. */
function findNote(dataset: CommonsNode["dataset"], wanted: string): PublishedNote {
  const notes = listNotes(dataset)
  const found = notes.filter(
    ({ digest, note }) =>
      digest === wanted || note.id === wanted || (wanted.length >= 6 && digest.startsWith(wanted)),
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return only
  if (only === undefined)
    throw new Failure(EXIT.failed, "not-found", noteSays.notFound({ note: wanted }), {
      hint: noteSays.seeList(),
    })
  throw new Failure(EXIT.failed, "ambiguous", noteSays.ambiguous({ note: wanted }), {
    hint: noteSays.seeList(),
  })
}

function summary({ digest, by, source, note }: PublishedNote) {
  const { id, title, about, authors, findings, sources } = note
  return {
    digest,
    by,
    ...(source !== undefined && { source }),
    id,
    title,
    about,
    authors,
    findings: findings.length,
    sources: sources.length,
  }
}
