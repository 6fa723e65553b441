/** How long a node waits for more after something came, so that a sync makes one checkpoint and not many. */
const SETTLE_MS = 1_000
export interface CheckpointerOptions {
  /** Signs a checkpoint if there is anything to say; false when there is nothing. @throws when it cannot be kept */
  readonly publish: () => boolean
  /** Told of a checkpoint that could not be kept: it is tried again. */
  readonly onError: (error: unknown) => void
  /** It signs at most so often [K2], in milliseconds. */
  readonly intervalMs: () => number
  /** Milliseconds since 1970. */
  readonly nowMs: () => number
  /** When the party last signed one, before this node began to serve. */
  readonly lastAtMs: number | undefined
  /** Runs something later, once; gives what keeps it from running. */
  readonly schedule: (work: () => void, afterMs: number) => () => void
}

/** The clock and the timers of the machine. */
export const REAL_TIME: Pick<CheckpointerOptions, "nowMs" | "schedule"> = {
  nowMs: () => Date.now(),
  schedule(work, afterMs) {
    const timer = setTimeout(work, afterMs)
    return () => clearTimeout(timer)
  },
}

/**
 * Says when a serving node signs its checkpoints: soon after something came, at most once in an interval. What there is to say
 * follows from what is on disk, so nothing is lost when the node ends.
 */
export class Checkpointer {
  readonly #options: CheckpointerOptions
  #lastAtMs: number
  #cancel: (() => void) | undefined

  /** Begins with whatever is there already. */
  constructor(options: CheckpointerOptions) {
    this.#options = options
    this.#lastAtMs = options.lastAtMs ?? Number.NEGATIVE_INFINITY
    this.changed()
  }

  /** Something was admitted. */
  changed(): void {
    if (this.#cancel !== undefined) return
    const intervalMs = this.#options.intervalMs()
    const restMs = this.#lastAtMs + intervalMs - this.#options.nowMs()
    // A clock that was set back must not silence the node.
    const afterMs = Math.max(Math.min(restMs, intervalMs), SETTLE_MS)
    this.#cancel = this.#options.schedule(() => this.#run(), afterMs)
  }

  stop(): void {
    this.#cancel?.()
  }

  #run(): void {
    this.#cancel = undefined
    const { publish, onError, nowMs } = this.#options
    const before = this.#lastAtMs
    // What is published here is admitted too, and so reports itself as a change.
    this.#lastAtMs = nowMs()
    try {
      if (!publish()) this.#lastAtMs = before
    } catch (error) {
      onError(error)
      this.changed()
    }
  }
}
