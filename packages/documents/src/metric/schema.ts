import type { Digest } from "@commonshelf/identity"
import { Did } from "@commonshelf/statement"
import { z } from "zod"
import { versioned } from "../kinds/fields.ts"
import type { LanguageText } from "../kinds/text.ts"
import { MetricContentV1 } from "./schema-v1.ts"
import { MetricContentV2, type SubjectType } from "./schema-v2.ts"

/**
 * How something is measured: content-addressed, so that an answer names the exact version by its digest [S5].
 * UNTP Criterion, WikiRate metric, olca SocialIndicator. Both versions of its schema are read for ever.
 */
export const MetricContent = z.discriminatedUnion("v", [MetricContentV1, MetricContentV2])
export type MetricContent = z.infer<typeof MetricContent>

/** A metric's version travels inside a signed statement of its own kind [S5]. */
export const MetricDefinition = z.strictObject({
  ...versioned("MetricDefinition"),
  id: z.string().startsWith("urn:commonshelf:metric:").max(200),
  designer: Did,
  content: MetricContent,
})
export type MetricDefinition = z.infer<typeof MetricDefinition>

/** What a metric is about. */
export function subjectTypesOf(content: MetricContent): readonly SubjectType[] {
  return content.v === 1 ? [content.subjectType] : content.subjectTypes
}

/** The version that a metric takes the place of, and what it says of answers to both; version 1 never calls them equal. */
export function supersededVersion(content: MetricContent):
  | {
      readonly metric: Digest
      readonly compatibility: "equivalent" | "not-comparable"
      readonly reason?: LanguageText
    }
  | undefined {
  const { supersedes } = content
  return typeof supersedes === "string" ? { metric: supersedes, compatibility: "not-comparable" } : supersedes
}
