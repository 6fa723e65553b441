import { Decimal, Did, Period } from "@commonshelf/statement"
import { z } from "zod"
import { Currency, versioned } from "../kinds/fields.ts"

/** How many members are behind a cell, in bands only [R6]. */
export const MemberBand = z.enum(["5-9", "10-19", "20-49", "50-99", "100+"])
export type MemberBand = z.infer<typeof MemberBand>

/** The levels of the tree, finest first. */
export const Level = z.enum(["product", "type", "category", "department", "all"])
export type Level = z.infer<typeof Level>

/** The units in which purchases are counted, by their UCUM codes, so that 500 g and half a kilo add up. */
export const BaseUnit = z.enum(["{piece}", "kg", "L"])
export type BaseUnit = z.infer<typeof BaseUnit>

/** How many names a node of a level has; a product's key stands under as much of a path as its till gives. */
const DEPTHS: Readonly<Record<Level, readonly number[]>> = {
  product: [1, 2, 3, 4],
  type: [3],
  category: [2],
  department: [1],
  all: [0],
}

/** Whether a path of so many names may be of a level. */
export function isOfLevel(level: Level, node: readonly string[]): boolean {
  return DEPTHS[level].includes(node.length)
}

/** One published figure [R6]. Cells of one cooperative never overlap [R0]: whoever wants a total adds them. */
export const ReleaseCell = z
  .strictObject({
    /** The path from the department down, with the product's key at the level "product"; [] is the whole shop. */
    node: z.array(z.string().min(1).max(200)).max(4).readonly(),
    level: Level,
    /** Whether finer or earlier cells of the same quarter have part of the node, and this is the rest. */
    other: z.boolean(),
    /** In `unit`, after keyed random rounding. */
    quantity: Decimal,
    unit: BaseUnit,
    /** Mean price of one unit in major units of the currency, three significant digits. */
    unitPrice: Decimal,
    currency: Currency,
    members: MemberBand,
  })
  .refine(({ level, node }) => isOfLevel(level, node), "the node is not of this level")
  .refine(({ quantity }) => /^[^-]*[1-9]/.test(quantity), "a published quantity is above zero")
export type ReleaseCell = z.infer<typeof ReleaseCell>

const RoundingBase = z
  .string()
  .regex(/^(?=.*[1-9])(0|[1-9]\d{0,5})(\.\d{1,3})?$/, "not a positive decimal with at most 3 places")

/**
 * The privacy rules a release was made by [R1, R2, R5, R6], published with it. Their minima are part of the promise to
 * members: weaker rules are refused [T12].
 */
export const ReleaseRules = z.strictObject({
  /** Names the tree and its periods; another tree is another series. */
  series: z.string().regex(/^[a-z0-9-]{1,40}$/),
  /** Least number of members in a cell [R1]. */
  k: z.int().min(5).max(1000),
  /** The same where a cell holds a line of a sensitive node. */
  kSensitive: z.int().min(10).max(1000),
  /** Names of nodes, at any level, that never go below the category. Published: a rule, not what anybody bought. */
  sensitive: z.array(z.string().min(1).max(200)).max(200).readonly(),
  /** How much of the largest buyer's share the others must leave uncertain, in percent [R2]. */
  pPercent: z.int().min(10).max(100),
  /** Least number of members a supplier must not know, besides its own sales [R5]. */
  minOthers: z.int().min(3).max(100),
  /** What published quantities are multiples of, by unit [R6]. */
  roundingBase: z.partialRecord(BaseUnit, RoundingBase),
})
export type ReleaseRules = z.infer<typeof ReleaseRules>

/**
 * What a cooperative's members needed in one closed period: so coarse that no member can be found in it [R0–R8].
 * vf:EconomicEvent aggregates, dfc-b:SaleSession. Written once per series and period [R7].
 */
export const ConsumptionRelease = z.strictObject({
  ...versioned("ConsumptionRelease"),
  id: Did,
  period: Period.refine((period) => /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/.test(period), "a month or a quarter"),
  rules: ReleaseRules,
  cells: z.array(ReleaseCell).max(5000).refine(areDisjoint, "two cells hold the same purchases").readonly(),
})
export type ConsumptionRelease = z.infer<typeof ConsumptionRelease>

/**
 * [R0] True where no cell of a release holds what another does: each node stands once, and a node with finer cells
 * besides it is only the rest of it.
 */
function areDisjoint(cells: readonly ReleaseCell[]): boolean {
  const keyOf = ({ unit, currency }: ReleaseCell, node: readonly string[]): string =>
    JSON.stringify([unit, currency, ...node])
  const keys = new Set<string>()
  const above = new Set<string>()
  for (const cell of cells) {
    keys.add(keyOf(cell, cell.node))
    for (let depth = 0; depth < cell.node.length; depth += 1)
      above.add(keyOf(cell, cell.node.slice(0, depth)))
  }
  return keys.size === cells.length && cells.every((cell) => cell.other || !above.has(keyOf(cell, cell.node)))
}
