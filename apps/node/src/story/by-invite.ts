import type { StoryNode } from "./story-node.ts"
import type { Way } from "./story.ts"
import { until } from "./until.ts"

/** What may stand between two nodes: takes the invite of one and gives what the other gets. */
export type Carry = (link: string, host: StoryNode) => string | Promise<string>

/** Nodes meet, and hear by sync what the others say. Each takes an invite of the one before and of the third before. */
export function byInvite(carry?: Carry): Way {
  return async (nodes, signal) => {
    await meet(nodes, (place) => [place - 1, place - 3], carry)
    return { agree: () => untilAllAgree(nodes, signal) }
  }
}

/** Each node takes an invite of those before it whose places `hostsOf` its own place gives. */
export async function meet(
  nodes: readonly StoryNode[],
  hostsOf: (place: number) => readonly number[],
  carry: Carry = (link) => link,
): Promise<void> {
  for (const [place, guest] of nodes.entries()) {
    for (const host of hostsOf(place).map((of) => nodes[of])) {
      if (host === undefined) continue
      const { link } = await host.ask("invite create", { for: guest.role })
      await guest.ask("peer add", { link: await carry(String(link), host) })
    }
  }
}

async function untilAllAgree(nodes: readonly StoryNode[], signal: AbortSignal): Promise<void> {
  await until("all nodes hold the same", async () => {
    signal.throwIfAborted()
    const heads = new Set(nodes.map(({ served }) => served.node.replica.heads()))
    return heads.size === 1 ? heads : undefined
  })
}
