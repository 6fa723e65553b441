import { SupplierDisclosure } from "@commonshelf/documents"
import { kindOf } from "@commonshelf/statement"
import { contestsOfAnswer } from "../checking/answer-contests.ts"
import type { HeardContest } from "../checking/contests.ts"
import { countedFindings, findingsAbout } from "../checking/findings.ts"
import { answerSubject, entriesOf, everythingIn, type AnswerSubject, type Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import type { MarkReader, Marks } from "../trust/marks.ts"
import type { CellQuestion, ResolvedCell } from "./cell.ts"

/** What a cell was made of. */
interface CellParts {
  readonly subjects: readonly AnswerSubject[]
  readonly parts: readonly ResolvedCell[]
}

/**
 * The marks of a cell: of its answers, what others found and what took them back; beside them, answers of the supplier
 * to the same question, checks, contests and withdrawals that are unproven.
 */
export function cellMarks(
  dataset: Dataset,
  marks: MarkReader,
  question: CellQuestion,
  { subjects, parts }: CellParts,
): Marks | undefined {
  const answers = parts.flatMap(({ answer }) => answer ?? [])
  const used = answers.flatMap(({ entry, withdrawal }) => [
    entry,
    ...(withdrawal === undefined ? [] : [withdrawal]),
    ...countedFindings(dataset, entry, question.asOf),
    ...contestsOfAnswer(dataset, entry, question.asOf).flatMap(countedWords),
  ])
  const everything = everythingIn(dataset)
  const about = answers.flatMap(({ entry }) => [
    ...findingsAbout(dataset, entry, question.asOf).map((found) => found.entry),
    ...contestsOfAnswer(dataset, entry, question.asOf).flatMap(everyWordOf),
    ...entriesOf(everything.withdrawals, entry.digest),
  ])
  return marks.of(used, [...unprovenAnswers(marks, question, subjects), ...about])
}

/** A contest that counts, with what decides where it stands. */
function countedWords(contest: HeardContest): readonly Said[] {
  if (contest.fault !== undefined) return []
  const counted = [...contest.replies, ...contest.resolutions].filter(({ fault }) => fault === undefined)
  return [contest.entry, ...counted.map(({ entry }) => entry)]
}

function everyWordOf({ entry, replies, resolutions }: HeardContest): readonly Said[] {
  return [entry, ...[...replies, ...resolutions].map((heard) => heard.entry)]
}

/** The unproven answers of a supplier to any version of a metric about some subjects. */
export function unprovenAnswers(
  marks: MarkReader,
  { supplier, source }: Pick<CellQuestion, "supplier" | "source">,
  subjects: readonly AnswerSubject[],
): readonly Said[] {
  const versions = [source.version, ...source.otherVersions].map(({ digest }) => digest)
  return marks.unprovenBy(supplier.scid).filter(({ source: { statement } }) => {
    if (kindOf(statement) !== "SupplierDisclosure") return false
    const subject = SupplierDisclosure.parse(statement.credentialSubject)
    return versions.includes(subject.metric) && subjects.includes(answerSubject(subject))
  })
}

/** The marks of a supplier's profile and products; beside them stand those of it that are unproven. */
export function rowMarks(marks: MarkReader, scid: string, said: readonly Said[]): Marks | undefined {
  const beside = marks
    .unprovenBy(scid)
    .filter(({ source }) => ["PartyProfile", "Product"].includes(kindOf(source.statement)))
  return marks.of(said, beside)
}
