import { z } from "zod"
import { demoSays } from "../messages/demo.ts"
import type { Sentence } from "../messages/sentence.ts"
import { meet } from "../story/by-invite.ts"
import type { Story } from "../story/story.ts"
import type { StoryNode } from "../story/story-node.ts"
import { NARRATION } from "./narration.ts"

const NodeStatus = z.object({ documents: z.number(), statements: z.number(), heads: z.string() })

const Quarantine = z.object({
  items: z.array(z.object({ id: z.number(), reason: z.string(), rule: z.string() })),
})

/** Something that a node refused. */
interface QuarantinedItem {
  /** The name of the node's party. */
  readonly name: string
  readonly id: number
  readonly reason: string
  readonly rule: string
}

/** How the play ends: all nodes hold the same, and one of them has refused something. */
export interface Played {
  readonly heads: string
  readonly refused: readonly QuarantinedItem[]
}

/** Tells the story while it happens; then it is today, and from now on the nodes hear of each other by themselves. */
export async function play(story: Story, tell: (sentence: Sentence) => void): Promise<Played> {
  const { at, all, cooperatives, agree, clock } = story
  tell(demoSays.founded({ cooperatives: cooperatives.length, suppliers: all.length - cooperatives.length }))
  for (const chapter of NARRATION) await chapter(story, tell)
  clock.untilDaysBefore(0)
  await agree()
  // A tree: each has at most four links, and what one says is everywhere within six.
  await meet(all, (place) => [Math.floor((place - 1) / 3)])
  tell(demoSays.metByInvites())
  const status = NodeStatus.parse(await at.almond.ask("status"))
  tell(demoSays.allAgree({ nodes: all.length, ...status }))
  return { heads: status.heads, refused: await quarantined(all) }
}

async function quarantined(nodes: readonly StoryNode[]): Promise<readonly QuarantinedItem[]> {
  const lists = await Promise.all(
    nodes.map(async ({ name, ask }) => {
      const { items } = Quarantine.parse(await ask("quarantine list"))
      return items.map((item) => ({ name, ...item }))
    }),
  )
  return lists.flat()
}
