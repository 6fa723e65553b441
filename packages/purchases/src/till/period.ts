import { z } from "zod"

/** A calendar month, "2017-03". */
export const Month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/, "not a month such as 2017-03")
export type Month = z.infer<typeof Month>

/** A calendar quarter, "2017-Q1". */
export const Quarter = z.string().regex(/^\d{4}-Q[1-4]$/, "not a quarter such as 2017-Q1")
export type Quarter = z.infer<typeof Quarter>

/** The month after this one. */
export function nextMonth(month: Month): Month {
  const [year, number] = partsOf(month)
  return number === 12 ? formatMonth(year + 1, 1) : formatMonth(year, number + 1)
}

/** The quarter that a month lies in. */
export function quarterOf(month: Month): Quarter {
  const [year, number] = partsOf(month)
  return `${String(year).padStart(4, "0")}-Q${Math.ceil(number / 3)}`
}

/** The three months of a quarter, in order. */
export function monthsOf(quarter: Quarter): readonly [Month, Month, Month] {
  const year = Number(quarter.slice(0, 4))
  const last = Number(quarter.slice(6)) * 3
  return [formatMonth(year, last - 2), formatMonth(year, last - 1), formatMonth(year, last)]
}

/** True where a month is the period or lies in the quarter that it is. */
export function isMonthIn(month: Month, period: string): boolean {
  return month === period || quarterOf(month) === period
}

/** True where the month is over everywhere on earth (UTC−12 ends it last) at this instant. */
export function isClosed(month: Month, asOf: string): boolean {
  return Date.parse(asOf) >= Date.parse(`${nextMonth(month)}-01T12:00:00Z`)
}

function partsOf(month: Month): readonly [number, number] {
  return [Number(month.slice(0, 4)), Number(month.slice(5))]
}

function formatMonth(year: number, month: number): Month {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`
}
