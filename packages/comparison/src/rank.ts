import type { Cell, ComparisonTable, SupplierRow } from "@commonshelf/dataset"
import { assess, type Assessment, type Group, type Standing } from "./assess.ts"
import { compare, toPercent } from "./fraction.ts"
import { isScorable } from "./score.ts"
import { factorOf, type Weights } from "./weights.ts"

/** The suppliers of a table in the order of one member's weights. */
export interface Ranking {
  /** No metric that can be scored has a weight: then nothing is proven or possible, and the order says nothing. */
  readonly unweighted: boolean
  readonly rows: readonly RankedSupplier[]
}

export interface RankedSupplier {
  /** SCID. */
  readonly supplier: string
  readonly group: Group
  /** What its answers prove, in percent from 0 to 100 with at most one decimal, rounded down. Unknown counts as 0. */
  readonly proven: number
  /** The same if every unknown answer were the best one. */
  readonly possible: number
  /** How many weighted metrics have an answer that counts, of those that apply. */
  readonly counted: number
  readonly of: number
  /** The keys of the weighted metrics whose answer is not known: what to ask for. Must-haves first. */
  readonly missing: readonly string[]
  readonly cells: Readonly<Record<string, Cell>>
}

const GROUP_ORDER = { meets: 0, "cannot-tell": 1, "does-not-meet": 2 } as const satisfies Record<
  Group,
  number
>

/**
 * Ranks suppliers by what is proven [M1]: first those that meet the must-haves, then those of which that cannot be
 * told, then those that do not; inside a group by proven, then by possible, both exactly, then by SCID.
 */
export function rankSuppliers(table: ComparisonTable, weights: Weights): Ranking {
  const unweighted = !table.metrics.some((column) => isScorable(column) && factorOf(weights, column.key) > 0n)
  const assessed = table.rows.map((row) => ({ row, assessment: assess(table.metrics, row, weights) }))
  const rows = assessed
    .toSorted((a, b) => byPlace(placeOf(a), placeOf(b)))
    .map(({ row, assessment }) => rankedSupplier(row, assessment))
  return { unweighted, rows }
}

/** What decides a supplier's place. */
export interface Place extends Standing {
  /** SCID. */
  readonly supplier: string
}

/** The order of places, the first in front: by group, proven, possible, SCID. */
export function byPlace(a: Place, b: Place): number {
  return (
    GROUP_ORDER[a.group] - GROUP_ORDER[b.group] ||
    compare(b.proven, a.proven) ||
    compare(b.possible, a.possible) ||
    bySupplier(a.supplier, b.supplier)
  )
}

function placeOf({ row, assessment }: { readonly row: SupplierRow; readonly assessment: Assessment }): Place {
  return { ...assessment, supplier: row.supplier }
}

/** By code units: a locale would rank differently on another device. */
function bySupplier(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function rankedSupplier(row: SupplierRow, assessment: Assessment): RankedSupplier {
  const unknown = assessment.steps.filter((step) => step.kind === "unknown")
  const isMustHave = (step: (typeof unknown)[number]) => step.minimum !== undefined
  const asked = [...unknown.filter(isMustHave), ...unknown.filter((step) => !isMustHave(step))]
  return {
    supplier: row.supplier,
    group: assessment.group,
    proven: toPercent(assessment.proven),
    possible: toPercent(assessment.possible),
    counted: assessment.steps.filter((step) => step.kind === "scored").length,
    of: assessment.steps.filter((step) => step.kind !== "not-applicable").length,
    missing: asked.map((step) => step.column.key),
    cells: row.cells,
  }
}
