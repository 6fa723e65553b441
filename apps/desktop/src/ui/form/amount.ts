/*
 * Money as it is typed. Amounts are counted in whole minor units, never in floats: 0.1 + 0.2 is 0.3 here.
 */

/** What stands in a field for an amount. `minor` is in minor units, at most 15 digits long. */
export type Amount =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "amount"; readonly minor: number }

/** Reads an amount in major units such as `12.50` or `12,50`. @param digits how many decimals the currency has */
export function readAmount(text: string, digits: number): Amount {
  const trimmed = text.trim()
  if (trimmed === "") return { kind: "empty" }
  const [, major, decimals = ""] = /^(\d{1,12})(?:[.,](\d*))?$/.exec(trimmed) ?? []
  if (major === undefined || decimals.length > digits) return { kind: "unreadable" }
  return { kind: "amount", minor: Number(major + decimals.padEnd(digits, "0")) }
}

/** Whole minor units as a decimal text in major units, such as 1250 as `12.50`. */
export function minorToDecimal(minor: number, digits: number): string {
  const text = String(Math.abs(minor)).padStart(digits + 1, "0")
  const sign = minor < 0 ? "-" : ""
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`
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
