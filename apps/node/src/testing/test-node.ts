import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { documentId, type PartyRole } from "@commonshelf/documents"
import { createHome } from "../home/create-home.ts"
import { homePaths, type HomePaths } from "../home/home.ts"
import type { CommonsNode } from "../node/commons-node.ts"
import { openNode } from "../node/open-node.ts"
import type { Output } from "../operations/operation.ts"
import { runOperation } from "../operations/run.ts"

/** A node in a folder of its own, in this process. */
export interface TestNode {
  readonly node: CommonsNode
  readonly ask: (operation: string, input?: object) => Promise<Output>
  readonly close: () => Promise<void>
  /** Closes the node, lets something happen to its files, and opens it again. */
  readonly reopen: (happens: (paths: HomePaths) => void) => Promise<void>
}

/** Founds a home and opens it. */
export async function openTestNode(name: string, role: PartyRole): Promise<TestNode> {
  const folder = mkdtempSync(join(tmpdir(), "commonshelf-test-"))
  const paths = homePaths(join(folder, "home"))
  await createHome(paths, { name, role, language: "en", at: "2026-01-01T00:00:00Z" })
  let node = openNode(paths)
  return {
    get node() {
      return node
    },
    async reopen(happens) {
      await node.close()
      happens(paths)
      node = openNode(paths)
    },
    ask: (operation, input = {}) => runOperation(node, operation, input),
    async close() {
      await node.close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Everything that each of them holds reaches all others. */
export function meet(nodes: readonly CommonsNode[]): void {
  const texts = nodes.flatMap(({ replica: { store } }) =>
    store
      .documents()
      .flatMap(({ descriptor }) =>
        Array.from(store.texts(documentId(descriptor)), ({ text }) => ({ text, document: descriptor })),
      ),
  )
  for (const { replica } of nodes) replica.insert(texts)
}
