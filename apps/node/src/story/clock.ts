import { formatInstant } from "@commonshelf/statement"

const DAY_MS = 86_400_000

/** The time of a story. It goes by as everywhere, and jumps ahead between what happens. */
export interface StoryClock {
  readonly now: () => string
  /** The day `ahead` days from now, negative for one that is past: `YYYY-MM-DD`. */
  readonly day: (ahead: number) => string
  /** Goes on to that many days before the end of the story, or stays where it is when that is over. */
  readonly untilDaysBefore: (days: number) => void
}

/** A clock that begins `days` before the end, which `endMs` says: milliseconds since 1970 that go by. */
export function storyClock(days: number, endMs: () => number): StoryClock {
  let left = days
  const nowMs = () => endMs() - left * DAY_MS
  return {
    now: () => formatInstant(nowMs()),
    day: (ahead) => formatInstant(nowMs() + ahead * DAY_MS).slice(0, 10),
    untilDaysBefore(before) {
      left = Math.min(left, before)
    },
  }
}
