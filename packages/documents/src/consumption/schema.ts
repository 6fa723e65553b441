import { Decimal, Did, Period } from "@commonshelf/statement"
import { z } from "zod"
import { Currency, versioned } from "../kinds/fields.ts"

/** How many members are behind a cell, in bands only [R6]. */
export const MemberBand = z.enum(["5-9", "10-19", "20-49", "50-99", "100+"])
export type MemberBand = z.infer<typeof MemberBand>

export const CELL_LEVELS = ["product", "type", "category", "department", "all"] as const

/** One published figure [R6]. Cells of one cooperative never overlap [R0]: whoever wants a total adds them. */
export const ReleaseCell = z.strictObject({
  /** The path in the tree from the department down; empty for the whole shop. */
  node: z.array(z.string().min(1).max(200)).max(4).readonly(),
  level: z.enum(CELL_LEVELS),
  /** Whether this is what is left of the node after its finer cells. */
  other: z.boolean(),
  /** Rounded by keyed random rounding. */
  quantity: Decimal,
  unit: z.string().min(1).max(40),
  /** Mean price of one unit in major units of the currency, three significant digits. */
  unitPrice: Decimal,
  currency: Currency,
  members: MemberBand,
})
export type ReleaseCell = z.infer<typeof ReleaseCell>

/** The privacy rules a release was made by [R1, R2, R5, R6]. Weaker ones than the minimum are refused [T12]. */
export const ReleaseRules = z.strictObject({
  series: z.string().regex(/^[a-z0-9-]{1,40}$/),
  k: z.int().min(5).max(1000),
  kSensitive: z.int().min(10).max(1000),
  sensitive: z.array(z.string().max(200)).max(200).readonly(),
  pPercent: z.int().min(10).max(100),
  minOthers: z.int().min(3).max(100),
  roundingBase: z.record(z.string().max(40), Decimal),
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
  cells: z.array(ReleaseCell).max(5000).readonly(),
})
export type ConsumptionRelease = z.infer<typeof ConsumptionRelease>
