/*
 * Money as it is typed. Amounts are counted in whole minor units, never in floats: 0.1 + 0.2 is 0.3 here.
 */

import { typedAmount } from "../../protocol/typed-amount.ts"

/** What stands in a field for an amount; `minor` is in minor units. */
export type Amount =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "amount"; readonly minor: number }

/** Reads an amount in major units such as `12.50` or `12,50`. */
export function readAmount(text: string, currency: string): Amount {
  if (text.trim() === "") return { kind: "empty" }
  const minor = typedAmount(text, currency)
  return minor === undefined ? { kind: "unreadable" } : { kind: "amount", minor }
}

/** What the parts of a breakdown leave open of its total, in minor units. */
export type Sum =
  | { readonly kind: "no-total" }
  /** An amount that cannot be read stands in some field. */
  | { readonly kind: "unreadable" }
  | { readonly kind: "exact" }
  | { readonly kind: "open"; readonly minor: number }
  | { readonly kind: "over"; readonly minor: number }

/** Compares a total with its parts. An empty part is nothing. */
export function sumUp(total: Amount, parts: readonly Amount[]): Sum {
  if ([total, ...parts].some(({ kind }) => kind === "unreadable")) return { kind: "unreadable" }
  if (total.kind !== "amount") return { kind: "no-total" }
  const open = parts.reduce((rest, part) => rest - (part.kind === "amount" ? part.minor : 0), total.minor)
  if (open === 0) return { kind: "exact" }
  return open > 0 ? { kind: "open", minor: open } : { kind: "over", minor: -open }
}
