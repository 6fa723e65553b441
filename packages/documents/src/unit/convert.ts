import type { Result } from "@commonshelf/identity"
import { divide, multiply, type Fraction } from "../number/fraction.ts"
import { formatUnit, parseUnit, type SimpleUnit, type Unit } from "./unit.ts"

/** Why a number of one unit is none of another. */
export interface ConversionFault {
  readonly kind: "not-convertible"
  readonly from: string
  readonly to: string
}

/**
 * Whether numbers of one unit can be told in the other: the same dimension in the same place. Strokes do not cancel: a
 * mass per mass is no percentage, because what is above and what is below are not the same thing [ME2].
 */
export function convertible(from: Unit, to: Unit): boolean {
  return pairs(from, to)?.every(([a, b]) => alike(a, b)) ?? false
}

/** The same amount in another unit, exactly [ME2]. Money converts into its own currency only. */
export function convert(value: Fraction, from: Unit, to: Unit): Result<Fraction, ConversionFault> {
  const matched = convertible(from, to) ? pairs(from, to) : undefined
  if (matched === undefined)
    return { ok: false, error: { kind: "not-convertible", from: formatUnit(from), to: formatUnit(to) } }
  const [over, ...per] = matched.map(([a, b]) => divide(sizeOf(a), sizeOf(b)))
  return { ok: true, value: per.reduce(divide, over === undefined ? value : multiply(value, over)) }
}

/** Whether two texts mean one unit, such as `ILS/kg` and `ILS/KGM`; of texts that are no units, whether they are the same. */
export function isSameUnit(a: string, b: string): boolean {
  if (a === b) return true
  const [inA, inB] = [parseUnit(a), parseUnit(b)]
  return inA.ok && inB.ok && formatUnit(inA.value) === formatUnit(inB.value)
}

type Pair = readonly [SimpleUnit, SimpleUnit]

function pairs(from: Unit, to: Unit): readonly Pair[] | undefined {
  if (from.per.length !== to.per.length) return undefined
  const below = from.per.flatMap((unit, index): Pair[] => {
    const other = to.per[index]
    return other === undefined ? [] : [[unit, other]]
  })
  return [[from.over, to.over], ...below]
}

function alike(a: SimpleUnit, b: SimpleUnit): boolean {
  if (a.kind === "money" || b.kind === "money") return a.kind === b.kind && a.code === b.code
  return a.dimension === b.dimension
}

function sizeOf(unit: SimpleUnit): Fraction {
  return unit.kind === "money" ? { n: 1n, d: 1n } : unit.size
}
