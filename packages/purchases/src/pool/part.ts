/**
 * A cooperative's own part of a node [PO2]: what it could show by itself but for the number of members. It passes every rule
 * of a cell with the call's least number of members, so that whoever takes all other parts away is left with no less.
 */
import { type PoolNode, type PoolQuestion, type ReleaseRules } from "@commonshelf/documents"
import { minorDigits } from "@commonshelf/documents/measure"
import { total, groupLines, isWithin, type ReleaseLine } from "../release/line.ts"
import { compareTexts, unitPrice } from "../release/cell.ts"
import { countMembers, hidesKept, isSensitive, passes, roundingBase } from "../release/disclosure.ts"
import { roundKeyed } from "../release/rounding.ts"
import { multiply, parseDecimal, toUnits } from "../till/decimal.ts"
import { type StoredPart } from "./pool-store.ts"

/** A part that is not said yet, with its lines. Private. */
export interface PoolPart extends Omit<StoredPart, "lines"> {
  readonly node: PoolNode
  readonly lines: readonly ReleaseLine[]
}

/** What parts are made by. */
export interface PartSettings {
  readonly question: Pick<PoolQuestion, "period" | "nodes" | "leastMembers" | "leastParts" | "roundingBase">
  /** The cooperative's own rules. */
  readonly rules: ReleaseRules
  readonly roundingSecret: Uint8Array
}

/** The parts that these open lines come to by the rules, before they are seen together. */
export function partsOf(lines: readonly ReleaseLine[], settings: PartSettings): readonly PoolPart[] {
  const { question } = settings
  const own = groupLines(lines, (line) => String(placeOf(line, question.nodes)))
  return question.nodes.flatMap((node, place) => {
    const all = own.get(String(place)) ?? []
    return partOf(node, place, all, settings) ?? []
  })
}

/** The node of a call that a line is asked for; a product goes before the group that it is in, so it is in one [R0]. */
function placeOf(line: ReleaseLine, nodes: readonly PoolNode[]): number {
  const isOf = (node: PoolNode): boolean => node.unit === line.unit && node.currency === line.currency
  const product = nodes.findIndex(
    (node) => node.level === "product" && isOf(node) && node.node.at(-1) === line.product,
  )
  if (product >= 0) return product
  return nodes.findIndex((node) => node.level !== "product" && isOf(node) && isWithin(line.path, node.node))
}

function partOf(
  node: PoolNode,
  place: number,
  all: readonly ReleaseLine[],
  { question, rules, roundingSecret }: PartSettings,
): PoolPart | undefined {
  const kept = all.filter(({ totalsOnly }) => totalsOnly === true)
  const lines = all.filter(({ totalsOnly }) => totalsOnly !== true)
  const [first] = lines
  if (first === undefined || !hidesKept(kept, rules) || !mayShow(node, lines, rules)) return undefined
  const ruled = rulesOfParts(question, rules)
  const [base, ownBase] = [roundingBase(first, ruled), roundingBase(first, rules)]
  const [quantity, value] = [total(lines, "quantity"), total(lines, "value")]
  if (base < ownBase || value < 0 || !passes(lines, ruled)) return undefined
  const name = { series: `${rules.series} pool`, period: question.period, ...nameOf(node), other: true }
  const rounded = roundKeyed(quantity, base, name, roundingSecret)
  const price = unitPrice(quantity, value, node.currency)
  return {
    ...{ place, node, lines, quantity: rounded, roundingBase: base, unitPrice: price },
    value: valueAt(rounded, price, node.currency),
  }
}

/**
 * [PO2] The own rules, with fewer members and the base that all round to: as many that one part fewer than a figure needs,
 * which one liar may have pretended, still has `k` [R1]. `kSensitive` stays.
 */
function rulesOfParts(
  { leastMembers, leastParts, roundingBase: bases }: PartSettings["question"],
  rules: ReleaseRules,
): ReleaseRules {
  return {
    ...rules,
    k: Math.max(leastMembers, rules.minOthers, Math.ceil(rules.k / (leastParts - 1))),
    roundingBase: { ...rules.roundingBase, ...bases },
  }
}

/** [R1] Sensitive nodes are not shown below the category. */
function mayShow({ level }: PoolNode, lines: readonly ReleaseLine[], rules: ReleaseRules): boolean {
  const isFine = level === "product" || level === "type"
  return !isFine || !lines.some((line) => isSensitive(line, rules))
}

function nameOf({ node, level, unit, currency }: PoolNode): { node: string; unit: string; currency: string } {
  return { node: JSON.stringify([level, ...node]), unit, currency }
}

/** Minor units of so many thousandths at the price that is told of them: the true sum never leaves. */
function valueAt(thousandths: number, price: string, currency: string): number {
  const each = parseDecimal(price, ".")
  if (each === undefined) throw new Error(`A printed price is a decimal: ${price}`)
  const exact = multiply({ digits: BigInt(thousandths), scale: 3 }, each)
  return Number(toUnits(exact, minorDigits(currency)))
}

/**
 * [PO11] What the parts of a unit and currency leave of the quarter passes by itself or is nothing, as in a step of a release
 * [R4]; else the smallest parts are given up.
 */
export function withRest(
  parts: readonly PoolPart[],
  open: readonly ReleaseLine[],
  rules: ReleaseRules,
): readonly PoolPart[] {
  const trees = groupLines(open, treeOf)
  return [...new Set(parts.map(({ node }) => treeOf(node)))].flatMap((tree) => {
    let left = parts.filter(({ node }) => treeOf(node) === tree).toSorted(compareSmallest)
    const rest = (): ReleaseLine[] => {
      const ids = new Set(left.flatMap(({ lines }) => lines.map(({ id }) => id)))
      return (trees.get(tree) ?? []).filter(({ id }) => !ids.has(id))
    }
    for (let some = rest(); some.length > 0 && !passes(some, rules) && left.length > 0; some = rest())
      left = left.slice(1)
    return left
  })
}

/** Quantities of different units, and values of different currencies, never meet. */
export function treeOf({ unit, currency }: { readonly unit: string; readonly currency: string }): string {
  return `${unit} ${currency}`
}

/** The part that is given up first stands first. */
export function compareSmallest(a: PoolPart, b: PoolPart): number {
  return (
    countMembers(a.lines) - countMembers(b.lines) ||
    total(a.lines, "quantity") - total(b.lines, "quantity") ||
    compareTexts(JSON.stringify(a.node), JSON.stringify(b.node))
  )
}
