import type { SupplierDisclosure } from "@commonshelf/documents"
import { isDayPast } from "../answer/as-of.ts"
import { isPeriodOlder } from "../answer/validity.ts"
import type { Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import type { Cell, Certification, EvidenceStep } from "../table/types.ts"
import { signedName, signedNames, verdictOf, type Finding } from "./findings.ts"

/** The ladder of evidence, weakest first [CH8]. */
export const EVIDENCE_STEPS = ["says", "document", "checked", "certified"] as const satisfies EvidenceStep[]

/** The step of an answer, and why. */
export interface OwnEvidence extends Pick<Cell, "checkedBy" | "certifiedBy" | "olderThanAYear"> {
  readonly step: EvidenceStep
}

/** After so many months past its period an answer stands one step lower. */
const FRESH_MONTHS = 12

/**
 * How far an answer is supported by itself, whatever it rests on: its step, who checked it, who certified it until when, and
 * whether it is old [CH8].
 */
export function ownEvidence(
  dataset: Dataset,
  { subject }: Entry<SupplierDisclosure>,
  findings: readonly Finding[],
  asOf: string,
): OwnEvidence {
  const checkedBy = signedNames(dataset, findings, "checked")
  const certifiedBy = findings.flatMap((finding) => certificationOf(dataset, finding, asOf))
  const reached = reachedStep(subject, checkedBy.length, certifiedBy.length)
  const isOld = isPeriodOlder(subject.period, FRESH_MONTHS, asOf)
  return {
    step: isOld ? stepBelow(reached) : reached,
    ...(checkedBy.length > 0 && { checkedBy }),
    ...(certifiedBy.length > 0 && { certifiedBy }),
    ...(isOld && { olderThanAYear: true }),
  }
}

/** The weakest of the steps that a derived number rests on [CH9]; on nothing at all rests no more than its own word. */
export function weakestStep(steps: readonly EvidenceStep[]): EvidenceStep {
  return EVIDENCE_STEPS.find((step) => steps.includes(step)) ?? "says"
}

/** The step below; there is none below what somebody says. */
export function stepBelow(step: EvidenceStep): EvidenceStep {
  return EVIDENCE_STEPS[EVIDENCE_STEPS.indexOf(step) - 1] ?? "says"
}

function reachedStep(
  { evidence = [] }: SupplierDisclosure,
  checks: number,
  certificates: number,
): EvidenceStep {
  if (certificates > 0) return "certified"
  if (checks > 0) return "checked"
  return evidence.length > 0 ? "document" : "says"
}

/** The certificate that an audit names, while it holds. */
function certificationOf(dataset: Dataset, finding: Finding, asOf: string): readonly Certification[] {
  if (finding.subject.type !== "Audit" || verdictOf(finding) !== "checked") return []
  const { accreditation } = finding.subject
  if (accreditation === undefined || isDayPast(accreditation.until, asOf)) return []
  const { certifier, scheme, reference, until } = accreditation
  return signedName(dataset, finding).map((by) => ({
    certifier,
    reference,
    until,
    ...(scheme !== undefined && { scheme }),
    by,
  }))
}
