import { unitOf } from "@commonshelf/dataset"
import type { AnswerValue } from "@commonshelf/documents"
import { isCurrencyCode, minorToDecimal, moneyUnitOf, parseUnit } from "@commonshelf/documents/measure"
import { codeSays } from "../messages/common.ts"
import { amountSays, unitsSay } from "../messages/unit.ts"
import type { Words } from "../messages/words.ts"
import { plainValue } from "../operations/compare.ts"
import { plain } from "./words.ts"

/** A unit over a column of numbers. */
export function unitWords(unit: string, { say }: Words): string {
  return say(unitsSay(unit))
}

/** An answer's value with its unit. */
export function valueWords(value: AnswerValue, words: Words): string {
  return plainValueWords(plainValue(value), unitOf(value), words)
}

/** A value as scripts have it, with its unit: a text is a decimal there, a number an amount in minor units. */
export function plainValueWords(value: unknown, unit: string | undefined, words: Words): string {
  const { say, language } = words
  if (typeof value === "boolean") return say(codeSays[`${value}`]())
  if (unit === undefined) return plain(value, language)
  if (typeof value === "string") return say(amountSays(value, unit))
  if (typeof value === "number") return moneyWords(value, unit, words)
  if (!isBreakdown(value)) return plain(value, language)
  return Object.entries(value)
    .map(([part, minor]) => `${part} ${moneyWords(minor, unit, words)}`)
    .join(", ")
}

/** A decimal that goes into an answer: money comes in minor units of its currency. */
export function inputWords(decimal: string, unit: string | undefined, words: Words): string {
  if (unit === undefined) return decimal
  const parsed = parseUnit(unit)
  const { over, per } = parsed.ok ? parsed.value : {}
  const isMoney = over?.kind === "money" && per?.length === 0 && /^-?\d{1,15}$/.test(decimal)
  return plainValueWords(isMoney ? Number(decimal) : decimal, unit, words)
}

/** An amount of money, by itself or per something: `ILS`, `ILS/kg`. */
function moneyWords(minor: number, unit: string, { say }: Words): string {
  const { currency } = moneyUnitOf(unit)
  return say(amountSays(isCurrencyCode(currency) ? minorToDecimal(minor, currency) : String(minor), unit))
}

function isBreakdown(value: unknown): value is Readonly<Record<string, number>> {
  return typeof value === "object" && value !== null && !Array.isArray(value)
}
