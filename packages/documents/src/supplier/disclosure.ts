import { Decimal, Did, DigestText, Period } from "@commonshelf/statement"
import { z } from "zod"
import { compareDecimals } from "../number/decimal.ts"
import { Evidence, hasAny, Provenance, Slug, versionedTwice } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"
import { Answer, ProductId, type AnswerValue } from "./schema.ts"

/**
 * A value that went into the answer, by the name that the metric's formula gives it. Money in minor units, its currency as
 * unit. `from` is the statement that states it: the answer then stands on no higher step than that [CH9].
 */
const DisclosureInput = z.strictObject({
  name: Slug,
  value: Decimal,
  unit: z.string().min(1).max(40).exactOptional(),
  from: DigestText.exactOptional(),
})

/** Between which values the true one lies, as far as the supplier knows; money in minor units. UNTP `accuracy`. */
const Accuracy = z
  .strictObject({ low: Decimal, high: Decimal })
  .refine(({ low, high }) => compareDecimals(low, high) <= 0, "low is not above high")

const Percent = Decimal.refine(
  (text) => compareDecimals(text, "0") >= 0 && compareDecimals(text, "100") <= 0,
  "a percentage from 0 to 100",
)

/** How much of its sites and products an answer covers, in per cent. What is left out is covered wholly. */
const Coverage = z
  .strictObject({ sites: Percent.exactOptional(), products: Percent.exactOptional() })
  .refine((coverage) => Object.keys(coverage).length > 0, "sites or products")

/** Where a supplier measured otherwise than the metric says, and what that does to the value. */
export const MethodDeviation = z.strictObject({
  what: LanguageText,
  /** Whether the value by the metric's own method would be the same; `higher`: the stated one is higher than that. */
  effect: z.enum(["none", "higher", "lower", "unknown"]),
})
export type MethodDeviation = z.infer<typeof MethodDeviation>

const SINCE_2 = ["inputs", "accuracy", "coverage", "deviations"] as const

/** A party's answer to one exact version of a metric. UNTP Claim, WikiRate answer. */
export const SupplierDisclosure = z
  .strictObject({
    ...versionedTwice("SupplierDisclosure"),
    /** The party, or one of its products: the two are never mixed. */
    id: z.union([Did, ProductId]),
    metric: DigestText,
    period: Period,
    answer: Answer,
    /** What the number covers, when it is not everything. */
    scope: z.string().min(1).max(300).exactOptional(),
    coverage: Coverage.exactOptional(),
    inputs: z.array(DisclosureInput).min(1).max(50).exactOptional(),
    accuracy: Accuracy.exactOptional(),
    deviations: z.array(MethodDeviation).min(1).max(20).exactOptional(),
    evidence: z.array(Evidence).max(20).exactOptional(),
    note: LanguageText.exactOptional(),
    provenance: Provenance.exactOptional(),
  })
  .superRefine((disclosure, context) => {
    const fault = disclosureFault(disclosure)
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault })
  })
export type SupplierDisclosure = z.infer<typeof SupplierDisclosure>

/** The lowest version of the schema that can say it, so that the nodes that read only that understand it too. */
export function disclosureVersion(fields: {
  readonly answer: { readonly state: string }
  readonly [member: string]: unknown
}): 1 | 2 {
  return fields.answer.state === "unknown" || hasAny(fields, SINCE_2) ? 2 : 1
}

function disclosureFault(disclosure: {
  readonly v: 1 | 2
  readonly answer: Answer
  readonly inputs?: readonly { readonly name: string }[]
  readonly accuracy?: z.infer<typeof Accuracy>
}): string | undefined {
  const { v, answer, inputs = [], accuracy } = disclosure
  if (v < disclosureVersion(disclosure))
    return "version 1 has no inputs, accuracy, coverage, deviations or unknown"
  if (answer.state !== "answered")
    return hasAny(disclosure, SINCE_2)
      ? "inputs, accuracy, coverage, deviations: only beside a value"
      : undefined
  if (new Set(inputs.map(({ name }) => name)).size < inputs.length) return "inputs: names repeat"
  return accuracy === undefined ? undefined : accuracyFault(answer.value, accuracy)
}

function accuracyFault(value: AnswerValue, { low, high }: z.infer<typeof Accuracy>): string | undefined {
  const stated = numberOf(value)
  if (stated === undefined) return "accuracy: only of numbers, ratios and money"
  if (compareDecimals(low, stated) <= 0 && compareDecimals(stated, high) <= 0) return undefined
  return "accuracy: the value lies outside of it"
}

/** The decimal of a number or a ratio, of money its minor units; undefined for what is no number. */
export function numberOf(value: AnswerValue): string | undefined {
  if (value.type === "number" || value.type === "ratio") return value.value
  return value.type === "money" ? String(value.amountMinor) : undefined
}
