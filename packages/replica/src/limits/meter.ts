import { LIMIT_NAMES, LIMITS, PERIOD_MS, type LimitName, type LimitSettings } from "./limits.ts"

/** Of each limit, so many peers, issuers or addresses are counted; the longest uncounted is forgotten first. */
const MAX_COUNTED = 10_000

/** How one limit stands: what the status and the metrics of a node tell. */
export interface LimitState {
  readonly name: LimitName
  readonly limit: number
  readonly per: "minute" | "day" | "moment"
  /** What the one that uses the most of it uses now. */
  readonly used: number
  /** How often it was exceeded since this node started. */
  readonly exceeded: number
  /** Those that exceeded it, most often first: SCIDs or addresses. */
  readonly exceededBy: readonly { readonly who: string; readonly times: number }[]
}

/** What one uses of a limit of the day. */
export interface DailyUse {
  readonly name: LimitName
  readonly who: string
  /** When its day began, by the clock of the meter; in the past of a meter that has just begun it is negative. */
  readonly startedMs: number
  readonly used: number
}

interface Count {
  startedMs: number
  used: number
  exceeded: number
}

/**
 * Counts what peers, issuers and addresses use of the limits, in windows that begin with the first use. Bounded: it
 * holds at most `MAX_COUNTED` counts a limit, whatever names it is told.
 */
export class Meter {
  readonly #clockMs: () => number
  readonly #counts = new Map<LimitName, Map<string, Count>>()
  readonly #exceeded = new Map<LimitName, number>()
  /** The counts of a day that were used since they were last asked for. */
  readonly #changed = new Map<Count, Pick<DailyUse, "name" | "who">>()
  #settings: LimitSettings
  /** Told when something of a limit of the day is used. */
  onDailyUse: () => void = () => {}

  /** @param clockMs milliseconds of a clock that only goes forward */
  constructor(settings: LimitSettings, clockMs: () => number) {
    this.#settings = settings
    this.#clockMs = clockMs
  }

  /** Goes on with what was used before this meter began. */
  resume(uses: readonly DailyUse[]): void {
    for (const { name, who, startedMs, used } of uses)
      Object.assign(this.#countOf(name, who), { startedMs, used })
  }

  /** What was used of limits of the day since the last time it was asked. */
  takeDailyUses(): readonly DailyUse[] {
    const uses = [...this.#changed].map(([{ startedMs, used }, whose]) => ({ ...whose, startedMs, used }))
    this.#changed.clear()
    return uses
  }

  get settings(): LimitSettings {
    return this.#settings
  }

  set settings(settings: LimitSettings) {
    this.#settings = settings
  }

  /** Uses `amount` of a limit; false, and nothing is used, when that would be more than it allows. */
  use(name: LimitName, who: string, amount = 1): boolean {
    const count = this.#countOf(name, who)
    if (count.used + amount > this.#settings[name]) {
      this.#exceed(name, count)
      return false
    }
    count.used += amount
    if (LIMITS[name].per === "day" && amount > 0) {
      this.#changed.set(count, { name, who })
      this.onDailyUse()
    }
    return true
  }

  /** Whether `amount` more would be allowed; counts nothing. */
  allows(name: LimitName, who: string, amount = 1): boolean {
    return this.#countOf(name, who).used + amount <= this.#settings[name]
  }

  /** Says how much of a limit of the moment is in use; false when that is more than it allows. */
  level(name: LimitName, who: string, used: number): boolean {
    const count = this.#countOf(name, who)
    count.used = used
    if (used <= this.#settings[name]) return true
    this.#exceed(name, count)
    return false
  }

  /** Notes that something was not done because of a limit that is counted elsewhere. */
  exceed(name: LimitName, who: string): void {
    this.#exceed(name, this.#countOf(name, who))
  }

  /** Milliseconds until the window of a limit ends for one; 0 for a limit of the moment. */
  msLeft(name: LimitName, who: string): number {
    const period = PERIOD_MS[LIMITS[name].per]
    return Math.max(0, this.#countOf(name, who).startedMs + period - this.#clockMs())
  }

  states(): readonly LimitState[] {
    return LIMIT_NAMES.map((name) => {
      const counts = [...(this.#counts.get(name) ?? [])]
      return {
        name,
        limit: this.#settings[name],
        per: LIMITS[name].per,
        used: counts.reduce((most, [, { used }]) => Math.max(most, used), 0),
        exceeded: this.#exceeded.get(name) ?? 0,
        exceededBy: counts
          .flatMap(([who, { exceeded }]) => (exceeded > 0 ? [{ who, times: exceeded }] : []))
          .toSorted((a, b) => b.times - a.times),
      }
    })
  }

  #exceed(name: LimitName, count: Count): void {
    count.exceeded += 1
    this.#exceeded.set(name, (this.#exceeded.get(name) ?? 0) + 1)
  }

  #countOf(name: LimitName, who: string): Count {
    let counts = this.#counts.get(name)
    if (counts === undefined) this.#counts.set(name, (counts = new Map()))
    const now = this.#clockMs()
    const period = PERIOD_MS[LIMITS[name].per]
    const known = counts.get(who)
    if (known !== undefined) {
      if (period > 0 && now - known.startedMs >= period) Object.assign(known, { startedMs: now, used: 0 })
      return known
    }
    if (counts.size >= MAX_COUNTED) counts.delete(counts.keys().next().value ?? who)
    const count = { startedMs: now, used: 0, exceeded: 0 }
    counts.set(who, count)
    return count
  }
}
