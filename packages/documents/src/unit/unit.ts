import type { Result } from "@commonshelf/identity"
import { parseDecimal, type Fraction } from "../number/fraction.ts"
import { isCurrency } from "./currencies.ts"
import { UNIT_ROWS, type Dimension, type UnitRow } from "./unit-table.ts"

/** One unit without a stroke: something measured, or money. */
export type SimpleUnit =
  | {
      readonly kind: "measure"
      /** The common code of UN/CEFACT Recommendation 20, however the unit was written. */
      readonly code: string
      readonly dimension: Dimension
      /** How many base units it is, exactly. */
      readonly size: Fraction
    }
  | { readonly kind: "money"; readonly code: string }

/** What a number counts: a unit, or one per another and perhaps per a third, such as `KGM/HAR/ANN` [ME1]. */
export interface Unit {
  readonly over: SimpleUnit
  /** What it is per; none for a unit without a stroke. */
  readonly per: readonly SimpleUnit[]
}

/** Why a text is no unit. */
export type UnitFault =
  | { readonly kind: "unknown-unit"; readonly part: string }
  | { readonly kind: "too-many-strokes"; readonly text: string }

/** The most units that one is made of. */
const MAX_PARTS = 3

/** Ways of writing that are neither the common code nor the symbol. */
const OTHER_SPELLINGS: Readonly<Record<string, string>> = {
  l: "LTR",
  ml: "MLT",
  ha: "HAR",
  kWh: "KWH",
  MWh: "MWH",
  "tonne-km": "TKM",
}

const UNITS_BY_SPELLING: ReadonlyMap<string, SimpleUnit> = new Map(
  UNIT_ROWS.flatMap((row) => {
    const others = Object.entries(OTHER_SPELLINGS).flatMap(([text, code]) =>
      code === row.code ? [text] : [],
    )
    return [row.code, row.symbol, ...others].map((text) => [text, measure(row)] as const)
  }),
)

/** Reads a unit: common codes, UCUM symbols and currencies, with at most two strokes [ME1]. */
export function parseUnit(text: string): Result<Unit, UnitFault> {
  const known = simpleUnit(text)
  if (known !== undefined) return { ok: true, value: { over: known, per: [] } }
  const parts = text.split("/")
  if (parts.length > MAX_PARTS) return { ok: false, error: { kind: "too-many-strokes", text } }
  const units: SimpleUnit[] = []
  for (const part of parts) {
    const unit = simpleUnit(part)
    if (unit === undefined) return { ok: false, error: { kind: "unknown-unit", part } }
    units.push(unit)
  }
  const [over, ...per] = units
  return over === undefined
    ? { ok: false, error: { kind: "unknown-unit", part: text } }
    : { ok: true, value: { over, per } }
}

/** The unit in its one spelling, by common codes. */
export function formatUnit({ over, per }: Unit): string {
  return [over, ...per].map(({ code }) => code).join("/")
}

/** A code is a unit before it is a currency: `MMK` is no square millimetre here, because the table has none. */
function simpleUnit(text: string): SimpleUnit | undefined {
  return UNITS_BY_SPELLING.get(text) ?? (isCurrency(text) ? { kind: "money", code: text } : undefined)
}

function measure({ code, dimension, size }: UnitRow): SimpleUnit {
  const exact = parseDecimal(size)
  if (exact === undefined) throw new TypeError(`the size of ${code} is no decimal`)
  return { kind: "measure", code, dimension, size: exact }
}
