/**
 * The disjoint two-step roll-up [R0–R6]: each month the products that may be published, each quarter what is left of
 * its months, as high in the tree as it must go. A line lies in at most one cell; no totals are ever published.
 */
import { Level, type ReleaseCell, type ReleaseRules } from "@commonshelf/documents"
import { printThousandths } from "../till/decimal.ts"
import { compareCells, compareTexts, memberBand, unitPrice } from "./cell.ts"
import { countMembers, hidesKept, isSensitive, passes, roundingBase } from "./disclosure.ts"
import {
  groupLines,
  isWithin,
  nodeAt,
  nodeKey,
  productNode,
  total,
  type ReleaseLine,
  type TreeNode,
} from "./line.ts"
import { roundKeyed } from "./rounding.ts"

/** What a step is made under. `period` is the month, or the quarter. */
export interface StepSettings {
  readonly period: string
  readonly rules: ReleaseRules
  /** The key of the rounding; whoever has it can undo it. */
  readonly roundingSecret: Uint8Array
  /** Signatures of what the audit found too telling: such lines are not published as this node [V3]. */
  readonly barred?: ReadonlySet<string>
  /** What pools have shown of the quarter: a cell around or within it is never all of its node [PO13]. */
  readonly pooled?: readonly PooledNode[]
}

/** A node of which some cooperatives have shown a part together. */
export interface PooledNode {
  readonly path: readonly string[]
  readonly unit: string
  readonly currency: string
}

/** A cell and the lines it is made of. Private: only the cell leaves. */
export interface CoveredCell {
  readonly cell: ReleaseCell
  readonly lines: readonly ReleaseLine[]
}

/** What a step publishes and what it leaves. Private. */
export interface StepOutcome {
  readonly cells: readonly CoveredCell[]
  readonly left: readonly ReleaseLine[]
  /** How many cells were given up so that what is left may be published too [R4]. */
  readonly absorbed: number
}

const SHOP: TreeNode = { level: "all", path: [] }

/** Lines that may become one cell of a node. */
interface Candidate {
  readonly node: TreeNode
  readonly lines: readonly ReleaseLine[]
}

interface Choice {
  readonly chosen: readonly Candidate[]
  readonly left: readonly ReleaseLine[]
  readonly absorbed: number
}

/** [R3] step 1: the products of one month that may be published, as long as the month's rest passes too [R4]. */
export function monthStep(lines: readonly ReleaseLine[], settings: StepSettings): StepOutcome {
  return eachTree(
    lines,
    (tree) => {
      const products = publishable(tree, productNode, settings)
      const choice = absorb(products.chosen, products.left, settings)
      return { ...choice, published: [] }
    },
    settings,
  )
}

/**
 * [R3] step 2: what three months left over, from the products up. `published` are the cells that those months have
 * published. What not even the whole shop may show [R4] stays unpublished.
 */
export function quarterStep(
  lines: readonly ReleaseLine[],
  settings: StepSettings,
  published: readonly ReleaseCell[],
): StepOutcome {
  return eachTree(lines, (tree) => ({ ...climb(tree, settings), published }), settings)
}

/** Quantities of different units, and values of different currencies, never meet. */
function eachTree(
  lines: readonly ReleaseLine[],
  choose: (tree: readonly ReleaseLine[]) => Choice & { readonly published: readonly ReleaseCell[] },
  settings: StepSettings,
): StepOutcome {
  const cells: CoveredCell[] = []
  const left: ReleaseLine[] = []
  let absorbed = 0
  for (const tree of groupLines(lines, ({ unit, currency }) => `${unit} ${currency}`).values()) {
    const choice = choose(tree)
    const nodes = choice.chosen.map(({ node }) => node.path)
    cells.push(...choice.chosen.map((one) => toCell(one, nodes, choice.published, settings)))
    left.push(...choice.left)
    absorbed += choice.absorbed
  }
  return { cells: cells.toSorted((a, b) => compareCells(a.cell, b.cell)), left, absorbed }
}

/** Climbs from the products to the whole shop; each level takes what passes of what the finer ones left. */
function climb(lines: readonly ReleaseLine[], settings: StepSettings): Choice {
  const chosen: Candidate[] = []
  let left = lines
  for (const nodeOf of [
    productNode,
    ...([3, 2, 1] as const).map((depth) => (line: ReleaseLine) => nodeAt(line, depth)),
  ]) {
    const level = publishable(left, nodeOf, settings)
    chosen.push(...level.chosen)
    left = level.left
  }
  const choice = absorb(chosen, left, settings)
  const shop: Candidate = { node: SHOP, lines: choice.left }
  if (choice.left.length === 0 || !mayStand(shop, settings)) return choice
  return { ...choice, chosen: [...choice.chosen, shop], left: [] }
}

/** The nodes of one level, below the whole shop, that may be published, and the lines of the others. */
function publishable(
  lines: readonly ReleaseLine[],
  nodeOf: (line: ReleaseLine) => TreeNode | undefined,
  settings: StepSettings,
): { readonly chosen: readonly Candidate[]; readonly left: readonly ReleaseLine[] } {
  const chosen: Candidate[] = []
  const left: ReleaseLine[] = []
  const keyOf = (line: ReleaseLine): string => {
    const node = nodeOf(line)
    return node === undefined ? "" : nodeKey(node)
  }
  for (const group of groupLines(lines, keyOf).values()) {
    const node = group[0] === undefined ? undefined : nodeOf(group[0])
    const kept = group.filter(isTotalsOnly)
    const candidate = node && {
      node,
      lines: kept.length === 0 ? group : group.filter((line) => !isTotalsOnly(line)),
    }
    const isShown =
      candidate !== undefined &&
      hidesKept(kept, settings.rules) &&
      mayShow(candidate, settings.rules) &&
      mayStand(candidate, settings)
    if (isShown) chosen.push(candidate)
    left.push(...(isShown ? kept : group))
  }
  return { chosen, left }
}

/** [MB1] Only the whole shop shows it. */
function isTotalsOnly({ totalsOnly }: ReleaseLine): boolean {
  return totalsOnly === true
}

/** [R1] Sensitive nodes never go below the category. */
function mayShow({ node, lines }: Candidate, rules: ReleaseRules): boolean {
  const isFine = node.level === "product" || node.level === "type"
  return !isFine || !lines.some((line) => isSensitive(line, rules))
}

/** [R1, R2, R5, V3] True where the lines may be one figure, published or left for later. */
function mayStand(candidate: Candidate, { rules, barred }: StepSettings): boolean {
  return passes(candidate.lines, rules) && barred?.has(candidateSignature(candidate)) !== true
}

/** Names the very lines of a node. */
function candidateSignature({ node, lines }: Candidate): string {
  const ids = lines.map(({ id }) => id).toSorted((a, b) => a - b)
  return `${nodeKey(node)} ${ids.join(" ")}`
}

/** The signature by which a cell is barred. */
export function cellSignature({
  cell,
  lines,
}: {
  readonly cell: Pick<ReleaseCell, "level" | "node">
  readonly lines: readonly ReleaseLine[]
}): string {
  return candidateSignature({ node: { level: cell.level, path: cell.node }, lines })
}

/** The signature by which what a step leaves of a tree is barred. */
export function restSignature(lines: readonly ReleaseLine[]): string {
  return candidateSignature({ node: SHOP, lines })
}

/** [R4] Gives up the smallest cell of the highest level until what is left passes, is nothing, or is everything. */
function absorb(cells: readonly Candidate[], left: readonly ReleaseLine[], settings: StepSettings): Choice {
  const chosen = cells.toSorted(compareSmallestHighest)
  const pool = [...left]
  let absorbed = 0
  while (pool.length > 0 && chosen.length > 0 && !mayStand({ node: SHOP, lines: pool }, settings)) {
    pool.push(...(chosen.shift()?.lines ?? []))
    absorbed += 1
  }
  return { chosen, left: pool, absorbed }
}

function compareSmallestHighest(a: Candidate, b: Candidate): number {
  return (
    Level.options.indexOf(b.node.level) - Level.options.indexOf(a.node.level) ||
    countMembers(a.lines) - countMembers(b.lines) ||
    total(a.lines, "quantity") - total(b.lines, "quantity") ||
    compareTexts(nodeKey(a.node), nodeKey(b.node))
  )
}

function toCell(
  { node, lines }: Candidate,
  paths: readonly (readonly string[])[],
  published: readonly ReleaseCell[],
  { period, rules, roundingSecret, pooled = [] }: StepSettings,
): CoveredCell {
  const [first] = lines
  if (first === undefined) throw new Error("A cell has lines, or it would not have passed")
  const { unit, currency } = first
  const earlier = published.filter((cell) => cell.unit === unit && cell.currency === currency)
  const other =
    paths.some((path) => path !== node.path && isWithin(path, node.path)) ||
    earlier.some((cell) => isWithin(cell.node, node.path)) ||
    pooled.some(
      (shown) =>
        shown.unit === unit &&
        shown.currency === currency &&
        (isWithin(shown.path, node.path) || isWithin(node.path, shown.path)),
    )
  const quantity = total(lines, "quantity")
  const name = { series: rules.series, period, unit, currency, node: nodeKey(node), other }
  const rounded = roundKeyed(quantity, roundingBase(first, rules), name, roundingSecret)
  const cell: ReleaseCell = {
    node: node.path,
    level: node.level,
    other,
    quantity: printThousandths(rounded),
    unit,
    unitPrice: unitPrice(quantity, total(lines, "value"), currency),
    currency,
    members: memberBand(countMembers(lines)),
  }
  return { cell, lines }
}
