/**
 * What could be inferred, by whoever knows what, from all that is published together [V1–V4].
 *
 * For every member, node and period, and for every supplier and the two members who know most: the greatest amount that
 * the member can have bought. It must be above the truth by a tenth of it, so that neither the range of what is possible
 * nor its upper end tells the amount.
 */
import { groupLines } from "../release/line.ts"
import { riseAcrossMonths } from "./across-months.ts"
import { amountOf, type Exchange, riseWithoutCells } from "./exchange.ts"
import { nearExchanges } from "./near-exchange.ts"
import { entry, indexPieces, type Atom, type PieceIndex, type Target } from "./pieces.ts"
import { boundProgram, fromProgram } from "./program.ts"
import { type AuditedCell, type AuditedMonths, type Knowledge, type Measure } from "./published.ts"
import { tightSums } from "./tight-sum.ts"
import { loadSolver, type Solve } from "./solver.ts"

/** By how much of the truth, in percent, the greatest possible amount must be above it. */
export const LEAST_PERCENT = 10

/** An amount of one member that somebody could tell. Private: nobody but the audit's own operator sees it, in words. */
export interface AuditFinding {
  readonly target: Target
  readonly measure: Measure
  readonly knowledge: Knowledge
  /** By how much the greatest possible amount is above the truth, in percent, below `LEAST_PERCENT`. */
  readonly percent: number
  /** The cell that gives most of it away; none where it is what no cell shows. */
  readonly cell: AuditedCell | undefined
}

/** What the audit of some months came to. */
export interface AuditResult {
  /** How many amounts were asked for: members, nodes, periods and measures, each under everybody's knowledge. */
  readonly amounts: number
  /** How many of the questions needed a linear program. */
  readonly programs: number
  /** The closest that anybody comes to an amount, in percent of it; no number where nothing was asked. */
  readonly closestPercent: number | undefined
  readonly findings: readonly AuditFinding[]
}

interface AuditOptions {
  /** After how many findings to stop. */
  readonly limit?: number
}

/** Audits some months' cells. Loads the solver only if an amount needs it. */
export async function auditMonths(
  months: AuditedMonths,
  { limit = Infinity }: AuditOptions = {},
): Promise<AuditResult> {
  const tally = { amounts: 0, programs: 0, closest: Infinity, findings: new Array<AuditFinding>() }
  const treeOf = ({ unit, currency }: { unit: string; currency: string }): string => `${unit} ${currency}`
  for (const [tree, lines] of groupLines(months.lines, treeOf)) {
    const cells = months.cells.filter(({ cell }) => treeOf(cell) === tree)
    const index = indexPieces(lines, cells, months)
    for (const target of tightSums(index)) {
      if (tally.findings.length >= limit) break
      const cell = blamedCell(index, target, "quantity")
      tally.closest = 0
      tally.findings.push({ target, measure: "quantity", knowledge: { kind: "counting" }, percent: 0, cell })
    }
    for (const target of index.targets) {
      for (const measure of ["quantity", "value"] as const) {
        if (tally.findings.length >= limit) break
        await auditAmount(index, target, measure, tally)
      }
    }
  }
  const { amounts, programs, closest, findings } = tally
  return { amounts, programs, closestPercent: closest === Infinity ? undefined : closest, findings }
}

interface Tally {
  amounts: number
  programs: number
  closest: number
  readonly findings: AuditFinding[]
}

async function auditAmount(index: PieceIndex, target: Target, measure: Measure, tally: Tally): Promise<void> {
  const amount = amountOf(target, measure)
  if (amount <= 0) return
  tally.amounts += 1
  const isFar = (rise: number): boolean => {
    const percent = (rise / amount) * 100
    return percent >= LEAST_PERCENT && percent >= tally.closest
  }
  let worst: AuditFinding | undefined
  for (const { knowledge, rise } of nearExchanges(target, measure, isFar)) {
    let percent = (rise / amount) * 100
    if (percent < LEAST_PERCENT) {
      // What somebody knows anyway is not what the cells tell.
      if ((riseWithoutCells(target, measure, knowledge) / amount) * 100 < LEAST_PERCENT) continue
      const wanted = (amount * LEAST_PERCENT) / 100
      percent = (riseAcrossMonths(index, target, measure, knowledge, wanted) / amount) * 100
    }
    if (percent < LEAST_PERCENT) {
      tally.programs += 1
      percent = riseByProgram(index, target, measure, knowledge, amount, await loadSolver())
    }
    tally.closest = Math.min(tally.closest, percent)
    if (percent < LEAST_PERCENT && percent < (worst?.percent ?? Infinity))
      worst = { target, measure, knowledge, percent, cell: blamedCell(index, target, measure) }
  }
  if (worst !== undefined) tally.findings.push(worst)
}

/** By how much, in percent of the amount, the greatest possible one is above it. */
function riseByProgram(
  index: PieceIndex,
  target: Target,
  measure: Measure,
  knowledge: Exchange["knowledge"],
  amount: number,
  solve: Solve,
): number {
  const greatest = solve(boundProgram(index, target, measure, knowledge))
  // The solver's tolerance is far below a thousandth of a percent.
  return greatest === undefined
    ? Infinity
    : Math.max(0, Math.round((fromProgram(greatest, measure) / amount - 1) * 100_000) / 1000)
}

/** The cell that has most of the target, one that can still be given up before others. */
function blamedCell(index: PieceIndex, { pieces }: Target, measure: Measure): AuditedCell | undefined {
  const shares = new Map<AuditedCell, number>()
  const cellsOf = ({ cells }: Atom): AuditedCell[] => cells.flatMap((place) => index.cells[place] ?? [])
  for (const { atom, amounts } of pieces)
    for (const cell of cellsOf(atom)) {
      const share = entry(shares, cell, () => 0)
      shares.set(cell, share + amounts[measure])
    }
  const [first] = [...shares].toSorted(
    ([a, shareOfA], [b, shareOfB]) => Number(b.isNew) - Number(a.isNew) || shareOfB - shareOfA,
  )
  return first?.[0]
}
