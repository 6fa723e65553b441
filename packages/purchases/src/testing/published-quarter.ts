import { type AuditedCell } from "../audit/published.ts"
import { indexPieces, type PieceIndex } from "../audit/pieces.ts"
import { monthStep, quarterStep } from "../release/roll-up.ts"
import { DEFAULT_RULES } from "../release/rules.ts"
import { generateReleaseLines } from "./release-lines.ts"

const MONTHS = ["2026-01", "2026-02", "2026-03"]
const QUARTER = "2026-Q1"

/** What a small shop published in a quarter of what it sells by weight, as the audit looks at it before anything is raised. */
export function publishedQuarter(shop: { readonly households: number; readonly seed: number }): PieceIndex {
  const settings = { rules: DEFAULT_RULES, roundingSecret: new Uint8Array(32).fill(4) }
  const linesOf = (month: string) => generateReleaseLines({ ...shop, months: MONTHS }, month)
  const steps = MONTHS.map((period) => monthStep(linesOf(period), { ...settings, period }))
  const published = steps.flatMap(({ cells }) => cells.map(({ cell }) => cell))
  const rest = steps.flatMap(({ left }) => left)
  const quarter = quarterStep(rest, { ...settings, period: QUARTER }, published)
  const cells: AuditedCell[] = [
    ...steps.flatMap((step, index) => step.cells.map((one) => ({ ...one, period: MONTHS[index] ?? "" }))),
    ...quarter.cells.map((one) => ({ ...one, period: QUARTER })),
  ]
    .filter(({ cell }) => cell.unit === "kg")
    .map((one) => ({ ...one, roundingBase: 500, isNew: true }))
  const lines = MONTHS.flatMap(linesOf).filter(({ unit }) => unit === "kg")
  return indexPieces(lines, cells, { periods: [...MONTHS, QUARTER] })
}
