import type { LanguageText, MemberBand, PartyProfile } from "@commonshelf/documents"
import { add, parseDecimal, subtract, ZERO, type Fraction } from "@commonshelf/documents/measure"
import type { Digest } from "@commonshelf/identity"
import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { completedFigures, type CompletedFigure } from "../pool/pooled-figures.ts"
import type { Bounds } from "./interval.ts"
import { releasesInForce, type ReleaseInForce } from "./releases-in-force.ts"

/** A published figure as it is reckoned with. */
export interface PublishedCell {
  /** The SCID of the cooperative. */
  readonly cooperative: string
  /** In lower case, from the department down. */
  readonly path: readonly string[]
  /** The path as a key. */
  readonly node: string
  /** Cooperative, quarter and unit as a key: figures are reckoned for each. */
  readonly slot: string
  readonly period: string
  readonly quarter: string
  readonly quantity: Fraction
  /** What the true quantity lies between: the base of the rounding below and above [R6]. */
  readonly bounds: Bounds
  readonly unit: string
  readonly isProduct: boolean
  readonly members: MemberBand
  /** The release that says so; of a pool its call. */
  readonly release: Digest
  /** Of what several cooperatives show together only: each of them may have some of it, up to all. */
  readonly pooled?: Pooled
}

/** A figure of a pool, which its parties show together. */
export interface Pooled {
  /** One for all its parties. */
  readonly id: string
  /** SCIDs. */
  readonly parties: readonly string[]
  /** What lies between these is theirs together. */
  readonly bounds: Bounds
}

/** What one cooperative has published. */
export interface PublishedShop {
  readonly scid: string
  readonly name: LanguageText
  /** How many members it says that it has, as a band. */
  readonly roster?: NonNullable<PartyProfile["members"]>
  readonly cells: readonly PublishedCell[]
  /** The quarters of which anything is published. */
  readonly quarters: readonly string[]
  /** Those of which everything is: three months, and what they left. */
  readonly closed: ReadonlySet<string>
}

/** What cooperatives have published, each with what it says of its size; by SCID. */
export function publishedShops(dataset: Dataset): readonly PublishedShop[] {
  const byShop = groupBy(releasesInForce(dataset), ({ cooperative }) => cooperative.scid)
  const figures = completedFigures(dataset)
  return [...byShop]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([scid, releases]) => {
      const [first] = releases
      if (first === undefined) return []
      const roster = lastWord(dataset, entriesOf(dataset.profiles, scid))?.subject.members
      const periods = new Set(releases.map(({ release }) => release.subject.period))
      const quarters = [...new Set([...periods].map(quarterOf))].toSorted(compareText)
      return [
        {
          scid,
          name: first.cooperative.name,
          ...(roster !== undefined && { roster }),
          cells: [
            ...releases.flatMap(cellsOf),
            ...figures
              .filter(({ parties }) => parties.includes(scid))
              .map((figure) => pooledCell(scid, figure)),
          ],
          quarters,
          closed: new Set(quarters.filter((quarter) => partsOf(quarter).every((part) => periods.has(part)))),
        },
      ]
    })
}

/** The quarter that a month lies in; of a quarter itself. */
export function quarterOf(period: string): string {
  if (period.includes("Q")) return period
  return `${period.slice(0, 4)}-Q${Math.ceil(Number(period.slice(5, 7)) / 3)}`
}

/** The quarter after one, or so many before it when `by` is negative. */
export function quarterAfter(quarter: string, by = 1): string {
  const count = Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(6)) - 1 + by
  return `${Math.floor(count / 4)}-Q${(count % 4) + 1}`
}

/** The months of a quarter, and the quarter itself, which holds what they left. */
function partsOf(quarter: string): readonly string[] {
  const last = Number(quarter.slice(6)) * 3
  const months = [last - 2, last - 1, last].map(
    (month) => `${quarter.slice(0, 4)}-${String(month).padStart(2, "0")}`,
  )
  return [...months, quarter]
}

/** The key of a path. */
export function nodeKey(path: readonly string[]): string {
  return JSON.stringify(path)
}

/** The key of what figures are reckoned for. */
export function slotKey(cooperative: string, quarter: string, unit: string): string {
  return `${cooperative} ${quarter} ${unit}`
}

function cellsOf({ cooperative, release }: ReleaseInForce): readonly PublishedCell[] {
  const { period, rules, cells } = release.subject
  const quarter = quarterOf(period)
  return cells.map(({ node, level, quantity, unit, members }) => {
    const path = node.map((name) => name.toLowerCase())
    return {
      cooperative: cooperative.scid,
      isProduct: level === "product",
      path,
      node: nodeKey(path),
      slot: slotKey(cooperative.scid, quarter, unit),
      period,
      quarter,
      ...figuresOf(quantity, rules.roundingBase[unit] ?? "0"),
      unit,
      members,
      release: release.digest,
    }
  })
}

/** A cell in which a cooperative may have anything between nothing and all that its pool shows [PO10]. */
function pooledCell(cooperative: string, of: CompletedFigure): PublishedCell {
  const { call, period, node, unit, level, parties, figure } = of
  const path = node.map((name) => name.toLowerCase())
  const bounds = {
    least: parseDecimal(figure.quantity.least) ?? ZERO,
    most: parseDecimal(figure.quantity.most) ?? ZERO,
  }
  return {
    cooperative,
    isProduct: level === "product",
    path,
    node: nodeKey(path),
    slot: slotKey(cooperative, period, unit),
    period,
    quarter: period,
    quantity: ZERO,
    bounds: { least: ZERO, most: bounds.most },
    unit,
    members: "5-9",
    release: call,
    pooled: { id: `${call} ${nodeKey(path)}`, parties, bounds },
  }
}

function figuresOf(published: string, roundedTo: string): Pick<PublishedCell, "quantity" | "bounds"> {
  const [quantity, base] = [parseDecimal(published) ?? ZERO, parseDecimal(roundedTo) ?? ZERO]
  const least = subtract(quantity, base)
  return { quantity, bounds: { least: least.n < 0n ? ZERO : least, most: add(quantity, base) } }
}
