/** The days of a demonstration, counted back from the present: its data look as if they were made last month. */
export interface DemoDates {
  /** `YYYY-MM-DD` */
  readonly today: string
  /** The last full year, which suppliers answer about. */
  readonly year: string
  /** The last three full months, the oldest first. */
  readonly months: readonly string[]
}

/** The dates of a demonstration at this instant. */
export function demoDates(now: string): DemoDates {
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))]
  const monthsBack = (count: number) => new Date(Date.UTC(year, month - 1 - count)).toISOString().slice(0, 7)
  return {
    today: now.slice(0, 10),
    year: String(year - 1),
    months: [monthsBack(3), monthsBack(2), monthsBack(1)],
  }
}
