import type { TestNode } from "./test-node.ts"

const GIVE_UP_AFTER_MS = 240_000

/** Waits until the condition holds; fails after four minutes with what it was waiting for. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = Date.now() + GIVE_UP_AFTER_MS
  while (!holds()) {
    if (Date.now() > deadline) throw new Error(`gave up waiting until ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** Waits until all nodes hold the same. */
export async function untilInStep(nodes: readonly TestNode[]): Promise<void> {
  await until("all nodes hold the same", () => new Set(nodes.map((node) => node.replica.heads())).size === 1)
}
