import { foreignSource, nameOf, type Party } from "../party/parties.ts"
import { otherVersion, unitOf } from "../answer/comparable.ts"
import { byPeriodAndAge, currentAnswer, type CurrentAnswer } from "../answer/current-answer.ts"
import { dayOf } from "../answer/as-of.ts"
import { disclosureFault } from "../answer/disclosure-fault.ts"
import { expiredOn } from "../answer/validity.ts"
import { answerDispute, type AnswerDispute } from "../checking/answer-dispute.ts"
import type { HeardContest } from "../checking/contests.ts"
import { assuredEvidence } from "../checking/assurance.ts"
import { signedName } from "../checking/findings.ts"
import type { ColumnSource } from "../metric/columns.ts"
import type { MetricVersion } from "../metric/metrics.ts"
import type { AnswerSubject, Dataset } from "../store/dataset.ts"
import type { Cell, CellContest } from "./types.ts"

/** The question that a cell answers. */
export interface CellQuestion {
  readonly supplier: Party
  readonly source: Pick<ColumnSource, "version" | "otherVersions">
  readonly asOf: string
}

/** A cell, with the answer that makes it; none when there is nothing to show but that it is missing. */
export interface ResolvedCell {
  readonly cell: Cell
  readonly answer?: CurrentAnswer
}

/**
 * What a supplier says about one subject: its answer to the very version of the column; else its current answer to
 * another version of the family, not comparable; else that it was asked, or, of a party that does not speak itself,
 * that nobody can wait for it.
 */
export function subjectCell(dataset: Dataset, subject: AnswerSubject, question: CellQuestion): ResolvedCell {
  const { supplier, source } = question
  const answer = currentAnswer(dataset, supplier.scid, subject, source.version.digest)
  if (answer !== undefined) return { cell: answerCell(dataset, answer, source.version, question), answer }
  return otherVersionCell(dataset, subject, question) ?? { cell: missingCell(supplier) }
}

/** Nobody waits for a party that was converted from elsewhere. */
export function missingCell(supplier: Party): Cell {
  return { state: foreignSource(supplier.provenance) === undefined ? "waiting" : "not-asked" }
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
  const notComparable = otherVersion(found.version.version, source.version.version)
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
  const said = { ...signed, ...valueFields(content, subject) }
  const expired = expiredOn(entry, content, asOf)
  if (expired !== undefined) return { state: "withdrawn", ...said, reason: `expired after ${expired}` }
  const dispute = answerDispute(dataset, entry, asOf)
  const contested = contestFields(dataset, dispute.contests)
  if (dispute.dispute === "found-wrong")
    return { state: "disputed", ...signed, reason: "found wrong: a contest was upheld", ...contested }
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
  const { value } = answer
  const unit = unitOf(value)
  const notComparable = disclosureFault(content, disclosure)
  return {
    value,
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
