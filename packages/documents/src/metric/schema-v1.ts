import { DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Slug } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { COMMON_FIELDS, valueFieldsFault } from "./value-fields.ts"

/** One possible answer of an ordinal or category metric, or one part of a breakdown. Ordinal ones stand from worst to best. */
const Option = z.strictObject({ code: Slug, label: LanguageText })

/** The content of a metric in its first form: its unit may be any text, and it is about suppliers or about products. */
export const MetricContentV1 = z
  .strictObject({
    ...COMMON_FIELDS,
    v: z.literal(1),
    subjectType: z.enum(["supplier", "product"]),
    unit: z.string().min(1).max(40).exactOptional(),
    functionalUnit: z.string().min(1).max(100).exactOptional(),
    options: z.array(Option).min(2).max(50).exactOptional(),
    crosswalk: z.record(z.string().max(30), z.string().max(100)).exactOptional(),
    supersedes: DigestText.exactOptional(),
  })
  .superRefine((metric, context) => {
    const fault = valueFieldsFault(metric)
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault })
  })
export type MetricContentV1 = z.infer<typeof MetricContentV1>
