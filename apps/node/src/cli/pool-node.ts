import { PoolNode } from "@commonshelf/documents"
import { EXIT, Failure } from "../failure.ts"
import { poolSays } from "../messages/pool.ts"

/** A node as people write it. */
export const NODE_EXAMPLE = "kg ILS Dairy > Cheese, pieces ILS Dairy"

/** A path ends in a product's key, or has a name for each level from the department down. */
const LEVELS = ["department", "category", "type"] as const

/** The code of what is sold by the piece, which nobody writes. */
const PIECES: ReadonlyMap<string, string> = new Map([
  ["pieces", "{piece}"],
  ["piece", "{piece}"],
])

/** A node as people write it: `kg ILS Dairy > Cheese`, `pieces ILS gtin:07290000000015`. @throws Failure when it is none */
export function parsePoolNode(text: string): PoolNode {
  const [, unit = "", currency, path = ""] = /^(\S+)\s+(\S+)\s+(.+)$/.exec(text.trim()) ?? []
  const node = path.split(">").map((name) => name.trim())
  const isProduct = /^(gtin|local):/.test(node.at(-1) ?? "")
  const level = isProduct ? "product" : LEVELS[node.length - 1]
  const parsed = PoolNode.safeParse({ node, level, unit: PIECES.get(unit) ?? unit, currency })
  if (parsed.success) return parsed.data
  throw new Failure(EXIT.usage, "bad-node", poolSays.badNode({ node: text, example: NODE_EXAMPLE }))
}
