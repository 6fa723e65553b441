import { describe, expect, test } from "vitest"
import { Checkpointer } from "./checkpointer.ts"

/** A clock and a timer that a test turns by hand. */
function handTurned() {
  let now = Date.UTC(2026, 2, 1, 12)
  let next: { readonly work: () => void; readonly at: number } | undefined
  return {
    intervalMs: () => 60_000,
    nowMs: () => now,
    schedule: (work: () => void, afterMs: number) => {
      const planned = { work, at: now + afterMs }
      next = planned
      return () => {
        if (next === planned) next = undefined
      }
    },
    /** Lets time pass, running what is due. */
    pass(ms: number) {
      const end = now + ms
      while (next !== undefined && next.at <= end) {
        const { work, at } = next
        now = at
        next = undefined
        work()
      }
      now = end
    },
    setClock: (ms: number) => (now = ms),
    isWaiting: () => next !== undefined,
  }
}

function begin(lastAtMs?: number) {
  const clock = handTurned()
  const published: number[] = []
  const errors: unknown[] = []
  let hasNews = true
  let fails = false
  const checkpointer: Checkpointer = new Checkpointer({
    intervalMs: () => 60_000,
    publish() {
      if (fails) throw new Error("disk full")
      if (!hasNews) return false
      hasNews = false
      published.push(clock.nowMs())
      // What is published is admitted too.
      checkpointer.changed()
      return true
    },
    onError: (error) => errors.push(error),
    nowMs: clock.nowMs,
    lastAtMs,
    schedule: clock.schedule,
  })
  return {
    clock,
    published,
    errors,
    checkpointer,
    hear: () => {
      hasNews = true
      checkpointer.changed()
    },
    failing: (now: boolean) => (fails = now),
  }
}

describe("a serving cooperative", () => {
  test("[K2] signs what it holds soon after it begins, and then at most once a minute", () => {
    const { clock, published, hear } = begin()
    for (let second = 0; second < 180; second++) {
      hear()
      clock.pass(1_000)
    }
    expect(published.length).toBe(3)
    expect(published.slice(1).map((at, index) => at - (published[index] ?? 0))).toEqual([60_000, 60_000])
  })

  test("[K2] falls silent when there is nothing to say", () => {
    const { clock, published } = begin()
    clock.pass(10 * 60_000)
    expect(published).toHaveLength(1)
    expect(clock.isWaiting()).toBe(false)
  })

  test("[K2] keeps to the minute over a restart, and a clock that was set back silences it no longer than that", () => {
    const start = Date.UTC(2026, 2, 1, 12)
    const restarted = begin(start - 20_000)
    restarted.clock.pass(39_000)
    expect(restarted.published).toEqual([])
    restarted.clock.pass(1_000)
    expect(restarted.published).toHaveLength(1)
    const setBack = begin(start + 86_400_000)
    setBack.clock.pass(60_000)
    expect(setBack.published).toHaveLength(1)
  })

  test("[K2] tries again a minute later when a checkpoint could not be kept, and says so", () => {
    const { clock, published, errors, failing } = begin()
    failing(true)
    clock.pass(1_000)
    expect(errors).toHaveLength(1)
    failing(false)
    clock.pass(60_000)
    expect(published).toHaveLength(1)
  })

  test("[K2] signs nothing after it has stopped", () => {
    const { clock, published, checkpointer } = begin()
    checkpointer.stop()
    clock.pass(120_000)
    expect(published).toEqual([])
  })
})
