import { SupplierDisclosure } from "@commonshelf/documents"
import { kindOf } from "@commonshelf/statement"
import { countedEndorsements } from "../answer/endorsements.ts"
import { answerSubject, entriesFor, entriesOf, type AnswerSubject, type Dataset } from "../store/dataset.ts"
import type { Said } from "../store/entry.ts"
import type { MarkReader, Marks } from "../trust/marks.ts"
import { everythingIn } from "../trust/trust.ts"
import type { CellQuestion, ResolvedCell } from "./cell.ts"

/** What a cell was made of. */
interface CellParts {
  readonly subjects: readonly AnswerSubject[]
  readonly parts: readonly ResolvedCell[]
}

/**
 * The marks of a cell: of its answers, what others found and what took them back; beside them, answers of the supplier
 * to the same question, checks and withdrawals that are unproven.
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
    ...countedEndorsements(dataset, entry, question.asOf),
  ])
  const everything = everythingIn(dataset)
  const about = answers.flatMap(({ entry: { digest } }) => [
    ...entriesFor(everything, "Endorsement", digest),
    ...entriesOf(everything.withdrawals, digest),
  ])
  return marks.of(used, [...unprovenAnswers(marks, question, subjects), ...about])
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
