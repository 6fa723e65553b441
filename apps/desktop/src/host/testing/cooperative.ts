import { join } from "node:path"
import { authoritativeText, type MetricContent } from "@commonshelf/documents"
import { createHome, homePaths, openNode, runOperation, type CommonsNode } from "@commonshelf/node"

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

const text = (english: string, hebrew: string) => ({
  ...authoritativeText("en", english),
  he: { text: hebrew, status: "translated" as const },
})

/** A ratio, a choice, and a price that must sum; in English and Hebrew. */
export const TEST_METRICS: readonly MetricContent[] = [
  {
    type: "Metric",
    v: 1,
    name: "pay-spread",
    version: "1.0.0",
    status: "draft",
    title: text("Pay spread", "פער השכר"),
    question: text("How many times the lowest pay is the highest?", "פי כמה גדול השכר הגבוה מן הנמוך?"),
    method: text("Divide the highest by the lowest.", "מחלקים את הגבוה בנמוך."),
    subjectType: "supplier",
    valueType: "ratio",
    anchors: { worst: "12", best: "2" },
    topic: "social.labour",
  },
  {
    type: "Metric",
    v: 1,
    name: "worker-voice",
    version: "1.0.0",
    status: "draft",
    title: text("Workers' voice", "קול העובדים"),
    question: text("How far do workers decide?", "עד כמה העובדים מחליטים?"),
    method: text("Choose what holds.", "בוחרים במה שנכון."),
    subjectType: "supplier",
    valueType: "ordinal",
    options: [
      { code: "none", label: text("Not at all", "כלל לא") },
      { code: "heard", label: text("They are heard", "שומעים אותם") },
      { code: "own", label: text("They own it", "הם הבעלים") },
    ],
    topic: "social.community",
  },
  {
    type: "Metric",
    v: 1,
    name: "price-breakdown",
    version: "1.0.0",
    status: "draft",
    title: text("Where the price goes", "לאן הולך המחיר"),
    question: text("Where does each part of the price go?", "לאן הולך כל חלק מן המחיר?"),
    method: text("Take the price for one unit.", "לוקחים את המחיר ליחידה."),
    subjectType: "product",
    valueType: "breakdown",
    unit: "ILS/kg",
    options: [
      { code: "materials", label: text("Materials", "חומרים") },
      { code: "labour", label: text("Wages", "שכר") },
    ],
    topic: "governance.transparency",
  },
]
