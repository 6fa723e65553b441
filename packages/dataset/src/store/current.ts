import type { Withdrawal } from "@commonshelf/documents"
import { entriesOf, type Dataset } from "./dataset.ts"
import { newest, type Entry, type Said } from "./entry.ts"

/** The last withdrawal of a statement by its own issuer; what others withdraw stays. */
export function withdrawalOf(dataset: Dataset, target: Said): Entry<Withdrawal> | undefined {
  return newest(
    entriesOf(dataset.withdrawals, target.digest).filter((entry) => entry.issuer === target.issuer),
  )
}

/**
 * The last word among statements of which a later one supersedes an earlier; undefined when it was taken back. Taking
 * back a correction does not bring back what it corrected.
 */
export function lastWord<T extends Said>(dataset: Dataset, entries: Iterable<T>): T | undefined {
  const last = newest(entries)
  return last === undefined || withdrawalOf(dataset, last) !== undefined ? undefined : last
}

/** The milliseconds since 1970 of `asOf`. @throws TypeError when it is not an instant: our mistake. */
export function instantMs(asOf: string): number {
  const ms = Date.parse(asOf)
  if (Number.isNaN(ms)) throw new TypeError(`asOf is an instant such as 2026-11-03T09:00:00Z, not ${asOf}`)
  return ms
}
