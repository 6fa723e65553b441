import { Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Slug, versionedTwice } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** What a member may be asked to do for all. */
export const FederationMandate = z.enum([
  "negotiate-letters",
  "resolve-contests",
  "steward",
  "auditor",
  "translator",
])
export type FederationMandate = z.infer<typeof FederationMandate>

/** How many members must agree: a part of them, rounded up, and never fewer than so many, as far as there are so many. */
export const Quorum = z.strictObject({
  percent: z.int().min(1).max(100),
  atLeast: z.int().min(1).max(100),
})
export type Quorum = z.infer<typeof Quorum>

/** A metric by its exact version, and the name of its family for people. */
const NamedMetric = z.strictObject({ name: Slug, digest: DigestText })

/** What a federation adopts together to measure by. */
export const MetricSet = z.array(NamedMetric).max(60)
export type MetricSet = z.infer<typeof MetricSet>

/** What both forms of a charter say. */
const terms = {
  type: z.literal("FederationCharter"),
  name: LanguageText,
  text: LanguageText,
  quorums: z.strictObject({ accept: Quorum, suspend: Quorum, mandate: Quorum, metrics: Quorum }),
  /** What members may be asked to do, and what that means here. */
  mandates: z
    .array(z.strictObject({ mandate: FederationMandate, what: LanguageText }))
    .max(5)
    .refine(
      (mandates) => new Set(mandates.map(({ mandate }) => mandate)).size === mandates.length,
      "each mandate once",
    ),
  metrics: MetricSet,
  /** What happens when somebody leaves or is suspended, in words. */
  exit: LanguageText.exactOptional(),
  suspension: LanguageText.exactOptional(),
}

/** The charter that founds a federation: content-addressed and never edited. vf:Agreement of organisations. */
const FoundingCharter = z.strictObject({
  ...terms,
  v: z.literal(1),
  /** Who is a member by its own signature alone. */
  founders: z
    .array(Did)
    .min(1)
    .max(100)
    .refine((founders) => new Set(founders).size === founders.length, "each founder once"),
})
export type FoundingCharter = z.infer<typeof FoundingCharter>

/** A charter that takes the place of the one in force in a federation, once enough of its members say so. */
const AmendedCharter = z.strictObject({
  ...terms,
  v: z.literal(2),
  /** The charter that founded the federation, and names it for ever. */
  federation: DigestText,
  /** The charter whose place it takes. */
  amends: DigestText,
})
export type AmendedCharter = z.infer<typeof AmendedCharter>

/** A charter of either form. */
export const CharterContent = z.discriminatedUnion("v", [FoundingCharter, AmendedCharter])
export type CharterContent = z.infer<typeof CharterContent>

/** A charter travels inside a signed statement of its own kind [S5]; the amended one in version 2. */
export const Charter = z
  .strictObject({
    ...versionedTwice("Charter"),
    id: z.string().startsWith("urn:commonshelf:federation:").max(200),
    content: CharterContent,
  })
  .refine(({ v, content }) => v === content.v, "the version of its content")
export type Charter = z.infer<typeof Charter>
