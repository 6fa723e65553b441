import type { LanguageText, MemberBand, PartyProfile } from "@commonshelf/documents"
import { parseDecimal, ZERO, type Fraction } from "@commonshelf/documents/measure"
import type { Digest } from "@commonshelf/identity"
import { lastWord } from "../store/current.ts"
import { entriesOf, type Dataset } from "../store/dataset.ts"
import { groupBy } from "../store/group.ts"
import { compareText } from "../store/text-order.ts"
import { releasesInForce, type ReleaseInForce } from "./releases-in-force.ts"

/** A published figure as it is reckoned with. */
export interface PublishedCell {
  /** The SCID of the cooperative. */
  readonly cooperative: string
  /** In lower case, from the department down. */
  readonly path: readonly string[]
  readonly period: string
  readonly quarter: string
  readonly quantity: Fraction
  /** The true quantity is less than this away from the published one [R6]. */
  readonly base: Fraction
  readonly unit: string
  readonly isProduct: boolean
  readonly members: MemberBand
  readonly release: Digest
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
          cells: releases.flatMap(cellsOf),
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

function cellsOf({ cooperative, release }: ReleaseInForce): readonly PublishedCell[] {
  const { period, rules, cells } = release.subject
  return cells.map(({ node, level, quantity, unit, members }) => ({
    cooperative: cooperative.scid,
    isProduct: level === "product",
    path: node.map((name) => name.toLowerCase()),
    period,
    quarter: quarterOf(period),
    quantity: parseDecimal(quantity) ?? ZERO,
    base: parseDecimal(rules.roundingBase[unit] ?? "0") ?? ZERO,
    unit,
    members,
    release: release.digest,
  }))
}
