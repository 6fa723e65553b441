import { Day, DigestText, Did } from "@commonshelf/statement"
import { z } from "zod"
import { Provenance, UuidUrn, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { AnswerValue } from "../supplier/schema.ts"

/** What a note is about: a party, one of its products, or a metric. */
export const NoteSubject = z.union([
  z.strictObject({ party: Did }),
  z.strictObject({ party: Did, product: UuidUrn }),
  z.strictObject({ metric: DigestText }),
])
export type NoteSubject = z.infer<typeof NoteSubject>

/** Where something was read or heard, when, and the very words. schema:CreativeWork, PROV `wasDerivedFrom`. */
export const NoteSource = z
  .strictObject({
    name: z.string().min(1).max(200).exactOptional(),
    url: z.url().max(500).exactOptional(),
    /** Of the file as it was then. */
    digest: DigestText.exactOptional(),
    accessedOn: Day,
    quote: z.string().min(1).max(2000).exactOptional(),
  })
  .refine(({ name, url }) => name !== undefined || url !== undefined, "a name or a url")
export type NoteSource = z.infer<typeof NoteSource>

/**
 * What members found out about a supplier. It is researched by members and never the supplier's own answer: it invites
 * the supplier to answer [NO2].
 */
export const NoteFinding = z.strictObject({
  /** About which party or product; about every party of the note when it is left out. */
  about: NoteSubject.exactOptional(),
  metric: DigestText.exactOptional(),
  found: LanguageText,
  value: AnswerValue.exactOptional(),
  /** Which of the note's sources say so, from 0. */
  sources: z.array(z.int().min(0).max(99)).max(20).exactOptional(),
})
export type NoteFinding = z.infer<typeof NoteFinding>

/** What a note holds. */
const NoteFields = {
  title: LanguageText,
  text: LanguageText,
  about: z.array(NoteSubject).min(1).max(20),
  /** As they want to be named; nobody needs to be. */
  authors: z.array(z.string().min(1).max(100)).max(50),
  sources: z.array(NoteSource).max(100),
  findings: z.array(NoteFinding).max(100),
} as const

/** The content of a research note, as people draft it before anybody signs it. */
export const NoteContent = z.strictObject(NoteFields).superRefine(checkReferences)
export type NoteContent = z.infer<typeof NoteContent>

/** What members studied "behind the product": a text with its sources and findings. A later one supersedes an earlier. */
export const ResearchNote = z
  .strictObject({
    ...versioned("ResearchNote"),
    /** Stays the same when the note's statement is superseded. */
    id: UuidUrn,
    ...NoteFields,
    /** The heads of the draft that it was published from, where there was one [DR9]. */
    draftHeads: z.array(DigestText).min(1).max(16).exactOptional(),
    provenance: Provenance.exactOptional(),
  })
  .superRefine(checkReferences)
export type ResearchNote = z.infer<typeof ResearchNote>

/** A finding is about what its note is about, and its sources are among the note's. */
function checkReferences(
  { about, sources, findings }: Pick<NoteContent, "about" | "sources" | "findings">,
  context: z.RefinementCtx,
): void {
  const subjects = new Set(about.map(subjectText))
  for (const [index, finding] of findings.entries()) {
    const report = (member: string, message: string) =>
      context.addIssue({ code: "custom", path: ["findings", index, member], message })
    if (finding.about !== undefined && !subjects.has(subjectText(finding.about)))
      report("about", "what the note is about")
    if (finding.sources?.some((source) => source >= sources.length) === true)
      report("sources", "numbers of sources of the note, from 0")
  }
}

function subjectText(subject: NoteSubject): string {
  return "metric" in subject
    ? subject.metric
    : `${subject.party}${"product" in subject ? ` ${subject.product}` : ""}`
}
