import type { AnswerValue, MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { periodFault, USUAL_VALIDITY_MONTHS } from "../answer/comparable-period.ts"
import { disclosureFault } from "../answer/disclosure-fault.ts"
import { currentUntilMs, expiredOn } from "../answer/validity.ts"
import { answerDispute } from "../checking/answer-dispute.ts"
import { foreignSource } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import { answerSubject, disclosureKey, entriesOf, type Dataset } from "../store/dataset.ts"
import { isNewer, type Entry } from "../store/entry.ts"
import { readMarks } from "../trust/marks.ts"
import type { ClaimFault } from "./types.ts"

type AnswerEntry = Entry<SupplierDisclosure>

/** How long an answer is told as current: as its metric says, else as long as a comparison takes it for so. */
function validityOf({ validityMonths = USUAL_VALIDITY_MONTHS }: MetricContent) {
  return { validityMonths }
}

/** The last instant at which an answer is current, in milliseconds. */
export function claimUntilMs(entry: AnswerEntry, content: MetricContent): number {
  return currentUntilMs(entry, validityOf(content))
}

/** Why an answer does not stand, by what its own party and others say of it [IN10]; undefined when it stands. */
export function standingFault(
  dataset: Dataset,
  entry: AnswerEntry,
  content: MetricContent,
  asOf: string,
): ClaimFault | undefined {
  if (dataset.judgement?.unproven.has(entry.digest) === true) return { kind: "unproven" }
  const foreign = foreignSource(entry.subject.provenance)
  if (foreign !== undefined) return { kind: "foreign", source: foreign.name }
  if (withdrawalOf(dataset, entry) !== undefined) return { kind: "withdrawn" }
  if (readMarks(dataset).of([entry]) !== undefined) return { kind: "contradicted" }
  const later = laterAnswer(dataset, entry)
  if (later !== undefined) return { kind: "replaced", by: later.digest }
  const expired = expiredOn(entry, validityOf(content), asOf)
  if (expired !== undefined) return { kind: "expired", on: expired }
  return answerDispute(dataset, entry, asOf).dispute === "none" ? undefined : { kind: "disputed" }
}

/**
 * Why a value, in the unit of its metric, is none by the metric. What it covers and where it was measured otherwise is no
 * such reason: that is told in words.
 */
export function valueFaultOf(
  entry: AnswerEntry,
  content: MetricContent,
  value: AnswerValue,
  asOf: string,
): ClaimFault | undefined {
  const { coverage: _covered, deviations: _measured, ...plain } = entry.subject
  const fault =
    disclosureFault(content, { ...plain, answer: { state: "answered", value } }) ??
    periodFault(entry, content, asOf)
  return fault && { kind: "not-by-the-metric", code: fault.code }
}

/** An answer of the same party to the same, of the same period, that was said later and not taken back. */
function laterAnswer(dataset: Dataset, entry: AnswerEntry): AnswerEntry | undefined {
  const { metric, period } = entry.subject
  return entriesOf(dataset.disclosures, disclosureKey(entry.issuer, answerSubject(entry.subject), metric))
    .filter((other) => other.subject.period === period && isNewer(other, entry))
    .find((other) => withdrawalOf(dataset, other) === undefined)
}
