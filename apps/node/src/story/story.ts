import { COOPERATIVES, type CooperativeKey } from "./cast/cooperatives.ts"
import { SUPPLIERS, type SupplierKey } from "./cast/suppliers.ts"
import type { StoryClock } from "./clock.ts"
import { storyDates, type StoryDates } from "./dates.ts"
import { openStick, type Stick } from "./stick.ts"
import { foundStoryNode, type Founder, type Ground, type StoryNode } from "./story-node.ts"
import { until } from "./until.ts"

export type NodeKey = CooperativeKey | SupplierKey

/** Thirteen nodes that have met, before the first chapter. */
export interface Story {
  readonly at: Readonly<Record<NodeKey, StoryNode>>
  readonly all: readonly StoryNode[]
  readonly cooperatives: readonly StoryNode[]
  readonly clock: StoryClock
  readonly dates: StoryDates
  readonly stick: Stick
  /** Waits until all nodes hold the same. */
  readonly agree: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Something happens in the story, one moment after the other; whoever hears of a moment may look around before the next. */
export type Chapter<Moment extends { readonly kind: string }> = (story: Story) => AsyncGenerator<Moment, void>

/** What may stand between two nodes: takes the invite of one and gives what the other gets. */
export type Carry = (link: string, host: StoryNode) => string | Promise<string>

/** The days from the beginning of the story to its end. */
export const STORY_DAYS = 45

const FOUNDERS: readonly Founder[] = [
  ...Object.entries(COOPERATIVES).map(([key, party]) => ({ key, role: "cooperative" as const, ...party })),
  ...Object.entries(SUPPLIERS).map(([key, party]) => ({ key, role: "supplier" as const, ...party })),
]

/** Founds all homes, serves the nodes and lets them meet: each takes an invite of the one before and the third before. */
export async function openStory(ground: Ground, carry: Carry = (link) => link): Promise<Story> {
  const all: StoryNode[] = []
  const close = async () => void (await Promise.all(all.map(({ served }) => served.close())))
  const { clock } = ground
  try {
    for (const founder of FOUNDERS) all.push(await foundStoryNode(founder, ground))
    await meet(all, carry)
  } catch (error) {
    await close()
    throw error
  }
  return {
    at: Object.fromEntries(all.map((node) => [node.key, node])) as Record<NodeKey, StoryNode>, // the keys of both casts
    all,
    cooperatives: all.filter(({ role }) => role === "cooperative"),
    clock,
    dates: storyDates(clock.now()),
    stick: openStick(),
    agree: () => untilAllAgree(all, ground.signal),
    close,
  }
}

async function meet(nodes: readonly StoryNode[], carry: Carry): Promise<void> {
  for (const [index, guest] of nodes.entries()) {
    for (const back of [1, 3]) {
      const host = nodes[index - back]
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
