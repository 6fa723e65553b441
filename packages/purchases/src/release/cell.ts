import { z } from "zod"

/** The levels of the tree, finest first. */
export const Level = z.enum(["product", "type", "category", "department", "all"])
export type Level = z.infer<typeof Level>

/** How many members are behind a cell, in bands only [R6]. */
export const MemberBand = z.enum(["5-9", "10-19", "20-49", "50-99", "100+"])
export type MemberBand = z.infer<typeof MemberBand>

/** One published figure [R6]. Cells never overlap [R0]: whoever wants a total adds them. */
export const ReleaseCell = z.strictObject({
  /** The path from the department down, with the product's key at the level "product"; [] is the whole shop. */
  node: z.array(z.string()).max(4).readonly(),
  level: Level,
  /** True where finer or earlier cells of the same quarter have part of the node, and this is the rest. */
  other: z.boolean(),
  /** A plain decimal in `unit`, after keyed random rounding. */
  quantity: z.string(),
  unit: z.string(),
  /** Mean price of one unit in major units of the currency, three significant digits. */
  unitPrice: z.string(),
  currency: z.string(),
  members: MemberBand,
})
export type ReleaseCell = z.infer<typeof ReleaseCell>

/** The band of a number of members, which is at least 5 [R1]. */
export function memberBand(members: number): MemberBand {
  if (members >= 100) return "100+"
  if (members >= 50) return "50-99"
  if (members >= 20) return "20-49"
  return members >= 10 ? "10-19" : "5-9"
}

/** The one order in which cells are published, so that the same lines give the same bytes. */
export function compareCells(a: ReleaseCell, b: ReleaseCell): number {
  return compareTexts(sortKey(a), sortKey(b))
}

function sortKey(cell: ReleaseCell): string {
  return JSON.stringify([cell.unit, cell.currency, Level.options.indexOf(cell.level), cell.node])
}

/** Orders texts by UTF-16 code units, whatever the machine's language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
