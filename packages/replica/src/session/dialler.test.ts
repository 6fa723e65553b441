import { EventEmitter } from "node:events"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { Dialler } from "./dialler.ts"
import type { SessionSocket } from "./session-socket.ts"

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** As much of a session as a dialler uses. */
class OpenSession extends EventEmitter {
  readyState = 1
  closed = false
  close(): void {
    this.closed = true
  }
}

function asSession(session: OpenSession): SessionSocket {
  return session as unknown as SessionSocket // has the members that a dialler uses
}

/** The waits between the first calls, in milliseconds. */
async function waitsOf(
  call: () => Promise<SessionSocket | string>,
  count: number,
): Promise<readonly number[]> {
  const calls: number[] = []
  const dialler = new Dialler(() => {
    calls.push(Date.now())
    return call()
  })
  dialler.start()
  while (calls.length <= count) await vi.advanceTimersToNextTimerAsync()
  dialler.stop()
  return calls.slice(1).map((at, index) => at - (calls[index] ?? 0))
}

describe("a dialler", () => {
  test("[A6] waits twice as long after every failure, at most a quarter of a minute", async () => {
    const waits = await waitsOf(() => Promise.resolve("nobody answers"), 8)
    expect(waits).toEqual([250, 500, 1000, 2000, 4000, 8000, 15_000, 15_000])
  })

  test("[A6] says why the last call failed, until one succeeds, and begins with short waits again", async () => {
    const session = new OpenSession()
    const outcomes = ["first", "second", asSession(session), "third"]
    const dialler = new Dialler(() => Promise.resolve(outcomes.shift() ?? "no more"))
    dialler.start()
    await vi.advanceTimersByTimeAsync(0)
    expect(dialler.lastFailure).toBe("first")
    await vi.advanceTimersByTimeAsync(250)
    expect(dialler.lastFailure).toBe("second")
    await vi.advanceTimersByTimeAsync(500)
    expect(dialler.lastFailure).toBeUndefined()
    await vi.advanceTimersByTimeAsync(60_000)
    expect(outcomes, "an open session is not called again").toHaveLength(1)
    session.emit("close")
    await vi.advanceTimersByTimeAsync(250)
    expect(dialler.lastFailure).toBe("third")
    dialler.stop()
  })

  test("[A6] that was stopped calls nobody any more", async () => {
    const call = vi.fn<() => Promise<string>>(() => Promise.resolve("nobody answers"))
    const dialler = new Dialler(call)
    dialler.start()
    await vi.advanceTimersByTimeAsync(300)
    dialler.stop()
    const { length } = call.mock.calls
    await vi.advanceTimersByTimeAsync(60_000)
    expect(call.mock.calls).toHaveLength(length)
    expect(vi.getTimerCount()).toBe(0)
  })

  test("[A6] that was stopped while it called closes the session that it gets", async () => {
    const session = new OpenSession()
    const dialler = new Dialler(() => Promise.resolve(asSession(session)))
    dialler.start()
    dialler.stop()
    await vi.advanceTimersByTimeAsync(0)
    expect(session.closed).toBe(true)
  })
})
