import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { PartyRole } from "@commonshelf/documents"
import {
  createHome,
  homePaths,
  openNode,
  runOperation,
  type CommonsNode,
  type Language,
  type Output,
} from "@commonshelf/node"
import { seededRandom } from "@commonshelf/purchases/testing"
import { openCountingProxy, type CountingProxy } from "@commonshelf/replica/testing"
import { redirected } from "../journeys/support/invite.ts"
import { until } from "../journeys/support/until.ts"
import { COOPERATIVES, SUPPLIERS, type CooperativeKey, type SupplierKey } from "./cast.ts"

export type NodeKey = CooperativeKey | SupplierKey

/** A party of the story at its node, in this process. */
export interface StoryNode {
  readonly name: string
  readonly role: PartyRole
  readonly node: CommonsNode
  /** Asks an operation of it, as its own people do by command. */
  readonly ask: (operation: string, input?: object) => Promise<Output>
}

/** All nodes of the story, linked by carriers that the weather cuts. */
export interface Commons {
  readonly at: Readonly<Record<NodeKey, StoryNode>>
  readonly all: readonly StoryNode[]
  readonly cooperatives: readonly StoryNode[]
  /** Cuts some of the carriers; nodes call again by themselves. */
  readonly storm: () => void
  /** How many carriers were cut so far. */
  readonly cuts: () => number
  /** Waits until all nodes hold the same. */
  readonly agree: () => Promise<void>
  readonly close: () => Promise<void>
}

/** No second checkpoint of a node within the story. */
const FLAGS = { "checkpoints.every": "86400" }

/** Founds all homes, opens the nodes and lets them meet: each takes an invite of the one before and the third before. */
export async function openCommons(seed: number): Promise<Commons> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-story-"))
  const found = (role: PartyRole, cast: Readonly<Record<string, { name: string; language: Language }>>) =>
    Object.entries(cast).map(async ([key, { name, language }]) => {
      const node = await openStoryNode(join(folder, key), { name, role, language })
      return [key, node] as const
    })
  const opened = await Promise.all([...found("cooperative", COOPERATIVES), ...found("supplier", SUPPLIERS)])
  const at = Object.fromEntries(opened) as Record<NodeKey, StoryNode> // the keys of both casts
  const all = opened.map(([, node]) => node)
  const carriers = await linkAll(all)
  const random = seededRandom(seed)
  let cuts = 0
  return {
    at,
    all,
    cooperatives: all.filter(({ role }) => role === "cooperative"),
    storm() {
      const struck = carriers.filter(() => random.below(3) === 0)
      for (const carrier of struck) carrier.cut()
      cuts += struck.length
    },
    cuts: () => cuts,
    agree: () =>
      until(
        "all nodes hold the same",
        () => new Set(all.map(({ node }) => node.replica.heads())).size === 1,
        60_000,
      ),
    async close() {
      for (const carrier of carriers) await carrier.close()
      for (const { node } of all) await node.close()
      rmSync(folder, { recursive: true })
    },
  }
}

async function openStoryNode(
  root: string,
  party: { readonly name: string; readonly role: PartyRole; readonly language: Language },
): Promise<StoryNode> {
  const paths = homePaths(root)
  await createHome(paths, { ...party, at: "2026-01-01T00:00:00Z" })
  const node = openNode(paths, { flags: FLAGS })
  await node.listen("127.0.0.1", 0)
  return { ...party, node, ask: (operation, input = {}) => runOperation(node, operation, input) }
}

async function linkAll(nodes: readonly StoryNode[]): Promise<readonly CountingProxy[]> {
  const carriers: CountingProxy[] = []
  for (const [index, guest] of nodes.entries()) {
    for (const back of [1, 3]) {
      const host = nodes[index - back]
      if (host === undefined) continue
      const carrier = await openCountingProxy(host.node.syncUrl() ?? "")
      carriers.push(carrier)
      const { link } = await host.ask("invite create", { for: guest.role })
      await guest.ask("peer add", { link: redirected(String(link), carrier.url) })
    }
  }
  return carriers
}
