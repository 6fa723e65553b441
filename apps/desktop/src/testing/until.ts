/**
 * Waits until the condition gives something, asking again every 50 ms: another process tells no events.
 * @throws when it gives nothing within `deadlineMs`, with what was waited for and what went wrong last
 */
export async function until<T>(
  what: string,
  holds: () => Promise<T | undefined | false> | T | undefined | false,
  deadlineMs = 120_000,
): Promise<T> {
  const deadline = Date.now() + deadlineMs
  let last: unknown
  for (;;) {
    try {
      const found = await holds()
      if (found !== undefined && found !== false) return found
    } catch (failure) {
      last = failure
    }
    if (Date.now() > deadline) throw new Error(`gave up waiting until ${what}`, { cause: last })
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
