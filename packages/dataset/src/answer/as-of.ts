import { instantMs } from "../store/current.ts"

/** Whether a statement's `validUntil` lies before `asOf`. */
export function isPast(validUntil: string | undefined, asOf: string): boolean {
  return validUntil !== undefined && instantMs(validUntil) < instantMs(asOf)
}

/** The day of an instant. */
export function dayOf(instant: string): string {
  return instant.slice(0, 10)
}

/** Whether a last day lies before the day of `asOf`. */
export function isDayPast(lastDay: string | undefined, asOf: string): boolean {
  return lastDay !== undefined && lastDay < dayOf(asOf)
}
