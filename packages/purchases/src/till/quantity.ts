import { type BaseUnit } from "@commonshelf/documents"
import { isCurrency, minorDigits } from "@commonshelf/documents/measure"
import { err, ok, type Result } from "@commonshelf/identity"
import { type Profile } from "../profiles/profile.ts"
import { multiply, parseDecimal, toUnits, type Decimal } from "./decimal.ts"
import { type RefusedRow } from "./import-error.ts"
import { type Path } from "./tree.ts"
import { baseOfUnit, unitOfSpelling, type Unit } from "./unit.ts"

/** Why a row is refused. */
export type Refusal = Omit<RefusedRow, "line">

// 100 million units or minor units a line: far above any sale, and 90,000 such lines still add up exactly.
const LARGEST = 100_000_000_000n

const LEVELS = ["department", "category", "type"] as const

/** The quantity in thousandths of its base unit, rounded half away from zero. */
export function readQuantity(
  cell: string,
  unitCell: string,
  path: Path,
  profile: Profile,
): Result<{ readonly quantity: number; readonly unit: BaseUnit }, Refusal> {
  const written = parseDecimal(cell, profile.decimal)
  if (written === undefined) return err(badNumber("quantity", cell, profile))
  const counted = countedUnit(written, unitCell, path, profile)
  if (!counted.ok) return counted
  const { base, factor } = baseOfUnit(counted.value.unit)
  const thousandths = toUnits(multiply(multiply(written, counted.value.factor), factor), 3)
  if (thousandths === 0n)
    return err({ kind: "no-quantity", reason: "The quantity is 0: nothing was bought." })
  const quantity = toSafeNumber(thousandths)
  if (quantity === undefined) return err(tooLarge("quantity", cell))
  return ok({ quantity, unit: base })
}

/** The amount in minor units of the profile's currency, rounded half away from zero. */
export function readValue(cell: string, currencyCell: string, profile: Profile): Result<number, Refusal> {
  const stated = currencyCell.trim().toUpperCase()
  if (stated !== "" && stated !== profile.currency && !profile.symbols.includes(currencyCell.trim())) {
    return err(wrongCurrency(stated, profile))
  }
  const bare = withoutSymbol(cell, profile)
  const foreign = /\p{Sc}|[A-Z]{3}/u.exec(bare)?.[0]
  if (foreign !== undefined && (foreign.length === 1 || isCurrency(foreign)))
    return err(wrongCurrency(foreign, profile))
  const amount = parseDecimal(bare, profile.decimal)
  if (amount === undefined) return err(badNumber("value", cell, profile))
  const value = toSafeNumber(toUnits(amount, minorDigits(profile.currency)))
  return value === undefined ? err(tooLarge("value", cell)) : ok(value)
}

function countedUnit(
  written: Decimal,
  unitCell: string,
  path: Path,
  profile: Profile,
): Result<{ readonly unit: Unit; readonly factor: Decimal }, Refusal> {
  const rule = profile.unitRules.find(
    ({ level, names, from }) => names.includes(path[LEVELS.indexOf(level)] ?? "") && reaches(written, from),
  )
  if (rule !== undefined) return ok({ unit: rule.unit, factor: constant(rule.factor) })
  const word = unitCell.trim()
  const own = profile.units[word.toLowerCase()]
  if (own !== undefined) return ok({ unit: own.unit, factor: constant(own.factor) })
  const unit = word === "" ? profile.unit : unitOfSpelling(word)
  if (unit !== undefined) return ok({ unit, factor: constant("1") })
  const reason =
    "The column `unit` holds no unit that is known. If it is one, add it to `units` in the profile."
  return err({ kind: "unknown-unit", reason })
}

function reaches(written: Decimal, from: string): boolean {
  const magnitude = toUnits(written, 12)
  return (magnitude < 0n ? -magnitude : magnitude) >= toUnits(constant(from), 12)
}

function constant(text: string): Decimal {
  const decimal = parseDecimal(text, ".")
  if (decimal === undefined) throw new Error(`A profile's number is checked when it is parsed: ${text}`)
  return decimal
}

/** "-$7.00" and "($7.00)" are -7.00. */
function withoutSymbol(cell: string, profile: Profile): string {
  const inBrackets = /^\((.*)\)$/.exec(cell.trim())
  let bare = inBrackets === null ? cell : `-${inBrackets[1] ?? ""}`
  for (const symbol of [...profile.symbols, profile.currency]) bare = bare.replace(symbol, "")
  return bare.replace(/^\s*([+-])\s*/, "$1")
}

function toSafeNumber(units: bigint): number | undefined {
  return units > LARGEST || units < -LARGEST ? undefined : Number(units)
}

function badNumber(what: string, cell: string, profile: Profile): Refusal {
  const reason = `The ${what} "${shorten(cell)}" is not a number with "${profile.decimal}" before its decimals.`
  return { kind: "bad-number", reason }
}

function tooLarge(what: string, cell: string): Refusal {
  return { kind: "bad-number", reason: `The ${what} "${shorten(cell)}" is too large for one line.` }
}

function wrongCurrency(found: string, profile: Profile): Refusal {
  const other = found.length === 1 || isCurrency(found) ? found : "another currency"
  const reason = `The amount is in ${other}; the profile says ${profile.currency}.`
  return { kind: "wrong-currency", reason }
}

/** A cell to show in a reason: short, and not at all where it has words, which may be somebody's name. */
export function shorten(cell: string): string {
  const text = cell.trim().replaceAll(/\p{Cc}/gu, " ")
  if (/\p{L}{3}|@/u.test(text)) return "(words)"
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`
}
