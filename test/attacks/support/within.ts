/** Waits until the condition holds; fails after that time with what it was waiting for. */
export async function within(ms: number, what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + ms
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`gave up after ${ms} ms waiting until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}
