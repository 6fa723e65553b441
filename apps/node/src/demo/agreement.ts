import { z } from "zod"
import type { DemoNode } from "./demo-node.ts"
import { until } from "../story/until.ts"

const Status = z.object({ documents: z.number(), statements: z.number(), heads: z.string() })
export type NodeStatus = z.infer<typeof Status>

const Quarantine = z.object({
  items: z.array(z.object({ id: z.number(), reason: z.string(), rule: z.string() })),
})

/** Something that a node refused. */
export interface QuarantinedItem {
  /** The name of the node's party. */
  readonly name: string
  readonly id: number
  readonly reason: string
  readonly rule: string
}

/** Waits until all nodes hold the same, and gives what they hold. */
export function untilAllAgree(nodes: readonly DemoNode[]): Promise<NodeStatus> {
  return until("all nodes hold the same", async () => {
    const [first, ...others] = await Promise.all(nodes.map((node) => node.ask("status", {}, Status)))
    return others.every(({ heads }) => heads === first?.heads) ? first : undefined
  })
}

/** What the nodes have refused. */
export async function quarantined(nodes: readonly DemoNode[]): Promise<readonly QuarantinedItem[]> {
  const lists = await Promise.all(
    nodes.map(async (node) => {
      const { items } = await node.ask("quarantine list", {}, Quarantine)
      return items.map((item) => ({ name: node.name, ...item }))
    }),
  )
  return lists.flat()
}
