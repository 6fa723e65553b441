import type { ComparisonTable, MetricColumn, SupplierRow } from "@commonshelf/dataset"
import {
  addStep,
  assess,
  groupOf,
  sharesOf,
  stepOf,
  type Assessment,
  type Step,
  type Sums,
} from "./assess.ts"
import { subtract, ZERO } from "./fraction.ts"
import { byPlace, type Place } from "./rank.ts"
import { isScorable } from "./score.ts"
import { factorOf, IMPORTANCES, importanceOf, type Importance, type Weights } from "./weights.ts"

/*
 * How firm an order is [M5]: each weight is moved by one word, up and down, and the neighbours that would then change
 * place are told. A move changes one step of each supplier, so its sums are corrected by that step and not made anew.
 */

/** How firm the order of suppliers is. */
export interface Stability {
  /** No word moved by one step changes the order of any two neighbours. */
  readonly stable: boolean
  /** The moves that change the order, in the order of the table's columns; down before up. */
  readonly moves: readonly WeightMove[]
}

/** One word moved by one step, and who would change place. */
export interface WeightMove {
  /** The metric's. */
  readonly key: string
  readonly from: Importance
  readonly to: Importance
  /** Neighbours in the order now, of whom the lower would stand above the other. From the top. */
  readonly swaps: readonly { readonly above: string; readonly below: string }[]
}

/**
 * What the order of suppliers depends on; undefined when no metric has a weight and nothing is ranked. A move that would
 * leave no weight at all is none.
 */
export function rankStability(table: ComparisonTable, weights: Weights): Stability | undefined {
  const scorable = table.metrics.filter(isScorable)
  if (!isWeighted(scorable, weights)) return undefined
  const ranked = table.rows
    .map((row) => ({ row, now: assess(table.metrics, row, weights) }))
    .toSorted((a, b) =>
      byPlace({ ...a.now, supplier: a.row.supplier }, { ...b.now, supplier: b.row.supplier }),
    )
  const moves = scorable.flatMap((column) =>
    neighbouringWords(importanceOf(weights, column.key)).flatMap((to) => {
      const moved = { ...weights, [column.key]: to }
      if (!isWeighted(scorable, moved)) return []
      const places = ranked.map((supplier) => placeAfter(column, supplier, weights, moved))
      const swaps = swapsIn(places)
      return swaps.length === 0
        ? []
        : [{ key: column.key, from: importanceOf(weights, column.key), to, swaps }]
    }),
  )
  return { stable: moves.length === 0, moves }
}

function isWeighted(scorable: readonly MetricColumn[], weights: Weights): boolean {
  return scorable.some(({ key }) => factorOf(weights, key) > 0n)
}

/** One step down and one up. */
function neighbouringWords(word: Importance): readonly Importance[] {
  const index = IMPORTANCES.indexOf(word)
  return [IMPORTANCES[index - 1], IMPORTANCES[index + 1]].flatMap((next) => next ?? [])
}

/** The place of a supplier when the word of one column is another one. */
function placeAfter(
  column: MetricColumn,
  { row, now }: { readonly row: SupplierRow; readonly now: Assessment },
  weights: Weights,
  moved: Weights,
): Place {
  const cell = row.cells[column.key]
  const [before, after] = [stepOf(column, cell, weights), stepOf(column, cell, moved)]
  const without = before === undefined ? now : withoutStep(now, before)
  const sums = after === undefined ? without : addStep(without, after)
  const touchesMustHaves = before?.minimum !== undefined || after?.minimum !== undefined
  const others = now.steps.filter((step) => step.column.key !== column.key)
  const group = touchesMustHaves ? groupOf(after === undefined ? others : [...others, after]) : now.group
  return { group, ...sharesOf(sums), supplier: row.supplier }
}

function withoutStep(sums: Sums, step: Step): Sums {
  const own = addStep({ weight: ZERO, provenSum: ZERO, possibleSum: ZERO }, step)
  return {
    weight: subtract(sums.weight, own.weight),
    provenSum: subtract(sums.provenSum, own.provenSum),
    possibleSum: subtract(sums.possibleSum, own.possibleSum),
  }
}

function swapsIn(places: readonly Place[]): WeightMove["swaps"] {
  return places.slice(1).flatMap((lower, index) => {
    const upper = places[index]
    return upper !== undefined && byPlace(lower, upper) < 0
      ? [{ above: upper.supplier, below: lower.supplier }]
      : []
  })
}
