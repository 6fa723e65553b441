import { periodBounds } from "@commonshelf/statement"

/**
 * Whether a period shares a day with the time from the first day of `from` to the last of `to`. A text that is not a period
 * leaves out everything.
 */
export function timeFilter({
  from,
  to,
}: {
  readonly from?: string
  readonly to?: string
}): (period: string) => boolean {
  const first = from === undefined ? "" : periodBounds(from)?.first
  const last = to === undefined ? "9999-12-31" : periodBounds(to)?.last
  return (period) => {
    const bounds = periodBounds(period)
    if (first === undefined || last === undefined || bounds === undefined) return false
    return bounds.last >= first && bounds.first <= last
  }
}
