import { foreignSource, nameOf, type Party } from "../party/parties.ts"
import { otherVersion, unitOf } from "../answer/comparable.ts"
import { byPeriodAndAge, currentAnswer, type CurrentAnswer } from "../answer/current-answer.ts"
import { dayOf } from "../answer/as-of.ts"
import { periodFault } from "../answer/comparable-period.ts"
import { inColumnUnit } from "../answer/in-unit.ts"
import { disclosureFault } from "../answer/disclosure-fault.ts"
import { expiredOn } from "../answer/validity.ts"
import { answerDispute, type AnswerDispute } from "../checking/answer-dispute.ts"
import type { HeardContest } from "../checking/contests.ts"
import { assuredEvidence } from "../checking/assurance.ts"
import { signedName } from "../checking/findings.ts"
import { outOfScope } from "../metric/applies.ts"
import type { ColumnSource } from "../metric/columns.ts"
import type { MetricVersion } from "../metric/metrics.ts"
import type { AnswerSubject, Dataset } from "../store/dataset.ts"
import type { Cell, CellContest } from "./types.ts"

/** The question that a cell answers. */
export interface CellQuestion {
  readonly supplier: Party
  readonly source: Pick<ColumnSource, "version" | "otherVersions"> &
    Partial<Pick<ColumnSource, "equivalents">>
  readonly asOf: string
}

/** A cell, with the answer that makes it; none when there is nothing to show but that it is missing. */
export interface ResolvedCell {
  readonly cell: Cell
  readonly answer?: CurrentAnswer
}

/**
 * What a supplier says about one subject: its newest answer to the version of the column or to one that this calls
 * equivalent [ME5]; else its current answer to another version of the family, not comparable; else that it was asked,
 * or that it was not.
 */
export function subjectCell(dataset: Dataset, subject: AnswerSubject, question: CellQuestion): ResolvedCell {
  return (
    comparableCell(dataset, subject, question) ??
    otherVersionCell(dataset, subject, question) ?? { cell: missingCell(question) }
  )
}

/** Nobody waits for a party that was converted from elsewhere, or to which the question does not apply [ME6]. */
export function missingCell({ supplier, source }: CellQuestion): Cell {
  const notAskedBecause = outOfScope(source.version.content, supplier)
  if (notAskedBecause !== undefined) return { state: "not-asked", notAskedBecause }
  return { state: foreignSource(supplier.provenance) === undefined ? "waiting" : "not-asked" }
}

/** An answer to an equivalent version is read by the content of the column's: the two are declared to be the same. */
function comparableCell(
  dataset: Dataset,
  subject: AnswerSubject,
  question: CellQuestion,
): ResolvedCell | undefined {
  const { supplier, source } = question
  const { version, equivalents = [] } = source
  const [found] = [version, ...equivalents]
    .flatMap((answered) => {
      const answer = currentAnswer(dataset, supplier.scid, subject, answered.digest)
      return answer === undefined ? [] : [{ answer, answered }]
    })
    .toSorted((a, b) => byPeriodAndAge(b.answer.entry, a.answer.entry))
  if (found === undefined) return undefined
  const asked = { ...found.answered, content: version.content }
  return { cell: answerCell(dataset, found.answer, asked, question), answer: found.answer }
}

function otherVersionCell(
  dataset: Dataset,
  subject: AnswerSubject,
  question: CellQuestion,
): ResolvedCell | undefined {
  const { supplier, source } = question
  const answers = source.otherVersions.flatMap((version) => {
    const answer = currentAnswer(dataset, supplier.scid, subject, version.digest)
    if (answer === undefined) return []
    const cell = answerCell(dataset, answer, version, question)
    return hasValue(cell) ? [{ answer, cell, version }] : []
  })
  const [found] = answers.toSorted((a, b) => byPeriodAndAge(b.answer.entry, a.answer.entry))
  if (found === undefined) return undefined
  const notComparable = otherVersion(found.version.content, source.version.content)
  return { cell: { ...found.cell, notComparable }, answer: found.answer }
}

/** Whether the supplier answered with a value, disputed or not. A disputed refusal is no answer. */
export function hasValue({ state, value }: Cell): boolean {
  return state === "answered" || (state === "disputed" && value !== undefined)
}

function answerCell(
  dataset: Dataset,
  { entry, withdrawal }: CurrentAnswer,
  { content, version }: MetricVersion,
  { supplier, asOf }: CellQuestion,
): Cell {
  const { subject, source, digest } = entry
  const foreign = foreignSource(subject.provenance) ?? foreignSource(supplier.provenance)
  const signed: Omit<Cell, "state"> = {
    period: subject.period,
    digest,
    signedBy: nameOf(supplier),
    signedOn: dayOf(source.statement.validFrom),
    metricVersion: version,
    ...(foreign !== undefined && { foreign: foreign.name }),
  }
  if (withdrawal !== undefined) return { state: "withdrawn", ...signed, reason: withdrawal.subject.reason }
  const fields = valueFields(content, subject)
  const notComparable = fields.notComparable ?? (fields.value && periodFault(entry, content, asOf))
  const said = { ...signed, ...fields, ...(notComparable !== undefined && { notComparable }) }
  const expired = expiredOn(entry, content, asOf)
  if (expired !== undefined) return { state: "withdrawn", ...said, reason: `expired after ${expired}` }
  const dispute = answerDispute(dataset, entry, asOf)
  const contested = contestFields(dataset, dispute.contests)
  if (dispute.dispute === "found-wrong") return { state: "disputed", ...signed, ...contested }
  const { state, ...checked } = checkFields(dataset, entry, dispute, asOf)
  return { state, ...said, ...checked, ...contested }
}

/** The value with why it is not comparable and what was said about it, or the reason for there being none. */
function valueFields(
  content: MetricVersion["content"],
  disclosure: CurrentAnswer["entry"]["subject"],
): Omit<Cell, "state"> {
  const { answer, accuracy, coverage, deviations } = disclosure
  if (answer.state !== "answered")
    return {
      ...(answer.reason !== undefined && { reason: answer.reason }),
      ...(answer.state === "unknown" && { unknown: true }),
    }
  const { value, original } = inColumnUnit(content, answer.value)
  const unit = unitOf(value)
  const notComparable = disclosureFault(content, { ...disclosure, answer: { ...answer, value } })
  return {
    value,
    ...(original !== undefined && { original }),
    ...(unit !== undefined && { unit }),
    ...(accuracy !== undefined && { accuracy }),
    ...(coverage !== undefined && { coverage }),
    ...(deviations !== undefined && { deviations }),
    ...(notComparable !== undefined && { notComparable }),
  }
}

/** The state of an answer and the step of its evidence, as others' checks leave them. A refusal needs no evidence. */
function checkFields(
  dataset: Dataset,
  entry: CurrentAnswer["entry"],
  { dispute, findings }: AnswerDispute,
  asOf: string,
): Pick<Cell, "state" | "step" | "checkedBy" | "certifiedBy" | "olderThanAYear" | "restsOn"> {
  const { answer } = entry.subject
  // Who does not know and who does not tell leave the same gap: both are one state [DI1].
  const said = answer.state === "unknown" ? "declined" : answer.state
  const state = dispute === "none" ? said : "disputed"
  return said === "declined" ? { state } : { state, ...assuredEvidence(dataset, entry, findings, asOf) }
}

/** The contests that count and are not put right. */
function contestFields(dataset: Dataset, contests: readonly HeardContest[]): Pick<Cell, "contests"> {
  const standing = contests.flatMap(({ entry, state, overdue, fault }): CellContest[] => {
    const [by] = signedName(dataset, entry)
    if (fault !== undefined || by === undefined) return []
    if (state !== "open" && state !== "answered" && state !== "upheld") return []
    return [{ digest: entry.digest, state, ...(overdue && { overdue }), by }]
  })
  return standing.length === 0 ? {} : { contests: standing }
}
