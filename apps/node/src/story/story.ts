import { COOPERATIVES, type CooperativeKey } from "./cast/cooperatives.ts"
import { SUPPLIERS, type SupplierKey } from "./cast/suppliers.ts"
import type { StoryClock } from "./clock.ts"
import { storyDates, type StoryDates } from "./dates.ts"
import { openStick, type Stick } from "./stick.ts"
import { foundStoryNode, type Founder, type Ground, type StoryNode } from "./story-node.ts"

export type NodeKey = CooperativeKey | SupplierKey

/** Thirteen nodes, before the first chapter. */
export interface Story {
  readonly at: Readonly<Record<NodeKey, StoryNode>>
  readonly all: readonly StoryNode[]
  readonly cooperatives: readonly StoryNode[]
  readonly clock: StoryClock
  readonly dates: StoryDates
  readonly stick: Stick
  /** Until all nodes hold the same. */
  readonly agree: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Something happens in the story, one moment after the other; whoever hears of a moment may look around before the next. */
export type Chapter<Moment extends { readonly kind: string }> = (story: Story) => AsyncGenerator<Moment, void>

/** How what one node says comes to the others: until `agree` resolves, all hold the same. */
export type Way = (
  nodes: readonly StoryNode[],
  signal: AbortSignal,
) => Promise<Pick<Story, "agree">> | Pick<Story, "agree">

/** The days from the beginning of the story to its end. */
export const STORY_DAYS = 45

const FOUNDERS: readonly Founder[] = [
  ...Object.entries(COOPERATIVES).map(([key, party]) => ({ key, role: "cooperative" as const, ...party })),
  ...Object.entries(SUPPLIERS).map(([key, party]) => ({ key, role: "supplier" as const, ...party })),
]

/** Founds all homes and serves the nodes. */
export async function openStory(ground: Ground, way: Way): Promise<Story> {
  const all: StoryNode[] = []
  const close = async () => void (await Promise.all(all.map(({ served }) => served.close())))
  const { clock } = ground
  try {
    for (const founder of FOUNDERS) all.push(await foundStoryNode(founder, ground))
    return {
      at: Object.fromEntries(all.map((node) => [node.key, node])) as Record<NodeKey, StoryNode>, // the keys of both casts
      all,
      cooperatives: all.filter(({ role }) => role === "cooperative"),
      clock,
      dates: storyDates(clock.now()),
      stick: openStick(),
      ...(await way(all, ground.signal)),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}
