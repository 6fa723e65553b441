/**
 * Waits until the condition holds, asking again every 50 ms: another process tells no events.
 * @throws when it does not hold within `deadlineMs`, with what was waited for
 */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  deadlineMs = 120_000,
): Promise<void> {
  const deadline = Date.now() + deadlineMs
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`gave up waiting until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
