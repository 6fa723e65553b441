import type { SessionSocket } from "./session-socket.ts"

/** Between two attempts to call a peer that does not answer: the first wait, doubled each time up to the last. */
const FIRST_WAIT_MS = 250
const LONGEST_WAIT_MS = 15_000

/**
 * Keeps one peer called: dials, waits until the session ends, dials again. Waits longer after every failure, and the
 * last failure stays readable.
 */
export class Dialler {
  readonly #call: () => Promise<SessionSocket | string>
  #waitMs = FIRST_WAIT_MS
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false
  /** Why the last attempt failed, in a sentence. */
  lastFailure: string | undefined

  /** @param call opens a session and attaches it, or says why it could not */
  constructor(call: () => Promise<SessionSocket | string>) {
    this.#call = call
  }

  start(): void {
    void this.#dial()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
  }

  async #dial(): Promise<void> {
    const outcome = await this.#call()
    if (this.#stopped) {
      if (typeof outcome !== "string") outcome.close()
      return
    }
    if (typeof outcome === "string") {
      this.lastFailure = outcome
      this.#again(this.#waitMs)
      this.#waitMs = Math.min(this.#waitMs * 2, LONGEST_WAIT_MS)
      return
    }
    this.lastFailure = undefined
    this.#waitMs = FIRST_WAIT_MS
    if (outcome.readyState > 1) this.#again(FIRST_WAIT_MS)
    else outcome.once("close", () => this.#again(FIRST_WAIT_MS))
  }

  #again(waitMs: number): void {
    if (this.#stopped) return
    this.#timer = setTimeout(() => void this.#dial(), waitMs)
  }
}
