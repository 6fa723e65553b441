import type { MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { formatInstant, periodBounds } from "@commonshelf/statement"
import { instantMs } from "../store/current.ts"
import type { Entry } from "../store/entry.ts"

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The last day on which an answer is current: that of its own `validUntil`, or of the months that the metric gives it
 * after the end of its period, whichever comes first. Undefined when it never expires, or has not by `asOf`.
 */
export function expiredOn(
  entry: Entry<SupplierDisclosure>,
  metric: Pick<MetricContent, "validityMonths">,
  asOf: string,
): string | undefined {
  const end = currentUntilMs(entry, metric)
  return end < instantMs(asOf) ? formatInstant(end).slice(0, 10) : undefined
}

/** The last instant at which an answer is current, in milliseconds; infinity when it never expires. */
export function currentUntilMs(
  { source, subject }: Entry<SupplierDisclosure>,
  { validityMonths }: Pick<MetricContent, "validityMonths">,
): number {
  const { validUntil } = source.statement
  const period = periodBounds(subject.period)
  return Math.min(
    ...(validUntil === undefined ? [] : [instantMs(validUntil)]),
    ...(validityMonths === undefined || period === undefined ? [] : [lastMs(period.last, validityMonths)]),
  )
}

/** The last second of the time that is `months` long and begins the day after `lastDay`. */
function lastMs(lastDay: string, months: number): number {
  const begin = new Date(Date.parse(`${lastDay}T00:00:00Z`) + DAY_MS)
  const [year, month] = [begin.getUTCFullYear(), begin.getUTCMonth() + months]
  const daysInMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(begin.getUTCDate(), daysInMonth)) - 1000
}

/** Whether a period had ended more than so many months before `asOf`. */
export function isPeriodOlder(period: string, months: number, asOf: string): boolean {
  const bounds = periodBounds(period)
  return bounds !== undefined && lastMs(bounds.last, months) < instantMs(asOf)
}
