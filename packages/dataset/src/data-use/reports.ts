import type { DataUseReport, LanguageText } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import { dayOf } from "../answer/as-of.ts"
import { partyOf } from "../party/parties.ts"
import { lastWord } from "../store/current.ts"
import { entriesFor, entriesOfKind, type Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { readMarks, type Marks } from "../trust/marks.ts"
import { citationFindings, readCited, type CitedRelease, type DataUseFinding } from "./cited-releases.ts"

/** How a supplier says that it used what cooperatives published, as it last said it. */
export interface DataUse extends Pick<
  DataUseReport,
  "period" | "letter" | "decisions" | "saved" | "nextAsk"
> {
  /** The report itself. */
  readonly digest: Digest
  /** The SCID of the supplier. */
  readonly supplier: string
  readonly supplierName: LanguageText
  readonly saidOn: string
  readonly releases: readonly CitedRelease[]
  /** What it could not have read. Shown beside the report, which is neither proven nor disproven by it [DE1]. */
  readonly findings: readonly DataUseFinding[]
  readonly marks?: Marks
}

export interface DataUseQuestion {
  /** The SCID of a supplier. */
  readonly supplier?: string
  /** The SCID of a cooperative: only reports that rest on a release of it. */
  readonly cooperative?: string
}

/**
 * The reports of suppliers: of each supplier, letter, round and period the one said last, not withdrawn; by supplier,
 * newest period first.
 */
export function dataUseReports(dataset: Dataset, question: DataUseQuestion = {}): readonly DataUse[] {
  const { supplier, cooperative } = question
  const said =
    supplier === undefined
      ? entriesOfKind(dataset, "DataUseReport")
      : entriesFor(dataset, "DataUseReport", supplier)
  const current = [...groupBy(said, reportKey).values()].flatMap(
    (entries) => lastWord(dataset, entries) ?? [],
  )
  const [citedBy, marks] = [readCited(dataset), readMarks(dataset)]
  return current
    .flatMap((entry) => {
      const party = partyOf(dataset, entry.issuer)
      if (party?.role !== "supplier") return []
      const marked = marks.of([entry])
      return [{ ...dataUse(entry, party.name, citedBy(entry)), ...(marked && { marks: marked }) }]
    })
    .filter(({ releases }) => cooperative === undefined || releases.some(restsOn(cooperative)))
    .toSorted(
      (a, b) =>
        compareText(a.supplier, b.supplier) ||
        compareText(b.period, a.period) ||
        compareText(a.digest, b.digest),
    )
}

function dataUse(
  { issuer, digest, source, subject }: Entry<DataUseReport>,
  supplierName: LanguageText,
  releases: readonly CitedRelease[],
): DataUse {
  const { type: _type, v: _v, id: _id, releases: _cited, ...said } = subject
  return {
    digest,
    supplier: issuer,
    supplierName,
    saidOn: dayOf(source.statement.validFrom),
    ...said,
    releases,
    findings: citationFindings(releases),
  }
}

/** Whether what a report cites is a release of a cooperative that counts. */
export function restsOn(scid: string) {
  return ({ state, cooperative }: CitedRelease): boolean => state === "counted" && cooperative === scid
}

function reportKey({ issuer, subject: { letter, period } }: Entry<DataUseReport>): string {
  return `${issuer} ${letter === undefined ? period : `${letter.digest} ${letter.round}`}`
}
