import { SupplierDisclosure } from "@commonshelf/documents"
import { byPeriodAndAge } from "../answer/current-answer.ts"
import type { ColumnSource } from "../metric/columns.ts"
import { currentAdoptions, type MetricVersion } from "../metric/metrics.ts"
import { partyStanding } from "../party/attestations.ts"
import { partyOf } from "../party/parties.ts"
import { withdrawalOf } from "../store/current.ts"
import { disclosureKey, entriesOf, everythingIn, type Dataset } from "../store/dataset.ts"
import { newestFirst, type Entry } from "../store/entry.ts"
import {
  answerSubjects,
  askedColumns,
  partiesIn,
  resolveCell,
  type SupplierInCategory,
  type TableSubject,
} from "../table/comparison-table.ts"
import { explainAnswerChecks } from "./explain-checks.ts"
import { explainAnswer, explainWithdrawal } from "./explain-statement.ts"
import { unprovenAnswers } from "../table/marks.ts"
import { readMarks, type MarkReader } from "../trust/marks.ts"
import type {
  CellExplanation,
  ExplainedAdoption,
  ExplainedAnswer,
  ExplainedMetric,
  ExplainedWithdrawal,
} from "./types.ts"

/** One cell of a table. */
export interface CellOfTable {
  /** The SCID of the supplier. */
  readonly supplier: string
  /** The key of the column. */
  readonly metric: string
  readonly category: string
  readonly asOf: string
  /** Of the table of cooperatives instead of that of suppliers. */
  readonly subject?: TableSubject
}

type Answers = readonly Entry<SupplierDisclosure>[]

/**
 * Everything behind one cell of `comparisonTable`, down to the signed statements; undefined when the table of that
 * category has no such supplier or no such metric.
 */
export function explainCell(dataset: Dataset, question: CellOfTable): CellExplanation | undefined {
  const { category, asOf, subject = "suppliers" } = question
  const source = askedColumns(dataset, subject).find(({ column }) => column.key === question.metric)
  const inCategory = partiesIn(dataset, category, subject).find(
    ({ supplier }) => supplier.scid === question.supplier,
  )
  if (source === undefined || inCategory === undefined) return undefined
  const { scid, did, name } = inCategory.supplier
  const marks = readMarks(dataset)
  const { cell, parts } = resolveCell(dataset, inCategory, source, { asOf, marks })
  const answers = parts.flatMap(({ answer }) => answer?.entry ?? [])
  const older = olderAnswers(dataset, inCategory, source, answers)
  const explain = (entry: Entry<SupplierDisclosure>) =>
    explainAnswer(dataset, entry, versionOf(source, entry))
  return {
    supplier: { scid, did, name, standing: partyStanding(dataset, scid, asOf) },
    metric: explainMetric(dataset, source),
    cell,
    answers: answers.map(explain),
    olderAnswers: older.map(explain),
    ...explainAnswerChecks(dataset, answers, older, asOf),
    unproven: explainUnproven(dataset, inCategory, source, marks),
    withdrawals: explainWithdrawals(dataset, [...answers, ...older]),
    ...(dataset.judgement !== undefined && { trust: dataset.judgement.trust }),
  }
}

function explainUnproven(
  dataset: Dataset,
  { supplier, products }: SupplierInCategory,
  source: ColumnSource,
  marks: MarkReader,
): readonly ExplainedAnswer[] {
  const unproven = unprovenAnswers(
    marks,
    { supplier, source },
    answerSubjects(source, { supplier, products }),
  )
  return newestFirst(unproven).map((said) => {
    const entry = { ...said, subject: SupplierDisclosure.parse(said.source.statement.credentialSubject) }
    return explainAnswer(dataset, entry, versionOf(source, entry))
  })
}

/** What took the answers back, and what would have if it were proven. */
function explainWithdrawals(dataset: Dataset, answers: Answers): readonly ExplainedWithdrawal[] {
  const { withdrawals } = everythingIn(dataset)
  const unproven = answers
    .flatMap(({ digest }) => entriesOf(withdrawals, digest))
    .filter(({ digest }) => dataset.judgement?.unproven.has(digest) === true)
  const counted = answers.flatMap((entry) => withdrawalOf(dataset, entry) ?? [])
  return newestFirst([...counted, ...unproven]).map((entry) => explainWithdrawal(dataset, entry))
}

function versionsOf({ version, otherVersions }: ColumnSource): readonly MetricVersion[] {
  return [version, ...otherVersions]
}

function versionOf(source: ColumnSource, { subject }: Entry<SupplierDisclosure>): MetricVersion | undefined {
  return versionsOf(source).find(({ digest }) => digest === subject.metric)
}

function olderAnswers(
  dataset: Dataset,
  { supplier, products }: SupplierInCategory,
  source: ColumnSource,
  answers: Answers,
): Answers {
  const subjects = answerSubjects(source, { supplier, products })
  return versionsOf(source)
    .flatMap(({ digest }) =>
      subjects.flatMap((subject) =>
        entriesOf(dataset.disclosures, disclosureKey(supplier.scid, subject, digest)),
      ),
    )
    .filter((entry) => !answers.includes(entry))
    .toSorted((a, b) => byPeriodAndAge(b, a))
}

function explainMetric(dataset: Dataset, source: ColumnSource): ExplainedMetric {
  const { column, version } = source
  const name = partyOf(dataset, column.owner)?.name
  return {
    ...column,
    owner: { scid: column.owner, ...(name !== undefined && { name }) },
    definition: version.definition,
    adoptedBy: explainAdoptions(dataset, source),
  }
}

function explainAdoptions(dataset: Dataset, source: ColumnSource): readonly ExplainedAdoption[] {
  return currentAdoptions(dataset).flatMap(({ issuer, digest, subject }) => {
    const adopted = versionsOf(source).find((version) => version.digest === subject.metric)
    const party = partyOf(dataset, issuer)
    if (adopted === undefined || party === undefined) return []
    return [{ scid: issuer, name: party.name, version: adopted.version, since: subject.since, digest }]
  })
}
