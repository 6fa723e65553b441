import type { SupplierDisclosure, Withdrawal } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { periodBounds } from "@commonshelf/statement"
import { lastWord, withdrawalOf } from "../store/current.ts"
import { disclosureKey, entriesOf, SELF, type AnswerSubject, type Dataset } from "../store/dataset.ts"
import { byAge, type Entry } from "../store/entry.ts"
import { compareText } from "../store/text-order.ts"

/** The answer that stands for its subject, and how it was taken back, if it was. */
export interface CurrentAnswer {
  readonly entry: Entry<SupplierDisclosure>
  readonly withdrawal?: Entry<Withdrawal>
}

/**
 * The answer of a supplier to one version of a metric: of the newest period the one said last. What was withdrawn and
 * replaced by another answer to the same is passed over; what was withdrawn without stays, so that taking back a new
 * answer does not bring back an old one.
 */
export function currentAnswer(
  dataset: Dataset,
  supplier: string,
  subject: AnswerSubject,
  metric: Digest,
): CurrentAnswer | undefined {
  const entries = entriesOf(dataset.disclosures, disclosureKey(supplier, subject, metric))
  const digests = new Set(entries.map(({ digest }) => digest))
  const [found] = entries
    .map((entry) => ({ entry, withdrawal: withdrawalOf(dataset, entry) }))
    .filter(({ entry, withdrawal }) => !isReplaced(entry, withdrawal, digests))
    .toSorted((a, b) => byPeriodAndAge(b.entry, a.entry))
  return found && { entry: found.entry, ...(found.withdrawal && { withdrawal: found.withdrawal }) }
}

/**
 * What a supplier said last to one version of a metric about exactly that period, which is what another answer about it takes
 * the place of; undefined when it was taken back.
 *
 * @param product its id; the supplier itself without
 */
export function answerAbout(
  dataset: Dataset,
  {
    supplier,
    metric,
    period,
    product = SELF,
  }: {
    readonly supplier: string
    readonly metric: Digest
    readonly period: string
    readonly product?: string
  },
): Entry<SupplierDisclosure> | undefined {
  const entries = entriesOf(dataset.disclosures, disclosureKey(supplier, product, metric))
  return lastWord(
    dataset,
    entries.filter(({ subject }) => subject.period === period),
  )
}

/** The order of what is about a period: by the last day of the period, then by its first, then as said; older first. */
export function byPeriodAndAge(
  a: Entry<{ readonly period: string }>,
  b: Entry<{ readonly period: string }>,
): number {
  const [inA, inB] = [periodBounds(a.subject.period), periodBounds(b.subject.period)]
  return (
    compareText(inA?.last ?? "", inB?.last ?? "") ||
    compareText(inA?.first ?? "", inB?.first ?? "") ||
    byAge(a, b)
  )
}

function isReplaced(
  entry: Entry<SupplierDisclosure>,
  withdrawal: Entry<Withdrawal> | undefined,
  digests: ReadonlySet<Digest>,
): boolean {
  const replacement = withdrawal?.subject.replacedBy
  return replacement !== undefined && replacement !== entry.digest && digests.has(replacement)
}
