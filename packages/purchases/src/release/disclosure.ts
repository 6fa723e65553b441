/**
 * Whether a set of lines may be published as one figure.
 *
 * [R1] at least `k` members bought some of it, `kSensitive` where a line is of a sensitive node. [R2] the figure less the
 * two largest shares is at least `pPercent` of the largest share, in quantity and in value, so that no buyer can
 * estimate another. [R5] whoever knows one supplier's sales still faces at least `minOthers` members, or nobody.
 * [R6] it is at least one rounding base, so that it is never published as zero.
 */
import { type ReleaseRules } from "@commonshelf/documents"
import { parseDecimal, toUnits } from "../till/decimal.ts"
import { groupLines, supplierOf, type ReleaseLine } from "./line.ts"

/** What one member's lines in a cell add up to. */
interface Share {
  quantity: number
  value: number
}

/** True where the lines, which share unit and currency, may be one cell. */
export function passes(lines: readonly ReleaseLine[], rules: ReleaseRules): boolean {
  const [first] = lines
  if (first === undefined) return false
  const shares = [...sharesByMember(lines).values()]
  const k = lines.some((line) => isSensitive(line, rules)) ? rules.kSensitive : rules.k
  const quantities = shares.map(({ quantity }) => quantity)
  return (
    countMembers(lines) >= k &&
    sum(quantities) >= roundingBase(first, rules) &&
    leavesDoubt(quantities, rules.pPercent) &&
    leavesDoubt(
      shares.map(({ value }) => value),
      rules.pPercent,
    ) &&
    hidesFromSuppliers(lines, rules.minOthers)
  )
}

/** How many members bought some of it; who only brought back counts for none. */
export function countMembers(lines: readonly ReleaseLine[]): number {
  return [...sharesByMember(lines).values()].filter(({ quantity }) => quantity > 0).length
}

/** True where a name on the line's path is one that the cooperative marks as sensitive. */
export function isSensitive(line: ReleaseLine, rules: ReleaseRules): boolean {
  return line.path.some((name) =>
    rules.sensitive.some((marked) => marked.toLowerCase() === name.toLowerCase()),
  )
}

/** The rounding base of the line's unit, in thousandths. */
export function roundingBase(line: ReleaseLine, rules: ReleaseRules): number {
  const base = parseDecimal(rules.roundingBase[line.unit] ?? "", ".")
  if (base === undefined)
    throw new Error(`Rules are checked when they are parsed: ${rules.roundingBase[line.unit]}`)
  return Number(toUnits(base, 3))
}

/**
 * [R2] with returns: a share may be negative, so the largest share is by magnitude, and negative shares of the others
 * shrink what is left. That is never weaker than the rule for any pair of one buyer and one who is estimated.
 */
function leavesDoubt(shares: readonly number[], pPercent: number): boolean {
  const [largest = 0, second = 0] = shares.toSorted((a, b) => b - a)
  const greatest = Math.max(...shares.map(Math.abs))
  return (sum(shares) - largest - second) * 100 >= pPercent * greatest
}

/**
 * [MB1] Whether a node may be shown without the lines of members who let it count in the whole shop only: whoever knows all
 * that was sold of the node would know what these bought. They must be none, or hide one another.
 */
export function hidesKept(kept: readonly ReleaseLine[], { minOthers, pPercent }: ReleaseRules): boolean {
  if (kept.length === 0) return true
  const shares = [...sharesByMember(kept).values()]
  return (
    countMembers(kept) >= minOthers &&
    leavesDoubt(
      shares.map(({ quantity }) => quantity),
      pPercent,
    ) &&
    leavesDoubt(
      shares.map(({ value }) => value),
      pPercent,
    )
  )
}

/** [R5]. */
function hidesFromSuppliers(lines: readonly ReleaseLine[], minOthers: number): boolean {
  const suppliers = new Set(lines.map(supplierOf))
  if (suppliers.size === 1) return true
  const totals = sharesByMember(lines)
  const buyers = [...totals.values()].filter(({ quantity }) => quantity > 0).length
  const hidden = new Map([...suppliers].map((supplier) => [supplier, buyers]))
  for (const [supplier, own] of sharesBySupplier(lines)) {
    for (const [member, { quantity }] of own) {
      const total = totals.get(member)?.quantity ?? 0
      const change = Number(total - quantity > 0) - Number(total > 0)
      hidden.set(supplier, (hidden.get(supplier) ?? 0) + change)
    }
  }
  return [...hidden.values()].every((members) => members >= minOthers)
}

function sharesBySupplier(lines: readonly ReleaseLine[]): Map<string, Map<string, Share>> {
  const linesBySupplier = groupLines(lines, supplierOf)
  return new Map([...linesBySupplier].map(([supplier, own]) => [supplier, sharesByMember(own)]))
}

function sharesByMember(lines: readonly ReleaseLine[]): Map<string, Share> {
  const shares = new Map<string, Share>()
  for (const { member, quantity, value } of lines) {
    const share = shares.get(member)
    if (share === undefined) shares.set(member, { quantity, value })
    else {
      share.quantity += quantity
      share.value += value
    }
  }
  return shares
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
