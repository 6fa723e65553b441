import { formatInstant } from "@commonshelf/statement"
import { z } from "zod"

/** A length of time in one unit of the calendar (ISO 8601): `P30D`, `P2W`, `P6M`, `P1Y`. */
export const Duration = z.string().regex(/^P[1-9]\d{0,2}[DWMY]$/, "a duration such as P6M or P30D")
export type Duration = z.infer<typeof Duration>

/** What an instant can say at most [S2]. */
const LAST_INSTANT = "9999-12-31T23:59:59Z"

/** About how long a unit is: only to begin counting near the right place. */
const ABOUT_MS = { D: 86_400_000, W: 604_800_000, M: 2_629_800_000, Y: 31_557_600_000 } as const
type Unit = keyof typeof ABOUT_MS

/**
 * The instant that many durations after another. Months and years keep the day of the month, or take the month's last
 * where it has fewer: counted from the beginning each time, so that a letter of 31 January is reviewed on the 31st again.
 */
export function addDuration(instant: string, duration: Duration, times = 1): string {
  const { count, unit } = partsOf(duration)
  const total = count * times
  const to = new Date(instant)
  if (unit === "D" || unit === "W") to.setUTCDate(to.getUTCDate() + total * (unit === "W" ? 7 : 1))
  else moveMonths(to, total * (unit === "Y" ? 12 : 1))
  return to.getTime() <= Date.parse(LAST_INSTANT) ? formatInstant(to.getTime()) : LAST_INSTANT
}

/** How many whole durations have passed from one instant to another; 0 before the first has. */
export function durationsPassed(from: string, duration: Duration, to: string): number {
  const { count, unit } = partsOf(duration)
  const about = Math.floor((Date.parse(to) - Date.parse(from)) / (count * ABOUT_MS[unit]))
  let passed = Math.max(0, about - 1)
  while (
    addDuration(from, duration, passed + 1) <= to &&
    addDuration(from, duration, passed + 1) < LAST_INSTANT
  )
    passed += 1
  return passed
}

function moveMonths(date: Date, months: number): void {
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const next = new Date(date)
  next.setUTCMonth(next.getUTCMonth() + 1, 0)
  date.setUTCDate(Math.min(day, next.getUTCDate()))
}

function partsOf(duration: Duration): { readonly count: number; readonly unit: Unit } {
  // The pattern of the schema has one of these letters at its end.
  return { count: Number(duration.slice(1, -1)), unit: duration.at(-1) as Unit }
}
