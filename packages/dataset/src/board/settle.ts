import {
  add,
  compare,
  parseDecimal,
  subtract,
  toDecimal,
  ZERO,
  type Fraction,
} from "@commonshelf/documents/measure"

/** A part of an amount: what was promised of it, and what of that was done. */
export interface Part {
  readonly amount: string
  readonly done?: { readonly amount: string }
}

/** Where a need or an offer stands. vf:satisfies is what was promised of it, vf:fulfills what was done. */
export interface Settled {
  /** `satisfied`: promised exactly. `exceeded`: promised beyond. `fulfilled`: done. `past`: its time is over, and it was not done. */
  readonly state: "open" | "partly" | "satisfied" | "exceeded" | "fulfilled" | "past"
  readonly promised: string
  /** What is left to promise, "0" when nothing is. */
  readonly rest: string
  /** What was promised beyond the amount. */
  readonly over?: string
  readonly done: string
  /** Something was promised, and less than is of use. */
  readonly belowMinimum?: true
}

/** Quantities have at most three places, so their sums do. */
const PLACES = 3

/** Sums what was promised and done of an amount: a pure function of the parts, in any order. */
export function settle(
  amount: string,
  minimum: string | undefined,
  parts: readonly Part[],
  isPast: boolean,
): Settled {
  const [wanted, promised, done] = [
    quantity(amount),
    total(parts.map((part) => part.amount)),
    total(parts.flatMap((part) => part.done?.amount ?? [])),
  ]
  const difference = compare(promised, wanted)
  const isSome = promised.n > 0n
  return {
    state: stateOf(difference, compare(done, wanted) >= 0, isSome, isPast),
    promised: quantityText(promised),
    rest: quantityText(difference < 0 ? subtract(wanted, promised) : ZERO),
    ...(difference > 0 && { over: quantityText(subtract(promised, wanted)) }),
    done: quantityText(done),
    ...(isSome &&
      minimum !== undefined &&
      compare(promised, quantity(minimum)) < 0 && { belowMinimum: true }),
  }
}

/** The sum of quantities. */
export function total(amounts: readonly string[]): Fraction {
  return amounts.map(quantity).reduce(add, ZERO)
}

export function quantityText(amount: Fraction): string {
  return toDecimal(amount, PLACES).text
}

function quantity(amount: string): Fraction {
  // The schema has accepted it as a decimal.
  return parseDecimal(amount) ?? ZERO
}

function stateOf(difference: number, isDone: boolean, isSome: boolean, isPast: boolean): Settled["state"] {
  if (isDone) return "fulfilled"
  if (isPast) return "past"
  if (difference === 0) return "satisfied"
  if (difference > 0) return "exceeded"
  return isSome ? "partly" : "open"
}
