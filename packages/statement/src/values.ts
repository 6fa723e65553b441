import { isDigest, type Digest } from "@commonshelf/identity"
import { z } from "zod"

/** A decimal string [S2]: no exponent, no leading zeros, no plus sign. */
export const Decimal = z
  .string()
  .max(40)
  .regex(/^-?(0|[1-9]\d*)(\.\d+)?$/, "a decimal such as 12.5")

/** An instant [S2]: `YYYY-MM-DDTHH:MM:SSZ`, on the calendar. */
export const Instant = z.string().refine(isInstant, "an instant such as 2026-11-03T09:00:00Z")

/** A calendar day: `YYYY-MM-DD`. */
export const Day = z.string().refine((text) => isInstant(`${text}T00:00:00Z`), "a day such as 2026-11-03")

/** A digest of canonical bytes [S4]. */
export const DigestText = z.custom<Digest>(
  (value) => typeof value === "string" && isDigest(value),
  "a digest that begins zQm",
)

/**
 * A period of time: a year `2025`, a quarter `2025-Q1`, a month `2025-03`, or days from and to, both included,
 * `2025-01-01/2025-06-30`.
 */
export const Period = z
  .string()
  .refine((text) => periodBounds(text) !== undefined, "a period such as 2025, 2025-Q1 or 2025-03")

/** Whether a text is an instant of S2's one form that exists on the calendar. */
export function isInstant(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(text)) return false
  const at = Date.parse(text)
  return !Number.isNaN(at) && formatInstant(at) === text
}

/** The instant of milliseconds since 1970, to the second, as S2 writes it. */
export function formatInstant(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`
}

/** The first and the last day of a period, both included, as `YYYY-MM-DD`; undefined when it is not a period. */
export function periodBounds(text: string): { readonly first: string; readonly last: string } | undefined {
  const year = /^(\d{4})$/.exec(text)
  if (year) return { first: `${text}-01-01`, last: `${text}-12-31` }
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text)
  if (quarter) {
    const lastMonth = Number(quarter[2]) * 3
    return { first: `${quarter[1]}-${two(lastMonth - 2)}-01`, last: lastDay(Number(quarter[1]), lastMonth) }
  }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (month) return { first: `${text}-01`, last: lastDay(Number(month[1]), Number(month[2])) }
  const [first, last, ...rest] = text.split("/")
  if (first === undefined || last === undefined || rest.length > 0) return undefined
  const ordered = isInstant(`${first}T00:00:00Z`) && isInstant(`${last}T00:00:00Z`) && first <= last
  return ordered ? { first, last } : undefined
}

/** Whether two periods share at least one day. A text that is not a period overlaps nothing. */
export function periodsOverlap(a: string, b: string): boolean {
  const [one, other] = [periodBounds(a), periodBounds(b)]
  return one !== undefined && other !== undefined && one.first <= other.last && other.first <= one.last
}

function lastDay(year: number, month: number): string {
  const day = new Date(0)
  // `Date.UTC` takes a year below 100 for one of the twentieth century.
  day.setUTCFullYear(year, month, 0)
  return day.toISOString().slice(0, 10)
}

function two(n: number): string {
  return String(n).padStart(2, "0")
}
