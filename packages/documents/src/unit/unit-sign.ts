import { UNIT_ROWS } from "./unit-table.ts"

const SIGNS: ReadonlyMap<string, string> = new Map(UNIT_ROWS.map(({ code, symbol }) => [code, symbol]))

/** The code of a plain number: nothing stands beside it. */
const ONE = "C62"

/**
 * A unit as people write it beside a number: `%` for `P1`, `kg/km` for `KGM/KMT`, nothing for a plain number. What has no
 * sign stays as it is.
 */
export function unitSign(unit: string): string {
  if (unit === ONE) return ""
  return unit
    .split("/")
    .map((part) => SIGNS.get(part) ?? part)
    .join("/")
}
