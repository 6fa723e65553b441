import { Decimal, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Provenance, Slug, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

export const ValueType = z.enum(["number", "ratio", "money", "boolean", "ordinal", "category", "breakdown"])
export type ValueType = z.infer<typeof ValueType>

/** One possible answer of an ordinal or category metric, or one part of a breakdown. Ordinal ones stand from worst to best. */
const Option = z.strictObject({ code: Slug, label: LanguageText })

/**
 * How something is measured: content-addressed, so that an answer names the exact version by its digest [S5].
 * UNTP Criterion, WikiRate metric, olca SocialIndicator.
 */
export const MetricContent = z
  .strictObject({
    ...versioned("Metric"),
    /** Names the family of versions. */
    name: Slug,
    version: z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "a version such as 1.0.0"),
    status: z.enum(["draft", "proposed", "trial", "adopted", "superseded", "deprecated"]),
    title: LanguageText,
    question: LanguageText,
    why: LanguageText.exactOptional(),
    method: LanguageText,
    subjectType: z.enum(["supplier", "product"]),
    valueType: ValueType,
    unit: z.string().min(1).max(40).exactOptional(),
    functionalUnit: z.string().min(1).max(100).exactOptional(),
    boundary: LanguageText.exactOptional(),
    /** The values that count as worst and best, fixed in the version: without them an answer is shown, not scored. */
    anchors: z.strictObject({ worst: Decimal, best: Decimal }).exactOptional(),
    /** Which answer of a boolean metric is the better one. */
    betterAnswer: z.boolean().exactOptional(),
    options: z.array(Option).min(2).max(50).exactOptional(),
    /** Months after the end of the period for which an answer is current. */
    validityMonths: z.int().min(1).max(120).exactOptional(),
    evidence: LanguageText.exactOptional(),
    /** A UNTP conformity topic such as `social.labour`. */
    topic: z
      .string()
      .regex(/^[a-z]+(\.[a-z-]+)*$/)
      .max(60),
    crosswalk: z.record(z.string().max(30), z.string().max(100)).exactOptional(),
    supersedes: DigestText.exactOptional(),
    provenance: Provenance.exactOptional(),
  })
  .superRefine((metric, context) => {
    const fault = metricFault(metric)
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault })
  })
export type MetricContent = z.infer<typeof MetricContent>

/** A metric's version travels inside a signed statement of its own kind [S5]. */
export const MetricDefinition = z.strictObject({
  ...versioned("MetricDefinition"),
  id: z.string().startsWith("urn:commonshelf:metric:").max(200),
  designer: Did,
  content: MetricContent,
})
export type MetricDefinition = z.infer<typeof MetricDefinition>

function metricFault(metric: {
  readonly valueType: ValueType
  readonly unit?: string
  readonly anchors?: { readonly worst: string; readonly best: string }
  readonly betterAnswer?: boolean
  readonly options?: readonly { readonly code: string }[]
}): string | undefined {
  const { valueType, unit, anchors, options } = metric
  const listed = ["ordinal", "category", "breakdown"].includes(valueType)
  if (listed !== (options !== undefined))
    return "options: exactly for ordinal, category and breakdown metrics"
  if (options !== undefined && new Set(options.map((o) => o.code)).size < options.length)
    return "options: codes repeat"
  if (["number", "money", "breakdown"].includes(valueType) !== (unit !== undefined))
    return "unit: exactly for number, money and breakdown metrics"
  if (anchors !== undefined && !["number", "ratio", "money"].includes(valueType))
    return "anchors: only for numbers, ratios and money"
  if (anchors !== undefined && Number(anchors.worst) === Number(anchors.best))
    return "anchors: worst and best are the same"
  if (metric.betterAnswer !== undefined && valueType !== "boolean")
    return "betterAnswer: only for boolean metrics"
  return undefined
}
