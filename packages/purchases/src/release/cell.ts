import { Level, type MemberBand, type ReleaseCell } from "@commonshelf/documents"
import { minorDigits } from "@commonshelf/documents/measure"
import { printSignificant } from "../till/decimal.ts"

/** The band of a number of members, which is at least 5 [R1]. */
export function memberBand(members: number): MemberBand {
  if (members >= 100) return "100+"
  if (members >= 50) return "50-99"
  if (members >= 20) return "20-49"
  return members >= 10 ? "10-19" : "5-9"
}

/** Major units of the currency for one unit, three significant digits. */
export function unitPrice(thousandths: number, minorUnits: number, currency: string): string {
  return printSignificant(
    BigInt(minorUnits) * 1000n,
    BigInt(thousandths) * 10n ** BigInt(minorDigits(currency)),
    3,
  )
}

/** The one order in which cells are published, so that the same lines give the same bytes. */
export function compareCells(a: ReleaseCell, b: ReleaseCell): number {
  return compareTexts(sortKey(a), sortKey(b))
}

function sortKey(cell: ReleaseCell): string {
  return JSON.stringify([cell.unit, cell.currency, Level.options.indexOf(cell.level), cell.node])
}

/** Orders texts by UTF-16 code units, whatever the machine's language. */
export function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
