import type { NoteSubject, ResearchNote } from "@commonshelf/documents"
import { scidOfDid } from "@commonshelf/identity"
import type { ForkItem } from "../judge-document.ts"
import { valueText } from "./answer-value.ts"
import { provenanceColumns, saidOf, signedColumns, timeColumns, type Said } from "./said.ts"
import { column, forkTable, mainWording, optional, type ForkTable } from "./table.ts"

const notesOf = (item: ForkItem) => saidOf<ResearchNote>(item, "ResearchNote")

/** What members studied behind the products. */
export const researchTables: readonly ForkTable[] = [
  forkTable("notes", "Research notes of members", notesOf, [
    ...signedColumns(),
    column("note", "string", "id of the note, the same in all its versions", ({ subject }) => subject.id),
    column("title", "text", "title", ({ subject }) => mainWording(subject.title).text),
    column("text", "text", "text", ({ subject }) => mainWording(subject.text).text),
    column("language", "string", "language of the text", ({ subject }) => mainWording(subject.text).language),
    column(
      "about",
      "string",
      "what it is about, separated by spaces: SCIDs, ids of products, digests of metrics",
      ({ subject }) => subject.about.map(subjectText).join(" "),
    ),
    optional("authors", "text", "authors as they want to be named, separated by semicolons", ({ subject }) =>
      subject.authors.length === 0 ? undefined : subject.authors.join("; "),
    ),
    ...timeColumns<Said<ResearchNote>>(),
    ...provenanceColumns<Said<ResearchNote>>(),
  ]),
  forkTable(
    "note-sources",
    "Where research notes have it from",
    (item: ForkItem) =>
      notesOf(item).flatMap(({ digest, issuer, subject }) =>
        subject.sources.map((source, index) => ({ digest, issuer, source, index })),
      ),
    [
      ...signedColumns(),
      column("source", "integer", "number of the source in its note, from 0", ({ index }) => index),
      optional("name", "text", "what it is called", ({ source }) => source.name),
      optional("url", "text", "where it was read", ({ source }) => source.url),
      optional("digest", "string", "digest of the file as it was then", ({ source }) => source.digest),
      column("accessedOn", "date", "when it was read", ({ source }) => source.accessedOn),
      optional("quote", "text", "the very words", ({ source }) => source.quote),
    ],
  ),
  forkTable(
    "note-findings",
    "What members found, which is never the supplier's own answer",
    (item: ForkItem) =>
      notesOf(item).flatMap(({ digest, issuer, subject }) =>
        subject.findings.map((finding, index) => ({ digest, issuer, finding, index })),
      ),
    [
      ...signedColumns(),
      column("finding", "integer", "number of the finding in its note, from 0", ({ index }) => index),
      optional(
        "about",
        "string",
        "party, product or metric that it is about; empty for everything that the note is about",
        ({ finding }) => (finding.about === undefined ? undefined : subjectText(finding.about)),
      ),
      optional(
        "metric",
        "string",
        "digest of the metric's version that it measures by",
        ({ finding }) => finding.metric,
      ),
      column("found", "text", "what was found", ({ finding }) => mainWording(finding.found).text),
      optional("valueType", "string", "type of the value", ({ finding }) => finding.value?.type),
      optional(
        "value",
        "string",
        "value; money in minor units",
        ({ finding }) => finding.value && valueText(finding.value),
      ),
      optional(
        "sources",
        "string",
        "numbers of the sources that say so, separated by spaces",
        ({ finding }) => finding.sources?.join(" "),
      ),
    ],
  ),
]

function subjectText(subject: NoteSubject): string {
  if ("metric" in subject) return subject.metric
  return "product" in subject ? subject.product : (scidOfDid(subject.party) ?? subject.party)
}
