import type { ConsumptionRelease, LanguageText, MemberBand, ReleaseCell } from "@commonshelf/documents"
import type { Digest } from "@commonshelf/identity"
import type { Party } from "../party/parties.ts"
import { categoryNames, isInCategory } from "../product/category.ts"
import type { Dataset } from "../store/dataset.ts"
import type { Entry } from "../store/entry.ts"
import { readMarks, type Marks } from "../trust/marks.ts"
import { compareText } from "../store/text-order.ts"
import { releasesInForce } from "./releases-in-force.ts"
import { timeFilter } from "./time-filter.ts"

/** One published figure of one cooperative and period [R6]. Figures never overlap [R0]: whoever wants a total adds. */
export interface DemandCell {
  /** The SCID of the cooperative. */
  readonly cooperative: string
  readonly cooperativeName: LanguageText
  /** A month `2026-03` or a quarter `2026-Q1`. */
  readonly period: string
  /** The path joined with ` > `; `all` for the whole shop. */
  readonly node: string
  readonly level: ReleaseCell["level"]
  /** Whether this is what is left of the node after its finer cells. */
  readonly other: boolean
  /** A decimal, rounded by keyed random rounding. */
  readonly quantity: string
  readonly unit: string
  /** Mean price of one unit in major units of the currency. */
  readonly unitPrice: string
  readonly currency: string
  readonly members: MemberBand
  /** The release that says so. */
  readonly release: Digest
  /** Of the release: what a reader must know before relying on it. */
  readonly marks?: Marks
}

export interface DemandQuestion {
  /** A segment of the path or a path, in any case; `all`, an empty text or nothing for every cell. */
  readonly category?: string
  /** A period: cells of earlier ones are left out. A text that is not a period leaves out every cell. */
  readonly from?: string
  /** A period: cells of later ones are left out. A text that is not a period leaves out every cell. */
  readonly to?: string
}

/**
 * What the members of cooperatives needed, by cooperative, period, node, level, unit and `other`. Of releases that tell
 * of the same purchases the oldest alone counts [R7, R9]; one that was withdrawn is left out, and none takes its place.
 */
export function demandCells(dataset: Dataset, question: DemandQuestion = {}): readonly DemandCell[] {
  const names = categoryNames(question.category ?? "")
  const inTime = timeFilter(question)
  const marks = readMarks(dataset)
  return releasesInForce(dataset)
    .filter(({ release }) => inTime(release.subject.period))
    .flatMap(({ cooperative, release }) => {
      const marked = marks.of([release])
      return release.subject.cells
        .filter(({ node }) => isInCategory(node, names))
        .map((cell) => ({
          ...demandCell(cooperative, release, cell),
          ...(marked !== undefined && { marks: marked }),
        }))
    })
    .toSorted(byCell)
}

function demandCell(
  { scid, name }: Party,
  { subject, digest }: Entry<ConsumptionRelease>,
  { node, ...figures }: ReleaseCell,
): DemandCell {
  return {
    cooperative: scid,
    cooperativeName: name,
    period: subject.period,
    node: node.length === 0 ? "all" : node.join(" > "),
    ...figures,
    release: digest,
  }
}

function byCell(a: DemandCell, b: DemandCell): number {
  return (
    compareText(a.cooperative, b.cooperative) ||
    compareText(a.period, b.period) ||
    compareText(a.node, b.node) ||
    compareText(a.level, b.level) ||
    compareText(a.unit, b.unit) ||
    Number(a.other) - Number(b.other) ||
    compareText(a.release, b.release)
  )
}
