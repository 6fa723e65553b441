import { formatDay } from "./format.ts"
import type { Words } from "./words.tsx"

/** The sentences that a page needs to tell periods. */
export type PeriodKey = "period.days" | "period.quarter"

/** A period such as `2025`, `2025-Q1`, `2025-03` or two days with a slash. */
export function periodInWords(
  period: string,
  { locale, say }: Pick<Words<PeriodKey>, "locale" | "say">,
): string {
  const [first, last] = period.split("/")
  if (first !== undefined && last !== undefined) {
    return say("period.days", { first: formatDay(locale, first), last: formatDay(locale, last) })
  }
  const [year, part] = period.split("-")
  if (year === undefined || part === undefined) return period
  if (part.startsWith("Q")) return say("period.quarter", { quarter: part.slice(1), year })
  const at = Date.UTC(Number(year), Number(part) - 1)
  return new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" }).format(at)
}
