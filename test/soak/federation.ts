import { spawnSync } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { testMetric } from "@commonshelf/documents/testing"
import { seededRandom, type Random } from "@commonshelf/purchases/testing"
import { openCountingProxy, type CountingProxy } from "@commonshelf/replica/testing"
import { areSilent, redirected, SOON_SILENT } from "../journeys/support/invite.ts"
import type { Served } from "../journeys/support/served.ts"
import type { Stage } from "../journeys/support/stage.ts"
import { until } from "../journeys/support/until.ts"
import { deckOf } from "./deck.ts"

/** How long and how wild. */
export interface SoakSettings {
  readonly nodes: number
  readonly durationMs: number
  readonly seed: number
  /** Between two things that happen. */
  readonly pauseMs: number
  /** So many rounds at least, each of `ROUND`, however long they take: a slow computer makes the life longer, not empty. */
  readonly rounds: number
}

/** What happens in a round, in a random order: in each the ten nodes speak twice and a few of them once more. */
export const ROUND = { speak: 24, cut: 5, kill: 1 } as const
type Happening = keyof typeof ROUND

/** What came out. */
export interface SoakReport {
  readonly said: number
  /** How often the one spoke that spoke least. */
  readonly leastSaid: number
  readonly cuts: number
  readonly kills: number
  /** What was in the commons before they began to speak, and in the end. */
  readonly statementsBefore: number
  readonly statements: number
  /** How many different answers the nodes give at the end to each question: 1 where they agree. */
  readonly answers: Readonly<Record<string, number>>
  /** Resident memory in MiB of the nodes that were never killed: the median after the warm-up, and at the end. */
  readonly memoryWarmMiB: number
  readonly memoryEndMiB: number
}

/** As of when the answers are compared: the same on all nodes. */
const AS_OF = "2027-01-01T00:00:00Z"

/** The share of the time after which memory is taken as warm. */
const WARM = 0.35

/** The last of the nodes are the ones that are killed; the others' memory is watched from end to end. */
const MORTAL = 3

/**
 * A federation of nodes as processes, each linked to two others by carriers that fall and rise; all of them speak, some
 * are killed. In the end all must give the same answers, byte for byte [A1, A4], and none may have grown [H12].
 */
export async function soak(stage: Stage, settings: SoakSettings): Promise<SoakReport> {
  const random = seededRandom(settings.seed)
  const nodes = await openNodes(stage, settings.nodes)
  const carriers = await linkAll(nodes)
  try {
    const metric = await publishMetric(stage, nodes)
    const statementsBefore = await statementsOf(nodes[0])
    const tally = await liveThrough(stage, nodes, carriers, { ...settings, random, metric })
    await until("all nodes give the same heads, and have no more to say", () => areSilent(nodes), 480_000)
    const statements = await statementsOf(nodes[0])
    const answers = await compareAll(nodes)
    return { ...tally, statementsBefore, statements, answers, memoryEndMiB: memoryOf(nodes) }
  } finally {
    for (const carrier of carriers) await carrier.close()
    for (const node of nodes) await node.stop()
  }
}

async function openNodes(stage: Stage, count: number): Promise<Served[]> {
  const nodes: Served[] = []
  for (let index = 0; index < count; index++)
    nodes.push(await stage.serve(await stage.open(`Coop ${index}`), SOON_SILENT))
  return nodes
}

/** Each node takes an invite of the one before it and of the one three before it, over a carrier that can be cut. */
async function linkAll(nodes: readonly Served[]): Promise<CountingProxy[]> {
  const carriers: CountingProxy[] = []
  for (const [index, guest] of nodes.entries()) {
    for (const back of [1, 3]) {
      const host = nodes[index - back]
      if (host === undefined) continue
      const carrier = await openCountingProxy(host.sync)
      carriers.push(carrier)
      const { link } = await host.ask<{ link: string }>("invite create", { for: "cooperative" })
      await guest.ask("peer add", { link: redirected(link, carrier.url) })
    }
  }
  return carriers
}

/** Something that every cooperative can say something about; waits until all know it. */
async function publishMetric(stage: Stage, nodes: readonly Served[]): Promise<string> {
  const file = join(stage.folder, "metric.json")
  writeFileSync(file, JSON.stringify(testMetric("pay-spread")))
  const home = nodes[0]?.home ?? ""
  const { metrics } = await stage.ask<{ metrics: readonly { digest: string }[] }>(
    "--home",
    home,
    "metric",
    "publish",
    file,
  )
  const digest = metrics[0]?.digest ?? ""
  await until(
    "all nodes know the metric",
    async () => (await differentAnswers(nodes, "metric list")) === 1,
    240_000,
  )
  return digest
}

type Life = SoakSettings & { readonly random: Random; readonly metric: string }

async function liveThrough(stage: Stage, nodes: Served[], carriers: readonly CountingProxy[], life: Life) {
  const { random } = life
  const tally = { cuts: 0, kills: 0, memoryWarmMiB: 0 }
  const saidByNode = nodes.map(() => 0)
  const happening = deckOf(happenings(), random)
  const speaker = deckOf([...nodes.keys()], random)
  const carrier = deckOf(carriers, random)
  const begunAt = Date.now()
  const enough = life.rounds * happenings().length
  for (let step = 0, elapsed = 0; step < enough || elapsed < life.durationMs; step++) {
    if (tally.memoryWarmMiB === 0 && isWarm(step / enough, elapsed / life.durationMs))
      tally.memoryWarmMiB = memoryOf(nodes)
    const what = happening()
    if (what === "speak") await speak(nodes, speaker(), saidByNode, life)
    else if (what === "cut") tally.cuts += cut(carrier())
    else tally.kills += await killOne(stage, nodes, random)
    // The pace of the story, not a wait for anything.
    await new Promise((resolve) => setTimeout(resolve, life.pauseMs))
    elapsed = Date.now() - begunAt
  }
  if (tally.memoryWarmMiB === 0) tally.memoryWarmMiB = memoryOf(nodes)
  return {
    ...tally,
    said: saidByNode.reduce((sum, said) => sum + said, 0),
    leastSaid: Math.min(...saidByNode),
  }
}

/** The cards of a round. */
function happenings(): readonly Happening[] {
  return (Object.keys(ROUND) as Happening[]) // exactly its own keys
    .flatMap((what) => Array.from({ length: ROUND[what] }, () => what))
}

/** Whether so much of the life is over, by both its measures, that memory is taken as warm. */
function isWarm(ofSteps: number, ofTime: number): boolean {
  return Math.min(ofSteps, ofTime) > WARM
}

async function speak(
  nodes: readonly Served[],
  index: number,
  saidByNode: number[],
  { metric, random }: Life,
) {
  await nodes[index]?.ask(random.below(2) === 0 ? "metric adopt" : "metric drop", { metric })
  saidByNode[index] = (saidByNode[index] ?? 0) + 1
}

function cut(carrier: CountingProxy): number {
  carrier.cut()
  return 1
}

async function killOne(stage: Stage, nodes: Served[], random: Random): Promise<number> {
  const index = nodes.length - 1 - random.below(MORTAL)
  const node = nodes[index]
  if (node === undefined) return 0
  await node.kill9()
  nodes[index] = await stage.serve(node.home, { ...SOON_SILENT, sync: new URL(node.sync).host })
  return 1
}

async function statementsOf(node: Served | undefined): Promise<number> {
  return (await node?.ask<{ statements: number }>("status"))?.statements ?? 0
}

async function compareAll(nodes: readonly Served[]): Promise<SoakReport["answers"]> {
  return {
    heads: await differentAnswers(nodes, "status", heads),
    statements: await differentAnswers(nodes, "statement list", sorted),
    metrics: await differentAnswers(nodes, "metric list"),
    parties: await differentAnswers(nodes, "party list"),
    comparison: await differentAnswers(nodes, "compare", undefined, { category: "all", asOf: AS_OF }),
    demand: await differentAnswers(nodes, "demand"),
  }
}

async function differentAnswers(
  nodes: readonly Served[],
  operation: string,
  read: (answer: object) => unknown = (answer) => answer,
  input: object = {},
): Promise<number> {
  const answers = await Promise.all(nodes.map((node) => node.ask<object>(operation, input)))
  return new Set(answers.map((answer) => JSON.stringify(read(answer)))).size
}

function heads(answer: object): unknown {
  return "heads" in answer ? answer.heads : undefined
}

/** Nodes list statements in the order in which they came. */
function sorted(answer: object): unknown {
  const statements = "statements" in answer && Array.isArray(answer.statements) ? answer.statements : []
  return statements.map((statement) => JSON.stringify(statement)).toSorted()
}

/** The median resident memory of the nodes that are never killed. */
function memoryOf(nodes: readonly Served[]): number {
  const sizes = nodes.slice(0, -MORTAL).map(({ pid }) => {
    const { stdout } = spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" })
    return Number(stdout) / 1024
  })
  return Math.round(sizes.toSorted((a, b) => a - b)[Math.floor(sizes.length / 2)] ?? Number.NaN)
}
