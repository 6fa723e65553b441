import { Day, Did, DigestText } from "@commonshelf/statement"
import { z } from "zod"
import { Slug, versioned } from "../kinds/fields.ts"
import { LanguageText } from "../kinds/text.ts"

/** What somebody does with a version of a metric before and after cooperatives measure by it. */
export const MetricStepKind = z.enum(["propose", "trial", "deprecate"])
export type MetricStepKind = z.infer<typeof MetricStepKind>

/** The suppliers that are asked in a trial, and from which day to which, both included. */
export const Trial = z
  .strictObject({
    suppliers: z.array(Did).min(1).max(50),
    from: Day,
    until: Day,
  })
  .refine(({ from, until }) => from <= until, "a trial ends after it begins")
  .refine(({ suppliers }) => new Set(suppliers).size === suppliers.length, "each supplier once")

/**
 * A step in the life of one version of a metric [ME7]: it is proposed to cooperatives, tried on named suppliers, or
 * called outdated. UNTP: status of a `Criterion`.
 */
export const MetricStep = z
  .strictObject({
    ...versioned("MetricStep"),
    /** The party that takes it. */
    id: Did,
    metric: DigestText,
    name: Slug,
    step: MetricStepKind,
    /** Why; of a trial, what shall be learned. */
    note: LanguageText.exactOptional(),
    trial: Trial.exactOptional(),
    /** The version to take instead. */
    replacedBy: DigestText.exactOptional(),
  })
  .superRefine((step, context) => {
    const fault = stepFault(step)
    if (fault !== undefined) context.addIssue({ code: "custom", message: fault })
  })
export type MetricStep = z.infer<typeof MetricStep>

function stepFault(step: {
  readonly step: MetricStepKind
  readonly metric: string
  readonly note?: unknown
  readonly trial?: unknown
  readonly replacedBy?: string
}): string | undefined {
  if ((step.step === "trial") !== (step.trial !== undefined)) return "trial: exactly for a trial"
  if (step.step === "deprecate" && step.note === undefined) return "note: whoever deprecates says why"
  if (step.step !== "deprecate" && step.replacedBy !== undefined)
    return "replacedBy: only of what is deprecated"
  return step.replacedBy === step.metric ? "replacedBy: itself" : undefined
}
