/** What a story is about, counted from the day on which it begins. */
export interface StoryDates {
  /** The last full year, which suppliers answer about. */
  readonly year: string
  /** The last full quarter, such as `2026-Q1`, */
  readonly quarter: string
  /** and its months, the oldest first. */
  readonly months: readonly string[]
  /** A month to come, for which there are needs. */
  readonly ahead: string
}

/** The dates of a story that begins at this instant. */
export function storyDates(begins: string): StoryDates {
  const [year, month] = [Number(begins.slice(0, 4)), Number(begins.slice(5, 7))]
  const monthFrom = (first: number, further: number) =>
    new Date(Date.UTC(year, first - 1 + further)).toISOString().slice(0, 7)
  const first = month - ((month - 1) % 3) - 3
  const months = [0, 1, 2].map((further) => monthFrom(first, further))
  const [of = "", to = ""] = (months[2] ?? "").split("-")
  return {
    year: String(year - 1),
    quarter: `${of}-Q${Number(to) / 3}`,
    months,
    ahead: monthFrom(month, 4),
  }
}
