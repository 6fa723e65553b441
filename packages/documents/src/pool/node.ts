import { Decimal } from "@commonshelf/statement"
import { z } from "zod"
import { BaseUnit, isOfLevel, Level } from "../consumption/schema.ts"
import { Currency } from "../kinds/fields.ts"

/** One figure that parties of a pool want to show together: a product, or a group of products. */
export const PoolNode = z
  .strictObject({
    /** The path from the department down, as in a release; a product is known by its key, the last name. */
    node: z.array(z.string().min(1).max(200)).min(1).max(4).readonly(),
    level: Level.exclude(["all"]),
    unit: BaseUnit,
    currency: Currency,
  })
  .refine(({ level, node }) => isOfLevel(level, node), "the node is not of this level")
export type PoolNode = z.infer<typeof PoolNode>

/** What quantities of a unit are rounded to, in thousandths, where a party follows the defaults of R6. */
const LEAST_BASES: Readonly<Record<BaseUnit, bigint>> = { "{piece}": 3000n, kg: 500n, L: 500n }

/** What quantities of a pool are multiples of, by unit: never finer than the defaults of releases [R6]. */
export const PoolRounding = z
  .partialRecord(BaseUnit, Decimal.regex(/^\d{1,6}(\.\d{1,3})?$/, "a positive decimal with at most 3 places"))
  .refine(
    (bases) => BaseUnit.options.every((unit) => isCoarse(unit, bases[unit])),
    "a base is finer than 3 pieces, 0.5 kg or 0.5 L",
  )
export type PoolRounding = z.infer<typeof PoolRounding>

function isCoarse(unit: BaseUnit, base: string | undefined): boolean {
  return base === undefined || toThousandths(base) >= LEAST_BASES[unit]
}

/** A decimal with at most three places, in thousandths. */
export function toThousandths(decimal: string): bigint {
  const [whole = "", places = ""] = decimal.split(".")
  return BigInt(`${whole}${places.padEnd(3, "0")}`)
}

/** Names a node among the nodes of a pool. Products are one where their keys are, under whatever path. */
export function poolNodeKey({ node, level, unit, currency }: PoolNode): string {
  return JSON.stringify([unit, currency, ...(level === "product" ? ["", node.at(-1)] : node)])
}

/** [R0] Whether two nodes may hold the same purchases: they are one, or one lies within the other. */
export function nodesOverlap(a: PoolNode, b: PoolNode): boolean {
  if (a.unit !== b.unit || a.currency !== b.currency) return false
  if (poolNodeKey(a) === poolNodeKey(b)) return true
  const [outer, inner] = a.node.length < b.node.length ? [a, b] : [b, a]
  return outer.level !== "product" && outer.node.every((name, depth) => inner.node[depth] === name)
}
