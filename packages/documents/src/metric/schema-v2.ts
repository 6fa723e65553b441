import { Decimal, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { MAX_FORMULA_LENGTH } from "../formula/parse-formula.ts"
import { Slug } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { parseUnit } from "../unit/unit.ts"
import { Applicability } from "./applicability.ts"
import { metricFaults } from "./metric-faults.ts"
import { COMMON_FIELDS } from "./value-fields.ts"

/** What a metric may be about. */
export const SubjectType = z.enum(["supplier", "product", "cooperative"])
export type SubjectType = z.infer<typeof SubjectType>

/** A unit of the table, or one per another [ME1]. */
export const UnitText = z
  .string()
  .min(1)
  .max(40)
  .refine((text) => parseUnit(text).ok, "a unit such as KGM, ILS/KGM or P1")

/** One possible answer; of an ordinal one its description says what is true at that level. */
const Option = z.strictObject({ code: Slug, label: LanguageText, description: LanguageText.exactOptional() })

/** A number that an answer gives beside its value, so that the value can be calculated again. */
const Input = z.strictObject({
  /** As formulas and answers call it. */
  name: Slug.regex(/^[a-z]/, "a name that begins with a letter"),
  label: LanguageText,
  valueType: z.enum(["number", "ratio", "money"]),
  /** Money without one is in any currency, the same for all such inputs of an answer. */
  unit: UnitText.exactOptional(),
})

const codes = (form: RegExp, example: string) =>
  z
    .array(z.string().regex(form, `codes such as ${example}`))
    .min(1)
    .max(10)
    .exactOptional()

/** The same thing in other standards: Economy for the Common Good, GRI, SDG targets, UNTP topics. */
const Crosswalk = z.strictObject({
  ecg: codes(/^([A-E][1-5](\.[1-4])?|N\d{1,2})$/, "C4 or N13"),
  gri: codes(/^\d{1,3}-\d{1,2}$/, "2-21"),
  sdg: codes(/^(1[0-7]|[1-9])(\.(\d{1,2}|[a-d]))?$/, "8 or 8.5"),
  untp: codes(/^[a-z]{1,20}\.[a-z]{1,20}$/, "social.labour"),
})

/** The version that this one takes the place of, and whether answers to both may stand together [ME5]. */
const Supersedes = z.strictObject({
  metric: DigestText,
  compatibility: z.enum(["equivalent", "not-comparable"]),
  reason: LanguageText,
})

/** The content of a metric in its second form. */
export const MetricContentV2 = z
  .strictObject({
    ...COMMON_FIELDS,
    v: z.literal(2),
    subjectTypes: z.array(SubjectType).min(1).max(3),
    unit: UnitText.exactOptional(),
    /** What the value is per, such as one kilogram of product. */
    functionalUnit: z
      .strictObject({ amount: Decimal, unit: UnitText, of: LanguageText.exactOptional() })
      .exactOptional(),
    /** Which values are better; the anchors must agree with it. */
    direction: z.enum(["higher-is-better", "lower-is-better"]).exactOptional(),
    options: z.array(Option).min(2).max(50).exactOptional(),
    inputs: z.array(Input).min(1).max(30).exactOptional(),
    /** How the value follows from the inputs [ME3]. */
    formula: z.string().min(1).max(MAX_FORMULA_LENGTH).exactOptional(),
    appliesTo: Applicability.exactOptional(),
    /** How far an answer must be supported to be relied on: the steps of the evidence ladder. */
    minimumAssurance: z.enum(["says", "document", "checked"]).exactOptional(),
    crosswalk: Crosswalk.exactOptional(),
    supersedes: Supersedes.exactOptional(),
    /** Who designed it together, besides the party that publishes it. */
    designers: z.array(Did).min(1).max(50).exactOptional(),
  })
  .superRefine((metric, context) => {
    for (const message of metricFaults(metric)) context.addIssue({ code: "custom", message })
  })
export type MetricContentV2 = z.infer<typeof MetricContentV2>
