import { Decimal } from "@commonshelf/statement"
import { z } from "zod"
import { Provenance, Slug } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

export const ValueType = z.enum(["number", "ratio", "money", "boolean", "ordinal", "category", "breakdown"])
export type ValueType = z.infer<typeof ValueType>

/** What the content of a metric has in every version of its schema. */
export const COMMON_FIELDS = {
  type: z.literal("Metric"),
  /** Names the family of versions. */
  name: Slug,
  version: z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/, "a version such as 1.0.0"),
  status: z.enum(["draft", "proposed", "trial", "adopted", "superseded", "deprecated"]),
  title: LanguageText,
  question: LanguageText,
  why: LanguageText.exactOptional(),
  method: LanguageText,
  valueType: ValueType,
  boundary: LanguageText.exactOptional(),
  /** The values that count as worst and best, fixed in the version: without them an answer is shown, not scored. */
  anchors: z.strictObject({ worst: Decimal, best: Decimal }).exactOptional(),
  /** Which answer of a boolean metric is the better one. */
  betterAnswer: z.boolean().exactOptional(),
  /** Months after the end of the period for which an answer is current. */
  validityMonths: z.int().min(1).max(120).exactOptional(),
  evidence: LanguageText.exactOptional(),
  /** A UNTP conformity topic such as `social.labour`. */
  topic: z
    .string()
    .regex(/^[a-z]+(\.[a-z-]+)*$/)
    .max(60),
  provenance: Provenance.exactOptional(),
}

/** The fields that depend on the type of the value. */
export interface ValueFields {
  readonly valueType: ValueType
  readonly unit?: string
  readonly anchors?: { readonly worst: string; readonly best: string }
  readonly betterAnswer?: boolean
  readonly options?: readonly { readonly code: string }[]
}

/** Which of those fields contradict each other. */
export function valueFieldsFault({
  valueType,
  unit,
  anchors,
  options,
  betterAnswer,
}: ValueFields): string | undefined {
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
  if (betterAnswer !== undefined && valueType !== "boolean") return "betterAnswer: only for boolean metrics"
  return undefined
}
