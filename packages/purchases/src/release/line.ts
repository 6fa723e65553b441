import { type BaseUnit, type Level } from "@commonshelf/documents"
import { type Path } from "../till/tree.ts"

/** A line as the roll-up sees it. Private: only cells leave. */
export interface ReleaseLine {
  readonly id: number
  /** A key that stands for one member, not their id. */
  readonly member: string
  /** The month in which it counts [R7]. */
  readonly month: string
  readonly path: Path
  readonly product: string
  readonly supplier?: string
  /** Thousandths of the unit; negative for a return. */
  readonly quantity: number
  readonly unit: BaseUnit
  /** Minor units of the currency; negative for a return. */
  readonly value: number
  readonly currency: string
  /** Its member lets it count in a figure of the whole shop only [MB1]. */
  readonly totalsOnly?: boolean
}

/** A node of the tree. */
export interface TreeNode {
  readonly level: Level
  readonly path: readonly string[]
}

const LEVELS_BY_DEPTH = ["all", "department", "category", "type"] as const

/** The node of a line's product. */
export function productNode(line: ReleaseLine): TreeNode {
  return { level: "product", path: [...line.path, line.product] }
}

/** The node of a line at a depth (0 is the whole shop), or undefined where its path is shorter. */
export function nodeAt(line: ReleaseLine, depth: 0 | 1 | 2 | 3): TreeNode | undefined {
  return line.path.length < depth
    ? undefined
    : { level: LEVELS_BY_DEPTH[depth], path: line.path.slice(0, depth) }
}

/** Who knows what is sold of a line [R5]. Where no supplier is known it is whoever makes the product. */
export function supplierOf(line: ReleaseLine): string {
  return line.supplier === undefined ? `product ${line.product}` : `supplier ${line.supplier}`
}

/** A text that two nodes share only if they are one. */
export function nodeKey(node: TreeNode): string {
  return JSON.stringify([node.level, ...node.path])
}

/** True where `inner` is `outer` or lies under it. */
export function isWithin(inner: readonly string[], outer: readonly string[]): boolean {
  return outer.every((name, index) => inner[index] === name)
}

/** The lines grouped by a key, in the order in which keys first appear. */
export function groupLines(
  lines: readonly ReleaseLine[],
  keyOf: (line: ReleaseLine) => string,
): ReadonlyMap<string, ReleaseLine[]> {
  const groups = new Map<string, ReleaseLine[]>()
  for (const line of lines) {
    const group = groups.get(keyOf(line))
    if (group === undefined) groups.set(keyOf(line), [line])
    else group.push(line)
  }
  return groups
}

/** What the lines come to. */
export function total(lines: readonly ReleaseLine[], of: "quantity" | "value"): number {
  return lines.reduce((sum, line) => sum + line[of], 0)
}
