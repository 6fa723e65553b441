import type { MetricContent, SupplierDisclosure } from "@commonshelf/documents"
import { periodBounds } from "@commonshelf/statement"
import type { Entry } from "../store/entry.ts"
import type { Cell } from "../table/types.ts"
import { expiredOn } from "./validity.ts"

/** For how many months after its period an answer stands for now, where its metric does not say. */
export const USUAL_VALIDITY_MONTHS = 36

/**
 * Why an answer is of another time than the others of its column [M3]; undefined when it is not. An answer stands for the
 * time from the beginning of its period until it is past. Two answers overlap when these times do, so all that stand for
 * one instant overlap; whether one does follows from itself, its metric and the instant, and no other supplier's answer
 * can change it.
 */
export function periodFault(
  entry: Entry<SupplierDisclosure>,
  { validityMonths }: MetricContent,
  asOf: string,
): Cell["notComparable"] {
  const { period } = entry.subject
  const bounds = periodBounds(period)
  if (bounds !== undefined && bounds.first > asOf.slice(0, 10))
    return { code: "other-period", message: `The answer is about ${period}, which has not begun.` }
  const past =
    validityMonths === undefined
      ? expiredOn(entry, { validityMonths: USUAL_VALIDITY_MONTHS }, asOf)
      : undefined
  if (past === undefined) return undefined
  const message = `The answer is about ${period}. The metric does not say how long an answer holds, so ${USUAL_VALIDITY_MONTHS} months after its period it is not compared any more.`
  return { code: "other-period", message }
}
