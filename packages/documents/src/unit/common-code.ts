import { formatUnit, type Unit } from "./unit.ts"

/**
 * What UN/CEFACT Recommendation 20 has one common code for though it is one unit per another; of the units that metrics
 * use nearly none. More are added when somebody needs one and has looked it up.
 */
const RATE_CODES: Readonly<Record<string, string>> = {
  "GRM/KGM": "GK",
  "GRM/LTR": "GL",
  "KGM/KGM": "M29",
  "LTR/KGM": "H83",
}

/** The one common code of a unit; undefined for money, and for what has none. */
export function commonCode(unit: Unit): string | undefined {
  if (unit.per.length === 0) return unit.over.kind === "measure" ? unit.over.code : undefined
  const text = formatUnit(unit)
  return Object.hasOwn(RATE_CODES, text) ? RATE_CODES[text] : undefined
}
