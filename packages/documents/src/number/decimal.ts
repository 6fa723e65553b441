import { add, compare, parseDecimal, toDecimal, ZERO, type Fraction } from "./fraction.ts"

/** No decimal of a statement has more places [S2]. */
const MOST_PLACES = 40

/** Below 0 when the decimal `a` is less than `b`, above 0 when it is more, 0 when they are equal: exactly. */
export function compareDecimals(a: string, b: string): number {
  return compare(valueOf(a), valueOf(b))
}

/** The sum of decimals, exactly, without zeros that say nothing: `0` of none. */
export function sumOfDecimals(texts: readonly string[]): string {
  return toDecimal(
    texts.reduce((sum, text) => add(sum, valueOf(text)), ZERO),
    MOST_PLACES,
  ).text
}

function valueOf(text: string): Fraction {
  const value = parseDecimal(text)
  if (value === undefined) throw new TypeError(`not a decimal: ${text}`)
  return value
}
