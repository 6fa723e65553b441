import type { KeptUse, LimitStore } from "../store/limit-store.ts"
import { isDailyLimit, PERIOD_MS } from "./limits.ts"
import type { DailyUse, Meter } from "./meter.ts"

/** What is used of a limit of the day is on disk after so long. */
const KEEP_AFTER_MS = 1_000

export interface UseKeeperOptions {
  readonly meter: Meter
  readonly store: LimitStore
  /** Milliseconds of the clock of the meter. */
  readonly clockMs: () => number
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
}

/**
 * Lets the limits of the day outlast a restart [G6]: whoever can end this node, or wait for its end, does not begin a new day by
 * it. Written a moment after the use, many at a time; a crash forgets what was used in that moment.
 */
export class UseKeeper {
  readonly #options: UseKeeperOptions
  #timer: ReturnType<typeof setTimeout> | undefined

  /** Goes on with what was kept. */
  constructor(options: UseKeeperOptions) {
    this.#options = options
    const { meter, store, clockMs, nowMs } = options
    const now = nowMs()
    const age = ({ startedAtMs }: KeptUse) => Math.max(0, now - startedAtMs)
    meter.resume(
      store.load().flatMap((kept): DailyUse[] => {
        const { name, who, used } = kept
        if (!isDailyLimit(name) || age(kept) >= PERIOD_MS.day) return []
        return [{ name, who, used, startedMs: clockMs() - age(kept) }]
      }),
    )
    meter.onDailyUse = () => this.#schedule()
  }

  close(): void {
    clearTimeout(this.#timer)
    this.#keep()
  }

  #schedule(): void {
    this.#timer ??= setTimeout(() => this.#keep(), KEEP_AFTER_MS).unref()
  }

  #keep(): void {
    this.#timer = undefined
    const { meter, store, clockMs, nowMs } = this.#options
    const uses = meter.takeDailyUses()
    if (uses.length === 0) return
    const began = nowMs() - clockMs()
    const kept = uses.map(({ startedMs, ...use }) => ({ ...use, startedAtMs: Math.round(began + startedMs) }))
    try {
      store.keep(kept, nowMs() - PERIOD_MS.day)
    } catch {
      // A full disk must not end a node over a note: what is used next is noted again.
    }
  }
}
