import { UNIT_ROWS } from "@commonshelf/documents/measure"

const SIGNS: ReadonlyMap<string, string> = new Map(UNIT_ROWS.map(({ code, symbol }) => [code, symbol]))

/** A unit as people write it beside a number: `%` for `P1`, `kg/km` for `KGM/KMT`. What has no sign stays as it is. */
export function unitSign(unit: string): string {
  return unit
    .split("/")
    .map((part) => SIGNS.get(part) ?? part)
    .join("/")
}
