import { join } from "node:path"
import { createHome, homePaths, openNode, runOperation, type CommonsNode } from "@commonshelf/node"
import { TEST_METRICS } from "../../testing/test-metrics.ts"

/** A cooperative of the tests: a real node in a home of its own, on loopback, that measures by three metrics. */
export async function openCooperative(folder: string, name: string): Promise<CommonsNode> {
  const paths = homePaths(join(folder, name.replaceAll(/\W+/g, "-")))
  await createHome(paths, { name, role: "cooperative", language: "en", at: "2026-01-01T00:00:00Z" })
  const node = openNode(paths)
  await node.listen("127.0.0.1", 0)
  return node
}

/** The cooperative publishes and adopts the metrics of the tests. */
export async function adoptMetrics(node: CommonsNode): Promise<void> {
  await runOperation(node, "metric publish", { content: TEST_METRICS })
  for (const { name } of TEST_METRICS) await runOperation(node, "metric adopt", { metric: name })
}

/** A new invite of the cooperative for a supplier. */
export async function inviteSupplier(node: CommonsNode): Promise<string> {
  const { link } = await runOperation(node, "invite create", { for: "supplier" })
  return link as string // the operation's output, see docs/spec/interface.md
}
