import { Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Slug, versioned } from "../kinds/fields.ts"
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

/** The charter of a federation: content-addressed and never edited. vf:Agreement of organisations. */
export const CharterContent = z
  .strictObject({
    type: z.literal("FederationCharter"),
    v: z.literal(1),
    name: LanguageText,
    text: LanguageText,
    /** Who is a member by its own signature alone. */
    founders: z.array(Did).min(1).max(100),
    quorums: z.strictObject({ accept: Quorum, suspend: Quorum, mandate: Quorum, metrics: Quorum }),
    /** What members may be asked to do, and what that means here. */
    mandates: z.array(z.strictObject({ mandate: FederationMandate, what: LanguageText })).max(5),
    metrics: MetricSet,
    /** What happens when somebody leaves or is suspended, in words. */
    exit: LanguageText.exactOptional(),
    suspension: LanguageText.exactOptional(),
  })
  .refine(({ founders }) => new Set(founders).size === founders.length, {
    path: ["founders"],
    message: "each founder once",
  })
  .refine(({ mandates }) => new Set(mandates.map(({ mandate }) => mandate)).size === mandates.length, {
    path: ["mandates"],
    message: "each mandate once",
  })
export type CharterContent = z.infer<typeof CharterContent>

/** A charter travels inside a signed statement of its own kind [S5]. */
export const Charter = z.strictObject({
  ...versioned("Charter"),
  id: z.string().startsWith("urn:commonshelf:federation:").max(200),
  content: CharterContent,
})
export type Charter = z.infer<typeof Charter>
