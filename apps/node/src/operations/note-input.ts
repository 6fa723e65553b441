import { NoteContent, type NoteSubject } from "@commonshelf/documents"
import { listProducts, type Dataset } from "@commonshelf/dataset"
import { scidOfDid } from "@commonshelf/identity"
import { z } from "zod"
import { EXIT, Failure } from "../failure.ts"
import { noteSays } from "../messages/note.ts"
import { findMetric, findParty } from "./find.ts"
import { GivenText, worded } from "./given-text.ts"

/** What a note is about, as people write it: a party by name or SCID, with a product, or a metric by name or digest. */
const GivenSubject = z.union([
  z.strictObject({ party: z.string(), product: z.string().exactOptional() }),
  z.strictObject({ metric: z.string() }),
])

/**
 * A note as people write it: texts in one language, parties and metrics by name. The numbers and forms are checked when
 * it has become a `NoteContent`.
 */
export const GivenNote = z.strictObject({
  title: GivenText,
  text: GivenText,
  about: z.array(GivenSubject).min(1).max(20),
  authors: z.array(z.string()).max(50).default([]),
  sources: z.array(z.unknown()).max(100).default([]),
  findings: z
    .array(
      z.looseObject({
        about: GivenSubject.exactOptional(),
        metric: z.string().exactOptional(),
        found: GivenText,
      }),
    )
    .max(100)
    .default([]),
})
export type GivenNote = z.infer<typeof GivenNote>

/** The note that a person means. @throws Failure with the first thing that is not as it should be */
export function noteContentOf(dataset: Dataset, given: unknown, language: string): NoteContent {
  const note = GivenNote.safeParse(given)
  if (!note.success) throw badNote(note.error)
  const { title, text, about, authors, sources, findings } = note.data
  const parsed = NoteContent.safeParse({
    title: worded(title, language),
    text: worded(text, language),
    about: about.map((subject) => subjectOf(dataset, subject)),
    authors,
    sources,
    findings: findings.map((finding) => ({
      ...finding,
      found: worded(finding.found, language),
      ...(finding.about !== undefined && { about: subjectOf(dataset, finding.about) }),
      ...(finding.metric !== undefined && { metric: findMetric(dataset, finding.metric).digest }),
    })),
  })
  if (!parsed.success) throw badNote(parsed.error)
  return parsed.data
}

function subjectOf(dataset: Dataset, subject: z.infer<typeof GivenSubject>): NoteSubject {
  if ("metric" in subject) return { metric: findMetric(dataset, subject.metric).digest }
  const { did, scid } = findParty(dataset, scidOfDid(subject.party) ?? subject.party)
  if (subject.product === undefined) return { party: did }
  const wanted = subject.product.trim().toLowerCase()
  const found = listProducts(dataset, { supplier: scid }).filter(
    ({ product }) =>
      product.id === subject.product ||
      Object.values(product.name).some(({ text }) => text.toLowerCase() === wanted),
  )
  const [only] = found
  if (only !== undefined && found.length === 1) return { party: did, product: only.product.id }
  throw new Failure(
    EXIT.failed,
    "not-found",
    noteSays.noProduct({ supplier: subject.party, product: subject.product }),
    { hint: noteSays.seeSupplier({ supplier: scid }) },
  )
}

function badNote({ issues }: z.ZodError): Failure {
  const [issue] = issues
  const detail = `${issue?.path.join(".") ?? ""}: ${issue?.message ?? ""}`
  return new Failure(EXIT.usage, "bad-note", noteSays.badNote({ detail }), { hint: noteSays.seeFields() })
}
