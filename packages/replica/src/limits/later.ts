/** Things to do once each after a time, by name; naming one again that is still to come changes nothing. */
export class Later {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>()

  after(name: string, ms: number, work: () => void): void {
    if (this.#timers.has(name)) return
    const timer = setTimeout(() => {
      this.#timers.delete(name)
      work()
    }, ms)
    this.#timers.set(name, timer)
  }

  close(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer)
    this.#timers.clear()
  }
}
